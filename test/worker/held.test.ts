/** A guide that stayed as it was published, on a phone that kept the hall before. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { pageText } from '../../src/view/document.tsx';
import { guideFacts } from '../../src/guide/facts.ts';
import { frameOf } from '../../src/worker/answer/answer.ts';
import { keep } from '../../src/worker/keep/keep.ts';
import { update } from '../../src/worker/sync/sync.ts';
import { WRONG, publishedHall } from '../make/held-hall.ts';
import { LOOK, newPhone, nothing, open } from './phone.ts';

it('it says since when with no network, byte for byte as the build does, and says it no more once it is mended', async () => {
  const hall = await publishedHall();
  const network = (path: string) => readFileSync(join(hall.out, path), 'utf8');
  const phone = newPhone(network);
  await keep(phone, { type: 'keep', page: 'A1', line: undefined, scope: 'hall' });
  const shownWithout = async () => {
    phone.network = nothing;
    const { text } = await open(phone, 'A1');
    phone.network = network;
    return text;
  };
  expect(await shownWithout()).not.toContain('data-held');

  hall.edit('birth/hukou.md', WRONG);
  const { compiled } = await hall.make('2026-11-20');
  expect(await update(phone)).toBe(true);
  const shown = await shownWithout();
  expect(shown).toMatch(/data-held="2026-10-01">.*这一页是 2026 年 10 月 1 日发布的/);
  expect(shown).toContain('当场办好');
  const guide = compiled.guides?.find(({ code, language }) => code === 'A1' && language === 'zh-CN');
  const facts = guide && compiled.hall && guideFacts(compiled.hall, guide, compiled.lines.get(guide) ?? '');
  expect(shown).toBe(facts && compiled.hall && pageText(facts, await frameOf(LOOK, compiled.hall)));

  hall.edit('birth/hukou.md', (text) => text.replace('没有这个部门', '县公安局'));
  await hall.make('2026-11-21');
  await update(phone);
  expect(await shownWithout()).toMatch(/^(?![^]*data-held)[^]*明天办好/);
});
