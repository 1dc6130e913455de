/** What a pack's guides say of the words that search knows: looked for once, and taken again while none of its lines changes. */

import type { Guide } from '../../src/guide/guide.ts';
import { lineOf } from '../../src/guide/pack.ts';
import { once } from '../ground/once.ts';
import { everydayCharacters } from './syllables.ts';
import { type WordTree, foundIn } from './words-in.ts';

/** Plain JSON. */
export interface SaidWords {
  readonly anywhere: readonly string[];
  /** Where a guide says what it is about: not in its materials and in its sentences. */
  readonly about: readonly string[];
  readonly named: readonly string[];
  /** Characters that the table of every phone lacks: mostly of places. */
  readonly rare: string;
}

/** Returns those of the words of these trees that guides say. */
export function wordsSaidIn(guides: readonly Guide[], trees: readonly WordTree[]): SaidWords {
  const texts = guides.map(lineOf);
  const among = (some: readonly string[]) => [...new Set(trees.flatMap((tree) => [...foundIn(some, tree)]))];
  return { anywhere: among(texts), about: among(guides.flatMap(subjectsOf)), named: among(guides.flatMap(namesOf)), rare: rareIn(texts) };
}

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

/** By UTF-16 unit: 1 where it is a character that the table of every phone lacks. */
const rareUnits = once(() => {
  const rare = new Uint8Array(0x1_00_00).fill(1, 0x3400, 0xa000);
  for (const character of everydayCharacters()) rare[character.charCodeAt(0)] = 0;
  return rare;
});

function rareIn(texts: readonly string[]): string {
  const isRare = rareUnits();
  const found = new Set<string>();
  for (const text of texts) for (let at = 0; at < text.length; at++) if (isRare[text.charCodeAt(at)] === 1) found.add(text.charAt(at));
  return [...found].join('');
}
