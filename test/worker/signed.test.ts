/** Signed roots: those that a phone of a hall with keys takes, and those that it refuses. */

import { generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readSigned, withSignature } from '../../src/guide/signed.ts';
import { keep } from '../../src/worker/keep/keep.ts';
import { verifyAsync } from '@noble/ed25519';
import { signedBy } from '../../src/worker/store/signature.ts';
import { stateOf, whyRefused } from '../../src/worker/answer/state.ts';
import type { SeenRoot } from '../../src/worker/store/store.ts';
import { update } from '../../src/worker/sync/sync.ts';
import { changed, guides, publish, type Published } from './published.ts';
import { newPhone, type TestPhone, serving } from './phone.ts';

function newKey() {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const signature = (text: string) => sign(null, Buffer.from(text), privateKey).toString('base64');
  return { name: Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url').toString('base64'), signature };
}

const [current, next, stranger] = [newKey(), newKey(), newKey()];
const text = '{"format":1,"number":2}\n';

/** As an old browser: WebCrypto without Ed25519. */
const OLD = {
  importKey: () => Promise.reject(new DOMException('Unrecognized name.', 'NotSupportedError')),
  verify: () => Promise.reject(new Error('never')),
} as unknown as SubtleCrypto;

describe.each([
  ['in a browser that knows Ed25519', crypto.subtle],
  ['in one that does not', OLD],
])('a root is trusted, %s', (_, subtle) => {
  const trusts = signedBy([current.name, next.name], verifyAsync, subtle);
  it.each([
    ['not without a signature', text, false],
    ['not when nothing of it is a root', '<html>', false],
    ['not when a stranger signed it', withSignature({ text, signature: stranger.signature(text) }), false],
    ['not when one digit is another', withSignature({ text: text.replace('2', '3'), signature: current.signature(text) }), false],
    ['not when something follows', `${withSignature({ text, signature: current.signature(text) })} `, false],
    [
      'not when another field of that name stands before',
      withSignature({ text: withSignature({ text, signature: stranger.signature(text) }), signature: current.signature(text) }),
      false,
    ],
    ['signed by the current key', withSignature({ text, signature: current.signature(text) }), true],
    ['signed by the next key', withSignature({ text, signature: next.signature(text) }), true],
  ])('%s', async (_, root, trusted) => expect(await trusts(root)).toBe(trusted));
});

it('a signed root is still JSON, and gives back what was signed', () => {
  const signature = current.signature(text);
  expect(JSON.parse(withSignature({ text, signature }))).toEqual({ format: 1, number: 2, signature });
  expect(readSigned(withSignature({ text, signature }))).toEqual({ text, signature });
});

describe('a phone', () => {
  const signed = (version: Published, key: typeof current): Published => {
    const root = version.files.get('root.json') ?? '';
    return { ...version, files: new Map([...version.files, ['root.json', withSignature({ text: root, signature: key.signature(root) })]]) };
  };
  const v1 = publish(1, guides());
  const v2 = publish(2, changed(guides(), ['A1']));

  function trusting(phone: TestPhone) {
    const seen: SeenRoot[] = [];
    const keyed = {
      ...phone,
      trusts: signedBy([current.name, next.name], verifyAsync),
      onRoot: (root: SeenRoot) => void seen.push(root),
    };
    return { keyed, why: async () => whyRefused(seen[seen.length - 1], (await stateOf(keyed, 'A1')).number) };
  }

  it('first meets a root that a stranger signed: keeps nothing, and says why', async () => {
    const { keyed, why } = trusting(newPhone(serving(signed(v1, stranger))));
    await keep(keyed, { type: 'keep', page: 'A1', scope: 'hall' });
    expect([(await stateOf(keyed, 'A1')).kept, await why()]).toEqual(['none', 'signature']);
  });

  it('keeps what it has when the new root is right in every hash and signed by nobody, or by a stranger', async () => {
    const phone = newPhone(serving(signed(v1, current)));
    const { keyed, why } = trusting(phone);
    await keep(keyed, { type: 'keep', page: 'A1', scope: 'hall' });
    for (const bad of [v2, signed(v2, stranger)]) {
      phone.network = serving(v1, bad);
      expect(await update(keyed)).toBe(false);
      expect([(await stateOf(keyed, 'A1')).number, await why()]).toEqual([1, 'signature']);
    }
  });

  it('refuses an older number, signed as it may be', async () => {
    const phone = newPhone(serving(signed(v2, current)));
    const { keyed, why } = trusting(phone);
    await keep(keyed, { type: 'keep', page: 'A1', scope: 'hall' });
    phone.network = serving(v2, signed(v1, current));
    expect(await update(keyed)).toBe(false);
    expect([(await stateOf(keyed, 'A1')).number, await why()]).toEqual([2, 'older']);
  });

  it('takes the next key’s root as the current one’s: that is how keys change', async () => {
    const phone = newPhone(serving(signed(v1, current)));
    const { keyed, why } = trusting(phone);
    await keep(keyed, { type: 'keep', page: 'A1', scope: 'hall' });
    phone.network = serving(v1, signed(v2, next));
    expect(await update(keyed)).toBe(true);
    expect([(await stateOf(keyed, 'A1')).number, await why()]).toEqual([2, undefined]);
  });
});
