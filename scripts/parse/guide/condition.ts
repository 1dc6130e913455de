/** Conditions as written in braces: by labels with 且, 或, 不是, or by ids; and the dates of 自 and 至. */

import type { Text } from '../../ground/source.ts';
import { type Braces, insideOf } from '../markdown/braces.ts';
import type { DraftLimits, DraftTerm } from './draft.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * Returns the joint meaning of the braces after one line: two of them with a condition mean either; dates hold besides.
 * `labels` are those of the file's answers that hold a connective themselves (`Born here and insured`, see `wholeLabels`):
 * they are read as a whole.
 */
export function limitsOf(braces: readonly Braces[], labels: readonly string[]): DraftLimits {
  const first = braces[0];
  const limits: Mutable<DraftLimits> & { groups: DraftTerm[][] } = {
    at: first?.at ?? { line: 1, column: 1 },
    source: braces.map(({ text }) => text.trim()).join('} {'),
    groups: [],
  };
  for (const one of braces) {
    // As `marks.ts` hands on braces that nobody closed.
    if (/^[{｛]/.test(one.text)) {
      limits.broken ??= one;
      continue;
    }
    // `{=no}` is a condition that lacks its question.
    if (/^\s*[=＝].*[=＝]/s.test(one.text)) {
      limits.sets = [...(limits.sets ?? []), setsIn(one)];
      continue;
    }
    const reading = readBraces(one, labels);
    if (reading === 'broken') limits.broken ??= { text: one.text.trim(), at: insideOf(one, one.text.search(/\S|$/)) };
    else {
      limits.groups.push(...reading.groups);
      if (reading.from) limits.from = reading.from;
      if (reading.until) limits.until = reading.until;
    }
  }
  return shortEnough(limits);
}

/** The text after the `=` of braces that answer questions of other guides. */
function setsIn(braces: Braces): Text {
  const [head = ''] = /^\s*[=＝]\s*/.exec(braces.text) ?? [];
  return { text: braces.text.slice(head.length).trim(), at: insideOf(braces, head.length) };
}

/** Alternatives of one condition, and terms of all of them: enough for a list of all provinces. */
const [MOST_ALTERNATIVES, MOST_TERMS] = [40, 400];

function shortEnough(limits: DraftLimits): DraftLimits {
  const terms = limits.groups.reduce((sum, group) => sum + group.length, 0);
  return limits.groups.length > MOST_ALTERNATIVES || terms > MOST_TERMS ? { ...limits, groups: [], tooLong: true } : limits;
}

/** Returns limits that hold where both do: of a line under a heading that is limited itself. */
export function bothLimits(outer: DraftLimits, inner: DraftLimits): DraftLimits {
  const groups =
    outer.groups.length > 0 && inner.groups.length > 0
      ? outer.groups.flatMap((group) => inner.groups.map((other) => [...group, ...other]))
      : [...outer.groups, ...inner.groups];
  return shortEnough({ ...outer, ...inner, groups });
}

/** Returns the labels that a condition would take apart if it did not know them. */
export function wholeLabels(labels: readonly string[]): string[] {
  return labels.filter((label) => /\s(?:且|并且|或|或者|and|or)\s|^(?:不是|not|自|从|至|到|from|until)\s|=/i.test(label));
}

interface Reading {
  readonly groups: DraftTerm[][];
  from?: Text;
  until?: Text;
}

function readBraces(braces: Braces, labels: readonly string[]): Reading | 'broken' {
  const { text } = braces;
  const reading: Reading = { groups: [] };
  let group: DraftTerm[] = [];
  let alternatives = 1;
  for (let position = 0; ;) {
    const piece = nextPiece(text, position, labels);
    const terms = readPiece(braces, piece);
    if (terms === 'broken') return 'broken';
    if ('terms' in terms) group.push(...terms.terms);
    else Object.assign(reading, terms);
    const connective = /\s+(\S+)\s*/y;
    connective.lastIndex = piece.end;
    const word = connective.exec(text)?.[1];
    if (!word) break;
    position = connective.lastIndex;
    if (isOr(word)) {
      alternatives += 1;
      reading.groups.push(group);
      group = [];
    }
  }
  reading.groups.push(group);
  const said = reading.groups.filter((terms) => terms.length > 0);
  // A date cannot be one of two alternatives.
  return alternatives > 1 && said.length < alternatives ? 'broken' : { ...reading, groups: said };
}

function isOr(word: string): boolean {
  return /^(?:或|或者|or)$/i.test(word);
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly not: boolean;
  readonly text: string;
  /** It is a label of the file, as a whole. */
  readonly isLabel: boolean;
}

const CONNECTIVE = /(?<!\s)\s+(?:且|并且|或|或者|and|or)(?=\s|$)/gi;

/** The text from here to the next connective. */
function nextPiece(text: string, position: number, labels: readonly string[]): Piece {
  const start = position + text.slice(position).search(/\S|$/);
  const asWritten = labelAt(text, start, labels);
  const [negation = ''] = asWritten ? [] : (/^(?:不是|not)(?:\s+|$)/i.exec(text.slice(start)) ?? []);
  const from = start + negation.length;
  const label = asWritten ?? labelAt(text, from, labels);
  const end = label ? from + label.length : connectiveAfter(text, from);
  return { start, end, not: negation !== '', text: text.slice(from, end).trimEnd(), isLabel: label !== undefined };
}

function connectiveAfter(text: string, position: number): number {
  CONNECTIVE.lastIndex = Math.max(0, position - 1);
  return CONNECTIVE.exec(text)?.index ?? text.length;
}

function labelAt(text: string, position: number, labels: readonly string[]): string | undefined {
  return labels
    .filter(
      (label) => text.startsWith(label, position) && /^\s*$|^\s+(?:且|并且|或|或者|and|or)\s/i.test(text.slice(position + label.length)),
    )
    .reduce<string | undefined>((longest, label) => (longest && longest.length >= label.length ? longest : label), undefined);
}

function readPiece(braces: Braces, piece: Piece): { terms: DraftTerm[] } | Pick<Reading, 'from' | 'until'> | 'broken' {
  const { text, not, start } = piece;
  if (piece.isLabel) return { terms: [{ at: insideOf(braces, start), not, label: text }] };
  if (text === '' || /^(?:且|并且|或|或者|and|or|不是|not)$/i.test(text) || /^(?:且|或|and|or)\s/i.test(text)) return 'broken';
  const dates = readDates(braces, piece);
  if (dates) return not ? 'broken' : dates;
  const ids = text
    .replaceAll('＝', '=')
    .replace(/！=|≠/g, '!=')
    .replaceAll('＃', '#')
    .replace(/(?<!\s)\s*[|｜]\s*/g, '|');
  if (ids.includes('=')) return readIds(braces, piece, ids);
  return { terms: [{ at: insideOf(braces, start), not, label: text }] };
}

/** `自 2026-09-20`, `自 2026-09-20 至 2026-12-31`: as typed. */
function readDates(braces: Braces, piece: Piece): Pick<Reading, 'from' | 'until'> | undefined {
  const match = /^(自|从|from|至|到|until|till)(?:\s+|(?=\d))(.*?)(?:\s*(?:至|到|until|till|to)\s*(\S.*))?$/is.exec(piece.text);
  const [whole, word = '', first = '', second] = match ?? [];
  if (whole === undefined || first === '') return undefined;
  const place = (text: string, unit: number) => ({ text: text.replace(/\s*[起止]$/, ''), at: insideOf(braces, piece.start + unit) });
  if (/^(?:至|到|until|till)$/i.test(word)) return second ? undefined : { until: place(first, whole.indexOf(first, word.length)) };
  const from = place(first, whole.indexOf(first, word.length));
  return second ? { from, until: place(second, whole.length - second.length) } : { from };
}

/** `married=no`, `a=x|y b!=z`; `/` stands for `|` inside a table. */
function readIds(braces: Braces, piece: Piece, ids: string): { terms: DraftTerm[] } | 'broken' {
  const terms: DraftTerm[] = [];
  const term = /\s*([^\s=!]+)\s*(!?=)\s*([^\s=!]+)/y;
  let seen = piece.start;
  for (let position = 0; position < ids.length;) {
    term.lastIndex = position;
    const match = term.exec(ids);
    const answers = match?.[3]?.split(/[|/]/) ?? [];
    if (!match?.[1] || answers.includes('')) return 'broken';
    const start = Math.max(seen, braces.text.indexOf(match[1], seen));
    seen = start + match[1].length;
    terms.push({
      at: insideOf(braces, terms.length === 0 ? piece.start : start),
      not: (match[2] === '!=') !== piece.not,
      question: match[1],
      answers,
    });
    position = term.lastIndex;
  }
  return { terms };
}
