/** The worker that takes a broken shell back (`build --kill-worker`), and the script that verifies signatures in old browsers. */

import { generateKeyPairSync, sign } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { signedBy, verifierIn } from '../../src/worker/store/signature.ts';
import { withSignature } from '../../src/guide/signed.ts';
import { newPhone, nothing, phoneWith } from './phone.ts';
import { guides, publish } from './published.ts';
import { runWorker } from './worker-scope.ts';

const KILLER = '../../src/worker/killer.ts';
const v1 = publish(1, guides());
const OTHERS = ['guide-wall-content-v1/other-hall', 'another-app'];

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

async function killer() {
  const phone = await phoneWith(v1);
  for (const name of ['guide-wall-shell-v1', 'guide-wall-patrol-v1', 'guide-wall-content-v0', ...OTHERS]) {
    await (await phone.caches.open(name)).put('https://qinghe.example/x', new Response('x'));
  }
  return { phone, worker: await runWorker(KILLER, phone, { pages: ['A1', 'A2'] }) };
}

describe('the killer', () => {
  it('deletes all that this hall keeps, of whatever version, and nothing of another hall or another program', async () => {
    const { phone, worker } = await killer();
    await worker.activate();
    expect(await phone.caches.keys()).toEqual(OTHERS);
  });

  it('a cache that cannot be deleted is no reason to keep the others, nor to stay', async () => {
    const { phone, worker } = await killer();
    phone.before = (operation) => {
      if (operation === 'delete guide-wall-content-v1') throw new Error('busy');
    };
    await worker.activate();
    expect(await phone.caches.keys()).toEqual(['guide-wall-content-v1', ...OTHERS]);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(worker.calls).toEqual(['unregister']);
  });

  it('takes over at once, tells every open page when all is gone, and goes two seconds later', async () => {
    const { phone, worker } = await killer();
    await worker.install();
    expect(worker.calls).toEqual(['skipWaiting']);
    await worker.activate();
    expect([...worker.heard.values()]).toEqual([[{ type: 'news' }], [{ type: 'news' }]]);
    await vi.advanceTimersByTimeAsync(1_999);
    expect(worker.calls).toEqual(['skipWaiting']);
    await vi.advanceTimersByTimeAsync(1);
    expect(worker.calls).toEqual(['skipWaiting', 'unregister']);
    expect(phone.asked).toEqual([]);
  });

  it('answers a page that still asks, and goes two seconds after the last question', async () => {
    const { worker } = await killer();
    await worker.activate();
    await vi.advanceTimersByTimeAsync(1_500);
    expect(await worker.ask({ type: 'state', page: 'A1' })).toEqual({
      kept: 'none',
      version: null,
      number: null,
      guides: 0,
      hallGuides: 0,
      bytes: 0,
      hallBytes: 0,
    });
    await vi.advanceTimersByTimeAsync(1_999);
    expect(worker.calls).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(worker.calls).toEqual(['unregister']);
  });

  it.each([
    ['is being installed', { installing: {} }, 'activated'],
    ['waits', { waiting: {} }, 'activated'],
    ['has taken its place', {}, 'redundant'],
  ])('where the next build’s worker %s, the registration is that one’s', async (_, registration, state) => {
    const { worker } = await killer();
    Object.assign(worker.registration, registration);
    worker.serviceWorker.state = state;
    await worker.activate();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(worker.calls).toEqual([]);
  });

  it('leaves every request to the browser', async () => {
    const worker = await runWorker(KILLER, newPhone(nothing));
    expect(await worker.request('A1', { navigate: true })).toBeUndefined();
  });
});

describe('the script for browsers whose WebCrypto does not know Ed25519', () => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const key = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url').toString('base64');
  const text = '{"format":1,"number":2}\n';
  const root = withSignature({ text, signature: sign(null, Buffer.from(text), privateKey).toString('base64') });
  /** WebCrypto of an old browser. */
  const old = { importKey: () => Promise.reject(new Error('Unrecognized name.')), verify: () => Promise.reject(new Error('never')) };
  afterEach(() => {
    vi.unstubAllGlobals();
    for (const name of ['verifyEd25519', 'importScripts']) Reflect.deleteProperty(globalThis, name);
  });

  async function trusting(load: () => Promise<unknown>) {
    const scripts: string[] = [];
    vi.stubGlobal('self', Object.assign(globalThis, { importScripts: (script: string) => scripts.push(script) }));
    await load();
    return { scripts, trusts: signedBy([key], verifierIn('https://qinghe.example/assets/ed25519.js'), old) };
  }

  it('does not arrive: no root is trusted', async () => {
    const { scripts, trusts } = await trusting(async () => undefined);
    expect([await trusts(root), scripts]).toEqual([false, ['https://qinghe.example/assets/ed25519.js']]);
  });

  it('is there: it tells a root of this hall from another, and is not loaded again', async () => {
    const { scripts, trusts } = await trusting(() => import('../../src/worker/verifier.ts'));
    expect([await trusts(root), await trusts(root.replace('2', '3')), scripts]).toEqual([true, false, []]);
  });
});
