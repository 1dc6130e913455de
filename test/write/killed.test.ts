/** A build that dies at every single one of its steps: what a reader is served meanwhile, and what the next build finds. */

import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Made, hashedFile } from '../../scripts/make/made.ts';
import { openOutput } from '../../scripts/write/write.ts';
import { whereLies } from '../../scripts/write/swap.ts';
import { killedAt, onBadDisk } from './bad-disk.ts';
import { namesIn, page, writeInto } from './written.ts';

let dir: string;
let out: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'guide-wall-killed-'));
  out = join(dir, 'dist');
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** `codes` and `lines` move over as folders; `packs` gains a file; a page goes, another comes. */
const version = (name: string): Made[] => [
  page(name),
  page(name, `only-${name}.html`),
  page('code', 'codes/A1.svg'),
  page('line', 'lines/1.json'),
  hashedFile(`packs/${name}.json`, name),
];

/** Returns the content that a reader gets at each address, wherever it lies. */
const served = (paths: readonly string[]) =>
  paths.map((path) => (existsSync(whereLies(out, path)) ? readFileSync(whereLies(out, path), 'utf8') : undefined));

const ASKED = ['A1.html', 'only-old.html', 'only-new.html', 'codes/A1.svg', 'lines/1.json', 'robots.txt'];
const OLD = ['old', 'old', undefined, 'code', 'line', 'mine'];
const NEW = ['new', undefined, 'new', 'code', 'line', 'mine'];

async function publishOld(): Promise<void> {
  rmSync(dir, { recursive: true, force: true });
  await writeInto(out, version('old'));
  writeFileSync(join(out, 'robots.txt'), 'mine');
}

it('whenever it dies: one whole version is served, the next build finds the same one whole, and nothing is left over', async () => {
  let [deaths, gaps] = [0, 0];
  for (let at = 0; ; at++) {
    await publishOld();
    const killed = killedAt(at);
    await onBadDisk(killed, () => writeInto(out, version('new'))).catch(() => {});
    if (killed.isOver()) break;
    deaths++;
    if (!existsSync(out)) gaps++;
    const seen = served(ASKED);
    expect([at, seen]).toEqual([at, seen[0] === 'old' ? OLD : NEW]);
    const output = await openOutput(out);
    expect([at, output.read('A1.html')]).toEqual([at, seen[0]]);
    output.close();
    expect([at, readdirSync(dir)]).toEqual([at, ['dist']]);
    expect([at, served(ASKED)]).toEqual([at, seen]);
    await writeInto(out, version('next'));
    expect([at, readFileSync(join(out, 'A1.html'), 'utf8'), readdirSync(dir)]).toEqual([at, 'next', ['dist']]);
  }
  expect(served(ASKED)).toEqual(NEW);
  // Both renames, and the folders that move between them.
  expect(gaps).toBeGreaterThan(2);
  expect(deaths).toBeGreaterThan(15);
});

it('and whoever mends it dies at every step too: nothing is lost', async () => {
  for (let at = 0; ; at++) {
    await publishOld();
    // Between the last folder that moves and the rename that ends it.
    await onBadDisk(
      (change, path) => {
        if (change === 'renameSync' && path.endsWith('.dist.next')) throw new Error('killed');
        if (!existsSync(out) && change !== 'renameSync') throw new Error('killed');
        if (change === 'renameSync' && path.includes('.dist.next/')) throw new Error('killed');
      },
      () => writeInto(out, version('new')),
    ).catch(() => {});
    expect(existsSync(out)).toBe(false);
    const killed = killedAt(at);
    await onBadDisk(killed, async () => (await openOutput(out)).close()).catch(() => {});
    expect([at, served(ASKED)]).toEqual([at, OLD]);
    (await openOutput(out)).close();
    expect([at, served(ASKED), readdirSync(dir)]).toEqual([at, OLD, ['dist']]);
    expect(namesIn(out)).toContain('robots.txt');
    if (killed.isOver()) break;
  }
});
