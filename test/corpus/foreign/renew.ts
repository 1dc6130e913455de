/**
 * Renews what the golden file says of foreign files, file by file, and shows each difference:
 * `npx tsx test/corpus/foreign/renew.ts hugo/rowan.md` (or `hugo/`, or `all`). Without a name it only shows.
 */

import { foreignDocuments } from './documents.ts';
import { readGolden, seenOf, writeGolden } from './seen.ts';

const [name = ''] = process.argv.slice(2);
const seen = seenOf(foreignDocuments());
const golden = readGolden();
let renewed = 0;
for (const path of new Set([...golden.keys(), ...seen.keys()])) {
  const [before, now] = [golden.get(path), seen.get(path)?.trimEnd()];
  if (before === now) continue;
  console.log(`--- ${path}\n${difference(before ?? '', now ?? '')}`);
  if (name !== 'all' && (name === '' || !path.startsWith(name))) continue;
  if (now === undefined) golden.delete(path);
  else golden.set(path, now);
  renewed += 1;
}
if (renewed > 0) writeGolden(golden);
console.log(`${renewed} renewed`);

/** Lines that are only in one of the texts, in order. */
function difference(before: string, now: string): string {
  const [old, fresh] = [before.split('\n'), now.split('\n')];
  const gone = old.filter((line) => !fresh.includes(line)).map((line) => `- ${line}`);
  const come = fresh.filter((line) => !old.includes(line)).map((line) => `+ ${line}`);
  return [...gone, ...come].join('\n');
}
