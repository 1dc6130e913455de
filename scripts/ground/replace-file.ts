import { existsSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';

/**
 * Writes a file as a whole or, where it throws, not at all; nothing is left beside it. What a symbolic link leads to is
 * written, and the link stays.
 */
export function replaceFile(path: string, bytes: Uint8Array | string): void {
  const isNew = !existsSync(path);
  const target = isNew ? path : realpathSync(path);
  const next = `${target}.${process.pid}.new`;
  try {
    writeFileSync(next, bytes, { flush: true, ...(isNew ? {} : { mode: statSync(target).mode }) });
    renameSync(next, target);
  } catch (error) {
    rmSync(next, { force: true, recursive: true });
    throw error;
  }
}
