/** “最多写多少” of the clerk's manual: so much is read, and one more is told. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Files, QUESTION, compiled, guide } from './hall-folder.ts';

const README = readFileSync(join(import.meta.dirname, '../../guides/README.md'), 'utf8');
const [, TABLE = ''] = /### 最多写多少\n\n([^]*?)\n\n/.exec(README) ?? [];

const many = (count: number, line: (number: number) => string) => Array.from({ length: count }, (_, number) => line(number));
const questions = (count: number) => many(count, (number) => `### 问${number}？\n- 甲${number}\n- 乙${number}\n`);
/** Conditions on the answers of one question. */
const either = (count: number) => guide(...QUESTION, '', '## 材料', `- 照片 {${many(count, () => 'married=no').join(' 或 ')}}`);
/** Twenty in each pair of braces. */
const answers = (count: number) => {
  const braces = many(Math.ceil(count / 20), (at) => `{${many(Math.min(20, count - at * 20), () => 'married=no').join(' ')}}`);
  return guide(...QUESTION, '', '## 材料', `- 照片 ${braces.join(' ')}`);
};

describe.each<[string, number, (count: number) => Files, string]>([
  ['1 MB', 1_000_000, (bytes) => ({ 'birth/hukou.md': '---\n标题: 甲\n---\n\n'.padEnd(bytes - 6, 'a') }), 'too-large'],
  ['300 个', 300, (count) => guide('## 您的情况', '', ...questions(count)), 'too-large'],
  ['40 个“或”', 40, either, 'broken-condition'],
  ['400 个答案', 400, answers, 'broken-condition'],
  ['100 个字', 100, (count) => ({ 'birth/hukou.md': `---\n标题: ${'长'.repeat(count)}\n---\n\n话。\n` }), 'long-title'],
])('%s', (words, most, files, id) => {
  const errors = (count: number) =>
    compiled(files(count)).problems.flatMap((problem) => (problem.id === id && problem.level === 'error' ? [problem.id] : []));

  it('stands in the manual, and is what is read', () => {
    expect(TABLE).toContain(words);
    expect(TABLE).toContain(`\`${id}\``);
    expect([errors(most), errors(most + 1)]).toEqual([[], [id]]);
  });
});
