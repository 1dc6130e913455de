/** The file name of a selection is never that of the whole. */

import { describe, expect, it } from 'vitest';
import type { CodeChoice } from '../../scripts/sheets/order/choose.ts';
import { namedSelection, selectionName } from '../../scripts/sheets/order/selection.ts';
import { drawnFor, printable } from './printable.ts';

const WITH_PEOPLE =
  'name: 青禾县\naddress: https://qinghe.example\nevents:\n  - { id: birth, letter: A, name: 出生 }\npeople:\n  - { name: 赵一 }\n';
const LONG = Array.from({ length: 20 }, (_, at) => `A${at + 1}`);

describe('a name that could lead to the wrong file', () => {
  it('two long lists that begin alike are two names, and short enough to be read', () => {
    const names = [LONG, [...LONG.slice(0, -1), 'A99']].map((only) => nameOf({ only: only.join(',') }));
    expect(new Set(names).size).toBe(2);
    for (const name of names) expect(name).toMatch(/^A1\+A2\+A3\+17more-[0-9a-f]{6}$/);
  });

  it('a class with a slash is no folder', () => {
    expect(nameOf({ class: ' 民政/计生 ' })).toBe('民政_计生');
  });
});

it.each([
  ['everything', {}, ''],
  ['one code', { only: 'a1' }, 'A1'],
  ['the same codes, typed in another order and twice', { only: 'B2、A1,b2' }, 'A1+B2'],
  ['the wall’s own code', { only: 'INDEX' }, 'index'],
  ['a life event, by its letter', { event: 'birth' }, 'A'],
  ['a class', { class: '民政' }, '民政'],
  ['all three at once', { event: 'birth', class: '民政', only: 'A1' }, 'A-民政-A1'],
])('%s', (_, choice, name) => {
  expect(nameOf(choice)).toBe(name);
});

it.each([
  ['poster', 'poster-a4-A1'],
  ['wall', 'wall-a1-A1'],
  ['labels', 'labels-a4-A1'],
])('a %s of one code is a file of its own', (sheet, name) => {
  expect(namedSelection(drawnFor({ sheet }).sheets, sheet, 'A1').map((one) => one.name)).toEqual([name]);
});

it('a board of people has no codes to choose: it is the whole one, under its usual name', () => {
  const { sheets } = drawnFor({ sheet: 'board' }, { 'hall.yaml': WITH_PEOPLE });
  expect(namedSelection(sheets, 'board', 'A1').map((one) => one.name)).toEqual(['board-a2']);
});

function nameOf(choice: CodeChoice): string {
  return selectionName(choice, printable().compiled);
}
