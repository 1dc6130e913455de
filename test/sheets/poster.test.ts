/** Posters before they are drawn: texts that fit by rule, refusals, problems. */

import { describe, expect, it } from 'vitest';
import { isReadable } from '../../scripts/journey/compile.ts';
import { paperOf } from '../../scripts/sheets/sheet/papers.ts';
import { drawPosters } from '../../scripts/sheets/kinds/poster.ts';
import type { Drawn, Wanted } from '../../scripts/sheets/sheet/sheet.ts';
import { wallCodes } from '../../scripts/register/wall-codes.ts';
import type { PosterFacts } from '../../src/view/sheets/facts/facts.ts';
import { utf8Length } from '../../src/view/sheets/text/text-code.ts';
import { type Files, HALL, compiled } from '../check/hall-folder.ts';

const MARRIED = [
  '---',
  '标题: 新生儿户口登记',
  '窗口: 12、13',
  '费用: 不收费',
  '---',
  '',
  '## 您的情况',
  '### 父母登记结婚了吗？ {#married}',
  '- 已登记 {#yes}',
  '- 没有登记 {#no}',
  '',
  '## 要带的材料',
  '- 出生医学证明：原件 1 份',
  '- 结婚证：原件 1 份 {已登记}',
  '- 亲子鉴定证明：原件 1 份 {没有登记}',
].join('\n');

it('where no paper is named it is A4, and the file is called so', () => {
  const [sheet] = posters({}).sheets;
  expect([sheet?.name, sheet?.paper]).toEqual(['poster-a4', { width: 210, height: 297 }]);
});

describe('what does not fit is refused, with what would', () => {
  it('a title of 60 characters: how many fit', () => {
    const { sheets, problems } = posters({ 'birth/hukou.md': `---\n标题: ${'新'.repeat(60)}\n---\n\n好。\n` });
    expect(sheets).toEqual([]);
    expect(problems.map(({ id, message }) => [id, message.zh])).toEqual([
      ['sheet-title', 'A1 的标题有 60 个字，这张纸上最多放得下 45 个，没有印。'],
    ]);
  });

  it('a distance for which the paper is too small: the largest that it is not', () => {
    const { problems } = posters({}, { distance: 2000 });
    expect(problems.map(({ id, fix }) => [id, fix.zh])).toEqual([
      ['sheet-distance', '这张纸最远写 --distance 1.4m；再远要换大一号的纸（--size）。'],
    ]);
    expect(posters({}, { distance: 1400 }).problems).toEqual([]);
    expect(posters({}, { distance: 2000, size: paperOf('a3'), sizeName: 'a3' }).problems).toEqual([]);
  });

  it('a text code beside a code too large for both: printed without, and said', () => {
    const files = { 'hall.yaml': `${String(HALL['hall.yaml'])}wall: { text: true }\n` };
    const { sheets, problems } = posters(files, { distance: 1200 });
    expect(problems.map(({ id, level }) => [id, level])).toEqual([['sheet-no-text', 'warning']]);
    expect(factsOf({ sheets, problems }).text).toBeUndefined();
  });

  it('hours that no text code holds: said, not cut', () => {
    const hall = `${String(HALL['hall.yaml'])}wall: { text: true }\nhours: ${'周一到周五九点开门，'.repeat(40)}\n`;
    expect(posters({ 'hall.yaml': hall }).problems.map(({ id }) => id)).toEqual(['text-code']);
  });
});

describe('what a poster says', () => {
  it('shrinks a long title instead of letting it run over', () => {
    const short = factsOf(posters({}));
    const long = factsOf(posters({ 'birth/hukou.md': `---\n标题: ${'新'.repeat(30)}\n---\n\n好。\n` }));
    expect(long.titleSize).toBeLessThan(short.titleSize);
  });

  it('keeps a material that depends on an answer, with its condition in words', () => {
    expect(factsOf(posters({ 'birth/hukou.md': MARRIED })).materials).toEqual([
      '出生医学证明',
      '结婚证（已登记的）',
      '亲子鉴定证明（没有登记的）',
    ]);
  });

  it('says of a situation only what holds for it', () => {
    const drawn = posters({
      'birth/hukou.md': MARRIED,
      'codes.yaml': 'A1: birth/hukou\nA1-2: { guide: birth/hukou, answers: "married=no" }\n',
    });
    expect(drawn.sheets[0]?.pages.map(({ about }) => about)).toEqual(['A1', 'A1-2']);
    expect(factsOf(drawn, 1).materials).toEqual(['出生医学证明', '亲子鉴定证明']);
  });

  it('says how many materials it has no room for', () => {
    const many = Array.from({ length: 40 }, (_, at) => `- 第 ${at + 1} 样材料，名字写得长一些，一行刚好放得下`).join('\n');
    const { materials, more } = factsOf(posters({ 'birth/hukou.md': `---\n标题: 户口\n---\n\n## 要带的材料\n${many}\n` }));
    expect(materials.length).toBeGreaterThan(3);
    expect(materials.length + more).toBe(40);
  });

  it('shows first what everybody needs, where there is no room for all', () => {
    const some = Array.from({ length: 40 }, (_, at) => `- 第 ${at + 1} 样材料，名字写得长一些 {没有登记}`).join('\n');
    const { materials, more } = factsOf(posters({ 'birth/hukou.md': `${MARRIED}\n${some}\n- 户口簿：原件\n` }));
    expect(materials.slice(0, 3)).toEqual(['出生医学证明', '户口簿', '结婚证（已登记的）']);
    expect(materials.length + more).toBe(44);
  });

  it('carries in its text code what to bring, window and telephone, within 858 bytes', () => {
    const files = { 'birth/hukou.md': MARRIED, 'hall.yaml': `${String(HALL['hall.yaml'])}wall: { text: true }\n` };
    const says = factsOf(posters(files)).text?.says ?? '';
    expect(utf8Length(says)).toBeLessThanOrEqual(858);
    for (const part of ['结婚证：原件 1 份（已登记的）', '12、13 号窗口', '0999-0000001', 'https://qinghe.example/A1'])
      expect(says).toContain(part);
  });

  it('says in its text code how many materials it leaves out', () => {
    const many = Array.from({ length: 40 }, (_, at) => `- 第 ${at + 1} 样材料，名字写得长一些`).join('\n');
    const files = {
      'birth/hukou.md': `---\n标题: 户口\n---\n\n## 要带的材料\n${many}\n`,
      'hall.yaml': `${String(HALL['hall.yaml'])}wall: { text: true }\n`,
    };
    const says = factsOf(posters(files)).text?.says ?? '';
    expect(utf8Length(says)).toBeLessThanOrEqual(858);
    const kept = says.match(/^\d+\. /gm)?.length ?? 0;
    expect(says).toContain(`另有 ${40 - kept} 样这里放不下`);
  });
});

function posters(files: Files, wanted: Wanted = {}): Drawn {
  const hall = compiled(files);
  if (!isReadable(hall)) throw new Error('This hall cannot be read.');
  return drawPosters({ compiled: hall, codes: wallCodes(hall) }, wanted);
}

function factsOf({ sheets }: Drawn, page = 0): PosterFacts {
  const facts = sheets[0]?.pages[page]?.facts;
  if (facts?.kind !== 'poster') throw new Error('No poster was drawn.');
  return facts;
}
