/** A build is killed, waits for another, is refused: the folder is never half, and never locked for good. */

import { mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Made } from '../../scripts/make/made.ts';
import { RefusedError } from '../../scripts/ground/refused-error.ts';
import { openOutput } from '../../scripts/write/write.ts';
import { namesIn, page, writeInto } from './written.ts';

let dir: string;
let out: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'guide-wall-write-'));
  out = join(dir, 'dist');
});

afterEach(() => rmSync(dir, { recursive: true, force: true }));

const write = (files: readonly Made[]) => writeInto(out, files);
const read = (path: string) => readFileSync(join(out, path), 'utf8');
const names = () => namesIn(out);

describe('a build that was killed', () => {
  it('between the two renames: the last good output is back', async () => {
    await write([page('good')]);
    renameSync(out, join(dir, '.dist.old'));
    mkdirSync(join(dir, '.dist.next'));
    const output = await openOutput(out);
    expect(output.read('A1.html')).toBe('good');
    output.close();
    expect(readdirSync(dir)).toEqual(['dist']);
  });
  it('while folders moved over: they are back with the rest', async () => {
    await write([page('good'), page('code', 'codes/A1.svg'), page('line', 'lines/1.json')]);
    renameSync(out, join(dir, '.dist.old'));
    mkdirSync(join(dir, '.dist.next'));
    renameSync(join(dir, '.dist.old/codes'), join(dir, '.dist.next/codes'));
    writeFileSync(join(dir, '.dist.next/A1.html'), 'half');
    (await openOutput(out)).close();
    expect(names()).toEqual(['.guide-wall.json', 'A1.html', 'codes/A1.svg', 'lines/1.json']);
    expect([read('A1.html'), read('codes/A1.svg')]).toEqual(['good', 'code']);
    expect(readdirSync(dir)).toEqual(['dist']);
  });
  it('with its lock still there: taken over', async () => {
    writeFileSync(join(dir, '.dist.lock'), '999999999');
    await write([page('good')]);
    expect(read('A1.html')).toBe('good');
  });
  it('in a container where it had our number: taken over', async () => {
    writeFileSync(join(dir, '.dist.lock'), String(process.pid));
    await write([page('good')]);
    expect(readdirSync(dir)).toEqual(['dist']);
  });
});

it('two builds at once: the second says so, waits, and builds on the first', async () => {
  const first = await openOutput(out);
  first.add(page('first'));
  const said: string[] = [];
  const second = openOutput(out, (words) => said.push(words));
  await new Promise((done) => setTimeout(done, 250));
  first.publish();
  first.close();
  const output = await second;
  expect(said).toHaveLength(1);
  expect(output.read('A1.html')).toBe('first');
  output.close();
});

it('a build that is refused after it waited lets the next one in', async () => {
  const first = await openOutput(out);
  const second = openOutput(out);
  await new Promise((done) => setTimeout(done, 50));
  mkdirSync(out);
  writeFileSync(join(out, 'thesis.doc'), 'my life');
  first.close();
  await expect(second).rejects.toThrow(RefusedError);
  expect(readdirSync(dir)).toEqual(['dist']);
  rmSync(join(out, 'thesis.doc'));
  await write([page('good')]);
  expect(read('A1.html')).toBe('good');
});
