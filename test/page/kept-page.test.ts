/** The page that says what this phone keeps. */

// @vitest-environment happy-dom

import { getByRole } from '@testing-library/dom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { showKept } from '../../src/page/keep/kept-page.ts';
import { readPage } from '../../src/page/ground/page.ts';
import type { Keeper } from '../../src/page/keep/meet-worker.ts';
import { addLastRead, writeSavedAnswers, writeTick } from '../../src/saved/reader.ts';
import { openStore, type Store } from '../../src/saved/store.ts';
import type { Inventory, State } from '../../src/worker/messages/messages.ts';
import { keptFacts } from '../view/sample.ts';
import { get, open, settled } from './opened.ts';

const NOTHING: State = { kept: 'none', version: null, number: null, guides: 0, hallGuides: 0, bytes: 0, hallBytes: 0 };
const ALL: Inventory = {
  kept: 'hall',
  version: 'v',
  number: Date.UTC(2026, 8, 30, 20) / 1000,
  guides: 5,
  hallGuides: 6,
  bytes: 210_000,
  hallBytes: 1,
  events: [
    { name: '出生', kept: 3, guides: 3 },
    { name: '就业', kept: 2, guides: 3 },
    { name: '社保', kept: 0, guides: 1 },
  ],
  files: 2,
  checked: Date.UTC(2026, 9, 2, 1),
};

function keeper(inventory: Inventory, forget: Keeper['forget'] = async () => NOTHING): Keeper {
  const none = async () => undefined;
  return { state: none, keep: none, facts: none, inventory: async () => inventory, forget };
}

async function shown(store: Store, keeping?: Keeper, tell?: (state: State | undefined) => void) {
  open(keptFacts);
  await showKept(document, readPage(document.documentElement), store, keeping, tell);
  return rows();
}

const rows = () =>
  [...document.querySelectorAll('dl > div')].map((row) => `${row.children[0]?.textContent}: ${row.children[1]?.textContent}`);
/** A button that a screen reader finds by these first words. */
const button = (words: string) => getByRole(document.body, 'button', { name: new RegExp(`^${words}`) });
/** So many milliseconds go by. */
const later = (milliseconds: number) => {
  const then = performance.now() + milliseconds;
  vi.spyOn(performance, 'now').mockReturnValue(then);
};
const memory = () => openStore(() => Promise.reject(new Error('refused')));

async function used(): Promise<Store> {
  const store = memory();
  await writeTick(store, 'A1', '结婚证', true);
  await writeTick(store, 'A2', '户口簿', false);
  await writeSavedAnswers(store, 'A1', { married: 'no' });
  await addLastRead(store, { page: 'A1', title: 'A1', event: '' });
  return store;
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('what is kept', () => {
  it('without a worker: that this browser keeps nothing', async () => {
    expect(await shown(memory())).toEqual([]);
    expect(get('[data-inventory]').textContent).toContain('这个浏览器不替网页存东西');
  });

  it('nothing yet', async () => {
    await shown(memory(), keeper({ ...ALL, ...NOTHING, events: [] }));
    expect(get('[data-inventory]').textContent).toContain('一份也没存');
  });

  it('life events, room, the day of the content, when it was last compared', async () => {
    expect(await shown(memory(), keeper(ALL))).toEqual([
      '出生: 3 份',
      '就业: 3 份里存了 2 份',
      '占地方: 0.3 MB（有 2 个表格、样本或图片）'.replace('0.3', '0.2'),
      '内容是哪天的: 2026 年 10 月 1 日',
      expect.stringContaining('上次和大厅核对: 2026 年 10 月 2 日'),
    ]);
  });

  it('what the phone remembers of its reader', async () => {
    expect((await shown(await used())).map((row) => row)).toEqual(['勾过材料的指南: 2 份', '答过题的指南: 1 份', '最近看过的指南: 1 份']);
  });
});

describe('deleting', () => {
  it('the guides only: what the reader did stays, and everybody is told', async () => {
    const store = await used();
    const tell = vi.fn();
    await shown(store, keeper(ALL), tell);
    button('只删').click();
    await settled();
    expect(tell).toHaveBeenCalledWith(NOTHING);
    expect(get('[role=status].alert').textContent).toContain('存好的指南删掉了');
    expect((await store.keys()).length).toBe(4);
  });

  it('everything', async () => {
    const store = openStore(async () => ({
      get: async () => undefined,
      getAllKeys: async () => [],
      transaction: () => ({ store: { get: async () => undefined, put: async () => {} }, done: Promise.resolve() }),
      clear: async () => {},
    }));
    await writeTick(store, 'A1', '结婚证', true);
    await shown(store, keeper(ALL));
    button('全部删掉').click();
    later(1000);
    button('真的全部删掉').click();
    await settled();
    expect(get('[role=status].alert').textContent).toContain('全部删掉了');
    expect(document.activeElement).toBe(get('[role=status].alert'));
  });

  it('everything, by a hand that trembles: is only asked, however often it taps at once', async () => {
    const forget = vi.fn(async () => NOTHING);
    await shown(await used(), keeper(ALL, forget));
    button('全部删掉').click();
    later(300);
    button('真的全部删掉').click();
    await settled();
    expect(forget).not.toHaveBeenCalled();
  });

  it('what could not be deleted is not said to be', async () => {
    await shown(
      await used(),
      keeper(ALL, async () => undefined),
    );
    button('只删').click();
    await settled();
    expect(get('[role=status].alert').textContent).toContain('没删成');
  });
});

describe('without script', () => {
  it('says how to delete it by hand, and has no dead button', () => {
    open(keptFacts);
    expect(document.querySelector('main')?.textContent).toContain('把 qinghe.example 的删掉');
    expect([...document.querySelectorAll('main button')].filter((button) => !button.closest('[hidden]'))).toEqual([]);
  });
});
