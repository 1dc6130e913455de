/** How many of the queries of citizens (`test/corpus/queries`) find their guide first, among three, or rightly nothing. */

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type SearchAnswer, finderOf } from '../../src/find/find.ts';
import { documentsOf } from '../../src/find/documents.ts';
import { soundsOf } from '../../src/find/sounds.ts';
import { wordListOf } from '../finish/search-words.ts';
import { ROOT } from '../ground/root.ts';
import { compile } from '../journey/compile.ts';
import { makeSoundTable } from '../make/shell/sound-table.ts';

/** Of one kind of queries, or of several. */
export interface HitRate {
  readonly kind: string;
  readonly queries: number;
  /** How many find a right guide first; of what no guide answers: how many find nothing. */
  readonly first: number;
  /** How many find one among the first three. */
  readonly three: number;
}

/** The kind that no guide answers. */
export const UNANSWERED = 'nothing';

const QUERIES = join(ROOT, 'test/corpus/queries');

/** Returns the rates of the committed queries by kind, in the sample hall. */
export function hitRates(): HitRate[] {
  const { hall, guides = [] } = compile({ dir: join(ROOT, 'guides') });
  if (!hall) throw new Error('The sample hall cannot be read.');
  const find = finderOf(hall, documentsOf(hall, guides), soundsOf(makeSoundTable()), wordListOf(guides, []));
  const ids = new Map(guides.map(({ code, id }) => [code, id]));
  const found = (query: string) => idsOf(find(query, hall.language), ids);
  const files = readdirSync(QUERIES).filter((name) => name.endsWith('.yaml'));
  return files.sort().map((file) => rateOf(file.replace(/\.yaml$/, ''), queriesOf(readFileSync(join(QUERIES, file), 'utf8')), found));
}

function idsOf({ hits }: SearchAnswer, ids: ReadonlyMap<string, string>): string[] {
  return hits.map(({ code }) => ids.get(code) ?? code);
}

/** A query and the right guides a line; quotes where there are none. */
function queriesOf(text: string): (readonly [query: string, right: string])[] {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return lines.map((line) => [line.slice(0, line.lastIndexOf(': ')), line.slice(line.lastIndexOf(': ') + 2).replace(/^''$/, '')]);
}

function rateOf(
  kind: string,
  queries: readonly (readonly [query: string, right: string])[],
  found: (query: string) => readonly string[],
): HitRate {
  const answers = queries.map(([query, right]) => ({ right: right.split('、'), ids: found(query) }));
  const count = (isRight: (answer: (typeof answers)[number]) => boolean) => answers.filter(isRight).length;
  const among = (most: number) => count(({ right, ids }) => ids.slice(0, most).some((id) => right.includes(id)));
  const none = count(({ ids }) => ids.length === 0);
  return { kind, queries: answers.length, first: kind === UNANSWERED ? none : among(1), three: kind === UNANSWERED ? none : among(3) };
}

/** Returns the sum of all kinds that a guide answers. */
export function allAnswered(rates: readonly HitRate[]): HitRate {
  const answered = rates.filter(({ kind }) => kind !== UNANSWERED);
  const sum = (of: (rate: HitRate) => number) => answered.reduce((total, rate) => total + of(rate), 0);
  return { kind: 'all', queries: sum(({ queries }) => queries), first: sum(({ first }) => first), three: sum(({ three }) => three) };
}
