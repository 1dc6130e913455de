/** All that is kept is read once for a page that is loaded, however often that page asks; for the next page it is read anew. */

import { beforeEach, describe, expect, it } from 'vitest';
import { NOTHING, type State } from '../../src/worker/messages/messages.ts';
import { asset, frameFile, newPhone, nothing, serving, type TestPhone } from './phone.ts';
import { put, soundPaths } from '../../src/worker/store/store.ts';
import { changed, guides, publish, SCOPE } from './published.ts';
import { runWorker, type Scope } from './worker-scope.ts';

const WORKER = '../../src/worker/service-worker.ts';
const version = publish(1, guides());
const FRAME = frameFile();
const shell = asset('assets/frame-1.json', FRAME);
const server = (path: string) => (path === shell.url ? FRAME : serving(version)(path));
/** The pack of work: no page of birth needs it but to count what is kept. */
const PACK = `packs/${version.root.packs[1]?.hash}.json`;

let phone: TestPhone;
let worker: Scope;
const ask = async (what: object, page?: string) => (await worker.ask({ page: 'A1', ...what }, page)) as State;
const spoil = (path: string) => phone.spoil(SCOPE + path, (bytes) => bytes.map((byte) => byte ^ 1));

/** Returns how often that pack is read while something happens. */
async function readingsIn(work: () => Promise<unknown>): Promise<number> {
  let count = 0;
  phone.before = (operation) => void (operation === `match ${SCOPE}${PACK}` && count++);
  await work();
  phone.before = () => undefined;
  return count;
}

beforeEach(async () => {
  phone = newPhone(server);
  worker = await runWorker(WORKER, phone, { shell });
  await worker.install();
  await ask({ type: 'keep', scope: 'hall' });
});

describe('a page that is loaded', () => {
  const load = async (page: string) => {
    await (await worker.request('A1', { navigate: true, page }))?.text();
    await worker.settled();
    const state = await ask({ type: 'state' }, page);
    const kept = await ask({ type: 'keep', scope: 'guide' }, page);
    return [state.kept, kept.kept, (await ask({ type: 'state' }, page)).kept];
  };

  it('asks what is kept three times: each answer is true, and what is kept is read once', async () => {
    const readings = await readingsIn(async () => expect(await load('first')).toEqual(['hall', 'hall', 'hall']));
    expect(readings).toBe(1);
  });

  it('wakes the worker, which updates what is kept meanwhile: all of it counts on one reading', async () => {
    const next = publish(2, changed(guides(), ['A1']));
    phone.network = (path) => (path === shell.url ? server(path) : serving(version, next)(path));
    worker = await runWorker(WORKER, phone, { shell });
    const readings = await readingsIn(async () => expect(await load('first')).toEqual(['hall', 'hall', 'hall']));
    expect([readings, (await ask({ type: 'state' })).number]).toEqual([1, 2]);
  });

  it('is read for anew, though this worker read all of it for the page before', async () => {
    await load('first');
    await spoil(PACK);
    phone.network = nothing;
    expect(await load('second')).toEqual(['event', 'event', 'event']);
    phone.network = server;
    expect((await ask({ type: 'keep', scope: 'hall' }, 'second')).kept).toBe('hall');
  });

  it('by a forced reload, past this worker: it is read for anew too', async () => {
    await load('first');
    await spoil(PACK);
    expect((await ask({ type: 'state' }, 'reloaded')).kept).toBe('event');
  });

  it('asks twice at the same time, as when news come: both wait for one reading', async () => {
    const states: State[] = [];
    const readings = await readingsIn(async () => {
      states.push(...(await Promise.all([1, 2].map(() => ask({ type: 'state' }, 'first')))));
    });
    expect([readings, ...states.map(({ kept }) => kept)]).toEqual([1, 'hall', 'hall']);
  });
});

describe('while a page is open', () => {
  it('what is taken away is not said to be kept', async () => {
    await ask({ type: 'state' }, 'open');
    await phone.forget(PACK);
    expect(await ask({ type: 'state' }, 'open')).toMatchObject({ kept: 'event', guides: 10 });
    await phone.forget('root.json');
    expect(await ask({ type: 'state' }, 'open')).toMatchObject(NOTHING);
  });

  it('what could not be read is read anew at the next question', async () => {
    phone.before = (operation) => {
      if (operation === `match ${SCOPE}${PACK}`) throw new Error('busy');
    };
    expect((await ask({ type: 'state' }, 'open')).kept).toBe('event');
    phone.before = () => undefined;
    expect((await ask({ type: 'state' }, 'open')).kept).toBe('hall');
  });

  it('what is written is read back before it is counted', async () => {
    const text = version.files.get(PACK) ?? '';
    expect(await soundPaths(phone)).toContain(PACK);
    await put(phone, PACK, text);
    await spoil(PACK);
    expect(await soundPaths(phone)).not.toContain(PACK);
  });
});
