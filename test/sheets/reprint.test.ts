/** The reprint list: pages on the wall that differ from today's print. */

import { describe, expect, it } from 'vitest';
import { factInWords, differingLines } from '../../scripts/sheets/record/fact-names.ts';
import { type PrintedPage, printedFacts } from '../../scripts/sheets/record/record.ts';
import { changedPages, onlyChanged, showsOneOf, wishesToCompare } from '../../scripts/sheets/record/reprint.ts';
import { draw, wishesOf } from '../../scripts/sheets/order/order.ts';
import { HALL, type Files } from '../check/hall-folder.ts';
import { printable } from './printable.ts';

const TWO: Files = {
  'codes.yaml': 'A1: birth/hukou\nA2: birth/other\n',
  'birth/other.md': '---\n标题: 另一件\n费用: 10 元\n---\n\n好。\n',
};
const RETIRED: Files = { ...HALL, 'codes.yaml': 'A1: birth/hukou\nA2: { retired: 2026-01-01, now: A1 }\n' };

describe('what was printed and is gone', () => {
  it('a poster whose guide is retired is to be taken down, and nothing is printed of it', () => {
    const before = recorded({ sheet: 'poster' }, TWO);
    const batches = drawnAgain(before, RETIRED);
    const changed = changedPages(before, batches);
    expect(changed.map(({ about, changes }) => [about, changes])).toEqual([['A2', []]]);
    expect(onlyChanged(batches, changed).flatMap(({ sheets }) => sheets)).toEqual([]);
  });
});

describe('what was printed and is another now', () => {
  it('is printed as a file of its own: the whole one stays as it is', () => {
    const before = recorded({ sheet: 'poster' }, TWO);
    const batches = drawnAgain(before, { ...TWO, 'birth/other.md': '---\n标题: 另一件\n费用: 不收费\n---\n\n好。\n' });
    const sheets = onlyChanged(batches, changedPages(before, batches)).flatMap((batch) => batch.sheets);
    expect(sheets.map(({ name, pages }) => [name, pages.map(({ about }) => about)])).toEqual([['poster-a4-changed', ['A2']]]);
  });

  it('chosen of all that changed, it is another file than all that changed', () => {
    const before = recorded({ sheet: 'poster' }, TWO);
    const batches = drawnAgain(before, { ...TWO, 'birth/other.md': '---\n标题: 另外一件\n---\n\n好。\n' });
    const sheets = onlyChanged(batches, changedPages(before, batches), 'A2').flatMap((batch) => batch.sheets);
    expect(sheets.map(({ name }) => name)).toEqual(['poster-a4-changed-A2']);
  });

  it('the same sheet for two distances makes two files', () => {
    const before = [...recorded({ sheet: 'poster', distance: '0.5m' }, TWO), ...recorded({ sheet: 'poster', distance: '1m' }, TWO)];
    const batches = drawnAgain(before, { ...TWO, 'birth/other.md': '---\n标题: 另外一件\n---\n\n好。\n' });
    const sheets = onlyChanged(batches, changedPages(before, batches)).flatMap((batch) => batch.sheets);
    expect(sheets.map(({ name }) => name)).toEqual(['poster-a4-changed', 'poster-a4-changed-2']);
  });
});

describe('what was printed of some codes only', () => {
  it.each([
    ['labels', { only: 'a1' }],
    ['cards', { only: 'A1' }],
    ['wall', { only: 'A1' }],
    ['booklet', { event: '出生' }],
  ])('%s are compared with the same choice: nothing changed', (sheet, choice) => {
    const before = recorded({ sheet, ...choice }, TWO);
    expect(before.length).toBeGreaterThan(0);
    expect(changedPages(before, drawnAgain(before, TWO))).toEqual([]);
  });
});

it('a page is found by the codes on it', () => {
  const [page] = recorded({ sheet: 'labels' }, TWO);
  expect(page && showsOneOf(page, new Set(['A2']))).toBe(true);
  expect(page && showsOneOf(page, new Set(['A3']))).toBe(false);
});

describe('a change in words', () => {
  it('of a text of many lines says those that differ', () => {
    const change = { fact: 'text.says', before: '户口\n费用：10 元\n电话：1', now: '户口\n费用：不收费\n电话：1' };
    expect(differingLines(change)).toEqual({ fact: 'text.says', before: '费用：10 元', now: '费用：不收费' });
    expect(factInWords(change.fact, 'zh')).toBe('文字码 码里的内容');
  });

  it('of lines in another order says them all', () => {
    expect(differingLines({ fact: 'steps', before: '甲\n乙', now: '乙\n甲' })).toEqual({
      fact: 'steps',
      before: '甲 / 乙',
      now: '乙 / 甲',
    });
  });

  it('of what was not there says so', () => {
    expect(differingLines({ fact: 'fee', now: '10 元' })).toEqual({ fact: 'fee', before: '—', now: '10 元' });
  });
});

/** Returns the pages of one order as `--record` keeps them. */
function recorded(typed: Parameters<typeof wishesOf>[0], files: Files): PrintedPage[] {
  const { compiled, codes } = printable(files);
  return wishesOf(typed, compiled).flatMap((wishes) =>
    draw(wishes, compiled, codes).sheets.flatMap(({ pages }) =>
      pages.map(({ about, facts }) => ({ ...wishes, about, day: '2026-11-22', facts: printedFacts(facts) })),
    ),
  );
}

function drawnAgain(before: readonly PrintedPage[], files: Files) {
  const { compiled, codes } = printable(files);
  return wishesToCompare(before).map((wishes) => ({ wishes, sheets: draw(wishes, compiled, codes).sheets }));
}
