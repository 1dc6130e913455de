/** A folder as clerks fill it: Notepad’s endings, Word, names of Windows and of a ZIP. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Compiled, compile } from '../../scripts/journey/compile.ts';
import { type Files, HALL, compiled, folderOf, found, guide, problemLines } from './hall-folder.ts';

const CODES = { 'codes.yaml': 'A1: birth/hukou\nA2: birth/低保\n' };
/** Returns the files that are published: the words of the search are ours. */
const attached = ({ files }: Compiled) => files.filter(({ path }) => path.startsWith('files/'));
const ids = (files: Files) => (compiled({ ...CODES, ...files }).guides ?? []).map(({ id }) => id);

describe('a text of Notepad', () => {
  it.each([
    ['birth/低保.txt', '想办低保的看这里。'],
    ['birth/低保.txt', '提示：一句话'],
    ['birth/低保.docx', 'PK'],
    ['birth/低保.wps', 'x'],
    ['低保.doc', 'x'],
  ])('%s: %s is a problem, and never published', (path, body) => {
    expect(found({ [path]: body })).toEqual([`${path}:1:1 warning unread-document`]);
    expect(attached(compiled({ [path]: body }))).toEqual([]);
  });

  it.each([
    ['birth/低保.md.txt', '# 低保\n\n一句话。\n'],
    ['birth/低保.txt', '---\n标题: 低保\n---\n\n一句话。\n'],
    ['birth/低保.txt', '\ufeff标题：低保\r\n\r\n一句话。\r\n'],
    ['birth/低保.TXT', '－－－\n標題：低保\n－－－\n\n一句话。\n'],
    ['birth/低保.txt', '【标题】低保\n\n一句话。\n'],
  ])('%s with %j is a guide', (path, body) => {
    expect(ids({ [path]: body })).toEqual(['birth/hukou', 'birth/低保']);
  });

  it('in another language, and linked by its name, is the guide it says', () => {
    const files = { ...CODES, 'birth/低保.md': '# 低保\n\n一句话。\n', 'birth/低保.en.md.txt': '# Dibao\n\nOne line.\n' };
    expect(compiled({ ...files, ...guide('[低保](低保.md)') }).guides?.map(({ title }) => title)).toContain('Dibao');
    expect(
      JSON.stringify(compiled({ ...CODES, 'birth/低保.txt': '标题：低保\n\n一句话。\n', ...guide('[低保](低保.txt)') }).guides),
    ).toContain('href=\\"/A2\\"');
  });

  it('that a guide links to is told once, as what cannot be published, and a linked form of Word is published', () => {
    expect(found({ 'birth/a.txt': 'x', ...guide('[表](a.txt)') })).toEqual(['birth/hukou.md:6:1 error attachment-type']);
    expect(found({ 'birth/a.docx': 'x', 'birth/~$a.docx': 'x', ...guide('[表](a.docx)') })).toEqual([]);
  });
});

describe('a name', () => {
  it('that differs from another only in case, or is reserved on Windows, is warned of', () => {
    const titled = (title: string) => `---\n标题: ${title}\n---\n\n一句话。\n`;
    const codes = 'A1: birth/hukou\nA2: birth/Permit\nA3: birth/permit\nA4: birth/con\n';
    expect(
      found({ 'codes.yaml': codes, 'birth/Permit.md': titled('甲'), 'birth/permit.md': titled('乙'), 'birth/con.md': titled('丙') }),
    ).toEqual(['birth/con.md:1:1 warning name-reserved', 'birth/permit.md:1:1 warning name-alike']);
    expect(found({ 'Birth/x.csv': '1', 'birth/x /y.csv': '1', 'birth/a:b.csv': '1' }).sort()).toEqual(
      ['birth:1:1 warning name-alike', 'birth/a:b.csv:1:1 warning name-reserved', 'birth/x :1:1 warning name-reserved'].sort(),
    );
    expect(found({ 'birth/console.csv': '1', 'birth/com.csv': '1', 'birth/.con': '1' })).toEqual([]);
  });

  it('that is no UTF-8 is a problem with its path and the name that is meant; the rest is read', () => {
    const dir = folderOf(HALL);
    const gbk = Buffer.from([0xb5, 0xcd, 0xb1, 0xa3]); // 低保
    writeFileSync(Buffer.concat([Buffer.from(`${dir}/birth/`), gbk, Buffer.from('.md')]), '# 低保\n');
    mkdirSync(Buffer.concat([Buffer.from(`${dir}/`), gbk]));
    const { problems, guides } = compile({ dir, today: '2026-11-22' });
    expect(problems.map(({ id, fix }) => `${id} ${fix.zh.slice(0, 10)}`).sort()).toEqual([
      'name-encoding 把它改名为“低保.m',
      'name-encoding 把它改名为“低保”，',
    ]);
    expect(guides).toHaveLength(1);
  });

  it('with U+FFFD that is UTF-8 is read as any other', () => {
    const dir = folderOf({ ...HALL, 'birth/\ufffd.csv': 'x' });
    expect(problemLines(dir)).toEqual([]);
  });

  it('with # is found as it is typed, and as %23; a place on a page stays one', () => {
    const files = { 'birth/hukou/表#1.pdf': 'x' };
    expect(found({ ...files, ...guide('[表](hukou/表#1.pdf)') })).toEqual([]);
    expect(found({ ...files, ...guide('[表](hukou/表%231.pdf)') })).toEqual([]);
    expect(found({ ...files, ...guide('[表](hukou/表#2.pdf)') })).toEqual(['birth/hukou.md:6:1 error missing-attachment']);
    expect(attached(compiled({ ...files, ...guide('[表](hukou/表#1.pdf)') }))).toHaveLength(1);
  });
});
