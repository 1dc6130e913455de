/** Notices when a folder changes, also one that is away for a while and comes back. */

import { readdirSync, statSync, watch } from 'node:fs';
import { join } from 'node:path';

/** An editor writes a file in several steps: they count as one. In ms. */
const SETTLED = 60;
/** The system tells at once, mostly: it forgets a folder that was renamed, and some changes among many. In ms. */
const LOOK_AGAIN = 1000;
/** Of its time it looks at most a twentieth, however many files there are. */
const REST = 20;

/** As much of `fs.watch` as is used. */
type Watch = (folder: string, how: { recursive: true }, changed: () => void) => Watcher;

interface Watcher {
  close(): void;
  on(event: 'error', failed: () => void): unknown;
}

/**
 * Calls `changed` when anything in the folder has changed, once for changes that come together, and always after the last of
 * them: the folder just before `changed` is compared with the folder after. Returns a function that ends it.
 */
export function watchFolder(folder: string, changed: () => void, system: Watch = watch): () => void {
  let seen = stateOf(folder);
  let [settling, looking]: (NodeJS.Timeout | undefined)[] = [];
  const soon = () => {
    clearTimeout(settling);
    settling = setTimeout(look, SETTLED);
  };
  const look = () => {
    const now = stateOf(folder);
    if (now === seen) return;
    seen = now;
    changed();
    soon();
  };
  let watched = inodeOf(folder);
  let watcher = watchBySystem(folder, soon, system);
  const lookAgain = () => {
    const began = performance.now();
    look();
    // A folder that came back is another one to the system.
    if (watched !== inodeOf(folder)) {
      watched = inodeOf(folder);
      watcher?.close();
      watcher = watchBySystem(folder, soon, system);
    }
    looking = setTimeout(lookAgain, Math.max(LOOK_AGAIN, REST * (performance.now() - began)));
  };
  looking = setTimeout(lookAgain, LOOK_AGAIN);
  return () => {
    clearTimeout(settling);
    clearTimeout(looking);
    watcher?.close();
  };
}

/** Undefined where the system cannot: network disks, too many folders, a folder that is away. */
function watchBySystem(folder: string, changed: () => void, system: Watch): Watcher | undefined {
  try {
    const watcher = system(folder, { recursive: true }, changed);
    watcher.on('error', () => watcher.close());
    return watcher;
  } catch {
    return undefined;
  }
}

function inodeOf(folder: string): number | undefined {
  return statSync(folder, { throwIfNoEntry: false })?.ino;
}

/** Returns the folder's content: names, sizes, times, which file each is; empty while it is away. */
function stateOf(folder: string): string {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => {
        const found = statSync(join(folder, name), { throwIfNoEntry: false });
        return `${name} ${found?.size} ${found?.mtimeMs} ${found?.ctimeMs} ${found?.ino}`;
      })
      .join('\n');
  } catch {
    return '';
  }
}
