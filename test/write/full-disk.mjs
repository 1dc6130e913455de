/** Imported by a command before all else: no file can be made or written whose path holds `FULL_DISK`. */

import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const full = process.env['FULL_DISK'] ?? '';
for (const name of ['writeFileSync', 'openSync', 'mkdirSync', 'linkSync', 'copyFileSync']) {
  const real = Reflect.get(fs, name);
  /** @param {unknown[]} words */
  const refusing = (...words) => {
    const reads = name === 'openSync' && (words[1] ?? 'r') === 'r';
    if (!reads && words.some((word) => typeof word === 'string' && word.includes(full)))
      throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', syscall: 'write' });
    return Reflect.apply(real, fs, words);
  };
  Reflect.set(fs, name, refusing);
}
syncBuiltinESMExports();
