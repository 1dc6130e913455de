/** Notices when a folder changes. */

import { readdirSync, statSync, watch } from 'node:fs';
import { join } from 'node:path';

/** An editor writes a file in several steps: they count as one. */
const SETTLED = 60;
const LOOK_AGAIN = 1000;

/** As much of `fs.watch` as is used. */
type Watch = (folder: string, how: { recursive: true }, changed: () => void) => Watcher;

interface Watcher {
  close(): void;
  on(event: 'error', failed: () => void): unknown;
}

/** Calls `changed` when anything in the folder changes, once for changes that come together. Returns what ends it. */
export function watchFolder(folder: string, changed: () => void, system: Watch = watch): () => void {
  let timer: NodeJS.Timeout | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(changed, SETTLED);
  };
  const stop = watchBySystem(folder, soon, system) ?? watchByLooking(folder, soon);
  return () => {
    clearTimeout(timer);
    stop();
  };
}

/** Undefined where the system cannot: network disks, too many folders. */
function watchBySystem(folder: string, changed: () => void, system: Watch): (() => void) | undefined {
  try {
    const watcher = system(folder, { recursive: true }, changed);
    let stop = () => watcher.close();
    watcher.on('error', () => {
      watcher.close();
      stop = watchByLooking(folder, changed);
    });
    return () => stop();
  } catch {
    return undefined;
  }
}

function watchByLooking(folder: string, changed: () => void): () => void {
  let last = stateOf(folder);
  const timer = setInterval(() => {
    const state = stateOf(folder);
    if (state !== last) changed();
    last = state;
  }, LOOK_AGAIN);
  return () => clearInterval(timer);
}

function stateOf(folder: string): string {
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return entries
    .map((name) => {
      const found = statSync(join(folder, name), { throwIfNoEntry: false });
      return `${name} ${found?.size} ${found?.mtimeMs}`;
    })
    .join('\n');
}
