/** The worker's ears: the real file in a scope of its own. Answers, kept content, messages to pages. */

import { shortHash } from '../../scripts/ground/hash.ts';
import { cacheName } from '../../src/guide/cache-name.ts';
import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { versionOf } from '../../src/guide/facts.ts';
import { NOTHING } from '../../src/worker/messages/messages.ts';
import { asset, built, frameFile, newPhone, nothing, phoneWith, portal, serving, type TestPhone } from './phone.ts';
import { changed, guide, guides, lineName, publish, SCOPE } from './published.ts';
import { runWorker } from './worker-scope.ts';

const WORKER = '../../src/worker/service-worker.ts';
const v1 = publish(1, guides(), undefined, { 'files/0123456789abcdef.pdf': 'form' });
const v2 = publish(2, changed(guides(), ['A1', 'A3']));
const FRAME = frameFile([asset('assets/main-1.js', 'main')]);
const scripts = { 'assets/main-1.js': 'main', 'assets/frame-1.json': FRAME };
const shell = asset('assets/frame-1.json', FRAME);
const server = (path: string) => new Map([...v1.files, ...Object.entries(scripts), ['assets/old.js', 'old']]).get(path);
/** A public key that signed nothing of this hall. */
const stranger = Buffer.from(generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' }).x ?? '', 'base64url').toString('base64');
/** Named by its content. */
const FORM = `files/${shortHash('form')}.pdf`;
const keys = { trusted: [stranger], verifier: 'assets/ed25519-1.js' };

const put = async (phone: TestPhone, kind: Parameters<typeof cacheName>[0], path: string, body: string) =>
  (await phone.caches.open(cacheName(kind, SCOPE))).put(SCOPE + path, new Response(body));
const shellOf = async (phone: TestPhone) =>
  (await (await phone.caches.open(cacheName('shell', SCOPE))).keys()).map(({ url }) => url.slice(SCOPE.length)).sort();
const textOf = async (answer: Promise<Response | undefined>) => (await answer)?.text();

describe('is installed', () => {
  it('not with a login page in the place of its scripts: the worker before it stays', async () => {
    const phone = newPhone(portal);
    const worker = await runWorker(WORKER, phone, { shell });
    await expect(worker.install()).rejects.toThrow('not what was built');
    expect([worker.calls, await shellOf(phone)]).toEqual([[], []]);
  });

  it('with all of its shell, and takes over at once', async () => {
    const phone = newPhone(server);
    const worker = await runWorker(WORKER, phone, { shell });
    await worker.install();
    expect([worker.calls, await shellOf(phone)]).toEqual([['skipWaiting'], Object.keys(scripts).sort()]);
  });

  it('in a hall that signs, with the verifier where WebCrypto does not know Ed25519, and without it elsewhere', async () => {
    const modern = await runWorker(WORKER, newPhone(server), { shell, keys });
    await modern.install();
    expect(modern.calls).toEqual(['skipWaiting']);
    vi.spyOn(crypto.subtle, 'importKey').mockRejectedValue(new DOMException('Unrecognized name.', 'NotSupportedError'));
    const old = await runWorker(WORKER, newPhone(server), { shell, keys });
    await old.install();
    expect(old.calls).toEqual([`importScripts ${SCOPE}assets/ed25519-1.js`, 'skipWaiting']);
    vi.restoreAllMocks();
  });
});

describe('is activated: answers open pages, and forgets scripts of earlier shells', () => {
  it.each([
    ['not while a page is open that may still load one', { pages: ['A1'] }, {}, ['assets/frame-1.json', 'assets/old.js']],
    ['not while the next worker keeps its own', {}, { installing: {} }, ['assets/frame-1.json', 'assets/old.js']],
    ['not while the next worker waits', {}, { waiting: {} }, ['assets/frame-1.json', 'assets/old.js']],
    ['where nobody needs them', {}, {}, ['assets/frame-1.json']],
  ])('%s', async (_, built, registration, left) => {
    const phone = newPhone(server);
    await put(phone, 'shell', 'assets/old.js', 'old');
    await put(phone, 'shell', 'assets/frame-1.json', FRAME);
    const worker = await runWorker(WORKER, phone, { shell, ...built });
    Object.assign(worker.registration, registration);
    await worker.activate();
    expect([worker.calls, await shellOf(phone)]).toEqual([['claim'], left]);
  });
});

describe('leaves to the browser', () => {
  it.each([
    ['what is sent', 'A1', { method: 'POST', navigate: true }],
    ['another origin', 'https://elsewhere.example/A1', { navigate: true }],
    ['another port of its own host', 'https://qinghe.example:8080/A1', { navigate: true }],
    ['a page that a script fetches', 'A1', {}],
    ['a file of no kind that is kept', 'codes/A1.svg', {}],
  ])('%s', async (_, address, how) => {
    const worker = await runWorker(WORKER, await phoneWith(v1), { shell });
    expect(await worker.request(address, how)).toBeUndefined();
  });
});

describe('answers with no network', () => {
  const offline = async () => {
    const phone = await phoneWith(v1);
    await put(phone, 'content', FORM, 'form');
    await put(phone, 'patrol', 'assets/patrol-main-1.js', 'patrol script');
    await put(phone, 'patrol', 'patrol', 'patrol page');
    for (const [path, text] of Object.entries(scripts)) await put(phone, 'shell', path, text);
    phone.network = nothing;
    return runWorker(WORKER, phone, { shell });
  };

  it.each([
    ['a page, with whatever stands behind its address', 'a1?from=wechat', true, () => built(v1, 'A1')],
    ['a page that the hall does not have', 'no/such/page', true, () => built(v1, '404')],
    ['the codes, made here', 'codes.json', false, () => v1.files.get('codes.json')],
    ['a file of a guide', FORM, false, () => 'form'],
    ['a script of the page', 'assets/main-1.js', false, () => 'main'],
    ['the patrol', 'patrol', true, () => 'patrol page'],
    ['a script of the patrol', 'assets/patrol-main-1.js', false, () => 'patrol script'],
  ])('%s', async (_, address, navigate, expected) => {
    expect(await textOf((await offline()).request(address, { navigate }))).toBe(await expected());
  });

  it.each(['assets/gone.js', 'assets/patrol-gone.js'])('%s is not kept: the request fails, as it would without a worker', async (path) => {
    await expect((await offline()).request(path)).rejects.toThrow('Failed to fetch');
  });
});

describe('answers on a phone whose storage is refused', () => {
  it.each(['codes.json', 'files/0123456789abcdef.pdf', 'assets/main-1.js', 'assets/patrol-1.js'])('%s from the network', async (path) => {
    const phone = newPhone((asked) => `network: ${asked}`);
    phone.caches.open = () => Promise.reject(new DOMException('refused', 'SecurityError'));
    const worker = await runWorker(WORKER, phone, { shell });
    expect(await textOf(worker.request(path))).toBe(`network: ${path}`);
  });
});

it('a page comes in the size that its reader chose', async () => {
  const phone = await phoneWith(v1);
  for (const [path, text] of Object.entries(scripts)) await put(phone, 'shell', path, text);
  await put(phone, 'reader', 'data-text=large', '');
  phone.network = nothing;
  const worker = await runWorker(WORKER, phone, { shell });
  expect(await textOf(worker.request('A1', { navigate: true }))).toContain('<html data-text=large');
});

it('scripts of an earlier shell are forgotten at the next page that is opened, once no other is open', async () => {
  const phone = await phoneWith(v1);
  for (const [path, text] of Object.entries(scripts)) await put(phone, 'shell', path, text);
  await put(phone, 'shell', 'assets/old.js', 'old');
  const worker = await runWorker(WORKER, phone, { shell });
  await worker.request('A1', { navigate: true });
  await worker.settled();
  expect(await shellOf(phone)).toEqual(Object.keys(scripts).sort());
});

describe('a page is opened, and the network has a newer one', () => {
  const opened = async () => {
    const phone = await phoneWith(v1);
    for (const [path, text] of Object.entries(scripts)) await put(phone, 'shell', path, text);
    phone.network = serving(v1, v2);
    return { phone, worker: await runWorker(WORKER, phone, { shell, pages: ['A2'] }) };
  };

  it('it is shown, then all is brought up to it, and every open page is told, once', async () => {
    const { phone, worker } = await opened();
    expect(await textOf(worker.request('A1', { navigate: true }))).toBe(await built(v2, 'A1'));
    await worker.settled();
    expect((await phone.kept()).get('root.json')).toBe(v2.files.get('root.json'));
    expect(worker.heard.get('A2')).toEqual([{ type: 'news' }]);
    await worker.request('A1', { navigate: true });
    await worker.settled();
    expect(worker.heard.get('A2')).toHaveLength(1);
  });

  it('until that is done, the page hears that it shows the version that the next load shows', async () => {
    const { phone, worker } = await opened();
    const slow = new Promise<void>((resolve) => setTimeout(resolve, 50));
    phone.network = (path) => (path.startsWith('packs/') ? slow.then(() => serving(v2)(path) ?? '') : serving(v1, v2)(path));
    await worker.request('A1', { navigate: true });
    const newer = v2.pages.find(({ page }) => page === 'A1');
    await vi.waitFor(async () =>
      expect(await worker.ask({ type: 'state', page: 'A1' })).toMatchObject({ number: 1, version: newer && versionOf(newer) }),
    );
    await worker.settled();
    expect(await worker.ask({ type: 'state', page: 'A1' })).toMatchObject({ number: 2, version: newer && versionOf(newer) });
  });
});

describe('a page asks', () => {
  it('nonsense: no answer', async () => {
    const worker = await runWorker(WORKER, newPhone(server), { shell });
    expect(await worker.ask({ type: 'everything' })).toBeUndefined();
  });

  it('to keep it: it is kept, the page hears how much, and every open page that there is something new', async () => {
    const phone = newPhone(server);
    const worker = await runWorker(WORKER, phone, { shell, pages: ['A1', 'A2'] });
    const line = lineName(guide('A1'));
    expect(await worker.ask({ type: 'state', page: 'A1' })).toEqual({ ...NOTHING, refused: undefined });
    expect(await worker.ask({ type: 'keep', page: 'A1', scope: 'hall', line })).toMatchObject({ kept: 'hall', number: 1 });
    expect([...worker.heard.values()]).toEqual([[{ type: 'news' }], [{ type: 'news' }]]);
    await worker.ask({ type: 'keep', page: 'A1', scope: 'hall', line });
    expect(worker.heard.get('A1')).toHaveLength(1);
  });

  it('what its version shows, what is kept, and to forget it all', async () => {
    const phone = await phoneWith(v1);
    for (const [path, text] of Object.entries(scripts)) await put(phone, 'shell', path, text);
    const worker = await runWorker(WORKER, phone, { shell, pages: ['A1'] });
    const facts = v1.pages.find(({ page }) => page === 'A1');
    const version = (facts && versionOf(facts)) ?? '';
    expect(await worker.ask({ type: 'facts', page: 'A1', version })).toMatchObject({ page: 'A1', kind: 'guide' });
    expect(await worker.ask({ type: 'facts', page: 'A1', version: 'another' })).toBeNull();
    const inventory = await worker.ask({ type: 'inventory', page: 'kept', language: 'en' });
    expect(inventory).toMatchObject({ kept: 'hall', events: [{ name: 'Birth' }, { name: 'Work' }] });
    expect(await worker.ask({ type: 'forget', page: 'kept' })).toMatchObject({ kept: 'none', guides: 0 });
    expect([(await phone.kept()).size, worker.heard.get('A1')]).toEqual([0, [{ type: 'news' }]]);
  });

  it('in a hall that signs, and hears that a root without its signature was not taken', async () => {
    const worker = await runWorker(WORKER, newPhone(server), { shell, keys });
    expect(await worker.ask({ type: 'keep', page: 'A1', scope: 'guide' })).toMatchObject({ kept: 'none', refused: 'signature' });
  });
});
