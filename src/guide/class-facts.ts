/** The facts of the page of a class of guides: 民政. */

import { type Entry, byPage, entriesIn, entryOf } from './entry.ts';
import type { Guide } from './guide.ts';
import type { Hall } from './hall.ts';
import { type HallFacts, inEachLanguage } from './hall-facts.ts';

export interface ClassFacts {
  readonly kind: 'class';
  readonly page: string;
  readonly language: string;
  readonly hall: HallFacts;
  /** In this language. */
  readonly name: string;
  /** The page's name in the hall's own language: `class/民政`. */
  readonly own: string;
  /** The code that led here. */
  readonly code?: string;
  readonly entries: readonly Entry[];
  readonly languages: readonly string[];
}

/** Returns the facts of a class's page, or of the page of a code that leads to it; undefined where the hall has no such class. `guides` may be of all languages and classes, in any order. */
export function classFacts(hall: Hall, name: string, language: string, guides: readonly Guide[], code?: string): ClassFacts | undefined {
  const names = hall.classes?.[name];
  if (!names) return undefined;
  const ids = new Set(guides.filter((guide) => guide.language === hall.language && guide.class?.includes(name)).map(({ id }) => id));
  const entries = [...guides].sort(byPage).filter(({ id }) => ids.has(id));
  return {
    kind: 'class',
    ...inEachLanguage(hall, code ?? className(name), language),
    name: names[language] ?? name,
    own: className(name),
    ...(code === undefined ? {} : { code }),
    entries: entriesIn(entries.map(entryOf), language, hall.language),
  };
}

/** Returns the name of a class's page in the hall's own language. */
export function className(name: string): string {
  return `class/${name}`;
}

/** Returns the classes of a hall's guides, in the order of how many are of each; by name what a translation calls it. One whose name is no address has no page. */
export function classesOf(guides: readonly Guide[], hallLanguage: string): NonNullable<Hall['classes']> {
  const own = guides.filter(({ language }) => language === hallLanguage);
  const counts = new Map<string, number>();
  for (const name of own.flatMap((guide) => guide.class ?? [])) if (ADDRESS.test(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1)).map(([name]) => name);
  const classes: Record<string, Record<string, string>> = Object.fromEntries(names.map((name) => [name, {}]));
  const originals = new Map(own.map((guide) => [guide.id, guide.class ?? []]));
  for (const { id, language, class: translated = [] } of guides) {
    const original = originals.get(id) ?? [];
    if (language === hallLanguage || translated.length !== original.length) continue;
    for (const [index, name] of original.entries()) {
      const said = classes[name];
      if (said && translated[index] !== name) said[language] ??= translated[index] ?? name;
    }
  }
  return classes;
}

const ADDRESS = /^[\p{L}\p{N}]+(?:[ ·-][\p{L}\p{N}]+)*$/u;
