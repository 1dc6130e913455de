/** Every word of the interface is a word, in Chinese and in English; what is put into it stands in it. */

import { describe, expect, it } from 'vitest';
import { patrolWordsIn } from '../../src/patrol/show/spoken.ts';
import { PATROL_TABLES } from '../../src/words/patrol-words.ts';
import { FINDING_KINDS } from '../../src/patrol/wall/compare.ts';
import { sheetWords } from '../../src/view/sheets/text/sheet-words.ts';
import { TABLES } from '../../src/words/tables.ts';
import { tripsInWords } from '../../src/words/view-in-words.ts';
import { viewWords } from '../../src/words/view-words.ts';
import { wordsIn } from '../../src/words/words.ts';
import { factInWords } from '../../scripts/sheets/record/fact-names.ts';

/** What a sentence may be about: a day, names, a number, a finding of the patrol. */
const ABOUT = ['2026-10-09', ['2026-10-09'], 7, { kind: 'foreign', code: 'A1' }];

type Said = readonly [name: string, text: string];

/** Each word under its name; a sentence is said about the first of these that it can be said about. */
function said(words: unknown, name = ''): Said[] {
  if (typeof words === 'string') return [[name, words]];
  if (typeof words === 'function') return [[name, sentence((...about) => Reflect.apply(words, undefined, about))]];
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([key, value]) => said(value, `${name}.${key}`));
}

function sentence(say: (...about: readonly unknown[]) => unknown): string {
  for (const about of ABOUT) {
    try {
      const text = say(about, about, about, about);
      if (typeof text === 'string' && text !== '') return text;
    } catch {
      continue; // It is about something else.
    }
  }
  return '';
}

/** A sentence may be no more than a sign between what is put into it, and a sign alone is one. */
const isWord = { 'zh-CN': /[\u4e00-\u9fff]|2026|^，$/, en: /[A-Za-z]|2026|^, $|^\{1\}$/ };

describe.each([...TABLES, ...PATROL_TABLES].map((words) => [words.table, words] as const))('words of pages: %s', (_, words) => {
  const places = (text: string) => [...new Set(text.match(/\{\d\}/g))].sort();
  const texts = Object.keys(words.zh).map((name) => ({
    name,
    zh: words.zh[name as keyof typeof words.zh] as string,
    en: words.en[name as keyof typeof words.en] as string,
  }));

  it('each has the same places in both languages, without a gap', () => {
    for (const { name, zh, en } of texts) {
      expect([name, places(en)]).toEqual([name, places(zh)]);
      expect([name, places(zh)]).toEqual([name, ['{1}', '{2}', '{3}'].slice(0, places(zh).length)]);
    }
  });

  it('each is said in Chinese and in English', () => {
    expect(texts.filter(({ zh }) => !/[\u4e00-\u9fff]/.test(zh) && !/^[ ,，、：；。{}\d]+$/.test(zh))).toEqual([]);
    expect(texts.filter(({ en }) => /[\u3000-\u9fff\uff00-\uffef]/.test(en))).toEqual([]);
  });
});

describe.each([
  ['the patrol', (language: string) => patrolWordsIn({ language }), 40],
  ['sheets', sheetWords, 40],
] as const)('words of %s', (_, saidIn, atLeast) => {
  it.each(['zh-CN', 'en'] as const)('in %s', (language) => {
    const all = said(saidIn(language));
    expect(all.length).toBeGreaterThan(atLeast);
    expect(all.filter(([, text]) => !isWord[language].test(text))).toEqual([]);
    expect(all.filter(([, text]) => /undefined|NaN|\[object/.test(text))).toEqual([]);
  });

  it('in both languages the same', () => {
    const [zh, en] = [said(saidIn('zh-CN')), said(saidIn('en'))];
    expect(zh.map(([name]) => name).sort()).toEqual(en.map(([name]) => name).sort());
    expect(
      zh.filter(([name, text]) => /[\u4e00-\u9fff]/.test(text) && en.some(([other, same]) => other === name && same === text)),
    ).toEqual([]);
  });
});

it.each(FINDING_KINDS.filter((kind) => kind !== 'right'))('what to do about a code that is %s is said in both languages', (kind) => {
  const finding = { kind, code: 'A1', other: 'B2', retired: 'E9' };
  expect(patrolWordsIn({ language: 'zh-CN' }).advice(finding)).toMatch(/[\u4e00-\u9fff]{4}/);
  expect(patrolWordsIn({ language: 'en' }).advice(finding)).toMatch(/[a-z]{4}/);
});

it('the parts of a printed fact are named, and a part that has no name stays as it is', () => {
  expect(factInWords('hall.name', 'zh')).toBe('大厅 名称');
  expect(factInWords('cards.A1.fee', 'en')).toBe('card A1 how much');
  const parts = 'title says code materials more time fee windows where hours phone name report text hall event events cards labels';
  const more = 'contents group bring page wallTitle letter tree summary steps guides groups blocks people photo channels';
  for (const part of `${parts} ${more}`.split(' ')) {
    expect([part, factInWords(part, 'zh')]).toEqual([part, expect.stringMatching(/^[\u4e00-\u9fff]+$/)]);
    expect([part, factInWords(part, 'en')]).toEqual([part, expect.stringMatching(/^[a-z ]+$/)]);
  }
});

it('only a mere number of visits gets its unit: a text stays as the clerk wrote it', () => {
  const words = wordsIn(viewWords, { language: 'zh-CN' });
  const trips = (visits: string) => tripsInWords(visits, words);
  expect([trips('0'), trips('12'), trips('1–2'), trips('网上 0，窗口 1')]).toEqual(['0 次', '12 次', '1–2', '网上 0，窗口 1']);
});
