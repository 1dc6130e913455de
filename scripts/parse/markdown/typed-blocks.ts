/**
 * Lines that begin like a block of CommonMark and are none to a Chinese clerk: `>60岁`, `~~~ 温馨提示 ~~~`, `2026. 年起`,
 * `[注]: 周末不办`, `* 注：…`, two characters' indent, and lines above a drawn one. Each is text as typed.
 */

import { STAR_NOTE } from './item-marks.ts';
import type { StateBlock } from './markdown-it.ts';

/** Says of a line that would begin such a block that it does not. */
type IsTyped = (state: StateBlock, line: number, end: number) => boolean;

/** By the rule of markdown-it, with the blocks that it may end. */
export const TYPED_BLOCKS: readonly { readonly name: string; readonly alt: string[]; readonly isTyped: IsTyped }[] = [
  { name: 'code', alt: [], isTyped: isIndented },
  { name: 'fence', alt: ['paragraph', 'reference', 'blockquote', 'list'], isTyped: isWave },
  { name: 'blockquote', alt: ['paragraph', 'reference', 'blockquote', 'list'], isTyped: isMore },
  {
    name: 'list',
    alt: ['paragraph', 'reference', 'blockquote'],
    isTyped: (state, line, end) => isNumber(state, line) || isSigned(state, line, end) || isStarNote(state, line, end),
  },
  { name: 'heading', alt: ['paragraph', 'reference', 'blockquote'], isTyped: isNumberSign },
  { name: 'reference', alt: [], isTyped: isRemark },
  { name: 'lheading', alt: [], isTyped: isAboveLine },
];

/** A line without what sets it in. */
function lineOf({ src, bMarks, tShift, eMarks }: StateBlock, line: number): string {
  return src.slice((bMarks[line] ?? 0) + (tShift[line] ?? 0), eMarks[line]);
}

const PROSE =
  /^(?:(?:[-*+]|#{2,6}|\d{1,2}[.)])\s+|(?:[-－•●·□○◆※]|[#＃]{2,6})\s*)?(?:[\p{Script=Han}\u3000-\u303f\uff01-\uff0f【（《“①-⑳㈠-㈩]|\d{1,2}[、．.)）])/u;
/** Marks of programs, and columns set out by spaces. */
const CODE = /[{}`;$=]|\/\/|->|<\w|\S(?:  |\t|\u3000)/;
/** Where other generators set text in beneath a line, it stays as they mean it. */
const OWNER = /^(?:[!?]{3}|\[\^|:|===)/;

/**
 * Four spaces before Chinese words are two characters' indent, as before any paragraph: the lines up to the next empty one
 * are taken as if they began where the others do.
 */
function isIndented(state: StateBlock, first: number, end: number): boolean {
  let owner = first - 1;
  while (owner >= 0 && state.isEmpty(owner)) owner -= 1;
  if (OWNER.test(lineOf(state, owner))) return false;
  if (isHeadOfRows(state, first, end)) {
    moveOut(state, first, 4, 0);
    return true;
  }
  const indents: number[] = [];
  for (let line = first; line < end && !state.isEmpty(line); line += 1) {
    const indent = (state.sCount[line] ?? 0) - state.blkIndent;
    if (indent < 4) break;
    const text = lineOf(state, line);
    if (!PROSE.test(text) || CODE.test(text)) return false;
    indents.push(indent);
  }
  const least = Math.min(...indents);
  for (const [at, indent] of indents.entries()) moveOut(state, first + at, least, state.blkIndent + indent - least);
  return indents.length > 0;
}

/** The titles of a table whose first cell is empty: tabs between them, and rows beneath. */
function isHeadOfRows(state: StateBlock, line: number, end: number): boolean {
  const typed = state.src.slice(state.bMarks[line], state.eMarks[line]);
  const next = line + 1 < end ? state.src.slice(state.bMarks[line + 1], state.eMarks[line + 1]) : '';
  return /^\t[^\s][^\t]{0,40}\t[^\t]/.test(typed) && /\p{Script=Han}/u.test(typed) && /^[^\s][^\t]{0,40}\t/.test(next);
}

/** Takes this many columns of white space from a line's start, which leaves it set in by `rest`. */
function moveOut(state: StateBlock, line: number, columns: number, rest: number): void {
  const start = state.bMarks[line] ?? 0;
  let at = start;
  for (let column = 0; column < columns; at += 1) column += state.src[at] === '\t' ? 4 - (column % 4) : 1;
  state.bMarks[line] = at;
  state.tShift[line] = (state.tShift[line] ?? 0) - (at - start);
  state.sCount[line] = rest;
}

/** Waves around words, or above and below Chinese ones. Waves that nothing closes begin no code either. */
function isWave(state: StateBlock, first: number, end: number): boolean {
  const [, waves = '', info = ''] = /^(~{3,})(.*)$/.exec(lineOf(state, first)) ?? [];
  if (waves === '') return false;
  if (info.trim() !== '') return /[~\p{Script=Han}]/u.test(info);
  for (let line = first + 1; line < end; line += 1) {
    const text = lineOf(state, line).trim();
    if (/^~+$/.test(text) && text.length >= waves.length) return true;
    if (text !== '' && (!PROSE.test(text) || CODE.test(text))) return false;
  }
  return true;
}

/** More than a number of something. A year begins a quotation, as does a number whose next line is quoted too. */
function isMore(state: StateBlock, line: number, end: number): boolean {
  const isSaid = (text: string) => MORE.test(text) || MORE_APART.test(text) || (isAfterMark(state, line) && MORE_IN_ITEM.test(text));
  if (!isSaid(lineOf(state, line))) return false;
  const next = line + 1 < end ? lineOf(state, line + 1) : '';
  return !next.startsWith('>') || isSaid(next);
}

const MORE = /^>(?:[=＝]\s*)?(?!\d{4}\s*年)[\d０-９]+(?:\.\d+)?\s*(?:[\p{Script=Han}%％℃°，,；。、）]|[cmk]?m\b|k?g\b|$)/u;
/** With a space, as a quotation has one: of what is measured. */
const MORE_APART =
  /^> ?[=＝]? ?(?!\d{4} ?年)[\d０-９]+(?:\.\d+)? ?(?:[%％℃㎡]|万?元|周?岁|个月|天|小时|平方|平米|公里|公斤|厘米|米|人|倍|次|户|分(?!钟)|亩|年(?:以|的|$))/u;
/** In an item, where nobody quotes: of anything counted but a year, or of what comes in degrees. */
const MORE_IN_ITEM =
  /^> ?[=＝]? ?(?!\d{4}\s*年)(?:[\d０-９]+(?:\.\d+)?\s*(?:[\p{Script=Han}%％℃]|$)|[一二三四五六七八九十百千万两]+[个周年天人岁户次级等]|小学|初中|高中|中专|大专|本科|硕士|博士)/u;

/** In a list's item, right after its mark. */
function isAfterMark({ src, bMarks, tShift, parentType }: StateBlock, line: number): boolean {
  const start = bMarks[line] ?? 0;
  return parentType === 'list' && src.slice(start, start + (tShift[line] ?? 0)).trim() !== '';
}

/** `+ 5 分` and `- 3 分` beside it: signs before what counts, and none of `+ 2 张照片`. In an item, any sign before any number: `- - 5 分`. */
function isSigned(state: StateBlock, line: number, end: number): boolean {
  const text = lineOf(state, line);
  if (isAfterMark(state, line)) return /^[-+*] +\d+(?:\.\d+)? *[\p{Script=Han}%％℃]/u.test(text);
  if (!/^[-+] ?\d+(?:\.\d+)? ?(?:[%％℃°度]|分(?!钟))/.test(text)) return false;
  return text.startsWith('+') || [line - 1, line + 1].some((near) => near >= 0 && near < end && /^\+ ?\d/.test(lineOf(state, near)));
}

/** `- # 1 号楼`: a number's sign. */
function isNumberSign(state: StateBlock, line: number): boolean {
  return isAfterMark(state, line) && /^# +\d+(?:-\d+)* *(?:[\p{Script=Han}，,、]|$)/u.test(lineOf(state, line));
}

/** A year, or a price with a space after its point. */
function isNumber(state: StateBlock, line: number): boolean {
  return /^(?:(?:19|20)\d\d\. +(?:年|\d{1,2}(?:[.．月]|$))|(?!1\.)\d{1,4}\. +\d+ *(?:元|块|角|折|米|厘米|毫米|公里|平方|万|亿|%|％|倍|小时))/.test(
    lineOf(state, line),
  );
}

/** The note of a star, no item of a list with others. */
function isStarNote(state: StateBlock, line: number, end: number): boolean {
  if (!STAR_NOTE.test(lineOf(state, line))) return false;
  return [-1, 1].every((step) => {
    let near = line + step;
    while (near >= 0 && near < end && state.isEmpty(near)) near += step;
    return near < 0 || near >= end || !/^\*\s/.test(lineOf(state, near));
  });
}

/** Words after a name in brackets, where CommonMark expects an address. */
function isRemark(state: StateBlock, line: number): boolean {
  const [, words = ''] = /^\[[^\]^]{1,80}\]:[ \t]*(\S+)/.exec(lineOf(state, line)) ?? [];
  if (!/\p{Script=Han}/u.test(words)) return false;
  return !/[/#@<]|\.[a-z\d]{1,5}$/i.test(words) || /^\p{Script=Han}[^/]*https?:/u.test(words);
}

/** Several lines of Chinese above `----`: what a person parts with a line, no heading of several lines. */
function isAboveLine(state: StateBlock, first: number, end: number): boolean {
  if (!/\p{Script=Han}/u.test(lineOf(state, first))) return false;
  const last = Math.min(end, first + MOST);
  let line = first + 1;
  while (line < last && !state.isEmpty(line) && !DRAWN.test(lineOf(state, line))) line += 1;
  return line > first + 1 && line < last && DRAWN.test(lineOf(state, line));
}

/** Lines above it that are looked at. */
const MOST = 30;

const DRAWN = /^(?:-+|=+)\s*$/;
