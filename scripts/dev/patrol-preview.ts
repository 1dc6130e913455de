/** The patrol in `npm run dev`, put together when somebody first asks for it: few who write do. */

import { wallCodes } from '../register/wall-codes.ts';
import type { ReadableHall } from '../journey/compile.ts';
import { bytesOf } from '../make/made.ts';
import { makePatrol } from '../make/make-patrol.ts';
import { readerProgram } from '../make/shell/patrol-shell.ts';
import type { Shell } from '../make/shell/shell.ts';

/** Returns a function that has the patrol's files, by path below the hall's address. */
export function patrolOf(compiled: ReadableHall, shell: Shell): (path: string) => Uint8Array | undefined {
  let files: ReadonlyMap<string, () => Uint8Array> | undefined;
  return (path) => {
    if (!/^(assets\/)?patrol[.-]/.test(path)) return undefined;
    files ??= new Map(
      [...makePatrol({ ...compiled, codes: wallCodes(compiled) }, shell, readerProgram())].map((made) => [made.path, () => bytesOf(made)]),
    );
    return files.get(path)?.();
  };
}

/** Returns the patrol's page without its badge: nothing is kept in `dev`. */
export function patrolPage(file: (path: string) => Uint8Array | undefined): string {
  return Buffer.from(file('patrol.html') ?? '')
    .toString('utf8')
    .replace(' data-ready', '');
}
