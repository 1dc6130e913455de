/** IndexedDB is refused, lost, silent: a written value is read back all the same. */

import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  addLastRead,
  readLargeText,
  readLastRead,
  readSavedAnswers,
  readTicks,
  writeLargeText,
  writeSavedAnswers,
  writeTick,
} from '../../src/saved/reader.ts';
import { openStore } from '../../src/saved/store.ts';

type Open = NonNullable<Parameters<typeof openStore>[0]>;

/** A disk, and a connection to it that can be broken. */
function newDisk() {
  const rows = new Map<string, unknown>();
  const disk = { rows, opened: 0, broken: 0 };
  const use = <T>(work: () => T) =>
    disk.broken-- > 0 ? Promise.reject(new Error('Connection to Indexed Database server lost.')) : Promise.resolve(work());
  const database = {
    get: (key: string) => use(() => rows.get(key)),
    transaction: () => ({
      store: {
        get: (key: string) => use(() => rows.get(key)),
        put: async (value: unknown, key: string) => void rows.set(key, value),
      },
      done: Promise.resolve(),
    }),
    getAllKeys: () => use(() => [...rows.keys()]),
    clear: () => use(() => rows.clear()),
  };
  const open: Open = () => {
    disk.opened++;
    return Promise.resolve(database);
  };
  return { disk, open };
}

afterEach(() => {
  vi.useRealTimers();
});

describe('IndexedDB is refused', () => {
  it('nothing was saved, and what is written stays for this page', async () => {
    const store = openStore(() => Promise.reject(new DOMException('refused', 'SecurityError')));
    expect(await store.read('ticks A1')).toBeUndefined();
    await store.write('ticks A1', ['结婚证']);
    expect(await store.read('ticks A1')).toEqual(['结婚证']);
  });
});

describe('iOS loses the connection', () => {
  it('opens another one and tries again', async () => {
    const { disk, open } = newDisk();
    const store = openStore(open);
    await store.write('a', 1);
    disk.broken = 1;
    expect(await store.read('a')).toBe(1);
    expect(disk.opened).toBe(2);
  });

  it('for good: memory has it', async () => {
    const { disk, open } = newDisk();
    const store = openStore(open);
    disk.broken = 99;
    await store.write('a', 2);
    expect(await store.read('a')).toBe(2);
    expect(disk.rows.size).toBe(0);
  });

  it('for a while: what was ticked meanwhile is written with the next tick', async () => {
    const { disk, open } = newDisk();
    const store = openStore(open);
    disk.broken = 2;
    await writeTick(store, 'A1', '结婚证', true);
    expect(await readTicks(store, 'A1')).toEqual(['结婚证']);
    disk.broken = 0;
    await writeTick(store, 'A1', '户口簿', true);
    expect(disk.rows.get('ticks A1')).toEqual(['结婚证', '户口簿']);
  });
});

describe('IndexedDB never answers', () => {
  it('is not waited for longer than a few seconds', async () => {
    vi.useFakeTimers();
    const store = openStore(() => new Promise(() => {}));
    const reading = store.read('a');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await reading).toBeUndefined();
  });
});

describe('what is saved', () => {
  it('is known by its keys, what only memory has too, and is forgotten all at once', async () => {
    const { disk, open } = newDisk();
    const store = openStore(open);
    await store.write('ticks A1', []);
    disk.broken = 2;
    await store.write('ticks A2', []);
    disk.broken = 0;
    expect(await store.keys()).toEqual(['ticks A1', 'ticks A2']);
    expect(await store.clear()).toBe(true);
    expect(await store.keys()).toEqual([]);
  });

  it('what could not be forgotten is not said to be', async () => {
    const { disk, open } = newDisk();
    const store = openStore(open);
    disk.broken = 99;
    expect(await store.clear()).toBe(false);
  });
});

describe('tomorrow', () => {
  it('another page finds what this one wrote', async () => {
    const { open } = newDisk();
    for (const name of ['结婚证', '父母身份证']) await writeTick(openStore(open), 'A1', name, true);
    expect(await readTicks(openStore(open), 'A1')).toEqual(['结婚证', '父母身份证']);
  });

  it('another page finds the answers to its own questions and to no other page’s, and the size of text', async () => {
    const { open } = newDisk();
    await writeSavedAnswers(openStore(open), 'A1', { married: 'yes', home: 'no' });
    await writeSavedAnswers(openStore(open), 'A1-en', { married: 'no' });
    await writeLargeText(openStore(open), true);
    const store = openStore(open);
    expect(await readSavedAnswers(store, 'A1')).toEqual({ married: 'yes', home: 'no' });
    expect(await readSavedAnswers(store, 'A1-en')).toEqual({ married: 'no' });
    expect(await readSavedAnswers(store, 'A2')).toBeUndefined();
    expect(await readLargeText(store)).toBe(true);
    await writeLargeText(store, false);
    expect(await readLargeText(openStore(open))).toBe(false);
  });

  it('of two tabs each has its own ticks, and takes only its own away', async () => {
    const { disk, open } = newDisk();
    const [one, two] = [openStore(open), openStore(open)];
    await readTicks(two, 'A1');
    await writeTick(one, 'A1', '结婚证', true);
    await writeTick(two, 'A1', 'Marriage certificate', true);
    await writeTick(one, 'A1', '户口簿', true);
    await writeTick(two, 'A1', '结婚证', false);
    expect(disk.rows.get('ticks A1')).toEqual(['Marriage certificate', '户口簿']);
  });

  it('what was read last stands first, once, and the list ends', async () => {
    const { open } = newDisk();
    const store = openStore(open);
    for (const page of ['A1', 'A2', 'A3', 'A1', 'A4', 'A5', 'A6', 'A7'])
      await addLastRead(store, { page, title: page, event: 'event-birth' });
    expect((await readLastRead(store)).map(({ page }) => page)).toEqual(['A7', 'A6', 'A5', 'A4', 'A1', 'A3']);
  });

  it('what another version left there does no harm', async () => {
    const { disk, open } = newDisk();
    const store = openStore(open);
    for (const key of ['ticks A1', 'answers A1', 'last-read', 'large-text']) disk.rows.set(key, [null, 1, { page: 1 }]);
    expect(await readTicks(store, 'A1')).toEqual([]);
    expect(await readSavedAnswers(store, 'A1')).toEqual({});
    expect(await readLastRead(store)).toEqual([]);
    expect(await readLargeText(store)).toBe(false);
  });
});
