/** A new version is published. */

import { describe, expect, it } from 'vitest';
import type { Guide } from '../../src/guide/guide.ts';
import { stateOf } from '../../src/worker/answer/state.ts';
import { update } from '../../src/worker/sync/sync.ts';
import { changed, guide, guides, HALL, publish, type Published } from './published.ts';
import { newPhone, nothing, type TestPhone, phoneWith, portal, serving } from './phone.ts';

const v1 = publish(1, guides());
const v2 = publish(2, changed(guides(), ['A3']));

/** Asserts that the kept content is one whole version, and returns its number. */
async function wholeVersion(phone: TestPhone, ...versions: readonly Published[]): Promise<number | null> {
  const kept = await phone.kept();
  const { number, kept: howMuch } = await stateOf(phone, 'A1');
  const version = versions.find(({ root }) => root.number === number);
  expect(version, 'a version that was published').toBeDefined();
  expect(kept.get('root.json')).toBe(version?.files.get('root.json'));
  expect(howMuch).toBe('hall');
  for (const { hash } of version?.root.packs ?? []) expect(kept.get(`packs/${hash}.json`)).toBe(version?.files.get(`packs/${hash}.json`));
  return number;
}

describe('what is not newer never replaces', () => {
  it.each([
    ['an older number', publish(0, changed(guides(), ['A3']))],
    ['the same number with other content', publish(1, changed(guides(), ['A3']))],
  ])('%s', async (_, other) => {
    const phone = await phoneWith(v1);
    phone.network = serving(other);
    expect(await update(phone)).toBe(false);
    expect(await wholeVersion(phone, v1)).toBe(1);
  });

  it.each([
    ['a login page', portal],
    ['no network', nothing],
    ['half a root', (path: string) => (path === 'root.json' ? v2.files.get(path)?.slice(0, 90) : undefined)],
  ])('%s', async (_, network) => {
    const phone = await phoneWith(v1);
    phone.network = network;
    expect(await update(phone)).toBe(false);
    expect(await wholeVersion(phone, v1)).toBe(1);
  });

  it('nothing is kept: nothing is asked for', async () => {
    const phone = newPhone(serving(v1));
    expect(await update(phone)).toBe(false);
    expect(phone.asked).toEqual([]);
  });
});

describe('an update that breaks', () => {
  it('at every step: the old version whole or the new one whole, and it goes on from there', async () => {
    let steps = 0;
    for (let step = 0; step < 120; step++) {
      const phone = await phoneWith(v1);
      phone.network = serving(v1, v2);
      steps = 0;
      phone.before = () => {
        if (steps++ >= step) throw new Error('The battery is empty.');
      };
      await update(phone);
      phone.before = () => undefined;
      await wholeVersion(phone, v1, v2);
      await update(phone);
      expect(await wholeVersion(phone, v1, v2), `after a stop at step ${step}`).toBe(2);
    }
    expect(steps, 'of the update, every step was stopped at').toBeLessThan(120);
  });

  it('the browser is killed while it replaces the root, and loses both: the old version is in use, then the new one', async () => {
    const phone = await phoneWith(v1);
    phone.network = serving(v1, v2);
    let killed = false;
    phone.before = (operation) => {
      killed ||= operation.startsWith('put') && operation.endsWith('/root.json');
      if (killed) throw new Error('Killed.');
    };
    expect(await update(phone)).toBe(false);
    phone.before = () => undefined;
    await phone.forget('root.json');
    expect(await stateOf(phone, 'A1')).toMatchObject({ kept: 'hall', number: 1 });
    expect(await update(phone)).toBe(true);
    expect(await wholeVersion(phone, v2)).toBe(2);
  });

  it('line by line: what came is not asked for again', async () => {
    const many = publish(2, changed(guides(), ['A3', 'A5', 'A7']));
    const phone = await phoneWith(v1);
    let lines = 0;
    phone.network = (path) =>
      path.startsWith('packs/') || (path.startsWith('lines/') && ++lines > 1) ? undefined : serving(v1, many)(path);
    await update(phone);
    expect(await wholeVersion(phone, v1)).toBe(1);
    phone.network = serving(v1, many);
    phone.asked.length = 0;
    await update(phone);
    expect(phone.asked.filter((path) => path.startsWith('lines/')).length).toBe(2);
    expect(await wholeVersion(phone, many)).toBe(2);
  });

  it('the room on the phone ends', async () => {
    const phone = await phoneWith(v1);
    phone.network = serving(v1, v2);
    phone.before = (operation) => {
      if (operation.startsWith('put')) throw new DOMException('', 'QuotaExceededError');
    };
    expect(await update(phone)).toBe(false);
    expect(await wholeVersion(phone, v1)).toBe(1);
  });

  it('the server is in the middle of publishing: the new root, the old files', async () => {
    const phone = await phoneWith(v1);
    phone.network = (path) => (path === 'root.json' ? v2.files.get(path) : serving(v1)(path));
    expect(await update(phone)).toBe(false);
    expect(await wholeVersion(phone, v1)).toBe(1);
  });

  it('a line is another one than its name says: the pack proves it', async () => {
    const phone = await phoneWith(v1);
    phone.network = (path) => (path.startsWith('lines/') ? v1.files.get(`lines/${v1.root.hall.slice(0, 16)}.json`) : serving(v1, v2)(path));
    expect(await update(phone)).toBe(true);
    expect(phone.asked.some((path) => path.startsWith('packs/'))).toBe(true);
    expect(await wholeVersion(phone, v2)).toBe(2);
  });
});

const kinds = (phone: TestPhone) => phone.asked.map((path) => path.split('/')[0]);

describe('what an update costs', () => {
  it('one changed line: the root, an index, the line', async () => {
    const phone = await phoneWith(v1);
    phone.network = serving(v1, v2);
    expect(await update(phone)).toBe(true);
    expect(kinds(phone)).toEqual(['root.json', 'indexes', 'lines']);
    expect(await wholeVersion(phone, v2)).toBe(2);
  });

  it('only the hall line: the root and it', async () => {
    const next = publish(2, guides(), { ...HALL, phone: '0999-9999999' });
    const phone = await phoneWith(v1);
    phone.network = serving(next);
    await update(phone);
    expect(kinds(phone)).toEqual(['root.json', 'lines']);
    expect(await wholeVersion(phone, next)).toBe(2);
  });

  it('most of a pack: the pack', async () => {
    const codes = guides().map(({ code }) => code);
    const next = publish(2, changed(guides(), codes.slice(0, 9)));
    const phone = await phoneWith(v1);
    phone.network = serving(next);
    await update(phone);
    expect(kinds(phone)).toEqual(['root.json', 'indexes', 'packs']);
  });

  it('nothing new: the root', async () => {
    const phone = await phoneWith(v1);
    expect(await update(phone)).toBe(false);
    expect(kinds(phone)).toEqual(['root.json']);
  });

  it('the way back: the root', async () => {
    const phone = await phoneWith(v1);
    phone.network = serving(v1, v2);
    await update(phone);
    const back = publish(3, guides());
    phone.network = serving(v1, v2, back);
    phone.asked.length = 0;
    expect(await update(phone)).toBe(true);
    expect(kinds(phone)).toEqual(['root.json']);
    expect(await wholeVersion(phone, back)).toBe(3);
  });

  it('two at once cost as much as one', async () => {
    const phone = await phoneWith(v1);
    phone.network = serving(v1, v2);
    expect(await Promise.all([update(phone), update(phone)])).toEqual([true, false]);
    expect(kinds(phone)).toEqual(['root.json', 'indexes', 'lines', 'root.json']);
  });

  it('a phone that keeps one guide takes its line and no more', async () => {
    const phone = await phoneWith(v1, 'guide');
    phone.network = serving(v1, publish(2, changed(guides(), ['A1'])));
    await update(phone);
    expect(kinds(phone)).toEqual(['root.json', 'indexes', 'lines']);
    expect(await stateOf(phone, 'A1')).toMatchObject({ kept: 'guide', number: 2, guides: 1 });
  });

  it('a phone that keeps one guide, and another one changed: the root and an index', async () => {
    const phone = await phoneWith(v1, 'guide');
    phone.network = serving(v1, v2);
    await update(phone);
    expect(kinds(phone)).toEqual(['root.json', 'indexes']);
    expect(await stateOf(phone, 'A1')).toMatchObject({ kept: 'guide', number: 2 });
  });
});

describe('what is kept afterwards', () => {
  it('the two last versions, and nothing of the one before them', async () => {
    const phone = await phoneWith(v1);
    const v3 = publish(3, changed(guides(), ['A3', 'B4']));
    for (const version of [v2, v3]) {
      phone.network = serving(v1, version);
      await update(phone);
    }
    const kept = new Set((await phone.kept()).keys());
    const named = [v2, v3].flatMap(({ root }) => [
      ...root.packs.map(({ hash }) => `packs/${hash}.json`),
      `lines/${root.hall.slice(0, 16)}.json`,
    ]);
    expect(kept).toEqual(new Set([...named, 'root.json', 'root.previous.json']));
  });

  it.each<[string, Guide[]]>([
    ['a life event is gone', guides().filter(({ event }) => event === 'birth')],
    ['a guide is gone', guides().filter(({ code }) => code !== 'A4')],
    ['a guide is new', [...guides(), guide('A11')]],
    ['a pack is split', [...guides(), guide('A151')]],
    ['a pack is split, and a line moves', [...guides().filter(({ code }) => code !== 'A9'), guide('A159')]],
    ['a guide moves to another life event', guides().map((one) => (one.code === 'A4' ? { ...one, event: 'work' } : one))],
    ['nothing is left', []],
  ])('%s: the hall is still kept', async (_, next) => {
    const phone = await phoneWith(v1);
    const version = publish(2, next);
    phone.network = serving(v1, version);
    expect(await update(phone)).toBe(true);
    for (const { hash } of version.root.packs) expect((await phone.kept()).has(`packs/${hash}.json`)).toBe(true);
  });

  it('a life event that is kept alone grows by its own packs only', async () => {
    const phone = await phoneWith(v1, 'event');
    phone.network = serving(v1, publish(2, [...guides(), guide('A151'), guide('B151')]));
    await update(phone);
    expect(await stateOf(phone, 'A1')).toMatchObject({ kept: 'event', guides: 11 });
  });
});
