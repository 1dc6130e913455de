/** Opens WOFF (W3C WOFF File Format 1.0): pdfkit’s reader cannot embed from WOFF2, and misses tables of some WOFF files. */

import { inflateSync } from 'node:zlib';

const WOFF_HEADER = 44;
const WOFF_ENTRY = 20;
const HEADER = 12;
const ENTRY = 16;

/** Returns the font in a WOFF file as TrueType or OpenType. Throws where the file is none. */
export function sfntOf(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('Not a WOFF file');
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, at) => tableOf(woff, WOFF_HEADER + at * WOFF_ENTRY));
  const head = Buffer.alloc(HEADER + count * ENTRY);
  const power = Math.floor(Math.log2(count));
  head.writeUInt32BE(woff.readUInt32BE(4), 0);
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(2 ** power * 16, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE(count * 16 - 2 ** power * 16, 10);
  let offset = head.length;
  for (const [at, { tag, checksum, body }] of tables.entries()) {
    const entry = HEADER + at * ENTRY;
    tag.copy(head, entry);
    head.writeUInt32BE(checksum, entry + 4);
    head.writeUInt32BE(offset, entry + 8);
    head.writeUInt32BE(body.length, entry + 12);
    offset += padded(body).length;
  }
  return Buffer.concat([head, ...tables.map(({ body }) => padded(body))]);
}

function tableOf(woff: Buffer, at: number) {
  const [offset, packed, length] = [woff.readUInt32BE(at + 4), woff.readUInt32BE(at + 8), woff.readUInt32BE(at + 12)];
  const bytes = woff.subarray(offset, offset + packed);
  return { tag: woff.subarray(at, at + 4), checksum: woff.readUInt32BE(at + 16), body: packed < length ? inflateSync(bytes) : bytes };
}

/** Tables begin at multiples of four bytes. */
function padded(body: Buffer): Buffer {
  return Buffer.concat([body, Buffer.alloc((4 - (body.length % 4)) % 4)]);
}
