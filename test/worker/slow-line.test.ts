/** A line of 8 kB a second: as long as bytes come a download goes on, and arrived lines are kept. Time passes with the bytes alone. */

import { describe, expect, it } from 'vitest';
import { stateOf } from '../../src/worker/answer/state.ts';
import { keep } from '../../src/worker/keep/keep.ts';
import { oneAtATime, type Phone } from '../../src/worker/store/store.ts';
import { update } from '../../src/worker/sync/sync.ts';
import { randomFrom } from '../guide/noise.ts';
import { newPhone, nothing, serving, type TestPhone } from './phone.ts';
import { changed, guide, publish, type Published } from './published.ts';

/** Bytes a second, and in one piece. */
const RATE = 8_000;
const PIECE = 1_000;

/** So many guides of some 1.2 kB, which is what one is as sent. */
function hallOf(count: number, length = 900): Published {
  const random = randomFrom(count);
  const word = () => Math.floor(random() * 36 ** 6).toString(36);
  const long = () => Array.from({ length: Math.ceil(length / 7) }, word).join(' ');
  const codes = ['A', 'B', 'C', 'D'].flatMap((letter) => Array.from({ length: count / 4 }, (_, place) => `${letter}${place + 1}`));
  return publish(
    1,
    codes.map((code) => guide(code, { summary: `<p>${long()}</p>` })),
  );
}

/** A visit: a worker of its own on the memory of the phone, which ends with the time it has. A request after that time waits for ever. */
function visit(memory: TestPhone, version: Published, seconds: number) {
  const timers = new Set<{ readonly at: number; readonly act: () => void }>();
  let [now, sent] = [0, 0];
  let end = () => undefined as void;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const never = new Promise<never>(() => undefined);
  const pass = (by: number) => {
    now += by;
    for (const timer of [...timers].sort((a, b) => a.at - b.at)) if (timer.at <= now && timers.delete(timer)) timer.act();
    if (now >= seconds) end();
  };
  const alive = async <T>(work: () => Promise<T>): Promise<T> => (now < seconds ? work() : never);
  const wait = (milliseconds: number) => new Promise<void>((act) => void timers.add({ at: now + milliseconds / 1000, act }));
  const fetch: Phone['fetch'] = (address, init) =>
    alive(async () => {
      const whole = await (await memory.fetch(address)).arrayBuffer();
      let at = 0;
      const body = new ReadableStream<Uint8Array>(
        {
          pull: (stream) => {
            if (init?.signal?.aborted) return stream.error(init.signal.reason);
            const piece = new Uint8Array(whole.slice(at, (at += PIECE)));
            pass(piece.byteLength / RATE);
            sent += piece.byteLength;
            if (now >= seconds) return never;
            if (piece.byteLength > 0) stream.enqueue(piece);
            else stream.close();
          },
        },
        { highWaterMark: 0 },
      );
      return Object.defineProperty(new Response(body), 'type', { value: 'basic' });
    });
  const open: Phone['caches']['open'] = async (name) => {
    const cache = await memory.caches.open(name);
    return {
      match: (request) => alive(() => cache.match(request)),
      put: (request, response) => alive(() => cache.put(request, response)),
      delete: (request) => alive(() => cache.delete(request)),
      keys: () => alive(() => cache.keys()),
    };
  };
  memory.network = serving(version);
  const phone: Phone = { ...memory, caches: { open }, fetch, wait, inTurn: oneAtATime(), read: new Map() };
  return { phone, ended, took: () => now, sent: () => sent };
}

/** The request of A1's page. */
function askOf(version: Published, scope: 'event' | 'hall') {
  const facts = version.pages.find(({ page }) => page === 'A1');
  return { type: 'keep', page: 'A1', scope, line: facts?.kind === 'guide' ? facts.line : undefined } as const;
}

describe('8 kB a second', () => {
  it('a pack that takes minutes is not given up: all of the time bytes come', async () => {
    const version = hallOf(400, 9_000);
    const memory = newPhone(nothing);
    const { phone, took } = visit(memory, version, Infinity);
    await keep(phone, askOf(version, 'event'));
    expect(took()).toBeGreaterThan(100);
    expect((await stateOf(memory, 'A1')).kept).toBe('event');
    expect(memory.asked.filter((path) => path.startsWith('packs/'))).toHaveLength(1);
  });

  it.each([1, 2, 3])('a hall of 1,000 is kept over visits of some seconds, each goes on where the last ended (seed %i)', async (seed) => {
    const version = hallOf(1000);
    const random = randomFrom(seed);
    const memory = newPhone(nothing);
    const bytes = version.root.packs.reduce((sum, pack) => sum + pack.bytes, 0);
    let [visits, sent, before] = [0, 0, 0];
    for (let kept = ''; kept !== 'hall' && visits < 200; visits++) {
      const here = visit(memory, version, 5 + random() * 25);
      await Promise.race([keep(here.phone, askOf(version, 'hall')), here.ended]);
      sent += here.sent();
      const state = await stateOf(memory, 'A1');
      kept = state.kept;
      expect(state.guides, `after visit ${visits}`).toBeGreaterThan(before);
      before = state.guides;
    }
    expect(visits).toBeGreaterThan(5);
    expect(before).toBe(1000);
    // Lines do not compress here: only needed lines were sent, and the pieces that were on the way.
    expect(sent / bytes).toBeLessThan(1.5);
    expect([...(await memory.kept()).keys()].filter((path) => /^(indexes|lines)/.test(path))).toHaveLength(1);
  });

  it('an update that is cut off again and again comes to its end, and until then the old version is whole', async () => {
    const version = hallOf(400);
    const guides = JSON.parse(
      `[${version.root.packs.map(({ hash }) => version.files.get(`packs/${hash}.json`)?.trim().slice(1, -1)).join(',')}]`,
    );
    const next = publish(
      2,
      changed(
        guides,
        guides.map(({ code }: { code: string }) => code),
        `<p>${'新'.repeat(300)}</p>`,
      ),
    );
    const memory = newPhone(serving(version));
    await keep(memory, askOf(version, 'hall'));
    let visits = 0;
    for (let number: number | null = 1; number === 1 && visits < 100; visits++) {
      const here = visit(memory, next, 8);
      await Promise.race([update(here.phone), here.ended]);
      const state = await stateOf(memory, 'A1');
      expect(state.kept).toBe('hall');
      number = state.number;
    }
    expect([visits > 3, (await stateOf(memory, 'A1')).number]).toEqual([true, 2]);
  });
});

describe('the line says nothing more', () => {
  it('it breaks in the first two seconds of a pack: what came is kept all the same', async () => {
    const version = hallOf(400);
    const memory = newPhone(nothing);
    const { phone } = visit(memory, version, Infinity);
    const broken: Phone['fetch'] = async (address, init) => {
      const answer = await phone.fetch(address, init);
      if (!address.includes('packs/')) return answer;
      const pieces = [new Uint8Array(await answer.arrayBuffer()).slice(0, 60_000)];
      const next = (stream: ReadableStreamDefaultController<Uint8Array>) => {
        const piece = pieces.pop();
        if (piece) stream.enqueue(piece);
        else stream.error(new Error('reset'));
      };
      const body = new ReadableStream({ pull: next }, { highWaterMark: 0 });
      return Object.defineProperty(new Response(body), 'type', { value: 'basic' });
    };
    await keep({ ...phone, fetch: broken, wait: () => new Promise(() => undefined) }, askOf(version, 'event'));
    expect((await stateOf(memory, 'A1')).guides).toBeGreaterThan(30);
  });

  it('in the middle of a pack: it is given up, what came is kept, and the next visit goes on from there', async () => {
    const version = hallOf(400);
    const memory = newPhone(nothing);
    const pack = `packs/${version.root.packs[0]?.hash}.json`;
    const { phone } = visit(memory, version, Infinity);
    const waiting: (() => void)[] = [];
    const stalled: Phone['fetch'] = async (address, init) => {
      const answer = await phone.fetch(address, init);
      if (!address.endsWith(pack)) return answer;
      const half = (await answer.arrayBuffer()).slice(0, 60_000);
      const body = new ReadableStream<Uint8Array>({
        start: (stream) => {
          stream.enqueue(new Uint8Array(half));
          init?.signal?.addEventListener('abort', () => stream.error(new Error('aborted')));
        },
        pull: () => {
          // Nothing comes, so all the time passes that anybody waits.
          const pass = () => {
            waiting.splice(0).forEach((act) => act());
            if (!init?.signal?.aborted) setImmediate(pass);
          };
          pass();
          return new Promise(() => undefined);
        },
      });
      return Object.defineProperty(new Response(body), 'type', { value: 'basic' });
    };
    await keep({ ...phone, fetch: stalled, wait: () => new Promise((act) => void waiting.push(act)) }, askOf(version, 'event'));
    const state = await stateOf(memory, 'A1');
    expect(state.guides).toBeGreaterThan(30);
    expect(state.guides).toBeLessThan(100);
    memory.asked.length = 0;
    memory.network = serving(version);
    await keep(memory, askOf(version, 'event'));
    expect((await stateOf(memory, 'A1')).kept).toBe('event');
    expect(memory.asked.filter((path) => path.startsWith('packs/'))).toEqual([]);
    expect(memory.asked.filter((path) => path.startsWith('lines/'))).toHaveLength(100 - state.guides);
  });
});
