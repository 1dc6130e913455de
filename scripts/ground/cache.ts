/**
 * The cache in `node_modules/.cache/guide-wall/`: results that need not be made twice. Any file of it may be deleted at
 * any time: a build without it gives the same bytes, only later.
 */

import {
  appendFileSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { shortHash } from './hash.ts';
import { programKey } from './program.mjs';
import { ROOT } from './root.ts';

const FOLDER = process.env['GUIDE_WALL_CACHE'] ?? join(ROOT, 'node_modules/.cache/guide-wall');

/** Returns the first 16 hex digits of the SHA-256 of these parts, which are kept apart. */
export function keyOf(...parts: readonly string[]): string {
  return shortHash(parts.map((part) => `${part.length} ${part}`).join(''));
}

let program: string | undefined;

/** Returns a key that changes with any byte of the program, the packages it is made with and the shell's sources: from `run.mjs`, which has read them all. */
export function keyOfProgram(): string {
  program ??= process.env['GUIDE_WALL_PROGRAM'] ?? programKey(ROOT);
  return program;
}

/** As texts stand in memory: decoding UTF-8 would take a tenth of building one change anew. */
const ENCODING = 'utf16le';

/** Before each block stand the CRC-32 of its bytes and their number: a block that a disk or a person changed is not taken. */
const HEAD = 8;

function blockOf(text: string): Buffer {
  const bytes = Buffer.from(text, ENCODING);
  const head = Buffer.alloc(HEAD);
  head.writeUInt32LE(crc32(bytes), 0);
  head.writeUInt32LE(bytes.length, 4);
  return Buffer.concat([head, bytes]);
}

/** Returns the lines of all blocks; throws where a byte of them is not as it was written. */
function linesIn(file: Buffer): string[] {
  const lines: string[] = [];
  for (let at = 0; at < file.length;) {
    const [sum, length] = [file.readUInt32LE(at), file.readUInt32LE(at + 4)];
    at += HEAD;
    const bytes = file.subarray(at, (at += length));
    if (bytes.length !== length || crc32(bytes) !== sum) throw new Error('The cache is damaged.');
    for (const line of bytes.toString(ENCODING).slice(0, -1).split('\n')) lines.push(line);
  }
  return lines;
}

/** Returns the lines cached under this name and key, else undefined. One key a name: a new one replaces the old. */
export function readCacheLines(name: string, key: string): string[] | undefined {
  try {
    const [first, ...lines] = linesIn(readFileSync(fileOf(name)));
    return first === key ? lines : undefined;
  } catch {
    return undefined;
  }
}

/** As many characters are a block. */
const BLOCK = 1_000_000;

/** Caches lines. A cache that cannot be written is no reason to fail. */
export function writeCacheLines(name: string, key: string, lines: Iterable<string>): void {
  const file = fileOf(name);
  try {
    mkdirSync(FOLDER, { recursive: true });
    const written = openSync(`${file}.${process.pid}`, 'w');
    try {
      let text = `${key}\n`;
      for (const line of lines) {
        text += `${line}\n`;
        // Together the lines of a large hall would fill the memory.
        if (text.length < BLOCK) continue;
        writeSync(written, blockOf(text));
        text = '';
      }
      if (text !== '') writeSync(written, blockOf(text));
    } finally {
      closeSync(written);
    }
    const isNew = !existsSync(file);
    renameSync(`${file}.${process.pid}`, file);
    if (isNew) forgetOldest();
  } catch {
    forget(`${file}.${process.pid}`);
  }
}

function forget(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    return;
  }
}

/** Files of the cache: some fifteen halls, an output each. */
const MOST_FILES = 80;

/** Halls and outputs that are no more leave their files here: what was written longest ago goes. */
function forgetOldest(): void {
  const files = readdirSync(FOLDER, { withFileTypes: true }).filter((one) => one.isFile());
  const written = files.map(({ name }) => ({ path: join(FOLDER, name), at: statSync(join(FOLDER, name)).mtimeMs }));
  for (const { path } of written.toSorted((a, b) => b.at - a.at).slice(MOST_FILES)) rmSync(path, { force: true });
}

/** Returns the value cached under this name and key, else undefined. `T` is what the caller cached: the key says that it still is. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
export function readCache<T>(name: string, key: string): T | undefined {
  const [text] = readCacheLines(name, key) ?? [];
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Caches a value that is plain JSON. */
export function writeCache(name: string, key: string, value: unknown): void {
  writeCacheLines(name, key, [JSON.stringify(value)]);
}

/** Returns the value cached under this name and key, else makes and caches it. The value is plain JSON. */
export function cachedOr<T>(name: string, key: string, make: () => T): T {
  const cached = readCache<T>(name, key);
  if (cached !== undefined) return cached;
  const made = make();
  writeCache(name, key, made);
  return made;
}

/** Caches further lines under a name that has some. */
export function appendCache(name: string, lines: readonly string[]): void {
  try {
    appendFileSync(fileOf(name), blockOf(`${lines.join('\n')}\n`));
  } catch {
    return;
  }
}

function fileOf(name: string): string {
  return join(FOLDER, `${name}.jsonl`);
}
