/** Every word of the interface is a word, in Chinese and in English; what is put into it stands in it. */

import { describe, expect, it } from 'vitest';
import { pageWords } from '../../src/page/ground/page-words.ts';
import { keptWords } from '../../src/page/keep/kept-words.ts';
import { changesWords } from '../../src/page/news/changes-words.ts';
import { pictureWords } from '../../src/page/tools/picture-words.ts';
import { patrolWords } from '../../src/patrol/show/patrol-words.ts';
import { FINDING_KINDS } from '../../src/patrol/wall/compare.ts';
import { viewWords } from '../../src/view/ground/view-words.ts';
import { sheetWords } from '../../src/view/sheets/text/sheet-words.ts';
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
const isWord = { 'zh-CN': /[\u4e00-\u9fff]|2026|^，$/, en: /[A-Za-z]|2026|^, $/ };

describe.each([
  ['pages', viewWords, 70],
  ['scripts of pages', pageWords, 10],
  ['the page of what is kept', keptWords, 20],
  ['what has changed', changesWords, 5],
  ['pictures', pictureWords, 3],
  ['the patrol', patrolWords, 50],
  ['sheets', sheetWords, 40],
] as const)('words of %s', (_, wordsIn, atLeast) => {
  it.each(['zh-CN', 'en'] as const)('in %s', (language) => {
    const all = said(wordsIn(language));
    expect(all.length).toBeGreaterThan(atLeast);
    expect(all.filter(([, text]) => !isWord[language].test(text))).toEqual([]);
    expect(all.filter(([, text]) => /undefined|NaN|\[object/.test(text))).toEqual([]);
  });

  it('in both languages the same', () => {
    const [zh, en] = [said(wordsIn('zh-CN')), said(wordsIn('en'))];
    expect(zh.map(([name]) => name).sort()).toEqual(en.map(([name]) => name).sort());
    expect(
      zh.filter(([name, text]) => /[\u4e00-\u9fff]/.test(text) && en.some(([other, same]) => other === name && same === text)),
    ).toEqual([]);
  });
});

it.each(FINDING_KINDS.filter((kind) => kind !== 'right'))('what to do about a code that is %s is said in both languages', (kind) => {
  const finding = { kind, code: 'A1', other: 'B2', retired: 'E9' };
  expect(patrolWords('zh-CN').advice(finding)).toMatch(/[\u4e00-\u9fff]{4}/);
  expect(patrolWords('en').advice(finding)).toMatch(/[a-z]{4}/);
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
  const { trips } = viewWords('zh-CN');
  expect([trips('0'), trips('12'), trips('1–2'), trips('网上 0，窗口 1')]).toEqual(['0 次', '12 次', '1–2', '网上 0，窗口 1']);
});
