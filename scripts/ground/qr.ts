/** QR codes: the matrix from `qrcode`, the drawing our own (`print.md`: one outline, solid squares, quiet zone of 4). */

import { deflateSync, crc32 } from 'node:zlib';
import QRCode from 'qrcode';
import { shortHash } from './hash.ts';
import { QUIET_ZONE } from '../../src/guide/reach.ts';

/** A square of dark (1) and light (0) modules, row by row. */
export interface Matrix {
  readonly size: number;
  readonly dark: Uint8Array;
}

/** A matrix with what made it: together with the text it says the whole picture (ISO/IEC 18004). */
export interface DrawnCode extends Matrix, Drawing {}

/** The free choices of an encoder. */
interface Drawing {
  /** 1–40: 21 to 177 modules a side. */
  readonly version: number;
  readonly level: QrLevel;
  /** 0–7 */
  readonly mask: number;
}

/** From the least error correction to the most. */
export const QR_LEVELS = ['L', 'M', 'Q', 'H'] as const;
export type QrLevel = (typeof QR_LEVELS)[number];

const PIXELS = 10;

/** Returns the code of a text: the highest error correction that does not make it bigger, at least M. */
export function qrMatrix(text: string): DrawnCode {
  return encoded(text, sizeOf(Buffer.byteLength(text)));
}

/**
 * Returns the code of a text as it is to be: a reprint. All of it is one run of bytes, so that the standard leaves
 * no encoder a choice. Throws where the text does not fit.
 */
export function drawCode(text: string, drawing: Drawing): DrawnCode {
  return encoded(text, drawing);
}

/** Returns the code of a text that is no address: bytes of UTF-8 without ECI, at level L to hold the most. Throws where it is too long. */
export function textMatrix(text: string): Matrix {
  const { modules } = QRCode.create([{ data: Buffer.from(text), mode: 'byte' }], { errorCorrectionLevel: 'L' });
  return { size: modules.size, dark: modules.data };
}

/** The byte of the digit `0`; after it stands that of `1`. */
const ZERO = 48;

/** Returns the first 16 hex digits of the SHA-256 of the modules, row by row, `1` dark and `0` light. */
export function matrixHash({ dark }: Matrix): string {
  const digits = dark.map((module) => module + ZERO);
  return shortHash(digits);
}

/** Returns the version of a text's code, by today's rule. Throws where no code takes it. */
export function versionOfText(text: string): number {
  return sizeOf(Buffer.byteLength(text)).version;
}

type Size = Pick<Drawing, 'version' | 'level'>;

function encoded(text: string, { version, level, mask }: Size & { readonly mask?: number }): DrawnCode {
  const options = { version, errorCorrectionLevel: level, ...(isMask(mask) ? { maskPattern: mask } : {}) };
  const { modules, maskPattern } = QRCode.create([{ data: Buffer.from(text), mode: 'byte' }], options);
  return { size: modules.size, dark: modules.data, version, level, mask: maskPattern ?? 0 };
}

function isMask(mask: number | undefined): mask is QRCode.QRCodeMaskPattern {
  return mask !== undefined && Number.isInteger(mask) && mask >= 0 && mask <= 7;
}

/** Version 1 has no alignment pattern, by which a reader follows a bent or tilted sheet (print.md, “The address”). */
const SMALLEST_VERSION = 2;

const sizes = new Map<number, Size>();

/** Only the number of bytes decides. */
function sizeOf(bytes: number): Size {
  const known = sizes.get(bytes);
  if (known) return known;
  const bare = QRCode.create([{ data: new Uint8Array(bytes), mode: 'byte' }], { errorCorrectionLevel: 'M', maskPattern: 0 });
  const version = Math.max(bare.version, SMALLEST_VERSION);
  const level = (['M', 'Q', 'H'] as const).reduce((best, next) => (fits(bytes, next, version) ? next : best));
  const size = { version, level };
  sizes.set(bytes, size);
  return size;
}

function fits(bytes: number, level: QrLevel, version: number): boolean {
  try {
    QRCode.create([{ data: new Uint8Array(bytes), mode: 'byte' }], { errorCorrectionLevel: level, version, maskPattern: 0 });
    return true;
  } catch {
    return false;
  }
}

/** Returns the picture as SVG: one path, the outline of all dark modules together, one unit a module. */
export function qrSvg(matrix: Matrix): string {
  const side = matrix.size + 2 * QUIET_ZONE;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" width="${side * PIXELS}" height="${side * PIXELS}" ` +
    `shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${side}v${side}H0z"/>` +
    `<path fill-rule="evenodd" d="${outline(matrix)}"/></svg>\n`
  );
}

/**
 * Returns the outline of the union of the dark modules as closed paths of horizontal and vertical runs.
 * Edges run with the dark on their right, so that where two modules touch by a corner the outline turns
 * and both stay shapes of their own.
 */
export function outline({ size, dark }: Matrix): string {
  const isDark = (x: number, y: number) => x >= 0 && y >= 0 && x < size && y < size && dark[y * size + x] === 1;
  const points = size + 1;
  // A bit a direction (1 right, 2 down, 4 left, 8 up) for each edge that leaves a corner point.
  const edges = new Uint8Array(points * points);
  for (let y = 0; y <= size; y++) {
    for (let x = 0; x <= size; x++) {
      if (isDark(x, y) && !isDark(x, y - 1)) mark(x, y, 1);
      if (isDark(x - 1, y) && !isDark(x, y)) mark(x, y, 2);
      if (isDark(x - 1, y - 1) && !isDark(x - 1, y)) mark(x, y, 4);
      if (isDark(x, y - 1) && !isDark(x - 1, y - 1)) mark(x, y, 8);
    }
  }
  let path = '';
  for (let at = 0; at < edges.length; at++) while (edges[at]) path += walk(at);
  return path;

  function mark(x: number, y: number, direction: number): void {
    edges[y * points + x] = (edges[y * points + x] ?? 0) | direction;
  }

  function walk(start: number): string {
    let text = `M${(start % points) + QUIET_ZONE} ${Math.floor(start / points) + QUIET_ZONE}`;
    let [at, direction] = [start, lowest(edges[start] ?? 0)];
    do {
      let run = 0;
      do {
        edges[at] = (edges[at] ?? 0) & ~direction;
        at += stepOf(direction);
        run++;
      } while (at !== start && edges[at] === direction);
      if (at !== start) text += runText(direction, run);
      direction = turn(direction, edges[at] ?? 0);
    } while (at !== start);
    return `${text}z`;
  }

  function stepOf(direction: number): number {
    return direction === 1 ? 1 : direction === 4 ? -1 : direction === 2 ? points : -points;
  }
}

function lowest(bits: number): number {
  return bits & -bits;
}

/** At a corner where two modules touch, the right turn stays with this module. */
function turn(direction: number, leaving: number): number {
  const right = direction === 8 ? 1 : direction << 1;
  return leaving & right ? right : lowest(leaving);
}

function runText(direction: number, run: number): string {
  return direction === 1 ? `h${run}` : direction === 4 ? `h-${run}` : direction === 2 ? `v${run}` : `v-${run}`;
}

/** Returns the picture as PNG: black and white, one bit a pixel, 10 pixels a module. */
export function qrPng({ size, dark }: Matrix): Uint8Array {
  const pixels = (size + 2 * QUIET_ZONE) * PIXELS;
  const bytes = Math.ceil(pixels / 8);
  const rows = Buffer.alloc(pixels * (bytes + 1));
  // Filter “up” says that a row is the one above it: only the first row of each module carries pixels.
  let above: Uint8Array = Buffer.alloc(bytes);
  for (let y = 0; y < pixels; y++) {
    const at = y * (bytes + 1);
    rows[at] = 2;
    if (y % PIXELS !== 0) continue;
    const row = pixelRow(y / PIXELS - QUIET_ZONE);
    for (let i = 0; i < bytes; i++) rows[at + 1 + i] = ((row[i] ?? 0) - (above[i] ?? 0)) & 255;
    above = row;
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(pixels, 0);
  head.writeUInt32BE(pixels, 4);
  head.set([1, 0, 0, 0, 0], 8);
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);

  function pixelRow(y: number): Uint8Array {
    const row = Buffer.alloc(bytes, 255);
    if (y < 0 || y >= size) return row;
    for (let x = 0; x < size; x++) {
      if (dark[y * size + x] !== 1) continue;
      const start = (x + QUIET_ZONE) * PIXELS;
      for (let i = start; i < start + PIXELS; i++) row[i >> 3] = (row[i >> 3] ?? 0) & ~(128 >> (i & 7));
    }
    return row;
  }
}

/** PNG specification, 5.3: length, type, data, CRC of type and data. */
function chunk(type: string, data: Uint8Array): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(typed), 4);
  return Buffer.concat([frame.subarray(0, 4), typed, frame.subarray(4)]);
}

/** Returns the code for a terminal: two modules a character, dark on light whatever the terminal's colours. */
export function qrTerminal({ size, dark }: Matrix): string {
  const isDark = (x: number, y: number) => x >= 0 && y >= 0 && x < size && y < size && dark[y * size + x] === 1;
  const lines: string[] = [];
  for (let y = -QUIET_ZONE; y < size + QUIET_ZONE; y += 2) {
    let line = '';
    for (let x = -QUIET_ZONE; x < size + QUIET_ZONE; x++) line += '█▀▄ '.charAt((isDark(x, y) ? 2 : 0) + (isDark(x, y + 1) ? 1 : 0));
    lines.push(`\u001b[97;40m${line}\u001b[0m`);
  }
  return lines.join('\n');
}
