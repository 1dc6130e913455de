/** One process at a time for one folder. */

import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

const ASK_AGAIN = 100;

/** The lock files of this process. In a container a killed build quite often had the process number that this one has now. */
const held = new Set<string>();

/** Resolves as `lockFile` does; calls `say` where another build is running. */
export function lockOutput(file: string, say: (words: string) => void): Promise<() => void> {
  return lockFile(file, (holder) =>
    say(`另一个生成正在进行（进程 ${holder}），等它完成。 Another build is running (process ${holder}); waiting for it.`),
  );
}

/**
 * Resolves when this process holds the lock file, with a function that lets it go. Waits for a process that holds it, and
 * tells its number once; takes over the lock of a process that is gone. Rejects where no file can be written there.
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
