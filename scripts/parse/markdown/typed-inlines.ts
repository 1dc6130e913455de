/** Marks within a text that are none to a clerk: the stars of `7*24小时` and `139****0000`, the `\` of `D:\_共享`. */

import type { StateInline } from './markdown-it.ts';

/** Longest piece of a path that is looked back at. */
const PATH = 200;

/** A `\` after a drive's letter, or further on in its path, is itself. */
export function pathInline(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== '\\' || /^\s/.test(state.src[state.pos + 1] ?? '\n')) return false;
  const before = state.src.slice(Math.max(0, state.pos - PATH), state.pos);
  if (!/(?:^|[^a-z])[a-z]:(?:\\[^\s\\]*)*$/i.test(before)) return false;
  if (!silent) state.pending += '\\';
  state.pos += 1;
  return true;
}

/** Stars that are meant as such. `stars`: of `typedStars`, by the text that is being read. */
export function starInline(state: StateInline & { readonly stars: ReadonlyMap<number, number> }, silent: boolean): boolean {
  const length = state.stars.get(state.pos);
  if (length === undefined) return false;
  if (!silent) state.pending += '*'.repeat(length);
  state.pos += length;
  return true;
}

/** A run of stars and the text around it. */
interface Stars {
  readonly at: number;
  readonly length: number;
  readonly before: string;
  readonly after: string;
}

/** Returns the runs of stars in a text that are characters, by where they begin: their length. */
export function typedStars(text: string): ReadonlyMap<number, number> {
  const typed = new Map<number, number>();
  if (!text.includes('*')) return typed;
  const runs = [...text.matchAll(/(?<!\\)\*+/g)].map(({ index, 0: { length } }) => starsAt(text, index, length));
  const areWithinWords = runs.every(isWithinWord);
  const counts = new Map<number, number>();
  for (const { length } of runs) counts.set(length, (counts.get(length) ?? 0) + 1);
  const lastToClose = runs.findLastIndex((run) => !isBeforeWord(run));
  const unpaired = unpairedIn(runs);
  const open = new Set<number>();
  for (const [index, run] of runs.entries()) {
    const isAlone = areWithinWords && counts.get(run.length) === 1;
    if (isAlone || index > lastToClose || unpaired.has(run) || isCharacter(run, runs[index + 1], open)) typed.set(run.at, run.length);
    else if (!open.delete(run.length) && /^\S/.test(run.after)) open.add(run.length);
  }
  return typed;
}

/** `姓名*住址*电话*`: of three that are alike two do not make emphasis. */
function unpairedIn(runs: readonly Stars[]): ReadonlySet<Stars> {
  const single = runs.filter((run) => run.length === 1 && !isSurely(run));
  const isOdd = single.length % 2 === 1 && !runs.some(({ length }) => length === 3);
  return new Set(isOdd && single.every(({ before }) => /[\p{L}\p{N}）)]$/u.test(before)) ? single : []);
}

/** The text looked at on each side of stars, in UTF-16 code units. */
const BESIDE = 24;

function starsAt(text: string, at: number, length: number): Stars {
  return { at, length, before: text.slice(Math.max(0, at - BESIDE), at), after: text.slice(at + length, at + length + BESIDE) };
}

function isWithinWord({ before, after }: Stars): boolean {
  return /[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after);
}

/** `*姓名、*住址`: it may begin emphasis, and can end none. */
function isBeforeWord({ before, after, length }: Stars): boolean {
  return length === 1 && /(?:^|[\s、（(【[「“‘])$/.test(before) && /^[\p{L}\p{N}]/u.test(after);
}

/** `open`: lengths of runs before it that may begin emphasis. */
function isCharacter(run: Stars, next: Stars | undefined, open: ReadonlySet<number>): boolean {
  const { before, after, length } = run;
  const mayClose = open.has(length);
  // 139****0000
  if (/\d$/.test(before) && /^\d/.test(after)) return !mayClose || length === 1 || length > 3;
  if (isSurely(run)) return !mayClose || !isTimes(run);
  // 3cm*4cm, 复印件*2份
  if (isTimes(run)) return !mayClose && (isCounted(after) || next?.length !== length || isTimes(next) || /\s$/.test(next.before));
  return open.size === 0 && length <= 2 && (isAfterWord(run, next) || isMasked(run, next) || isFactor(run));
}

/** `7*24`, `长*宽*高`, `长5*宽3`, `带“*”的`, `复印件*2份`. */
function isSurely(run: Stars): boolean {
  const { before, after, length } = run;
  if (/[“"'‘（(【[「]$/.test(before) && /^[”"'’）)】\]」]/.test(after)) return true;
  if (isTimes(run)) return length === 1 && (/\d$/.test(before) || isCounted(after));
  return length === 1 && /[长宽高厚深\d]$/.test(before) && /^[长宽高厚深]/.test(after);
}

/** `姓名*、住址*`, `姓名*（必填）`, `张**和李*`, `带*的`: no emphasis begins with such a mark. */
function isAfterWord({ before, after, length }: Stars, next: Stars | undefined): boolean {
  if (/[带标打有加]$/.test(before)) return /^[的者号处项]/.test(after);
  if (!/[\p{L}\p{N}）)】\]」”%]$/u.test(before)) return false;
  if (/^[（(]/.test(after)) return next?.length !== length || !/[）)]$/.test(next.before);
  return (
    /^(?:[、，。；：？！,;:?!）)】\]」”…\s]|$)/.test(after) ||
    (/(?:^|[^\p{L}\p{N}])\p{Script=Han}$/u.test(before) && /^[和与等]/.test(after))
  );
}

/** `王*明、欧阳*华` */
function isMasked(run: Stars, next: Stars | undefined): boolean {
  const isName = ({ before, after }: Stars) =>
    /(?:^|[^\p{L}\p{N}*])\p{Script=Han}{1,2}$/u.test(before) && /^\p{Script=Han}{1,2}(?:[^\p{L}\p{N}*]|$)/u.test(after);
  return isName(run) && (next?.length !== run.length || isName(next));
}

/** `补贴=基数*比例*月数` */
function isFactor({ before, after }: Stars): boolean {
  return /[=＝][^，。；！？,;]*[\p{Script=Han}\d）)%]$/u.test(before) && /^[\p{Script=Han}\d（(]/u.test(after);
}

function isTimes({ before, after }: Stars): boolean {
  return /[\p{L}\p{N})）\]】%]$/u.test(before) && /^\d/.test(after);
}

const COUNTED = /^\d+(?:\.\d+)?\s*(?:[份张本套次个页册寸人天倍米]|厘米|毫米|公分|[cm]?m\b|[、，。；,;)）]|$)/;

function isCounted(after: string): boolean {
  return COUNTED.test(after);
}
