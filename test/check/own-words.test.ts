/** A hall says the program's sentences in its own words, in any language: what is no sentence, or loses a place, is left out and told. */

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { guideFacts, wallFacts } from '../../src/guide/facts.ts';
import { pageText } from '../../src/view/document.tsx';
import { TABLES } from '../../src/words/tables.ts';
import { wordsToSay } from '../../scripts/journey/words-to-say.ts';
import { frame } from '../view/sample.ts';
import { type Files, HALL, compiled, folderOf, found } from './hall-folder.ts';

const UYGHUR = 'birth/hukou.ug.md';
const overlay = (...lines: string[]): Files => ({
  'hall.ug.yaml': ['name: چىڭخې زالى', ...lines, ''].join('\n'),
  [UYGHUR]: '---\n标题: نوپۇس\n译自: 2026-10-01\n费用: ھەقسىز\n---\nكۆزنەك.\n',
});
const own = (...lines: string[]): Files => ({ 'hall.yaml': `${String(HALL['hall.yaml'])}${lines.join('\n')}\n` });

/** What a hall with these files says: its message and its advice. */
const told = (files: Files) => compiled(files).problems.map(({ id, message, fix }) => `${id} ${message.zh} ${fix.zh}`);

function pageIn(language: string, files: Files): string {
  const { hall, guides = [] } = compiled(files);
  const guide = guides.find((one) => one.language === language);
  if (!hall || !guide) throw new Error(`There is no guide in ${language}.`);
  return pageText(guideFacts(hall, guide, ''), frame);
}

describe('a sentence that no page says', () => {
  it('is left out, and told where it stands, with the nearest', () => {
    const files = overlay('words:', '  要多少钱: قانچە پۇل', '  要多久了: قانچە ۋاقىت');
    expect(found(files)).toEqual(['hall.ug.yaml:4:3 warning unknown-word']);
    expect(told(files)).toEqual(['unknown-word 页面上没有“要多久了”这句话，没有用上。 是不是“要多久”？']);
    expect(pageIn('ug', files)).toContain('قانچە پۇل');
    expect(pageIn('ug', files)).not.toContain('قانچە ۋاقىت');
  });

  it('that is like none leads to the list of all', () => {
    expect(told(own('用词:', '  呜里哇啦呜里哇啦呜里哇啦: 一'))).toEqual([expect.stringContaining('npm run check -- --words')]);
  });
});

describe('a sentence whose places are not kept', () => {
  it.each([
    ['قالدى', '少了 {1}'],
    ['{1} {2} قالدى', '多了 {2}'],
  ])('%s is left out, and told', (say, fault) => {
    const files = overlay('words:', `  "还差 {1} 样": "${say}"`);
    expect(found(files)).toEqual(['hall.ug.yaml:3:15 warning word-places']);
    expect(told(files)[0]).toContain(`“${say}”${fault}，没有用上。`);
    expect(pageIn('ug', files)).not.toContain('name="words"');
  });

  it('with its places in another order it is said', () => {
    expect(found(overlay('words:', '  "第 {1} 题，最多 {2} 题": "{2} دىن {1}"'))).toEqual([]);
  });
});

describe('what is no map of texts', () => {
  it.each([
    ['words: 要多久', 'hall.ug.yaml:2:8 error hall-type'],
    ['words: { 要多久: [一, 二] }', 'hall.ug.yaml:2:15 error hall-type'],
  ])('%s', (line, problem) => expect(found(overlay(line))).toEqual([problem]));
});

describe('words that a hall gives', () => {
  it('are on its pages of that language alone, in markup and for scripts', () => {
    const files = overlay('words:', '  要多少钱: قانچە پۇل', '  "还差 {1} 样": "{1} قالدى"');
    const page = pageIn('ug', files);
    expect(page).toContain('قانچە پۇل');
    expect(page).toContain('{1} قالدى');
    expect(page).toContain('data-speaks="zh-CN"');
    expect(pageIn('zh-CN', files)).not.toMatch(/قالدى|name="words"/);
  });

  it('of hall.yaml hold on pages where the program speaks the hall’s language too, and the page’s own go before them', () => {
    const files = { ...overlay('words:', '  朗读: ئوقۇش'), ...own('用词:', '  朗读: 念给我听', '  转给家人: 发给家人') };
    expect(pageIn('zh-CN', files)).toContain('念给我听');
    expect(pageIn('ug', files)).toContain('ئوقۇش');
    expect(pageIn('ug', files)).toContain('发给家人');
  });

  it('may be named in English, and in traditional characters', () => {
    const files = { 'hall.en.yaml': 'words:\n  Read aloud: Listen\n', 'birth/hukou.en.md': '---\ntitle: Birth\n---\nAt once.\n' };
    expect(pageIn('en', files)).toContain('Listen');
    const taiwan = { ...own('language: zh-TW', 'words:', '  朗讀: 唸出來') };
    expect(found(taiwan)).toEqual([]);
    expect(pageIn('zh-TW', taiwan)).toContain('唸出來');
    expect(pageIn('zh-TW', taiwan)).toContain('轉給家人');
  });

  it('that are all of them make the page speak its own language', () => {
    const sentences = new Set(TABLES.flatMap(({ zh }) => Object.values(zh)));
    const lines = [...sentences].map(
      (text) => `  ${JSON.stringify(text)}: ${JSON.stringify(`ئا ${(text.match(/\{\d\}/g) ?? []).join(' ')}`)}`,
    );
    const files = overlay('words:', ...lines);
    expect(found(files)).toEqual([]);
    const page = pageIn('ug', files);
    expect(page).not.toContain('data-speaks');
    const tables = Object.keys(JSON.parse(/name="words" content="([^"]*)"/.exec(page)?.[1]?.replaceAll('&quot;', '"') ?? '{}').said);
    expect([tables.length, tables.filter((table) => ['view', 'search', 'kept'].includes(table))]).toEqual([TABLES.length - 3, []]);
    const { hall } = compiled(files);
    if (hall) expect(pageText(wallFacts(hall, {}, 'ug'), frame).replace(/中文|出生|就业|[^]*<body>/g, '')).not.toMatch(/[\u4e00-\u9fff]/);
  });
});

it('words with marks of HTML are words, wherever they stand', () => {
  const sentences = new Set(TABLES.flatMap(({ zh }) => Object.values(zh)));
  const lines = [...sentences].map((text) => `  ${JSON.stringify(text)}: ${JSON.stringify(`<b title="x">${text}`)}`);
  const guide = [
    '---',
    '标题: نوپۇس',
    '译自: 2026-09-01',
    '时限: { legal: 20, promised: 5, unit: 工作日 }',
    '跑几次: 1',
    '窗口: 12',
    '自: 2026-01-01',
    '下次核对: 2027-01-01',
    '---',
    '## 您的情况',
    '### 结婚了吗？',
    '- 结了',
    '- 没结',
    '## 要带的材料',
    '- 结婚证 {结了} {至 2027-01-01}',
    '## 收费标准',
    '- 一元 {没结}',
    '- 两元',
  ].join('\n');
  const files = { ...overlay('words:', ...lines), 'birth/hukou.md': guide.replace('译自', '核对日期'), [UYGHUR]: guide };
  const page = pageIn('ug', files);
  expect(page.match(/&lt;b title=/g)?.length).toBeGreaterThan(40);
  expect(page).not.toContain('<b title=');
});

describe('npm run check -- --words', () => {
  it('is YAML that changes nothing as it is, and keeps what is there', () => {
    const files = overlay('words:', '  朗读: ئوقۇش');
    const text = wordsToSay(folderOf({ ...HALL, ...files }), 'ug');
    expect(text).toContain('\n  "朗读": "ئوقۇش" # Read aloud\n');
    expect(text).toContain('\n  "还差 {1} 样": "" # {1} to go\n');
    const pasted = overlay(text);
    expect(found(pasted)).toEqual([]);
    expect(compiled(pasted).hall?.words).toEqual(compiled(files).hall?.words);
  });

  it('says which languages there are not', () => {
    const run = (language: string) =>
      spawnSync(process.execPath, [join(import.meta.dirname, '../../scripts/run.mjs'), 'check', '--words', language], { encoding: 'utf8' });
    expect([run('维吾尔').status, run('维吾尔').stderr]).toEqual([2, expect.stringContaining('不是语言代号')]);
    expect([run('ug').status, run('ug').stdout.split('\n').length]).toEqual([0, expect.any(Number)]);
  });
});
