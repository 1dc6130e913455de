/**
 * What need not be made twice, in `node_modules/.cache/guide-wall/`. Whatever is there may be deleted at any time:
 * a build without it gives the same bytes, only later.
 */

import { hash } from 'node:crypto';
import { appendFileSync, closeSync, mkdirSync, openSync, readFileSync, readdirSync, renameSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.ts';

const FOLDER = process.env['GUIDE_WALL_CACHE'] ?? join(ROOT, 'node_modules/.cache/guide-wall');

/** Returns the first 16 hex digits of the SHA-256 of these parts, which are kept apart. */
export function keyOf(...parts: readonly string[]): string {
  return hash('sha256', parts.map((part) => `${part.length} ${part}`).join('')).slice(0, 16);
}

let program: string | undefined;

/** Returns a key that changes with any byte of the program, the packages it is made with and the shell's sources: from `run.mjs`, which has read them all. */
export function keyOfProgram(): string {
  program ??=
    process.env['GUIDE_WALL_PROGRAM'] ?? keyOf(...['scripts', 'src', 'index.html', 'package-lock.json'].flatMap(filesUnder).flatMap(named));
  return program;
}

function named(file: string): string[] {
  return [file, readFileSync(join(ROOT, file), 'latin1')];
}

function filesUnder(path: string): string[] {
  if (statSync(join(ROOT, path)).isFile()) return [path];
  const entries = readdirSync(join(ROOT, path), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1));
  return files.sort();
}

/** As texts stand in memory: decoding UTF-8 would take a tenth of building one change anew. */
const ENCODING = 'utf16le';

/** Returns the lines that were kept under this name and key, else undefined. One key a name: a new one replaces the old. */
export function readCacheLines(name: string, key: string): string[] | undefined {
  try {
    const lines = readFileSync(fileOf(name), ENCODING).split('\n');
    // What follows the last line break was cut off, or is nothing.
    return lines[0] === key ? lines.slice(1, -1) : undefined;
  } catch {
    return undefined;
  }
}

/** As many characters are written at once. */
const AT_ONCE = 1_000_000;

/** Keeps lines. A cache that cannot be written is no reason to fail. */
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
        if (text.length < AT_ONCE) continue;
        writeSync(written, text, null, ENCODING);
        text = '';
      }
      writeSync(written, text, null, ENCODING);
    } finally {
      closeSync(written);
    }
    renameSync(`${file}.${process.pid}`, file);
  } catch {
    return;
  }
}

/** Returns the value that was kept under this name and key, else undefined. `T` is what the caller kept: the key says that it still is. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
export function readCache<T>(name: string, key: string): T | undefined {
  const [text] = readCacheLines(name, key) ?? [];
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Keeps a value that is plain JSON. */
export function writeCache(name: string, key: string, value: unknown): void {
  writeCacheLines(name, key, [JSON.stringify(value)]);
}

/** Returns what was kept under this name and key, else makes and keeps it. What is made is plain JSON. */
export function keptOr<T>(name: string, key: string, make: () => T): T {
  const kept = readCache<T>(name, key);
  if (kept !== undefined) return kept;
  const made = make();
  writeCache(name, key, made);
  return made;
}

/** Keeps further lines under a name that has some. */
export function appendCache(name: string, lines: readonly string[]): void {
  try {
    appendFileSync(fileOf(name), `${lines.join('\n')}\n`, ENCODING);
  } catch {
    return;
  }
}

function fileOf(name: string): string {
  return join(FOLDER, `${name}.jsonl`);
}
