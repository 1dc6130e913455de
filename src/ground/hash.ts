/** Hashes of bytes that came over the network: a file that does not hash to its name, or to its hash in a list, is not taken. */

/** Returns the SHA-256 of bytes or of a text in UTF-8: 64 hex digits. Rejects over plain http. */
export async function hashOf(body: string | ArrayBuffer): Promise<string> {
  return Array.from(await digest(body, 256), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Returns the `sha256-…` or `sha384-…` in base64, as policies and lists of files write it. Rejects over plain http. */
export async function integrityOf(body: string | ArrayBuffer, bits: 256 | 384 = 256): Promise<string> {
  return `sha${bits}-${btoa(String.fromCharCode(...(await digest(body, bits))))}`;
}

async function digest(body: string | ArrayBuffer, bits: 256 | 384): Promise<Uint8Array> {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  return new Uint8Array(await crypto.subtle.digest(`SHA-${bits}`, bytes));
}
