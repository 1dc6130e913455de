/** `npm run keys`: makes the keys with which a hall signs its roots. */

import { generateKeyPairSync } from 'node:crypto';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { diskReason } from '../ground/disk.ts';
import { replaceFile } from '../ground/replace-file.ts';
import { OPTIONS, readOptions } from './options.ts';
import { type Keys, keyName, keysFile, publicKeyOf, readKeys } from '../journey/signing.ts';
import { RefusedError } from '../ground/refused-error.ts';

const { guides, out, rotate } = readOptions({
  name: 'npm run keys',
  does: 'Makes two keys that sign a hall’s root: the current and the next one. Phones get the public ones with the next build.',
  options: {
    guides: OPTIONS.guides,
    out: { value: 'DIR', help: 'where the private keys go, outside the hall (keys, beside the hall’s folder)' },
    rotate: { help: 'the next key becomes the current one, and a new next one is made' },
  },
});

try {
  makeKeys(out ?? join(dirname(resolve(guides)), 'keys'));
} catch (error) {
  const reason = diskReason(error);
  if (!reason && !(error instanceof RefusedError)) throw error;
  process.stderr.write(reason ? `钥匙写不进去（${reason.zh}）。 The keys cannot be written (${reason.en}).\n` : `${String(error)}\n`);
  process.exitCode = 1;
}

/** Writes private keys into this folder, and the public ones into the hall's. Nothing is ever overwritten. */
function makeKeys(folder: string): void {
  if (!relative(resolve(guides), resolve(folder)).startsWith(`..${sep}`)) {
    throw new RefusedError(
      `${folder} 在大厅的文件夹里，会被一起发出去。请用 --out 指定外面的文件夹。 It is inside the hall: name one outside.`,
    );
  }
  const before = readKeys(guides);
  if (before && !rotate) {
    throw new RefusedError(
      `已经有钥匙了（${keysFile(guides)}），没有动它。要换下一把：npm run keys -- --rotate。 There are keys already; --rotate takes the next one.`,
    );
  }
  const keys: Keys = { current: before?.next ?? makeKey(folder), next: makeKey(folder) };
  replaceFile(keysFile(guides), `${JSON.stringify(keys, undefined, 2)}\n`);
  const sign = `npm run build -- --sign ${join(relative(process.cwd(), resolve(folder)), keyName(keys.current))}`;
  process.stdout.write(
    `公钥 public: ${keysFile(guides)}\n` +
      `当前私钥 current: ${keyName(keys.current)}\n下一把私钥 next: ${keyName(keys.next)}\n` +
      `把两把私钥移到不联网的地方，分开放。 Keep the private keys offline, apart from each other.\n${sign}\n`,
  );
}

/** Returns the public key of a new pair, whose private one is in the folder now, readable by its owner only. */
function makeKey(folder: string): string {
  const { privateKey } = generateKeyPairSync('ed25519');
  const key = publicKeyOf(privateKey);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, keyName(key));
  writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  chmodSync(file, 0o600);
  return key;
}
