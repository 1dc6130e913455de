/** Problems of codes.yaml: each at its own place. */

import { describe, expect, it } from 'vitest';
import { compiled, found, guide } from './hall-folder.ts';

describe('codes', () => {
  it('two guides for one code', () => {
    const files = { 'birth/b.md': '# 出生医学证明\n\n医院办。\n', 'codes.yaml': 'A1: birth/hukou\nA1: birth/b\n' };
    expect(found(files)).toContain('codes.yaml:2:1 error code-duplicate');
    const { problems } = compiled(files);
    expect(problems.find(({ id }) => id === 'code-duplicate')?.message.zh).toContain('第 1 行');
  });
  it('two codes for one guide', () => {
    expect(found({ 'codes.yaml': 'A1: birth/hukou\nA2: birth/hukou\n' })).toEqual(['codes.yaml:2:1 error code-duplicate']);
  });
  it('a code without a guide', () => {
    expect(found({ 'codes.yaml': 'A1: birth/hukou\nA2: birth/gone\nA3: { guide: birth/lost }\n' })).toEqual([
      'codes.yaml:2:5 error code-without-guide',
      'codes.yaml:3:14 error code-without-guide',
    ]);
  });
  it('what is no code', () => {
    expect(found({ 'codes.yaml': 'A1: birth/hukou\na2: { say: 不用办了。 }\nAAA1: birth/hukou\n' })).toEqual([
      'codes.yaml:2:1 error code-format',
      'codes.yaml:3:1 error code-format',
    ]);
  });
  it('a retired code without a successor, with one that is gone, in a circle', () => {
    const codes = [
      'A1: birth/hukou',
      'A2: { retired: 2026-01-01 }',
      'A3: { retired: 2026-01-01, now: A9 }',
      'A4: { now: A5 }',
      'A5: { now: A4 }',
    ];
    expect(found({ 'codes.yaml': `${codes.join('\n')}\n` })).toEqual([
      'codes.yaml:2:1 error code-successor',
      'codes.yaml:3:33 error code-successor',
      'codes.yaml:4:12 error code-successor',
      'codes.yaml:5:12 error code-successor',
    ]);
  });
  it('a retired code with a chain of successors, or a farewell, is right', () => {
    const codes = [
      'A1: birth/hukou',
      'A2: { retired: 2026-01-01, now: A3 }',
      'A3: { retired: 2026-02-01, now: A1 }',
      'A4: { now: 这件事不用办了。 }',
    ];
    expect(found({ 'codes.yaml': `${codes.join('\n')}\n` })).toEqual([]);
  });
  it('a situation with answers that are none', () => {
    const asked = guide('## 您的情况', '### 父母登记结婚了吗？ {#married}', '- 已登记 {#yes}', '- 没有登记 {#no}', '## 怎么办', '1. 取号');
    expect(found({ ...asked, 'codes.yaml': 'A1: birth/hukou\nA1-2: { guide: birth/hukou, answers: "married=maybe" }\n' })).toEqual([
      'codes.yaml:2:38 error situation-answers',
    ]);
  });
  it('a situation whose answer is typed: a month, as an address has it; any other text is none', () => {
    const asked = {
      ...guide('## 您的情况', '### 哪年哪月出生？ {#born 月份}', '照[表](table.csv)。'),
      'birth/table.csv': 'born,退休\n1970-03,2030-04\n',
    };
    const codes = (answers: string) => ({
      ...asked,
      'codes.yaml': `A1: birth/hukou\nA1-2: { guide: birth/hukou, answers: "${answers}" }\n`,
    });
    expect(found(codes('born=1970-03'))).toEqual([]);
    for (const none of ['born=1970', 'born=1970-13', 'born=1'])
      expect(found(codes(none)), none).toEqual(['codes.yaml:2:38 error situation-answers']);
  });
  it('a guide without a code is built all the same', () => {
    expect(found({ 'codes.yaml': '' })).toEqual(['birth/hukou.md:1:1 warning guide-without-code']);
    expect(compiled({ 'codes.yaml': 'A1: { retired: 2026-01-01, say: 不用办了。 }\n' }).guides?.[0]).toMatchObject({
      code: 'A2',
      provisional: true,
    });
  });
});
