/** Facts of a guide, as they lie beside this file, and what of them the guide does not say. */

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Said, holdsWords } from './said.ts';

/** What the sources say about one matter, without what they are not sure of. */
export interface Facts {
  /** By the source's name of a paper: the guide's, or those of several papers. */
  readonly papers: Readonly<Record<string, string | readonly string[]>>;
  /** Papers that only an answer of the source speaks of, with whom they are for. */
  readonly 'papers of the tree'?: Readonly<Record<string, string>>;
  /** Words of the guide, of each thing that the source says: in its fee; anywhere. */
  readonly fee?: readonly string[];
  readonly limits?: readonly string[];
  readonly result?: readonly string[];
  readonly figures?: readonly string[];
  /** A law a list: its name, number, articles. */
  readonly basis?: readonly (readonly string[])[];
  /** What the guide does not say, with the reason. */
  readonly 'left out'?: Readonly<Record<string, string>>;
}

/** Returns the facts of all guides, by guide id. */
export function readFacts(): Map<string, Facts> {
  const paths = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'));
  return new Map(
    paths.map((path) => {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own files; a wrong one fails its test
      return [path.replace(/\.yaml$/, ''), parse(readFileSync(join(import.meta.dirname, path), 'utf8')) as Facts];
    }),
  );
}

/** Returns what a guide does not say of its facts, and papers and articles that it has beyond them, a line each. */
export function missingIn(facts: Facts, { papers, fee, basis, page }: Said): string[] {
  const named = new Set([...Object.values(facts.papers).flat(), ...Object.keys(facts['papers of the tree'] ?? {})]);
  const anywhere = [...(facts.limits ?? []), ...(facts.result ?? []), ...(facts.figures ?? [])];
  const laws = facts.basis ?? [];
  return [
    ...[...named].filter((paper) => !papers.includes(paper)).map((paper) => `no paper ${paper}`),
    ...papers.filter((paper) => !named.has(paper)).map((paper) => `no fact of paper ${paper}`),
    ...(facts.fee ?? []).filter((words) => !holdsWords(fee, words)).map((words) => `not in the fee: ${words}`),
    ...anywhere.filter((words) => !holdsWords(page, words)).map((words) => `not said: ${words}`),
    ...laws.filter((law) => !basis.some((line) => isLaw(line, law))).map((law) => `not in the basis: ${law.join(' ')}`),
    ...basis.filter((line) => !laws.some((law) => isLaw(line, law))).map((line) => `no fact of basis ${line}`),
  ];
}

const ARTICLE = /第[零一二三四五六七八九十百千]+条/g;

/** Returns whether a line names this law, its number, and its articles and no other. */
function isLaw(line: string, [name = '', ...parts]: readonly string[]): boolean {
  const isNamed = holdsWords(line, `《${name}》`) || (!line.includes('《') && holdsWords(line, name));
  const articles = parts.filter((part) => part.search(ARTICLE) === 0);
  return isNamed && parts.every((part) => holdsWords(line, part)) && (line.match(ARTICLE) ?? []).join() === articles.join();
}
