/** “存成图片”: on a picture no link can be tapped, so its target stands beside it. */

// @vitest-environment happy-dom

import { expect, it } from 'vitest';
import { pictureBlocks } from '../../src/page/tools/picture-blocks.ts';
import { guide } from '../view/sample-guide.ts';
import { guideFacts } from '../view/sample.ts';
import { get, open } from './opened.ts';

const texts = () =>
  pictureBlocks(document)
    .filter(({ drawn }) => drawn === undefined)
    .map(({ text }) => text);

it('words that only lead to a file are left out, and what is said of the paper stays', () => {
  const form = { name: '申请表', note: '<p>窗口也有。</p>', blank: { href: '/a.pdf', label: '' }, sample: { href: '/b.pdf', label: '' } };
  const bare = { name: '照片', blank: { href: '/c.pdf', label: '' } };
  open({ ...guideFacts, guide: { ...guide, sections: [{ kind: 'materials', heading: '材料', materials: [form, bare] }] } });
  expect(get('.files').textContent).toBe('空白表填好的样子');
  expect(texts().slice(texts().indexOf('材料'), texts().indexOf('去哪办'))).toEqual(['材料', '申请表', '窗口也有。', '照片']);
});

it('what has no words leaves no empty line', () => {
  open({ ...guideFacts, guide: { ...guide, summary: '<p><br></p>' } });
  expect(get('.lead').textContent?.trim()).toBe('');
  expect(texts()).not.toContain('');
});

it('a way to be heard says its number or host, once', () => {
  open(guideFacts);
  expect(texts()).toContain('12345 热线');
  expect(texts()).toContain('网上信箱：qinghe.example');
  expect(texts()).toContain('“办不成事”窗口 一楼西侧，进大门左手边 1 号窗口');
});

it('a paper that only some need says who, before its name', () => {
  open(guideFacts);
  const all = texts();
  const at = all.indexOf('父亲的户口簿');
  expect(all[at - 1]).toBe('随父亲的');
});

it('says by when to come, that nothing is to be paid, and has the plan where the way is', () => {
  open({ ...guideFacts, guide: { ...guide, latest: '<b>最晚</b> 出生后 1 个月内' } });
  expect(texts()).toContain('最晚 出生后 1 个月内');
  expect(texts()).toContain('本码不收费、不要密码、不下载应用');
  const blocks = pictureBlocks(document);
  const at = blocks.findIndex(({ drawn }) => drawn !== undefined);
  expect(blocks[at]?.drawn).toBe(120 / 320);
  expect(at).toBeGreaterThan(blocks.findIndex(({ text }) => text === '去哪办'));
  expect(at).toBeLessThan(blocks.findIndex(({ text }) => text === '怎么办'));
});
