/** What is kept of guides, when a build was killed while it kept it. */

import { appendFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, truncateSync } from 'node:fs';
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

async function opened() {
  const { keptOf } = await import('../../scripts/drafts.ts');
  return keptOf<'draft', Value>('drafts', 'draft', '/hall', 'program');
}

it('cut off at any byte: what is left whole is kept, nothing of the rest, and nothing throws', async () => {
  (await opened()).keep(values(1, 2));
  const [name = ''] = readdirSync(folder);
  const file = join(folder, name);
  const whole = readFileSync(file);
  for (let bytes = whole.length; bytes >= 0; bytes--) {
    truncateSync(file, bytes);
    const kept = [...(await opened()).values];
    expect(kept).toEqual([...values(1, 2)].slice(0, kept.length));
    expect(kept.length).toBe(bytes === whole.length ? 2 : Math.min(kept.length, 1));
  }
});

it('cut off, and a later build adds to it: what came out garbled is not taken', async () => {
  (await opened()).keep(values(1, 2));
  const [name = ''] = readdirSync(folder);
  const file = join(folder, name);
  const whole = readFileSync(file);
  for (let bytes = whole.length; bytes >= whole.indexOf('g1', 0, 'utf16le'); bytes -= 2) {
    truncateSync(file, 0);
    appendFileSync(file, whole.subarray(0, bytes));
    (await opened()).keep(values(1, 2, 3));
    for (const [at, { draft }] of (await opened()).values)
      expect([at, { draft }]).toEqual([key(Number(draft.id.slice(1))), value(draft.id)]);
  }
});
