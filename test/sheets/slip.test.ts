/** Slips: all materials and steps for one case, on as many pages as it takes. */

import { describe, expect, it } from 'vitest';
import { drawSlips } from '../../scripts/sheets/kinds/slip.ts';
import type { SlipBlock, SlipFacts } from '../../src/view/sheets/facts/slip-facts.ts';
import { type Files, guide } from '../check/hall-folder.ts';
import { LONG_TITLE, oddHall } from './odd-hall.ts';
import { drawn, pageAbout } from './sheet-hall.ts';

const CASES = guide(
  '## 您的情况',
  '### 结婚了吗？ {#m}',
  '- 结了 {#yes}',
  '- 没结 {#no}',
  '  一样可以办。',
  '- 不在这里办 {#else} {到此为止}',
  '  请到民政局去。',
  '## 要带的材料',
  '- 身份证：原件',
  '  复印件不行。',
  '- 结婚证：原件 {m=yes}',
  '## 怎么办',
  '1. **取号**：在一楼取号。',
  '2. 交结婚证。 {m=yes}',
  '3. 拿结果。',
);

/** Returns the parts of the slip in short. */
function slip(about: string, files: Files): string[] {
  return slipsAbout(about, files).flatMap(({ blocks }) => blocks.map(inShort));
}

function slipsAbout(about: string, files: Files): SlipFacts[] {
  const pages = drawn(drawSlips, files).sheets.flatMap((sheet) => sheet.pages);
  return pages.flatMap((page) => (page.about.split(' ')[0] === about && page.facts.kind === 'slip' ? [page.facts] : []));
}

function inShort(block: SlipBlock): string {
  if (block.as === 'material') return `□ ${block.text}${block.note ? ` / ${block.note}` : ''}`;
  if (block.as === 'step') return `${block.number} ${block.text}`;
  return 'text' in block ? block.text : block.as;
}

describe('thirty materials', () => {
  it('are all there, in their order, on more than one page, the lines for signing at the end', () => {
    const pages = slipsAbout('A101', oddHall(0));
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.map(({ page, pages: all }) => [page, all])).toEqual(pages.map((_, at) => [at + 1, pages.length]));
    const blocks = pages.flatMap((page) => page.blocks);
    expect(blocks.filter(({ as }) => as === 'material').map(inShort)).toEqual(
      Array.from({ length: 30 }, (_, at) => expect.stringContaining(`□ 第 ${at + 1} 样很长的材料名称要写清楚：原件 1 份和复印件 2 份`)),
    );
    expect(blocks.filter(({ as }) => as === 'step')).toHaveLength(9);
    expect(blocks.at(-2)?.as).toBe('sign');
    expect(blocks.at(-1)?.as).toBe('text');
  });

  it('no page ends with a heading', () => {
    for (const { blocks } of slipsAbout('A101', oddHall(0))) expect(blocks.at(-1)?.as).not.toBe('heading');
  });
});

describe('a case', () => {
  it('without answers keeps every line, with its condition in words', () => {
    expect(slip('A1', CASES)).toEqual([
      '要带的材料',
      '□ 身份证：原件 / 复印件不行。',
      '□ 结婚证：原件（结了的）',
      '怎么办',
      '1 取号：在一楼取号。',
      '2 交结婚证。（结了的）',
      '3 拿结果。',
      'sign',
    ]);
  });

  it('with answers has only what holds, the answer and what is said to it first, steps counted anew', () => {
    const codes = { 'codes.yaml': 'A1: birth/hukou\nA1-2: { guide: birth/hukou, answers: "m=no" }\n' };
    expect(slip('A1-2', { ...CASES, ...codes })).toEqual([
      '您的情况：没结',
      '一样可以办。',
      '要带的材料',
      '□ 身份证：原件 / 复印件不行。',
      '怎么办',
      '1 取号：在一楼取号。',
      '2 拿结果。',
      'sign',
    ]);
  });

  it('that ends at its answer has nothing to bring', () => {
    const codes = { 'codes.yaml': 'A1: birth/hukou\nA1-2: { guide: birth/hukou, answers: "m=else" }\n' };
    expect(slip('A1-2', { ...CASES, ...codes })).toEqual(['您的情况：不在这里办', '请到民政局去。', 'sign']);
  });
});

it('a title that does not fit is refused, and nothing of it is printed', () => {
  const files = { 'birth/hukou.md': `---\n标题: ${LONG_TITLE + LONG_TITLE}\n---\n\n当场办好。\n` };
  const { sheets, problems } = drawn(drawSlips, files);
  expect([sheets, problems.map(({ id }) => id)]).toEqual([[], ['sheet-title']]);
});

it('a short one is one page with its code', () => {
  expect(pageAbout(drawn(drawSlips, CASES), 'A1')).toMatchObject({ page: 1, pages: 1, code: { code: 'A1' } });
});
