/** A folder is watched where the system cannot do that: a network disk, too many folders. */

import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchFolder } from '../../scripts/dev/watch.ts';

let dir: string;
let stop = () => {};

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'guide-wall-watch-'));
  writeFileSync(join(dir, 'a.md'), 'a');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  rmSync(dir, { recursive: true, force: true });
});

it.each(['at once', 'later'])('it fails %s: the folder is looked at every second, and nothing is missed', (when) => {
  let fail = () => {};
  let times = 0;
  stop = watchFolder(
    dir,
    () => times++,
    () => {
      if (when === 'at once') throw new Error('ENOSYS: function not implemented, watch');
      return { close: () => undefined, on: (_, failed) => (fail = failed) };
    },
  );
  fail();
  vi.advanceTimersByTime(5_000);
  expect(times).toBe(0);
  const changes = [
    () => writeFileSync(join(dir, 'a.md'), 'a longer text'),
    () => utimesSync(join(dir, 'a.md'), 1, 1),
    () => writeFileSync(join(dir, 'b.md'), ''),
    () => rmSync(join(dir, 'b.md')),
  ];
  for (const [at, change] of changes.entries()) {
    change();
    vi.advanceTimersByTime(3_000);
    expect(times).toBe(at + 1);
  }
  stop();
  writeFileSync(join(dir, 'c.md'), '');
  vi.advanceTimersByTime(5_000);
  expect(times).toBe(changes.length);
});
