/**
 * `build -- --keep-going`: a guide with an error of its own is held: it stays as it was last published, so that the others
 * can be published. Nothing is guessed: where the published version cannot be proved, or no longer fits the hall, the build
 * stops.
 */

import { compareCodes } from '../../src/guide/address.ts';
import type { Guide } from '../../src/guide/guide.ts';
import type { HeldGuide } from '../finish/held.ts';
import type { Problem } from '../ground/problem.ts';
import type { ProblemId } from '../ground/problem-id.ts';
import { inOrder, isFailure } from '../ground/report.ts';
import { guideStem } from '../read/guide-file.ts';
import { cannotHold, changedSince } from './cannot-hold.ts';
import { type CompileOptions, type Compiled, compile } from './compile.ts';
import { type Damaged, type LastGuides, type LastOutput, pagesThatStay, readLastGuides } from './last-guides.ts';
import { type WrittenGuide, nameOfGuide } from './parse-guides.ts';

/** A guide that is held, in one language. */
export interface HeldPage {
  /** As in `fileOf`: `birth/hukou`, `birth/hukou.en`. */
  readonly name: string;
  /** As it stays. */
  readonly guide: Guide;
  /** The errors for which it is held: its own, and its original's. */
  readonly problems: readonly Problem[];
}

interface Holding {
  /** Its problems are those of the others: an error among them stops the build. */
  readonly compiled: Compiled;
  readonly held: readonly HeldPage[];
  /** All problems in the files of held guides. */
  readonly told: readonly Problem[];
}

interface KeepGoing {
  readonly output: LastOutput;
  /** The public keys of a hall that signs. */
  readonly keys?: readonly string[] | undefined;
  /** Warnings are errors. */
  readonly strict?: boolean | undefined;
}

/** Problems in a guide's file that are between it and others: no version of it alone mends them. */
const BETWEEN: ReadonlySet<ProblemId> = new Set([
  'duplicate-guide',
  'unlinked-translation',
  'guide-without-code',
  'folder-without-event',
  'name-alike',
]);

/** Compiles a hall, and again with guides that are held, until no other has an error of its own: links must fit what stays published. */
export function compileAndHold(options: CompileOptions, { output, keys, strict = false }: KeepGoing): Holding {
  const held = new Map<string, HeldGuide>();
  const errors = new Map<string, readonly Problem[]>();
  const [told, refused]: [Problem[], Problem[]] = [[], []];
  let last: LastGuides | Damaged | undefined;
  let compiled = compile(options);
  for (;;) {
    const ownersOf = ownersIn(compiled);
    const isOfHeld = (problem: Problem) => {
      const owners = ownersOf(problem);
      return owners.length > 0 && owners.every((guide) => isHeld(guide, held));
    };
    const left = compiled.problems.filter((problem) => !isOfHeld(problem));
    const broken = brokenGuides(left, ownersOf, strict).filter(({ guide }) => !errors.has(nameOfGuide(guide)));
    if (broken.length === 0) {
      const pages = Array.from(held, ([name, page]) => heldPage(name, page.guide, errors)).sort(byCode);
      if (last && 'hall' in last)
        for (const { guide, problems } of pages) refused.push(...changedSince(problems, guide, last.hall, compiled));
      return { compiled: { ...compiled, problems: inOrder([...left, ...refused]) }, held: pages, told };
    }
    last ??= readLastGuides(output, keys);
    for (const { guide, problems } of broken) {
      errors.set(nameOfGuide(guide), problems);
      if (isHeld(guide, held)) continue;
      const pages = last && 'hall' in last ? pagesThatStay(guide, last, output) : last;
      if (!pages || 'damaged' in pages) refused.push(cannotHold(problems, pages));
      else for (const [name, page] of pages) held.set(name, page);
    }
    told.push(...left.filter(isOfHeld));
    compiled = compile({ ...options, cached: compiled.cached, held });
  }
}

/** Of a guide whose original is held all languages are. */
function isHeld(guide: WrittenGuide, held: ReadonlyMap<string, HeldGuide>): boolean {
  return held.has(guide.id) || held.has(nameOfGuide(guide));
}

type OwnersOf = (problem: Problem) => readonly WrittenGuide[];

/** Returns a function that says which guides a problem is of: in their file, in a table that they look up, or in the folder beside one. */
function ownersIn({ written, tablesUsedBy }: Pick<Compiled, 'written' | 'tablesUsedBy'>): OwnersOf {
  const byFile = new Map(written.map((guide) => [guide.file, guide]));
  const byFolder = new Map(written.filter(({ language }) => language === undefined).map((guide) => [guideStem(guide.file), guide]));
  return ({ id, file }) => {
    if (BETWEEN.has(id)) return [];
    const users = (tablesUsedBy.get(file) ?? []).flatMap((path) => byFile.get(path) ?? []);
    const folder = foldersOf(file).find((path) => byFolder.has(path)) ?? '';
    const owner = byFile.get(file) ?? byFolder.get(folder);
    return users.length > 0 ? users : owner ? [owner] : [];
  };
}

/** A path and the folders that it lies in, the innermost first. */
function foldersOf(path: string): string[] {
  const parts = path.split('/');
  return parts.map((_, less) => parts.slice(0, parts.length - less).join('/'));
}

interface BrokenGuide {
  readonly guide: WrittenGuide;
  readonly problems: readonly Problem[];
}

/** Returns the guides with errors of their own, originals first. */
function brokenGuides(problems: readonly Problem[], ownersOf: OwnersOf, strict: boolean): BrokenGuide[] {
  const errors = new Map<WrittenGuide, Problem[]>();
  for (const problem of problems) {
    if (!isFailure([problem], strict)) continue;
    for (const guide of new Set(ownersOf(problem))) errors.set(guide, [...(errors.get(guide) ?? []), problem]);
  }
  const all = Array.from(errors, ([guide, problems]) => ({ guide, problems }));
  return [...all.filter(({ guide }) => guide.language === undefined), ...all.filter(({ guide }) => guide.language !== undefined)];
}

function heldPage(name: string, guide: Guide, errors: ReadonlyMap<string, readonly Problem[]>): HeldPage {
  const problems = [...new Set([guide.id, name])].flatMap((one) => errors.get(one) ?? []);
  return { name, guide, problems };
}

function byCode(a: HeldPage, b: HeldPage): number {
  return compareCodes(a.guide.code, b.guide.code) || (a.name < b.name ? -1 : 1);
}
