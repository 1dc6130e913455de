/** One word for one thing: an exported name means one thing in the whole program. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { importsOf, ROOT, sources } from './imports.ts';

/** `rule`: each rule is the `rule` of its own file. */
const OF_EACH_FILE = ['rule'];
/** Files that the build of the worker puts in the place of Preact and of `words/view-words.ts`: their names are those of what they replace. */
const STAND_INS = ['src/worker/preact.ts', 'src/worker/view-words.ts'];
/** Files whose names are used without an import: those, and the one that the press room calls in the page that Chromium laid out. */
const NOT_IMPORTED = [...STAND_INS, 'scripts/sheets/laid-out/read-pictures.js'];

const texts = new Map(
  [...['src', 'scripts', 'test'].flatMap((folder) => sources(folder)), 'vite.config.ts'].map((file) => [file, textOf(file)] as const),
);
const exported = [...texts]
  .filter(([file]) => /^(src|scripts)\//.test(file))
  .flatMap(([file, text]) => namesIn(text).map((name) => ({ name, file })));

it('exported names are found, in every way of exporting one', () => {
  const all = [
    'export const a = 1;',
    'export async function b() {}',
    'export type C = string;',
    'export { type D, E as F };',
    'export class G {}',
  ];
  expect(namesIn(all.join('\n'))).toEqual(['a', 'b', 'C', 'D', 'F', 'G']);
  expect(exported.length).toBeGreaterThan(1000);
});

it('an exported name is one thing: no two files export the same', () => {
  const files = new Map<string, string[]>();
  for (const { name, file } of exported.filter((one) => !STAND_INS.includes(one.file)))
    if (!OF_EACH_FILE.includes(name)) files.set(name, [...(files.get(name) ?? []), file]);
  expect([...files].filter(([, all]) => all.length > 1)).toEqual([]);
});

it('what no other file imports is not exported', () => {
  const importers = new Map<string, string[]>();
  for (const { from, to } of [...texts.keys()].flatMap(importsOf)) importers.set(to, [...(importers.get(to) ?? []), from]);
  const isUsed = (name: string, file: string) =>
    (importers.get(file) ?? []).some((from) => new RegExp(`\\b${name}\\b`).test(texts.get(from) ?? ''));
  const unused = exported.filter(({ name, file }) => !NOT_IMPORTED.includes(file) && !isUsed(name, file));
  expect(unused).toEqual([]);
});

function namesIn(text: string): string[] {
  const declared =
    /^export (?:default )?(?:declare )?(?:abstract )?(?:async )?(?:function\*?|const|let|class|interface|type|enum) +(\w+)/gm;
  const listed = /^export (?:type )?\{([^}]*)\}/gm;
  const found = [
    ...[...text.matchAll(declared)].map(({ index, 1: name = '' }) => ({ index, names: [name] })),
    ...[...text.matchAll(listed)].map(({ index, 1: list = '' }) => ({ index, names: list.split(',').map(lastWord).filter(Boolean) })),
  ];
  return found.sort((a, b) => a.index - b.index).flatMap(({ names }) => names);
}

/** `F` of `E as F`, `D` of `type D`. */
function lastWord(item: string): string {
  return item.trim().split(/\s+/).at(-1) ?? '';
}

function textOf(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}
