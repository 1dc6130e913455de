/** Markdown that was not written for this wall: each subject in the manner of each generator, and files written by hand. */

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pickerOf } from '../picker.ts';
import { NOTES } from './manners-notes.ts';
import { PAPERS } from './manners-papers.ts';
import { SITES } from './manners-sites.ts';
import { CJK } from './topics-cjk.ts';
import { LATIN } from './topics-latin.ts';

const MANNERS = { ...SITES, ...NOTES, ...PAPERS };
const BY_HAND = join(import.meta.dirname, 'by-hand');

/** Returns the text of each file by its path in a hall: `hugo/rowan.md`. */
export function foreignDocuments(): ReadonlyMap<string, string> {
  const made = Object.entries(MANNERS).flatMap(([manner, write]) =>
    [...LATIN, ...CJK].map((topic) => [`${manner}/${topic.slug}.md`, write(topic, pickerOf(`${manner} ${topic.slug}`))] as const),
  );
  const written = readdirSync(BY_HAND).sort();
  return new Map([...made, ...written.map((name) => [`by-hand/${name}`, readFileSync(join(BY_HAND, name), 'utf8')] as const)]);
}
