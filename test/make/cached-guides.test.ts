/** The cache of guides after a build that was killed while it wrote it, or after somebody changed it. */

import { mkdtempSync, readFileSync, readdirSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

interface Value {
  readonly draft: { readonly id: string; readonly sections: readonly string[] };
}

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'guide-wall-cache-'));
  vi.stubEnv('GUIDE_WALL_CACHE', folder);
  vi.resetModules();
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const value = (id: string): Value => ({ draft: { id, sections: [`${id} 一`, `${id} \t二`] } });
const key = (number: number) => String(number).padStart(16, '0');
const values = (...numbers: number[]) => new Map(numbers.map((number) => [key(number), value(`g${number}`)]));

/** The cache as the next build finds it, and how that leaves more. */
async function opened() {
  const { readGuides, writeGuides } = await import('../../scripts/journey/cached-guides.ts');
  const found = readGuides<'draft', Value>('drafts', 'draft', '/hall');
  return { values: found, leave: (next: typeof found) => writeGuides('drafts', 'draft', '/hall', found, next) };
}

/** Leaves two guides, and returns the file that they are in with its bytes. */
async function left(): Promise<{ file: string; whole: Buffer }> {
  (await opened()).leave(values(1, 2));
  const [name = ''] = readdirSync(folder);
  const file = join(folder, name);
  return { file, whole: readFileSync(file) };
}

it('cut off at any byte: nothing of it is taken', async () => {
  const { file, whole } = await left();
  expect([...(await opened()).values]).toEqual([...values(1, 2)]);
  for (let bytes = whole.length - 1; bytes >= 0; bytes--) {
    truncateSync(file, bytes);
    expect((await opened()).values.size).toBe(0);
  }
});

it('any byte changed, by a disk or a person: nothing of it is taken', async () => {
  const { file, whole } = await left();
  for (let at = 0; at < whole.length; at++) {
    const changed = Buffer.from(whole);
    changed[at] = (changed[at] ?? 0) ^ 1;
    writeFileSync(file, changed);
    expect((await opened()).values.size).toBe(0);
  }
});

it('killed while it added one: the next build leaves all anew', async () => {
  const { file, whole } = await left();
  (await opened()).leave(values(1, 2, 3));
  truncateSync(file, whole.length + 20);
  (await opened()).leave(values(1, 2, 4));
  expect([...(await opened()).values]).toEqual([...values(1, 2, 4)]);
});

it('halls and outputs that are no more do not fill the disk: eighty files stay, the newest', async () => {
  const { writeCache, readCache } = await import('../../scripts/ground/cache.ts');
  for (let n = 0; n < 100; n++) {
    writeCache(`hall-${n}`, 'key', n);
    const written = new Date(2026, 0, 1, 0, n);
    utimesSync(join(folder, `hall-${n}.jsonl`), written, written);
  }
  expect(readdirSync(folder)).toHaveLength(80);
  expect([readCache('hall-99', 'key'), readCache('hall-19', 'key')]).toEqual([99, undefined]);
  writeCache('hall-99', 'key', 'again');
  expect(readCache('hall-99', 'key')).toBe('again');
});
