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
  const open = new Set<number>();
  for (const [index, run] of runs.entries()) {
    const isAlone = areWithinWords && counts.get(run.length) === 1;
    if (isAlone || isCharacter(run, runs[index + 1], open)) typed.set(run.at, run.length);
    else if (!open.delete(run.length) && /\S/.test(run.after)) open.add(run.length);
  }
  return typed;
}

/** The text looked at on each side of stars, in UTF-16 code units. */
const BESIDE = 12;

function starsAt(text: string, at: number, length: number): Stars {
  return { at, length, before: text.slice(Math.max(0, at - BESIDE), at), after: text.slice(at + length, at + length + BESIDE) };
}

function isWithinWord({ before, after }: Stars): boolean {
  return /[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after);
}

/** `open`: lengths of runs before it that may begin emphasis. */
function isCharacter(run: Stars, next: Stars | undefined, open: ReadonlySet<number>): boolean {
  const { before, after, length } = run;
  const mayClose = open.has(length);
  // 7*24, 139****0000
  if (/\d$/.test(before) && /^\d/.test(after)) return !mayClose || length === 1 || length > 3;
  // 长*宽*高
  if (length === 1 && /[长宽高厚深]$/.test(before) && /^[长宽高厚深]/.test(after)) return true;
  // 3cm*4cm, 复印件*2份
  if (isTimes(run)) return !mayClose && (isCounted(after) || next?.length !== length || isTimes(next) || /\s$/.test(next.before));
  // 张**、李*
  return !mayClose && length <= 2 && /(?:^|[^\p{L}\p{N}*])\p{Script=Han}$/u.test(before) && /^(?:[、，。；：）)”和与等\s]|$)/.test(after);
}

function isTimes({ before, after }: Stars): boolean {
  return /[\p{L}\p{N})）\]】%]$/u.test(before) && /^\d/.test(after);
}

const COUNTED = /^\d+(?:\.\d+)?\s*(?:[份张本套次个页册寸人天倍米]|厘米|毫米|公分|[cm]?m\b|[、，。；,;)）]|$)/;

function isCounted(after: string): boolean {
  return COUNTED.test(after);
}
