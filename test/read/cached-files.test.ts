/** A file that nobody wrote since is not read again; one that somebody did is, whatever its time stamp says. */

import { statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { readHallFolder } from '../../scripts/read/read.ts';
import { type CachedFiles, isSettled, stampOf } from '../../scripts/read/cached-files.ts';
import { HALL, folderOf } from '../check/hall-folder.ts';

const PATH = 'birth/hukou.md';
const TEXT = String(HALL[PATH]);
let dir: string;
let file: string;

beforeEach(() => {
  dir = folderOf(HALL);
  file = join(dir, PATH);
});

const seen = (): CachedFiles => new Map([[PATH, { stamp: stampOf(statSync(file)), key: 'known' }]]);
const guideWith = (before: CachedFiles) => readHallFolder(dir, before).guides.find(({ path }) => path === PATH);

it('the time was put back and the size is the same: it is read', () => {
  const past = new Date('2026-01-01T00:00:00Z');
  utimesSync(file, past, past);
  const before = seen();
  writeFileSync(file, TEXT.replace('当场', '马上'));
  utimesSync(file, past, past);
  expect(guideWith(before)?.key).not.toBe('known');
  expect(guideWith(before)?.text()).toBe(TEXT.replace('当场', '马上'));
});

it('it is as it was: its key is known, and its text is there for who asks', () => {
  expect(guideWith(seen())?.key).toBe('known');
  expect(guideWith(seen())?.text()).toContain('标题');
  expect(readHallFolder(dir, seen()).cached.get(PATH)?.key).toBe('known');
});

it('it was written a moment ago, and may be again in the same tick of the clock: it is not relied on', () => {
  const stat = statSync(file);
  expect(isSettled(stat, stat.ctimeMs + 1_000)).toBe(false);
  expect(isSettled(stat, stat.ctimeMs + 3_000)).toBe(true);
  writeFileSync(file, 'x');
  expect(readHallFolder(dir).cached.has(PATH)).toBe(false);
});

it('its bytes are not as they should be: it is read each time, so that it is told each time', () => {
  writeFileSync(file, '\uFEFF---\n标题: 有 BOM\n---\n\n一段话。\n');
  // Of a file that was written a moment ago nothing is kept anyway.
  vi.setSystemTime(Date.now() + 60_000);
  onTestFinished(() => void vi.useRealTimers());
  expect(readHallFolder(dir, new Map()).problems.map(({ id }) => id)).toEqual(['bom']);
  expect(readHallFolder(dir, readHallFolder(dir).cached).problems.map(({ id }) => id)).toEqual(['bom']);
});
