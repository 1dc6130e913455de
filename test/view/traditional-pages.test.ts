/** A hall with pages in traditional characters: what the program says there is written so too, on each kind of page. */

import { describe, expect, it } from 'vitest';
import { allFacts, listFacts } from '../../scripts/make/pages.ts';
import { entryOf } from '../../src/guide/entry.ts';
import { type Hall, type OwnWords, readHallLine } from '../../src/guide/hall.ts';
import { lineOf } from '../../src/guide/pack.ts';
import { pageText } from '../../src/view/document.tsx';
import { pageWords } from '../../src/words/page-words.ts';
import { TABLES } from '../../src/words/tables.ts';
import { wordsIn } from '../../src/words/words.ts';
import { type Files, compiled } from '../check/hall-folder.ts';
import { frame } from './sample.ts';
import { simplifiedOnly } from './simplified-only.ts';

const TRADITIONAL: Files = {
  'birth/hukou.zh-Hant.md': [
    '---',
    '標題: 新生兒戶口登記',
    '譯自: 2026-09-01',
    '時限: { legal: 20, promised: 5, unit: 工作日 }',
    '費用: 不收費',
    '---',
    '當場辦好。',
    '',
    '## 您的情況',
    '### 父母登記結婚了嗎？ {#married}',
    '- 已登記 {#yes}',
    '- 沒有登記 {#no}',
    '',
    '## 要帶的材料',
    '- 出生醫學證明：原件 1 份',
    '- 結婚證：原件 1 份 {已登記}',
    '',
  ].join('\n'),
  'hall.zh-Hant.yaml': 'name: 青禾縣政務服務大廳\nevents:\n  - { id: birth, name: 出生 }\n  - { id: work, name: 就業 }\n',
};

/** Each document of a hall, by its page's name. */
function pagesOf(files: Files): { hall: Hall; pages: Map<string, string> } {
  const { hall, guides = [], lines } = compiled(files);
  if (!hall) throw new Error('The hall could not be read.');
  // As a phone reads it.
  const read = readHallLine(JSON.stringify(hall));
  const entries = guides.map(entryOf);
  const lined = guides.map((guide) => ({ guide, line: lines.get(guide) ?? '', text: () => lineOf(guide) }));
  const facts = [...allFacts(read, listFacts(read, guides, {}), lined, entries)];
  return { hall: read, pages: new Map(facts.map((one) => [one.page, pageText(one, frame)])) };
}

const META = /<meta name="words" content="([^"]*)">/;

/** The words that a page gives its scripts. */
function ownOf(page = ''): OwnWords | null {
  return JSON.parse(META.exec(page)?.[1]?.replaceAll('&quot;', '"') ?? 'null');
}

/** The simplified characters of a page: its texts, names for screen readers, and what its scripts would say by its words. */
function simplifiedOn(page = ''): string[] {
  const own = ownOf(page);
  const said = TABLES.filter(({ table }) => table !== 'view').flatMap((table) =>
    Object.values(wordsIn<Record<string, string>>(table, { language: own?.speaks ?? 'zh', own })),
  );
  return simplifiedOnly([page.replace(META, ''), ...said].join('\n'));
}

describe('a hall in simplified characters with a guide in traditional ones', () => {
  const files = {
    ...TRADITIONAL,
    'birth/hukou.md': String(TRADITIONAL['birth/hukou.zh-Hant.md']).replace('標題', '核对日期: 2026-10-01\n标题'),
  };

  it.each(['A1-zh-hant', 'A-zh-hant', 'index-zh-hant', 'kept-zh-hant'])('%s says nothing in simplified characters', (name) => {
    const page = pagesOf(files).pages.get(name);
    expect(page).toContain('<html');
    expect(simplifiedOn(page)).toEqual([]);
  });

  it('the guide says so of its questions, its age and its time', () => {
    const page = pagesOf(files).pages.get('A1-zh-hant');
    expect(page).toContain('要帶');
    expect(page).toContain('5 個工作日（法定 20 個工作日）');
    expect(page).toContain('這份譯文譯自');
  });

  it.each(['A1', 'A', 'index', 'kept', '404'])('%s, in simplified characters, carries not a byte of the others', (name) => {
    const page = pagesOf(files).pages.get(name);
    expect(page).toContain('<html');
    expect(page).not.toMatch(META);
  });

  it('words of the kept content that its characters do not make are only on their own page, those of the markup on none', () => {
    const { pages } = pagesOf(files);
    const tables = (name: string) => Object.keys(ownOf(pages.get(name))?.said ?? {});
    expect(tables('kept-zh-hant')).toContain('kept');
    expect(tables('A1-zh-hant')).not.toContain('kept');
    expect([...tables('A1-zh-hant'), ...tables('kept-zh-hant')]).not.toContain('view');
  });
});

describe.each(['zh-TW', 'zh-HK', 'zh-Hant-CN'])('a hall of its own in %s', (language) => {
  const hall = [
    'name: 青禾縣政務服務大廳',
    'address: https://qinghe.example',
    `language: ${language}`,
    'events:',
    '  - { id: birth, letter: A, name: 出生, colour: "#b3261e" }',
    '',
  ].join('\n');
  const files = {
    'hall.yaml': hall,
    'birth/hukou.md': String(TRADITIONAL['birth/hukou.zh-Hant.md']),
    'birth/hukou.ug.md': '---\n标题: نوپۇس\n---\nكۆزنەك.\n\n## ماتېرىيال\n- كىملىك\n',
    'birth/hukou.en.md': '---\ntitle: Birth\n---\nAt once.\n',
  };

  it.each(['A1', 'index', 'A', 'kept', '404'])('%s says nothing in simplified characters', (name) => {
    const page = pagesOf(files).pages.get(name);
    expect(page).toContain('<html');
    expect(simplifiedOn(page)).toEqual([]);
  });

  it('a page in Uyghur, on which the program speaks the hall’s language, speaks it in traditional characters', () => {
    const page = pagesOf(files).pages.get('A1-ug');
    expect(page).toContain(`data-speaks="${language}"`);
    expect(simplifiedOn(page)).toEqual([]);
    expect(wordsIn(pageWords, { language, own: ownOf(page) }).notKept).toBe('還沒存好');
  });

  it('a page in English has its own words', () => {
    const page = pagesOf(files).pages.get('A1-en');
    expect(page).not.toMatch(META);
    expect(page).toContain('Read aloud');
  });
});

it.each(['zh-Hans-HK', 'zh-SG', 'zh'])('a hall in %s is in simplified characters', (language) => {
  const files = {
    'hall.yaml': `name: 大厅\naddress: https://qinghe.example\nlanguage: ${language}\nevents: [{ id: birth, letter: A, name: 出生 }]\n`,
  };
  const { hall, pages } = pagesOf(files);
  expect(hall.words).toBeUndefined();
  expect(pages.get('A1')).toContain('转给家人');
});

it('no hall in simplified characters and English knows of them', () => {
  expect(pagesOf({ 'birth/hukou.en.md': '---\ntitle: Birth\n---\nAt once.\n' }).hall.words).toBeUndefined();
});
