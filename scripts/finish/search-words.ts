/** What search needs to know besides the guides: plain words for what they say, frames of questions, sounds of rare characters. */

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { WordList } from '../../src/find/plain-words.ts';
import type { Guide } from '../../src/guide/guide.ts';
import { intoPacks } from '../../src/guide/pack.ts';
import { keyOf } from '../ground/cache.ts';
import { shortHash } from '../ground/hash.ts';
import type { WordsDraft } from '../parse/hall/words-yaml.ts';
import { ROOT } from '../ground/root.ts';
import { once } from '../ground/once.ts';
import { bySyllable } from './syllables.ts';
import { type WordTree, wordTreeOf } from './words-in.ts';
import { type SaidWords, wordsSaidIn } from './words-of-guides.ts';

/** The lists that all halls share: one file a subject. */
const FOLDER = join(ROOT, 'scripts/finish/words');
const FRAMES = 'frames.yaml';

/** What people say, with the things that it may mean: the words of each stand together. */
type Line = readonly [said: string, things: readonly (readonly string[])[]];

interface SearchWords {
  /** Apart, since it changes seldom, and a page needs it only when somebody searches. */
  readonly file: { readonly path: string; readonly body: string };
  /** To be given to the next run. */
  readonly said: SaidByPack;
}

/** By a key of all that they were looked for in and by: what the guides of a pack say. */
export type SaidByPack = ReadonlyMap<string, SaidWords>;

/** Returns the file of a hall’s search. `lines`: names of the guides' lines; `before`: of an earlier run of the same program. */
export function finishWords(words: WordsDraft | undefined, lines: ReadonlyMap<Guide, string>, before: SaidByPack): SearchWords {
  const own = ownLines(words?.words.map(({ said, means }) => [said, means.text] as const) ?? []);
  const said = new Map<string, SaidWords>();
  for (const pack of intoPacks([...lines.keys()])) {
    const key = keyOf(JSON.stringify(own), ...pack.map((guide) => lines.get(guide) ?? ''));
    said.set(key, before.get(key) ?? wordsSaidIn(pack, treesOf(own)));
  }
  const body = JSON.stringify(listOf(own, [...said.values()]));
  return { file: { path: `assets/words-${shortHash(body)}.json`, body }, said };
}

/** Returns the words for a hall's search. `own`: lines of its words.yaml, which stand before the shared ones. */
export function wordListOf(guides: readonly Guide[], own: readonly (readonly [said: string, means: string])[]): WordList {
  const lines = ownLines(own);
  return listOf(lines, [wordsSaidIn(guides, treesOf(lines))]);
}

function ownLines(own: readonly (readonly [said: string, means: string])[]): Line[] {
  return own.map(sayingOf);
}

function treesOf(own: readonly Line[]): WordTree[] {
  return [sharedTree(), wordTreeOf(wordsOf(own))];
}

/** A thing that no guide is about is none of this hall. What people call it is `elsewhere`, unless a guide's names have it. */
function listOf(own: readonly Line[], packs: readonly SaidWords[]): WordList {
  const known = new Set(own.map(([said]) => said));
  const lines = [...own, ...shared().lines.filter(([said]) => !known.has(said))];
  const union = (of: (pack: SaidWords) => readonly string[]) => new Set(packs.flatMap(of));
  const [anywhere, about, named] = [union((pack) => pack.anywhere), union((pack) => pack.about), union((pack) => pack.named)];
  const sounds = rareSounds(packs);
  const words: Record<string, string> = {};
  // In a hall without a word of this language the lists say nothing.
  if (anywhere.size === 0) return { words, frames: [], elsewhere: [], sounds };
  const elsewhere = new Set<string>();
  for (const [said, things] of lines) {
    // A hall's own line may mean any word of its guides.
    const heads = known.has(said) ? anywhere : about;
    const here = things.flatMap(([head = '', ...more]) =>
      heads.has(head) ? [[head, ...more.filter((word) => anywhere.has(word))].join(' ')] : [],
    );
    if (here.length > 0) words[said] = here.join('、');
    else if (!named.has(said)) elsewhere.add(said);
    for (const [head = ''] of things) if (!anywhere.has(head)) elsewhere.add(head);
  }
  return { words, frames: shared().frames, elsewhere: [...elsewhere], sounds };
}

const shared = once(() => {
  const files = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  const linesOf = (name: string) =>
    readFileSync(join(FOLDER, name), 'utf8')
      .split(/\r?\n/)
      .filter((line) => line !== '' && !line.startsWith('#'));
  const lines = files.filter((name) => name !== FRAMES).flatMap(linesOf);
  return {
    frames: linesOf(FRAMES).map((line) => line.replace(/^- /, '')),
    // A said that looks like a number stands in quotes.
    lines: lines.map((line) => sayingOf([line.slice(0, line.indexOf(': ')).replace(/^'(.*)'$/, '$1'), line.slice(line.indexOf(': ') + 2)])),
  };
});

/** Made once: it takes a moment, and a program may make many halls. */
const sharedTree = once(() => wordTreeOf(wordsOf(shared().lines)));

function wordsOf(lines: readonly Line[]): string[] {
  return lines.flatMap(([said, things]) => [said, ...things.flat()]);
}

function sayingOf([said, means]: readonly [string, string]): Line {
  return [said, means.split('、').map((thing) => thing.trim().split(/ +/))];
}

function rareSounds(packs: readonly SaidWords[]): Record<string, string> {
  const rare = new Set(packs.flatMap(({ rare }) => Array.from(rare)));
  return rare.size === 0 ? {} : bySyllable([...rare].sort());
}
