/** A folder of markdown that was not written for this wall is a hall too. */

import { expect, it } from 'vitest';
import { compile } from '../../scripts/journey/compile.ts';
import { isFailure, reportJson, reportText } from '../../scripts/ground/report.ts';
import { type Files, compiled, folderOf, problemLines } from './hall-folder.ts';

const DOCS: Files = {
  'README.md': '# My docs\n',
  'intro.md': '# Introduction\n\nHello <script>alert(1)</script>\n',
  'Getting Started/install.md':
    '---\nlayout: page\npermalink: /x\ndate: 2020-13-45\n---\n\n# Install\n\nRun `npm i`. See [more](../api/index.md#top) and [gone](gone.html).\n\n![logo](../img/logo.svg)\n',
  'Getting Started/deep/er/first.md': 'No title here.\n\n- use {curly}\n\n<div onclick="x()">html</div>\n',
  'api/index.md': '# API\n\n[bad](javascript:alert(1))\n',
  'img/logo.svg': '<svg/>',
  'node_modules/x/README.md': '# not ours\n',
  '.git/notes.md': '# not ours\n',
};

it('builds, with warnings and no error', () => {
  const { problems, guides, hall, language } = compile({ dir: folderOf(DOCS), today: '2026-11-22' });
  expect(isFailure(problems)).toBe(false);
  expect(problems.map(({ id }) => id)).toContain('hall-missing');
  expect(problems.map(({ id }) => id)).toContain('folder-without-event');
  expect(guides?.map(({ id, code, title, provisional }) => ({ id, code, title, provisional }))).toEqual([
    { id: 'Getting Started/deep/er/first', code: 'A1', title: 'first', provisional: true },
    { id: 'Getting Started/install', code: 'A2', title: 'Install', provisional: true },
    { id: 'api/index', code: 'B1', title: 'API', provisional: true },
    { id: 'intro', code: 'C1', title: 'Introduction', provisional: true },
  ]);
  expect(language).toBe('en');
  expect(hall?.events.map(({ id, letter, name }) => `${letter} ${id} ${name}`)).toEqual([
    'A Getting-Started Getting Started',
    'B api api',
    'C guides Guides',
  ]);
});

it('with none of its HTML or scripts alive, and links to its own pages', () => {
  const { guides } = compile({ dir: folderOf(DOCS), today: '2026-11-22' });
  const text = JSON.stringify(guides);
  expect(text).not.toMatch(/<script|<div|<img|javascript:/);
  expect(text).toContain('/B1#top');
  expect(text).not.toContain('permalink');
});

it('a hall of one guide with nothing but a title and a paragraph', () => {
  expect(problemLines(folderOf({ 'one.md': '# 户口登记\n\n当场办好。\n' }))).toEqual([
    'hall.yaml:1:1 warning hall-missing',
    'one.md:1:1 warning folder-without-event',
    'one.md:1:1 warning guide-without-code',
    'one.md:1:3 note missing-title',
  ]);
});

it('an empty folder is a hall without guides, and says so', () => {
  const { guides, problems } = compile({ dir: folderOf({}), today: '2026-11-22' });
  expect(guides).toEqual([]);
  expect(problems.map(({ id }) => id)).toEqual(['hall-missing', 'no-guides']);
});

it('a folder keeps the letter that its registered codes have', () => {
  const { hall, guides } = compile({
    dir: folderOf({ 'b/x.md': '# 甲\n\n字。\n', 'a/y.md': '# 乙\n\n字。\n', 'codes.yaml': 'A1: b/x\n' }),
    today: '2026-11-22',
  });
  expect(hall?.events.map(({ id, letter }) => `${id} ${letter}`)).toEqual(['a B', 'b A']);
  expect(guides?.map(({ code, id }) => `${code} ${id}`)).toEqual(['A1 b/x', 'B1 a/y']);
});

it('an empty file is no page, and no reason not to build', () => {
  const files = { 'docs/a.md': '# 甲\n\n字。\n', 'docs/empty.md': '' };
  expect(problemLines(folderOf(files)).filter((line) => line.includes('empty'))).toEqual(['docs/empty.md:1:1 warning empty-file']);
});

it('braces are text where nothing is asked; ids and dates are not shown', () => {
  const dir = folderOf({ 'docs/a.md': '# 甲 {#top}\n\n## 用法 {#usage}\n\n- 写 {name: x}\n- 换 {自 2026-09-20}\n\n一段 {x}\n' });
  const { guides, problems } = compile({ dir, today: '2026-11-22' });
  const text = JSON.stringify(guides);
  expect(text).toContain('写 {name: x}');
  expect(text).toContain('一段 {x}');
  expect(text).toContain('data-from=\\"2026-09-20\\"');
  expect(text).not.toMatch(/#top|#usage|\{自/);
  expect(problems.map(({ id }) => id)).not.toContain('unknown-condition');
});

it('braces are conditions where something is asked', () => {
  const dir = folderOf({ 'docs/a.md': '# 甲\n\n## 您的情况 {#q}\n### 有吗？\n- 有\n- 没有\n\n## 材料\n- 证 {有}\n- 票 {没}\n' });
  const { guides, problems } = compile({ dir, today: '2026-11-22' });
  expect(JSON.stringify(guides)).toContain('"when":"1=1"');
  expect(problems.map(({ id }) => id)).toContain('unknown-condition');
});

it('front matter of Hugo is kept out of the page, its title is the title', () => {
  const dir = folderOf({
    'docs/a.md': '+++\ntitle = "甲事"\nweight = 3\n[params]\nsecret = "x"\n+++\n\n字。\n',
    'docs/b.md': '+++\n只有开头\n\n字。\n',
  });
  const { guides } = compile({ dir, today: '2026-11-22' });
  expect(guides?.map(({ title }) => title)).toEqual(['甲事', 'b']);
  expect(guides?.[0]?.summary).toBe('字。');
  expect(JSON.stringify(guides?.[0])).not.toMatch(/weight|secret|\+\+\+/);
});

it('a badge from elsewhere within a link: its words, in one link', () => {
  const dir = folderOf({ 'docs/a.md': '# 甲\n\n[![Build](https://img.example/b.svg)](https://ci.example) 后\n' });
  const { guides } = compile({ dir, today: '2026-11-22' });
  expect(guides?.[0]?.summary).toBe('<a href="https://ci.example" rel="noopener noreferrer">Build</a> 后');
});

it('is told a key or a kind once, with its first places; what is counted and what --json says stays whole', () => {
  const page = (n: number) => `---\nlayout: page\npermalink: /${n}\n---\n\n# Page ${n}\n\nText.\n`;
  const files = Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`docs/p${n + 10}.md`, page(n)]));
  const { problems, language } = compile({ dir: folderOf(files), today: '2026-11-22' });
  const text = reportText(problems, { language });
  expect(text.match(/“layout”/g)).toHaveLength(1);
  expect(text.match(/unknown-key/g)).toHaveLength(2);
  expect(text).toMatch(/39 more of this kind: .*p11\.md:2, .*p12\.md:2, .*p13\.md:2, …/);
  expect(text.split('\n').length).toBeLessThan(20);
  expect(JSON.parse(reportJson(problems, language)).problems).toHaveLength(problems.length);
  expect(text).toContain(`${problems.filter(({ level }) => level === 'warning').length} warnings`);
});

it('a hall of its own is told each of them at its place', () => {
  const front = '---\n标题: 甲\nlayout: page\n---\n\n话。\n';
  const { problems, language } = compiled({ 'birth/a.md': front, 'birth/b.md': front });
  expect(reportText(problems, { language }).match(/“layout”/g)).toHaveLength(2);
});
