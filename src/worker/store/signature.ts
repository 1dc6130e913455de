/** The signatures of roots: only in the worker of a hall that signs them (`npm run keys`). */

import { readSigned } from '../../guide/signed.ts';

declare const self: {
  importScripts(script: string): void;
  /** Set by the script (`verifier.ts`). */
  verifyEd25519?: Verify;
};

type Bytes = Uint8Array<ArrayBuffer>;

/** As much of WebCrypto as is needed here. */
type Crypto = Pick<SubtleCrypto, 'importKey' | 'verify'>;

/** Resolves with whether a key signed a text; rejects for bytes that are no signature. */
type Verify = (signature: Bytes, text: Bytes, key: Bytes) => Promise<boolean>;

/**
 * Returns a function that tells whether one of these keys (32 bytes in base64) signed a root's text. It never rejects.
 * `verifyOld`: where WebCrypto does not know Ed25519.
 */
export function signedBy(keys: readonly string[], verifyOld: Verify, subtle: Crypto = crypto.subtle): (root: string) => Promise<boolean> {
  return async (root) => {
    const signed = readSigned(root);
    if (!signed) return false;
    const [signature, text] = [bytesOf(signed.signature), new TextEncoder().encode(signed.text)];
    const verify: Verify = async (...what) => ((await knowsEd25519(subtle)) ? verifyNow(subtle, ...what) : verifyOld(...what));
    const valid = await Promise.all(keys.map((key) => verify(signature, text, bytesOf(key)).catch(() => false)));
    return valid.includes(true);
  };
}

/** Resolves with whether WebCrypto knows Ed25519: since Chrome 137, Safari 17, Firefox 129. */
export async function knowsEd25519(subtle: Crypto = crypto.subtle): Promise<boolean> {
  try {
    // Any 32 bytes will do.
    await importKey(subtle, new Uint8Array(32));
    return true;
  } catch {
    return false;
  }
}

/** Returns the verifier of a script, which is loaded when it is needed. A worker may load after its installation only scripts that it loaded in it. */
export function verifierIn(script: string): Verify {
  return async (...what) => {
    if (!self.verifyEd25519) self.importScripts(script);
    return (await self.verifyEd25519?.(...what)) === true;
  };
}

async function verifyNow(subtle: Crypto, signature: Bytes, text: Bytes, key: Bytes): Promise<boolean> {
  return subtle.verify('Ed25519', await importKey(subtle, key), signature, text);
}

function importKey(subtle: Crypto, key: Bytes): Promise<CryptoKey> {
  return subtle.importKey('raw', key, 'Ed25519', false, ['verify']);
}

function bytesOf(base64: string): Bytes {
  return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
}
