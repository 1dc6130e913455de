/** What search needs to know besides the guides: plain words for what they say, frames of questions, sounds of rare characters. */

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { WordList } from '../../src/find/plain-words.ts';
import type { Guide } from '../../src/guide/guide.ts';
import { lineOf } from '../../src/guide/pack.ts';
import { shortHash } from '../ground/hash.ts';
import type { WordsDraft } from '../parse/hall/words-yaml.ts';
import { ROOT } from '../ground/root.ts';
import { once } from '../ground/once.ts';
import { bySyllable, everydayCharacters } from './syllables.ts';
import { foundIn, wordTreeOf } from './words-in.ts';

/** The lists that all halls share: one file a subject. */
const FOLDER = join(ROOT, 'scripts/finish/words');
const FRAMES = 'frames.yaml';

/** What people say, with the things that it may mean: the words of each stand together. */
type Line = readonly [said: string, things: readonly (readonly string[])[]];

/** Returns the file of a hall’s search: apart, since it changes seldom, and a page needs it only when somebody searches. */
export function finishWords(words: WordsDraft | undefined, guides: readonly Guide[]): { path: string; body: string } {
  const own = words?.words.map(({ said, means }) => [said, means.text] as const) ?? [];
  const body = JSON.stringify(wordListOf(guides, own));
  return { path: `assets/words-${shortHash(body)}.json`, body };
}

/**
 * Returns the words for a hall's search. `own`: lines of its words.yaml, which stand before the shared ones. A thing that
 * no guide is about is none of this hall. What people call it is `elsewhere`, unless a guide's names have it.
 */
export function wordListOf(guides: readonly Guide[], own: readonly (readonly [said: string, means: string])[]): WordList {
  const texts = guides.map(lineOf);
  const known = new Set(own.map(([said]) => said));
  const lines = [...own.map(sayingOf), ...shared().lines.filter(([said]) => !known.has(said))];
  const trees = [sharedTree(), wordTreeOf(wordsOf(own.map(sayingOf)))];
  const among = (some: readonly string[]) => new Set(trees.flatMap((tree) => [...foundIn(some, tree)]));
  const [anywhere, about, named] = [among(texts), among(guides.flatMap(subjectsOf)), among(guides.flatMap(namesOf))];
  const words: Record<string, string> = {};
  // In a hall without a word of this language the lists say nothing.
  if (anywhere.size === 0) return { words, frames: [], elsewhere: [], sounds: rareSounds(texts) };
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
  return { words, frames: shared().frames, elsewhere: [...elsewhere], sounds: rareSounds(texts) };
}

/** Where a guide says what it is about: not in its materials and in its sentences. */
function subjectsOf(guide: Guide): string[] {
  const { summary = '', result = '', who = '', sections } = guide;
  const asked = sections.flatMap((section) => {
    if (section.kind === 'faq') return section.entries.map(({ question }) => question);
    return section.kind === 'questions'
      ? section.questions.flatMap(({ text, answers }) => [text, ...answers.map(({ label }) => label)])
      : [];
  });
  return [...namesOf(guide), summary, result, who, ...asked];
}

function namesOf({ title, aliases = [] }: Guide): string[] {
  return [title, ...aliases];
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

const everydaySet = once(() => new Set(everydayCharacters()));

/** Only of characters that the table of every phone lacks: mostly of places. */
function rareSounds(texts: readonly string[]): Record<string, string> {
  const everyday = everydaySet();
  const rare = new Set<string>();
  for (const text of texts) for (const [character] of text.matchAll(/[\u3400-\u9fff]/g)) if (!everyday.has(character)) rare.add(character);
  return rare.size === 0 ? {} : bySyllable([...rare].sort());
}
