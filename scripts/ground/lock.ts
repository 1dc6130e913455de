/** One process at a time for one folder. */

import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

const ASK_AGAIN = 100;

/** What this process holds. In a container a killed build had, quite often, the number that we have now. */
const held = new Set<string>();

/** Resolves as `lockFile` does; `say` is told of another build that is running. */
export function lockOutput(file: string, say: (words: string) => void): Promise<() => void> {
  return lockFile(file, (holder) =>
    say(`另一个生成正在进行（进程 ${holder}），等它完成。 Another build is running (process ${holder}); waiting for it.`),
  );
}

/**
 * Resolves when this process holds the lock file; returns what lets it go. Waits for a process that holds it, and tells
 * its number once; a lock of a process that is gone is taken over. Rejects where no file can be written there.
 */
export async function lockFile(file: string, waiting: (holder: string) => void): Promise<() => void> {
  for (let waited = 0; !take(file); waited += ASK_AGAIN) {
    const holder = readHolder(file);
    if (!isAlive(holder, file)) takeAway(file, holder);
    else if (waited === 0) waiting(holder);
    await setTimeout(ASK_AGAIN);
  }
  held.add(file);
  return () => {
    held.delete(file);
    rmSync(file, { force: true });
  };
}

/** A link appears with its content or not at all. */
function take(file: string): boolean {
  const own = `${file}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(own, { force: true });
  }
}

function readHolder(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function isAlive(holder: string, file: string): boolean {
  const id = Number(holder);
  if (!Number.isSafeInteger(id) || id <= 0) return false;
  if (id === process.pid) return held.has(file);
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

/** Another build may have taken it in the meantime: then it gets it back. */
function takeAway(file: string, holder: string): void {
  const away = `${file}.away.${process.pid}`;
  try {
    renameSync(file, away);
    if (readHolder(away) !== holder) linkSync(away, file);
  } catch {
    return;
  } finally {
    rmSync(away, { force: true });
  }
}
