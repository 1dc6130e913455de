/** The file system as it is on some machines: it refuses, or the program is killed between two of its calls. */

import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** Every call with which the program changes a disk. */
const CHANGES = [
  'writeFileSync',
  'appendFileSync',
  'openSync',
  'writeSync',
  'mkdirSync',
  'linkSync',
  'copyFileSync',
  'symlinkSync',
  'utimesSync',
  'renameSync',
  'unlinkSync',
  'rmSync',
] as const;

export type Change = (typeof CHANGES)[number];

/** Called with each change before it is made; the program meets its error in the change's place. */
export type Weather = (change: Change, path: string) => void;

/** Resolves as `act` does, on a disk with such weather. */
export async function onBadDisk<T>(weather: Weather, act: () => Promise<T>): Promise<T> {
  const real = CHANGES.map((name) => [name, fs[name]] as const);
  for (const [name, change] of real) {
    const stormy = (...words: unknown[]): unknown => {
      weather(name, String(words[0]));
      return Reflect.apply(change, fs, words);
    };
    Object.assign(fs, { [name]: stormy });
  }
  syncBuiltinESMExports();
  try {
    return await act();
  } finally {
    Object.assign(fs, Object.fromEntries(real));
    syncBuiltinESMExports();
  }
}

/** Returns the error that Node throws where a disk refuses. */
export function diskError(code: string, syscall = 'write'): Error {
  return Object.assign(new Error(`${code}: ${syscall}`), { code, syscall });
}

/** Returns weather in which the process dies at its change number `at`: that one and all later ones are never made. */
export function killedAt(at: number): Weather & { readonly isOver: () => boolean } {
  let count = 0;
  const weather = () => {
    if (count++ >= at) throw new Error('killed');
  };
  return Object.assign(weather, { isOver: () => count <= at });
}
