/** Clerks' words are on the page or in a problem, and are read as meant. The oracle first, then twelve hundred files. */

import { describe, expect, it } from 'vitest';
import type { Guide } from '../../src/guide/guide.ts';
import { ALL_HABITS, clerkFiles } from './clerk.ts';
import { NOT_YET } from './clerk/not-yet.ts';
import type { Typed } from './clerk/typed.ts';
import { failuresIn, failuresOf } from './typed-words.ts';

const guide: Guide = {
  code: 'A1',
  language: 'zh-CN',
  id: 't/a',
  title: '居住证申请',
  event: 't',
  time: [{ html: '5个工作日' }],
  sections: [
    { kind: 'materials', heading: '一、要带的材料', materials: [{ name: '身份证', form: '原件' }] },
    { kind: 'steps', heading: '怎么办', steps: [{ title: '取号', html: '：到一楼' }] },
    { kind: 'text', heading: '收费', html: '' },
  ],
};

/** Returns the oracle's verdict on one segment at line 3. */
function said(words: string, as: Typed['as'], markup: string, problem?: { line: number; message?: string }): string {
  const message = { zh: problem?.message ?? '', en: '' };
  const problems = problem ? [{ line: problem.line, message, fix: { zh: '', en: '' } }] : [];
  return failuresIn([{ words, as, line: 3 }], { guide, markup, problems })[0]?.asked ?? 'good';
}

describe('words that are not kept', () => {
  it.each([
    ['7*24小时', '<p>7<em>24小时</em></p>'],
    ['139****0000', '<p>1390000</p>'],
    ['>60岁的免费', '<blockquote><p>60岁的免费</p></blockquote>'],
    ['2026. 年起', '<ol><li>年起</li></ol>'],
    ['先后', '<p>后先</p>'],
    ['周末不办', ''],
  ])('%s, read as %s', (words, markup) => expect(said(words, 'text', markup)).toBe('kept'));
});

describe('words that are kept', () => {
  it.each([
    ['2026. 年起', '<ol start="2026"><li>年起</li></ol>'],
    ['居\u200b住\u00ad证', '<p>居住证</p>'],
    ['\u3000\u3000凡是 居民', '<p>凡是居民</p>'],
    ['<本人>', '<p>&lt;本人&gt;</p>'],
    ['R&D', '<p>R&amp;D</p>'],
    ['签字：____', '<p>签字：<br/>____</p>'],
  ])('%s, read as %s', (words, markup) => expect(said(words, 'text', markup)).toBe('good'));

  it('or named by a problem: in its words, or at its line, or since the file has no page', () => {
    expect(said('7*24小时', 'text', '<p>724小时</p>', { line: 9, message: '“7*24小时”里的星号没有了。' })).toBe('good');
    expect(said('7*24小时', 'text', '<p>724小时</p>', { line: 3 })).toBe('good');
    expect(said('7*24小时', 'text', '<p>724小时</p>', { line: 4 })).toBe('kept');
    expect(said('7*24小时', 'text', '', { line: 1 })).toBe('good');
  });
});

describe('what was meant', () => {
  it.each<[string, Typed['as'], string, string]>([
    ['居住证申请', 'title', '居住证申请', 'good'],
    ['居住证', 'title', '居住证申请', 'meant'],
    ['5个工作日', 'time', '5个工作日', 'good'],
    ['当天', 'time', '当天', 'meant'],
    ['要带的材料', 'heading', '一、要带的材料', 'good'],
    ['收费', 'heading', '收费', 'meant'],
    ['身份证', 'material', '身份证', 'good'],
    ['照片', 'material', '照片', 'meant'],
    ['取号：到一楼', 'step', '取号：到一楼', 'good'],
    ['照片', 'waived', '照片', 'good'],
    ['身份证', 'waived', '身份证', 'meant'],
    ['取号', 'step', '取号：到一楼', 'meant'],
    ['电话：12345', 'line', '<p>地址：老街<br>电话：12345</p>', 'good'],
    ['电话：12345', 'line', '<ul><li>电话：12345</li></ul>', 'good'],
    ['电话：12345', 'line', '<p>地址：老街\n电话：12345</p>', 'meant'],
    ['温馨提示', 'prose', '<p>温馨提示</p>', 'good'],
    ['温馨提示', 'prose', '<pre><code>温馨提示</code></pre>', 'meant'],
  ])('%s as %s, read as %s: %s', (words, as, markup, expected) => expect(said(words, as, markup)).toBe(expected));
});

describe('twelve hundred files', () => {
  const files = clerkFiles();
  const failures = failuresOf(files);
  const odd = (habits: readonly string[]) => habits.filter((habit) => NOT_YET.includes(habit));

  it('show every habit alone at least three times, and others mixed', () => {
    expect(files.length).toBe(1200);
    const alone = ALL_HABITS.map((habit) => files.filter(({ habits }) => habits.length === 1 && habits[0] === habit).length);
    expect(Math.min(...alone)).toBeGreaterThanOrEqual(3);
    expect(files.filter(({ habits }) => habits.length > 1).length).toBeGreaterThan(200);
  });

  it('are the same files every time', () => {
    expect(clerkFiles(40)).toEqual(files.slice(0, 40));
  });

  it('are on their pages or in problems, and read as meant, but for the habits in clerk/not-yet.ts', () => {
    expect(failures.filter(({ habits }) => odd(habits).length === 0)).toEqual([]);
  });

  it.each(NOT_YET)('%s: not yet (when it is read as meant, strike it off the list)', (habit) => {
    expect(failures.filter(({ habits }) => habits.length === 1 && habits[0] === habit).length).toBeGreaterThan(0);
  });
});
