/** A hall of thousands of guides: the phone's work for keeping and updating it, counted. Nothing may grow faster than the hall. */

import { beforeAll, describe, expect, it } from 'vitest';
import type { Guide } from '../../src/guide/guide.ts';
import { keep } from '../../src/worker/keep/keep.ts';
import { stateOf } from '../../src/worker/answer/state.ts';
import type { Phone, WorkerCache } from '../../src/worker/store/store.ts';
import { update } from '../../src/worker/sync/sync.ts';
import { newPhone, serving } from './phone.ts';
import { changed, guide, lineName, publish, type Published } from './published.ts';

/** Counts of the phone's work. Listing costs as much as there are entries. */
interface Asked {
  read: number;
  written: number;
  deleted: number;
  listed: number;
  sent: number;
}

/** Two life events of many packs. */
function hallOf(count: number): Guide[] {
  const each = (letter: string) =>
    Array.from({ length: count / 2 }, (_, place) => guide(`${letter}${place + 1}`, { summary: `<p>${letter}${place}</p>` }));
  return [...each('A'), ...each('B')];
}

/** One guide in each pack changes. */
function withChanges(guides: readonly Guide[]): Guide[] {
  return changed(
    guides,
    guides.filter((_, place) => place % 150 === 0).map(({ code }) => code),
  );
}

function counting(phone: Phone): { counted: Phone; asked: Asked } {
  const asked: Asked = { read: 0, written: 0, deleted: 0, listed: 0, sent: 0 };
  const open = async (name: string): Promise<WorkerCache> => {
    const store = await phone.caches.open(name);
    return {
      match: (request) => (asked.read++, store.match(request)),
      put: (request, response) => (asked.written++, store.put(request, response)),
      delete: (request) => (asked.deleted++, store.delete(request)),
      keys: async () => {
        const keys = await store.keys();
        asked.listed += keys.length;
        return keys;
      },
    };
  };
  const fetch: Phone['fetch'] = (address, init) => (asked.sent++, phone.fetch(address, init));
  return { asked, counted: { ...phone, caches: { open }, fetch } };
}

async function costs(first: Published, second: Published): Promise<Record<'keep' | 'state' | 'update' | 'nothing new', Asked>> {
  const phone = newPhone(serving(first));
  const cost = async (work: (phone: Phone) => Promise<unknown>) => {
    const { counted, asked } = counting(phone);
    await work(counted);
    return asked;
  };
  const kept = await cost((counted) => keep(counted, { type: 'keep', page: 'A1', scope: 'hall' }));
  const state = await cost((counted) => stateOf(counted, 'A1'));
  phone.network = serving(first, second);
  const updated = await cost((counted) => update(counted));
  expect(await stateOf(phone, 'A1')).toMatchObject({ kept: 'hall', number: 2 });
  return { keep: kept, state, update: updated, 'nothing new': await cost((counted) => update(counted)) };
}

/** A phone whose reader opened some guides of one pack, each of which changed. */
async function costsOfSingles(opened: number): Promise<Asked> {
  const guides = hallOf(300);
  const next = changed(
    guides,
    guides.slice(0, 150).map(({ code }) => code),
  );
  const phone = newPhone(serving(publish(1, guides)));
  for (const one of guides.slice(0, opened)) {
    await keep(phone, { type: 'keep', page: one.code, scope: 'guide', line: lineName(one) });
  }
  phone.network = serving(publish(2, next));
  const { counted, asked } = counting(phone);
  await update(counted);
  expect(await stateOf(phone, 'A1')).toMatchObject({ kept: 'guide', guides: opened, number: 2 });
  return asked;
}

/** Holds that nothing costs more than so many times what it did. */
function expectAtMost(times: number, before: Asked, after: Asked, what: string): void {
  for (const kind of ['read', 'written', 'deleted', 'listed', 'sent'] as const) {
    expect(after[kind], `${what}: ${kind} ${before[kind]} → ${after[kind]}`).toBeLessThanOrEqual(times * before[kind]);
  }
}

describe('a hall of four times as many guides', () => {
  let [small, large]: Record<string, Asked>[] = [];

  beforeAll(async () => {
    [small, large] = await Promise.all(
      [600, 2400].map(async (count) => {
        const guides = hallOf(count);
        return costs(publish(1, guides), publish(2, withChanges(guides)));
      }),
    );
  });

  it.each(['keep', 'state', 'update'])('%s: four times as much is asked of the phone, at most', (what) => {
    const [before, after] = [small?.[what], large?.[what]];
    if (!before || !after) throw new Error(`${what} was not measured`);
    expectAtMost(4, before, after, what);
  });

  it('learning that nothing is new costs the same: a request', () => {
    expect(large?.['nothing new']).toEqual(small?.['nothing new']);
    expect(large?.['nothing new']?.sent).toBe(1);
  });
});

describe('a reader who opened four times as many guides of one pack', () => {
  it('an update asks four times as much of the phone, at most', async () => {
    expectAtMost(4, await costsOfSingles(20), await costsOfSingles(80), 'update');
  });
});
