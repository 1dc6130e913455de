/** A text as it is compared: simplified, lower case, half width; letters, characters and digits, one space between others. */

import { type Sounds, textOfUnits } from './sounds.ts';

type Simplify = Sounds['simplify'];

/** Returns a text as it is compared. Spaces at its ends are left out. */
export function plainOf(text: string, simplify: Simplify): string {
  return ordinaryOf(text, simplify, false) ?? anyOf(text, simplify);
}

/** Returns the same of HTML: a tag and an entity part words. */
export function plainOfHtml(html: string, simplify: Simplify): string {
  return ordinaryOf(html, simplify, true) ?? anyOf(html.replace(/<[^>]*>|&\w+;/g, ' '), simplify);
}

const [SPACE, OTHER] = [32, 1];

/** What becomes of each unit of ordinary text: 0 nothing, `OTHER` where it is not ordinary. Most texts are, and need no Unicode rules. */
const ORDINARY = new Uint16Array(65_536).fill(OTHER);
for (let unit = 0x4e00; unit < 0xa000; unit++) ORDINARY[unit] = unit;
for (let unit = 0; unit < 128; unit++) {
  const lower = String.fromCharCode(unit).toLowerCase();
  ORDINARY[unit] = /[a-z0-9]/.test(lower) ? lower.charCodeAt(0) : SPACE;
  if (unit > 32 && unit < 127) ORDINARY[unit + 0xfee0] = ORDINARY[unit] ?? OTHER;
}
for (const mark of '·–—“”…、。〈〉《》「」『』【】￥\u3000\u00a0') ORDINARY[mark.charCodeAt(0)] = SPACE;
for (const mark of "'’＇") ORDINARY[mark.charCodeAt(0)] = 0;

/** Texts are made one after the other: this is where. */
let room = new Uint16Array(1024);

/** Returns undefined where a unit is not ordinary. */
function ordinaryOf(text: string, simplify: Simplify, isHtml: boolean): string | undefined {
  if (text.length > room.length) room = new Uint16Array(text.length * 2);
  const units = room;
  let [size, last] = [0, SPACE];
  for (let at = 0; at < text.length; at++) {
    const typed = text.charCodeAt(at);
    const unit = ORDINARY[typed] ?? OTHER;
    if (unit === OTHER) return undefined;
    if (isHtml && (typed === LESS || typed === AND)) at = endOfMarkup(text, at, typed);
    if (unit === 0 || (unit === SPACE && last === SPACE)) continue;
    units[size++] = last = unit;
  }
  return simplify(textOfUnits(units.subarray(0, size > 0 && last === SPACE ? size - 1 : size)));
}

const [LESS, AND] = [60, 38];

/** Returns where a tag or an entity ends; its start where it is none. */
function endOfMarkup(text: string, start: number, first: number): number {
  if (first === LESS) return Math.max(start, text.indexOf('>', start));
  let end = start + 1;
  while (isWordUnit(text.charCodeAt(end))) end++;
  return end > start + 1 && text.charAt(end) === ';' ? end : start;
}

/** As `\w`. */
function isWordUnit(unit: number): boolean {
  return (unit > 47 && unit < 58) || (unit > 64 && unit < 91) || (unit > 96 && unit < 123) || unit === 95;
}

function anyOf(text: string, simplify: Simplify): string {
  return simplify(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[\p{Cf}\p{M}'’]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A plain text that knows where each of its units stands in the text as written. */
interface Traced {
  readonly plain: string;
  readonly at: readonly number[];
}

/** Returns a text as it is compared, with the way back to the text as written. */
export function tracedOf(text: string, simplify: Simplify): Traced {
  let plain = '';
  const at: number[] = [];
  let place = 0;
  for (const character of text) {
    const own = plainOf(character, simplify);
    const units = own === '' && !/[\p{Cf}\p{M}'’]/u.test(character) ? ' ' : own;
    for (const unit of units) {
      if (unit === ' ' && (plain === '' || plain.endsWith(' '))) continue;
      plain += unit;
      for (let count = 0; count < unit.length; count++) at.push(place);
    }
    place += character.length;
  }
  return { plain, at };
}
