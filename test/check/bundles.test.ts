/** A bundle that names what is not there says so, at its place; none of it crashes, or is published. */

import { describe, expect, it } from 'vitest';
import { LIST, bundleFiles } from '../bundle/bundled.ts';
import { found } from './hall-folder.ts';

const ASK = (answer: string) => ['## 您的情况', '### 哪种情况？ {#how}', `- 甲 {#a} ${answer}`, '- 乙 {#b}'];
const problems = (files: ReturnType<typeof bundleFiles>) => found(files).filter((line) => line.includes('bundle-'));

describe('the list of a bundle', () => {
  it.each([
    ['an unknown guide', '一件事: birth/hukou、birth/certifcate', 'bundles/newborn.md:3:18 error bundle-guide'],
    ['a guide twice', '一件事: birth/hukou、work/card、birth/hukou', 'bundles/newborn.md:3:28 error bundle-guide'],
    ['itself', '一件事: birth/hukou、bundles/newborn', 'bundles/newborn.md:3:18 error bundle-guide'],
  ])('%s', (_, list, line) => {
    expect(problems(bundleFiles([list]))).toEqual([line]);
  });

  it('a draft, or another bundle', () => {
    const files = bundleFiles([LIST]);
    const draft = { ...files, 'work/card.md': String(files['work/card.md']).replace('标题:', '草稿: 是\n标题:') };
    expect(problems(draft)).toEqual(['bundles/newborn.md:3:36 error bundle-guide']);
    const inner = { ...bundleFiles([`${LIST}、bundles/other`]), 'bundles/other.md': '---\n标题: 乙\n一件事: work/card\n---\n字。\n' };
    expect(problems(inner)).toEqual(['bundles/newborn.md:3:46 error bundle-guide']);
  });

  it('a file in bundles without a list', () => {
    const files = { ...bundleFiles([LIST]), 'bundles/other.md': '---\n标题: 乙\n---\n字。\n' };
    expect(problems(files)).toEqual(['bundles/other.md:1:1 error bundle-without-guides']);
  });

  it('a folder of that name in ordinary markdown stays a folder of guides', () => {
    expect(found({ 'bundles/a.md': '---\n标题: 甲\n---\n字。\n' })).toEqual([
      'bundles/a.md:1:1 warning folder-without-event',
      'bundles/a.md:1:1 warning guide-without-code',
    ]);
  });
});

describe('what an answer says to the guides', () => {
  it.each([
    ['no such guide', '{= birth/hukuo#wed=a}'],
    ['no such question', '{= birth/hukou#wedd=a}'],
    ['no such answer', '{= birth/hukou#wed=c}'],
  ])('%s', (_, answer) => {
    expect(problems(bundleFiles([LIST], ...ASK(answer)))).toEqual(['bundles/newborn.md:9:13 error bundle-answer']);
  });

  it('a guide that is not in the list', () => {
    const files = bundleFiles(['一件事: birth/hukou、work/card'], ...ASK('{= birth/certificate#want=lost}'));
    expect(problems(files)).toEqual(['bundles/newborn.md:9:13 error bundle-guide']);
  });

  it('two answers to one question', () => {
    const twice = bundleFiles([LIST], ...ASK('{= birth/hukou#wed=a} {= birth/hukou#wed=b}'));
    expect(problems(twice)).toEqual(['bundles/newborn.md:9:35 error bundle-answer']);
    const known = bundleFiles([LIST.replace('hukou', 'hukou {= wed=a}')], ...ASK('{= birth/hukou#wed=b}'));
    expect(problems(known)).toEqual(['bundles/newborn.md:9:13 error bundle-answer']);
    const elsewhere = [...ASK('{= birth/hukou#wed=a}'), '### 还有呢？ {#more}', '- 丙 {= birth/hukou#wed=b}', '- 丁'];
    expect(problems(bundleFiles([LIST], ...elsewhere))).toEqual(['bundles/newborn.md:12:8 error bundle-answer']);
  });

  it('in a guide that is no bundle, or on a line that is no answer', () => {
    const files = bundleFiles([LIST], '## 要带的材料', '- 身份证：原件 {= birth/hukou#wed=a}');
    expect(problems(files)).toEqual(['bundles/newborn.md:8:13 error bundle-answer']);
    const guide = {
      ...bundleFiles([LIST]),
      'work/other.md': '---\n标题: 乙\n---\n字。\n\n## 要带的材料\n- 身份证 {= birth/hukou#wed=a}\n',
    };
    expect(problems(guide)).toEqual(['work/other.md:7:10 error bundle-answer']);
  });
});

describe('the order', () => {
  it.each([
    ['one guide alone', '先后: birth/hukou'],
    ['one that is not in the list', '先后: birth/hukou → work/wages'],
    ['a circle', '先后: birth/hukou → work/card → birth/hukou'],
  ])('%s', (_, order) => {
    expect(problems(bundleFiles([LIST, order]))).toEqual([expect.stringMatching(/^bundles\/newborn\.md:4:\d+ error bundle-order$/)]);
  });
});

it('a paper that no guide asks for', () => {
  expect(problems(bundleFiles([LIST, '同一样: 户口簿 = 户口本']))).toEqual(['bundles/newborn.md:4:6 warning bundle-paper']);
});
