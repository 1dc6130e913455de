/** The data that the last release saved for all halls of an origin moves, once, to each hall's own database. */

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { moveInto } from '../../src/saved/move.ts';
import { type Database, databaseName, SHARED_DATABASE } from '../../src/saved/database.ts';

let rows: Map<string, Map<string, unknown>>;
let deleted: string[];

beforeEach(() => {
  rows = new Map([
    [
      SHARED_DATABASE,
      new Map<string, unknown>([
        ['ticks A1', ['身份证']],
        ['large-text', true],
      ]),
    ],
  ]);
  deleted = [];
  vi.stubGlobal('indexedDB', { deleteDatabase: (name: string) => deleted.push(name) });
});

afterEach(() => vi.unstubAllGlobals());

function databaseOn(name: string, broken = () => false): Database {
  const table = rows.get(name) ?? new Map<string, unknown>();
  rows.set(name, table);
  const put = async (value: unknown, key: string) => {
    if (broken()) throw new Error('Connection to Indexed Database server lost.');
    table.set(key, value);
  };
  return {
    get: async (key) => table.get(key),
    getAllKeys: async () => [...table.keys()],
    transaction: () => ({ store: { get: async (key: string) => table.get(key), put }, done: Promise.resolve() }),
    clear: async () => table.clear(),
  };
}

const cached = (...halls: string[]) => ({ keys: async () => halls.map((hall) => `guide-wall-content-v1${hall}`) });
const move = (base: string, all = cached(), broken?: () => boolean) =>
  moveInto(databaseOn(databaseName(base), broken), base, async (name) => databaseOn(name), all);
const savedIn = (base: string) => [...(rows.get(databaseName(base)) ?? [])].filter(([key]) => key !== 'moved');
const ALL = [
  ['ticks A1', ['身份证']],
  ['large-text', true],
];

it('a hall that was never opened, beside one that was: takes nothing, today or when it is kept itself', async () => {
  await move('/west', cached('/east'));
  await move('/west', cached('/east', '/west'));
  expect([savedIn('/west'), deleted]).toEqual([[], []]);
  await move('/east', cached('/east', '/west'));
  expect(savedIn('/east')).toEqual(ALL);
});

it.each([
  ['/hall', cached('/hall')],
  ['', cached('')],
  ['/hall', cached()],
])('the only hall (%s) takes all of it, and the old database away', async (base, all) => {
  await move(base, all);
  expect([savedIn(base), deleted]).toEqual([ALL, [SHARED_DATABASE]]);
});

it('two halls that were both read each have all of it: nobody can tell whose it was', async () => {
  for (const base of ['/east', '/west']) await move(base, cached('/east', '/west'));
  expect([savedIn('/east'), savedIn('/west'), deleted]).toEqual([ALL, ALL, []]);
});

it('what was ticked here since stays, and nothing moves twice', async () => {
  rows.set(databaseName('/hall'), new Map([['ticks A1', []]]));
  await move('/hall', cached('/hall', '/other'));
  rows.get(databaseName('/hall'))?.delete('large-text');
  await move('/hall', cached('/hall', '/other'));
  expect(savedIn('/hall')).toEqual([['ticks A1', []]]);
});

it('what was interrupted is done by the next page, and until then nothing is deleted', async () => {
  let times = 0;
  await expect(move('/hall', cached('/hall'), () => times++ === 1)).rejects.toThrow('lost');
  expect(deleted).toEqual([]);
  await move('/hall', cached('/hall'));
  expect([savedIn('/hall'), deleted]).toEqual([ALL, [SHARED_DATABASE]]);
});
