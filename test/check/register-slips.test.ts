/** Slips of the hand in codes.yaml: one problem for one slip, and the meaning is read. */

import { describe, expect, it } from 'vitest';
import { drawnFor } from '../sheets/printable.ts';
import { HALL, compiled, found } from './hall-folder.ts';

const GUIDES = {
  'birth/a.md': '---\n标题: 甲\n---\n\n当场办好。\n',
  'birth/b.md': '---\n标题: 乙\n---\n\n当场办好。\n',
};
const register = (...lines: string[]) => ({ ...GUIDES, 'codes.yaml': [...lines, ''].join('\n') });
const MISSING = 'codes.yaml:2:4 error yaml-syntax';

describe('the colon after a code forgotten', () => {
  it.each([
    ['before more lines', ['A1: birth/hukou', 'A2 birth/a', 'A3: birth/b'], [MISSING]],
    ['in the last line', ['A1: birth/hukou', 'A3: birth/b', 'A2 birth/a'], ['codes.yaml:3:4 error yaml-syntax']],
    ['twice', ['A1: birth/hukou', 'A2 birth/a', 'A3 birth/b'], [MISSING, 'codes.yaml:3:4 error yaml-syntax']],
    ['in every line', ['A1 birth/hukou', 'A2 birth/a', 'A3 birth/b'], [1, 2, 3].map((line) => `codes.yaml:${line}:4 error yaml-syntax`)],
  ])('%s', (_, lines, problems) => expect(found(register(...lines))).toEqual(problems));

  it('the lines below are judged in the same run', () => {
    expect(found(register('A1: birth/hukou', 'A2 birth/a', 'A3: birth/c'))).toEqual([MISSING, 'codes.yaml:3:5 error code-without-guide']);
  });
  it('the fix is the line as it should be', () => {
    expect(
      compiled(register('A1: birth/hukou', 'A2 birth/a', 'A3: birth/b')).problems.map(({ message, fix }) => [message.zh, fix.zh]),
    ).toEqual([['“A2”后面少了冒号。', '写上英文冒号，再空一格：A2: birth/a']]);
  });
});

describe('a code that stands twice', () => {
  it.each([
    ['both sides of a merge have its line', 'A2: birth/a', 'A2:  birth/a   # 印了', 'A2 这一行写了两遍。', '删去一行。'],
    ['with another guide', 'A2: birth/a', 'A2: birth/b', '“A2”写了两次（第一次在第 2 行），只有第一次算数。', '再用 npm run codes'],
  ])('%s', (_, first, second, message, fix) => {
    const { problems } = compiled(register('A1: birth/hukou', first, second, 'A3: birth/b'));
    expect(problems).toMatchObject([{ id: 'code-duplicate', line: 3, message: { zh: message } }]);
    expect(problems[0]?.fix.zh).toContain(fix);
  });
});

describe('a code in lower case or full width', () => {
  const PLACES = `${String(HALL['hall.yaml'])}places:\n  gate: { name: 进门左手墙, codes: A1 }\ndevices:\n  printer: { name: 打印机, guides: A1 }\n`;

  it.each(['a1', 'Ａ１'])('%s is one problem, and read as A1', (typed) => {
    const files = { ...register(`${typed}: birth/hukou`, 'A2: birth/a', 'A3: birth/b', 'A7: { now: A1 }'), 'hall.yaml': PLACES };
    expect(found(files)).toEqual(['codes.yaml:1:1 error code-format']);
    expect(compiled(files).guides?.map(({ code, id }) => [code, id])).toContainEqual(['A1', 'birth/hukou']);
  });
  it('beside the same code as it should be: the code stands twice', () => {
    expect(found(register('A1: birth/hukou', 'a1: birth/a', 'A3: birth/b'))).toEqual([
      'birth/a.md:1:1 warning guide-without-code',
      'codes.yaml:2:1 error code-duplicate',
    ]);
  });
});

describe('the code of a situation whose title and answers together are too long', () => {
  const files = (answer: string, answers = 'where=far') => ({
    'birth/hukou.md': `---\n标题: 新生儿户口登记\n---\n\n当场办好。\n\n## 您的情况\n### 在哪里？ {#where}\n- ${answer} {#far}\n- 近 {#near}\n\n## 要带的材料\n- 身份证：原件\n`,
    'codes.yaml': `A1: birth/hukou\nA1-2: { guide: birth/hukou, answers: "${answers}" }\n`,
  });
  const refused = (given: ReturnType<typeof files>) => drawnFor({ sheet: 'poster' }, given).problems.map(({ id }) => id);

  it('print leaves it out, and check says so before', () => {
    const long = files('户口在外省的县里，房子在这里的村里，孩子又生在路上的人家，还没有来得及登记结婚的');
    expect(refused(long)).toEqual(['sheet-title']);
    expect(found(long)).toEqual(['codes.yaml:2:38 warning situation-title']);
  });
  it('one that fits is printed, and check is silent', () => {
    expect(refused(files('户口在外省的县里'))).toEqual([]);
    expect(found(files('户口在外省的县里'))).toEqual([]);
    expect(found(files('户口在外省的县里', 'where=unsure'))).not.toContain('codes.yaml:2:38 warning situation-title');
  });
});
