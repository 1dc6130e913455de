/**
 * An oracle for clerks' words. Two things are asked of each segment of words:
 *
 * - **kept**: every character of it is on the page, in its order, or a problem names it or stands at its line,
 *   or the file has no page and a problem says so.
 *   White space and what cannot be seen (`Default_Ignorable_Code_Point`, and U+20E3 of 1️⃣) are not asked for.
 * - **meant**: it is what was meant: a title, a heading, a material, a step, a line of its own, prose and not code;
 *   or a problem stands at its line.
 *
 * Excepted are the marks that were understood as structure. A segment never holds them (`clerk/typed.ts`): what stands
 * before a heading, an item or a step; `|` and tabs between cells, with a table's head and second row; `---` and the
 * keys of front matter; ornaments and underlines of nothing but `-`, `=`, `*` or `—`.
 */

import { basename } from 'node:path';
import type { Problem } from '../../scripts/ground/problem.ts';
import { plainText } from '../../src/guide/html.ts';
import type { Guide } from '../../src/guide/guide.ts';
import type { ClerkFile } from './clerk.ts';
import type { Typed } from './clerk/typed.ts';
import { HALL_OF_T, compiledFiles } from './compiled-files.ts';
import { markupOfPage, textOf } from './page-text.ts';

export interface Failure extends Typed {
  readonly path: string;
  readonly habits: readonly string[];
  readonly asked: 'kept' | 'meant';
}

/** The result of one file. */
export interface Outcome {
  readonly guide?: Guide;
  /** The page's markup; empty without a page. */
  readonly markup: string;
  readonly problems: readonly Pick<Problem, 'line' | 'message' | 'fix'>[];
}

/** Compiles a hall of these files and returns their words that were lost, or read as something else. */
export function failuresOf(files: readonly ClerkFile[]): Failure[] {
  const outcomes = outcomesOf(files);
  return files.flatMap(({ path, habits, typed }) => {
    const outcome = outcomes.get(path) ?? { markup: '', problems: [] };
    return failuresIn(typed, outcome).map((failure) => ({ ...failure, path, habits }));
  });
}

/** Returns the segments that one file's outcome has lost, or read as something else. */
export function failuresIn(typed: readonly Typed[], outcome: Outcome): (Typed & Pick<Failure, 'asked'>)[] {
  if (outcome.markup === '' && outcome.problems.length > 0) return [];
  const page = bare(textOf(outcome.markup));
  const said = bare(outcome.problems.map(({ message, fix }) => message.zh + fix.zh).join(' '));
  const named = new Set(outcome.problems.map(({ line }) => line));
  return typed.flatMap((one): (Typed & Pick<Failure, 'asked'>)[] => {
    const words = bare(one.words);
    if (named.has(one.line)) return [];
    if (!page.includes(words) && !said.includes(words)) return [{ ...one, asked: 'kept' }];
    return isMeant(one.as, words, outcome) ? [] : [{ ...one, asked: 'meant' }];
  });
}

function isMeant(as: Typed['as'], words: string, { guide, markup }: Outcome): boolean {
  const sections = guide?.sections ?? [];
  switch (as) {
    case 'text':
      return true;
    case 'title':
      return bare(guide?.title ?? '') === words;
    case 'time':
      return guide?.time?.some(({ html }) => bare(plainText(html)) === words) === true;
    case 'heading':
      return sections.some(({ heading, kind }) => bare(heading).includes(words) && kind !== 'text');
    case 'material':
      return sections.some((one) => one.kind === 'materials' && one.materials.some((it) => 'name' in it && bare(it.name) === words));
    case 'waived':
      return !sections.some((one) => one.kind === 'materials' && one.materials.some((it) => 'name' in it && bare(it.name).includes(words)));
    case 'step':
      return sections.some(
        (one) => one.kind === 'steps' && one.steps.some(({ title = '', html }) => bare(title + plainText(html)) === words),
      );
    case 'line':
      return textOf(markup)
        .split('\n')
        .some((line) => bare(line.replace(/^ *(?:•|\d+\.) /, '')) === words);
    default:
      return !bare(textOf((markup.match(/<pre>[^]*?<\/pre>/g) ?? []).join(''))).includes(words);
  }
}

/** Text without white space and without what cannot be seen. */
function bare(text: string): string {
  return text.replace(/\s|\p{Default_Ignorable_Code_Point}|\u20e3/gu, '');
}

function outcomesOf(files: readonly ClerkFile[]): Map<string, Outcome> {
  const codes = files.map(({ path }, at) => `A${at + 1}: t/${idOf(path)}\n`).join('');
  const {
    hall,
    guides = [],
    problems,
  } = compiledFiles([...files.map(({ path, bytes }) => [path, bytes] as const), ['hall.yaml', HALL_OF_T], ['codes.yaml', codes]]);
  const guideOf = new Map(guides.map((guide) => [basename(guide.id), guide]));
  return new Map(
    files.map(({ path }) => {
      const guide = guideOf.get(idOf(path));
      const own = problems.filter(({ file }) => basename(file) === basename(path));
      return [path, { guide, markup: hall && guide ? markupOfPage(hall, guide) : '', problems: own }];
    }),
  );
}

function idOf(path: string): string {
  return basename(path).replace(/\..*$/, '');
}
