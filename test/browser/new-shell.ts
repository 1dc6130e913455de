/** Publishes another shell for the same content, as a change of the program would: every asset under a new name. */

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Gives every asset of an output folder another name and other bytes, and the pages and the worker what belongs to them. */
export function publishNewShell(out: string): void {
  // The words of the search are content: the hall's line names them.
  const assets = readdirSync(join(out, 'assets')).filter((name) => /^(?!words-).*\.(js|json)$/.test(name));
  const before = new Map(assets.map((name) => [name, integrityOf(readFileSync(join(out, 'assets', name)))]));
  const renamed = (text: string) => assets.reduce((all, name) => all.replaceAll(name, newName(name)), text);
  for (const name of readdirSync(out).filter((name) => name.endsWith('.html'))) change(join(out, name), renamed);
  const proofs = (text: string) =>
    assets.reduce((all, name) => {
      const after = newName(name);
      return existsSync(join(out, 'assets', after))
        ? all.replaceAll(before.get(name) ?? name, integrityOf(readFileSync(join(out, 'assets', after))))
        : all;
    }, renamed(text));
  // The frame last: it proves the others, and the worker proves it.
  for (const name of assets.toSorted((a, b) => Number(a.startsWith('frame-')) - Number(b.startsWith('frame-')))) {
    const own = name.endsWith('.js') ? '\n// another shell\n' : '\n';
    writeFileSync(join(out, 'assets', newName(name)), proofs(readFileSync(join(out, 'assets', name), 'utf8')) + own);
    rmSync(join(out, 'assets', name));
  }
  change(join(out, 'sw.js'), proofs);
  for (const name of readdirSync(join(out, 'assets')).filter((name) => /\.(br|gz)$/.test(name))) rmSync(join(out, 'assets', name));
}

/** Written beside and renamed: the server asks the time stamp whether a file is another one. */
function change(path: string, edit: (text: string) => string): void {
  writeFileSync(`${path}.new`, edit(readFileSync(path, 'utf8')));
  renameSync(`${path}.new`, path);
  for (const end of ['.br', '.gz']) rmSync(path + end, { force: true });
}

/** A hash has six characters, or eight, of which `-` may be one. */
function newName(name: string): string {
  return name.replace(/(-[\w-]{6,8})(\.\w+)$/, '-another$1$2');
}

/** As far as the worker has it. */
function integrityOf(bytes: Uint8Array): string {
  return `sha256-${createHash('sha256').update(bytes).digest('base64')}`.slice(0, 29);
}
