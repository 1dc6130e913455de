/** Signed roots: the public keys that a hall's phones trust (`keys.json` in its folder), and the private key that signs. */

import { type KeyObject, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Signed } from '../../src/guide/signed.ts';
import { versionHash } from '../ground/hash.ts';
import { RefusedError } from '../ground/refused-error.ts';

/** Public keys, 32 bytes each in base64. A phone trusts both, so that one can be lost. */
export interface Keys {
  readonly current: string;
  /** Signs nothing yet: when it does, every phone knows it already. */
  readonly next: string;
}

interface Signing {
  /** The public keys that the worker carries. */
  readonly keys: readonly string[];
  /** Returns the signature of a text in base64. */
  readonly sign: (text: string) => string;
}

/**
 * Returns how a hall signs, or undefined where it does not. Throws a `RefusedError` for a hall with keys and no `file`, a
 * file without keys, and a file that is none of the hall's private keys.
 */
export function signingOf(guides: string, file: string | undefined): Signing | undefined {
  const keys = readKeys(guides);
  if (!keys && file === undefined) return undefined;
  if (!keys) {
    throw new RefusedError(
      `--sign：${keysFile(guides)} 还没有，手机认不出签名。请先运行 npm run keys。 There are no keys yet: run npm run keys first.`,
    );
  }
  if (file === undefined) {
    throw new RefusedError(
      `这个大厅的内容要签名（有 ${keysFile(guides)}），没有签名手机不会采用。请加上 -- --sign 私钥文件。 ` +
        'This hall signs what it publishes, and phones take nothing else: add -- --sign FILE.',
    );
  }
  const key = readPrivateKey(file);
  if (![keys.current, keys.next].includes(publicKeyOf(key))) {
    throw new RefusedError(
      `${file} 不是这个大厅的私钥：${keysFile(guides)} 里没有它的公钥。 It is no key of this hall: keys.json does not name it.`,
    );
  }
  return { keys: [keys.current, keys.next], sign: (text) => sign(null, Buffer.from(text, 'utf8'), key).toString('base64') };
}

/** Returns whether one of these public keys (base64) signed a text. */
export function isSignedBy(keys: readonly string[], { text, signature }: Signed): boolean {
  return keys.some((key) => {
    const x = Buffer.from(key, 'base64').toString('base64url');
    const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    return verify(null, Buffer.from(text, 'utf8'), publicKey, Buffer.from(signature, 'base64'));
  });
}

/** Returns the path of a hall's public keys. */
export function keysFile(guides: string): string {
  return join(guides, 'keys.json');
}

/** Returns a hall's public keys, or undefined where it has none. Throws a `RefusedError` for a file that says none. */
export function readKeys(guides: string): Keys | undefined {
  const file = keysFile(guides);
  if (!existsSync(file)) return undefined;
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (isKeys(value)) return { current: value.current, next: value.next };
  } catch {
    // Said below.
  }
  throw new RefusedError(
    `${file} 读不懂：应有 current 和 next 两个公钥。请找回 npm run keys 写的那一份。 It must name two public keys, as npm run keys wrote it.`,
  );
}

/** Returns the public key that belongs to a private one. */
export function publicKeyOf(key: KeyObject): string {
  const { x } = createPublicKey(key).export({ format: 'jwk' });
  return Buffer.from(x ?? '', 'base64url').toString('base64');
}

/** Returns the name of the file of a private key, by its public one. */
export function keyName(publicKey: string): string {
  return `root-${versionHash(publicKey)}.pem`;
}

function readPrivateKey(file: string): KeyObject {
  try {
    const key = createPrivateKey(readFileSync(file, 'utf8'));
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // Said below.
  }
  throw new RefusedError(`--sign：${file} 不是 npm run keys 写的私钥文件。 It is no private key as npm run keys writes it.`);
}

function isKeys(value: unknown): value is Keys {
  return typeof value === 'object' && value !== null && ['current', 'next'].every((name) => isKey(Reflect.get(value, name)));
}

function isKey(value: unknown): boolean {
  return typeof value === 'string' && /^[A-Za-z0-9+/]{43}=$/.test(value);
}
