/** A disk has spoilt, cut or emptied kept files: they are not counted, not shown, and fetched again. */

import { beforeEach, describe, expect, it } from 'vitest';
import { NOTHING, type State } from '../../src/worker/messages/messages.ts';
import { asset, built, frameFile, newPhone, nothing, serving, type TestPhone } from './phone.ts';
import { changed, guide, guides, HALL, lineName, publish, SCOPE } from './published.ts';
import { runWorker, type Scope } from './worker-scope.ts';
import { shortHash } from '../../scripts/ground/hash.ts';

const WORKER = '../../src/worker/service-worker.ts';
const FORM = `files/${shortHash('form')}.pdf`;
const all = guides().map((one) => (one.code === 'A1' ? { ...one, summary: `<p><a href="/${FORM}">空白表</a></p>` } : one));
const version = publish(1, all, HALL, { [FORM]: 'form' });
/** Only the pack of birth is another one. */
const next = publish(2, changed(all, ['A1']), HALL, { [FORM]: 'form' });
const line = lineName(all[0] ?? guide('A1'));
const FRAME = frameFile([asset('assets/main-1.js', 'main')]);
const scripts: Record<string, string> = { 'assets/frame-1.json': FRAME, 'assets/main-1.js': 'main' };
const shell = asset('assets/frame-1.json', FRAME);
const server = (path: string) => scripts[path] ?? serving(version)(path);

const HARMS = {
  empty: () => new Uint8Array(),
  cut: (bytes: Uint8Array) => bytes.slice(0, bytes.length >> 1),
  'one bit of it turned': (bytes: Uint8Array) => bytes.map((byte, place) => (place === bytes.length >> 1 ? byte ^ 1 : byte)),
  'not to be read': () => new ReadableStream({ pull: (stream) => stream.error(new Error('input/output error')) }),
  'another file': () => new TextEncoder().encode('{"html":"","css":""}'),
};
/** The kept files of a hall with one kept guide: root, hall line, index, line, file, frame, script. */
const OF_ONE = ['root.json', 'lines/', 'indexes/', 'files/', 'assets/frame', 'assets/main'];
const OF_ALL = ['root.json', 'lines/', 'packs/', 'files/', 'assets/frame', 'assets/main', 'codes-'];

let phone: TestPhone;
let worker: Scope;
const ask = async (what: object) => (await worker.ask({ page: 'A1', line, ...what })) as State;
const opened = async (page: string) => (await worker.request(page, { navigate: true }))?.text();

beforeEach(async () => {
  phone = newPhone(server);
  worker = await runWorker(WORKER, phone, { shell });
  await worker.install();
});

/** Each page that this state says is kept opens as it was built, with no network. */
async function expectTrue(state: State): Promise<void> {
  phone.network = nothing;
  const pages = { none: [], guide: ['A1'], event: ['A1', 'A3'], hall: ['A1', 'A3', 'B2', 'A', 'index', 'S1'] }[state.kept];
  for (const page of pages) expect(await opened(page === 'index' ? '' : page), page).toBe(await built(version, page));
}

describe.each(Object.entries(HARMS))('%s', (_, harm) => {
  const spoil = async (starts: readonly string[]) => {
    const spoilt = phone.all().filter((address) => starts.some((start) => address.startsWith(SCOPE + start)));
    expect(spoilt.length).toBeGreaterThan(0);
    for (const address of spoilt) await phone.spoil(address, harm);
  };

  it.each(OF_ALL)('of a whole hall %s…: what is said to be kept is kept, and a visit with network mends it', async (start) => {
    await ask({ type: 'keep', scope: 'hall' });
    await worker.request('codes.json');
    await spoil([start]);
    phone.network = nothing;
    const state = await ask({ type: 'state' });
    if (start === 'packs/') expect([state.kept, state.guides]).toEqual(['none', 0]);
    if (start === 'root.json' || start === 'lines/' || start === 'assets/frame') expect(state).toMatchObject(NOTHING);
    await expectTrue(state);
    phone.network = server;
    expect(await ask({ type: 'keep', scope: 'hall' })).toMatchObject({ kept: 'hall', guides: 20, number: 1 });
    await expectTrue(await ask({ type: 'state' }));
    const file = await worker.request(FORM);
    const script = await worker.request('assets/main-1.js');
    expect([await file?.text(), await script?.text()]).toEqual(['form', 'main']);
    expect(await (await worker.request('codes.json'))?.text()).toBe(version.files.get('codes.json'));
  });

  it.each(['packs/', 'files/'])('of a whole hall %s…: a page that only asks to keep it has it again', async (start) => {
    await ask({ type: 'keep', scope: 'hall' });
    await spoil([start]);
    expect(await ask({ type: 'keep', scope: 'hall' })).toMatchObject({ kept: 'hall', guides: 20 });
    phone.network = nothing;
    expect(await (await worker.request(FORM))?.text()).toBe('form');
  });

  it.each(['packs/', `packs/${version.root.packs[1]?.hash}`])('of a whole hall %s…: a new version of it is whole', async (start) => {
    await ask({ type: 'keep', scope: 'hall' });
    await spoil([start]);
    phone.network = (path) => scripts[path] ?? serving(version, next)(path);
    await opened('');
    await worker.settled();
    phone.network = nothing;
    expect(await ask({ type: 'state' })).toMatchObject({ kept: 'hall', number: 2 });
  });

  it.each(OF_ONE)('of one guide %s…: it is not said to be kept, and is kept again', async (start) => {
    await ask({ type: 'keep', scope: 'guide' });
    await spoil([start]);
    phone.network = nothing;
    await expectTrue(await ask({ type: 'state' }));
    await expectTrue(await ask({ type: 'keep', scope: 'guide' }));
    phone.network = server;
    expect(await ask({ type: 'keep', scope: 'guide' })).toMatchObject({ kept: 'guide', guides: 1 });
    await expectTrue(await ask({ type: 'state' }));
  });

  it('everything: two plain sentences, and with network all is kept again', async () => {
    await ask({ type: 'keep', scope: 'hall' });
    await spoil(['']);
    phone.network = nothing;
    expect(await ask({ type: 'state' })).toMatchObject(NOTHING);
    expect(await opened('A1')).toContain('这一页还没存在手机上');
    phone.network = server;
    expect((await ask({ type: 'keep', scope: 'hall' })).kept).toBe('hall');
    await expectTrue(await ask({ type: 'state' }));
  });

  it('one of two packs: the page of a guide in it says that there is no network, not that there is no such page', async () => {
    await ask({ type: 'keep', scope: 'hall' });
    await spoil([`packs/${version.root.packs[1]?.hash}`]);
    phone.network = nothing;
    const answer = await worker.request('B2', { navigate: true });
    expect([answer?.status, await ask({ type: 'state' })]).toMatchObject([503, { kept: 'event', guides: 10 }]);
  });
});

it('what the last release kept has no proof beside it, and is taken as it is', async () => {
  await ask({ type: 'keep', scope: 'hall' });
  const cache = await phone.caches.open('guide-wall-content-v1');
  for (const [path, text] of await phone.kept()) await cache.put(SCOPE + path, new Response(text));
  const state = await ask({ type: 'state' });
  expect(state.kept).toBe('hall');
  await expectTrue(state);
});
