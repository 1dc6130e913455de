/** Why a document was found: the name, the material or the sentence in which it stands, with the place. */

import { plainText } from '../guide/html.ts';
import type { Doc, NameOrText, FieldKind } from './documents.ts';
import { plainOf, tracedOf } from './plain.ts';
import type { Match } from './closely.ts';
import type { Searcher } from './search.ts';
import type { Sounds } from './sounds.ts';

/** From and to in a text. */
export type MarkedPart = readonly [from: number, to: number];

export interface Why {
  readonly kind: FieldKind;
  /** The name, or the sentence. */
  readonly text: string;
  /** The parts of it that were found. */
  readonly marks: readonly MarkedPart[];
  /** It was found by letters that stand for sounds. */
  readonly letters?: true;
  /** Other characters, or a slip: the typed text, and the text that it was taken for. */
  readonly taken?: { readonly typed: string; readonly as: string };
  /** A plain word: what was said, and the word of the guide for it. */
  readonly said?: { readonly word: string; readonly means: string };
}

/** Returns why a document was found; undefined where nothing of it can be shown. */
export function whyOf(match: Match, doc: Doc, searcher: Searcher, { simplify }: Sounds): Why | undefined {
  const fields = searcher.fieldsOf(match.doc);
  const sums = new Map<number, number>();
  for (const { field, quality } of match.evidence) sums.set(field, (sums.get(field) ?? 0) + quality);
  // Of equals the first: the title stands before other names, names before sentences.
  const [best] = [...sums].sort(([a, x], [b, y]) => y - x || a - b)[0] ?? [];
  const field = best === undefined ? undefined : doc.fields[best];
  if (best === undefined || !field) return undefined;
  const own = match.evidence.filter((one) => one.field === best);
  const pieces = own.map(({ from, to }) => fields[best]?.plain.slice(from, to) ?? '');
  const shown = shownPart(field, pieces, simplify);
  const plain = fields[best]?.plain ?? '';
  // What a word means is only said where it stands: a document may be found by a part of it.
  const said = match.ways.find((way) => way.said && partsOf(way.said.means, simplify).every((part) => plain.includes(part)))?.said;
  const taken = takenFor(
    match,
    shown,
    own.some(({ taken }) => taken),
  );
  const letters = match.ways.some(({ grams }) =>
    grams.some((gram) => gram.kind === 'letters' || (gram.kind === 'pair' && gram.first.character === '')),
  );
  return { kind: field.kind, ...shown, ...(letters && !taken ? { letters } : {}), ...(taken ? { taken } : {}), ...(said ? { said } : {}) };
}

function partsOf(means: string, simplify: Sounds['simplify']): string[] {
  return plainOf(means, simplify).split(' ').filter(Boolean);
}

function takenFor({ ways, typed }: Match, { text, marks }: Pick<Why, 'text' | 'marks'>, isTaken: boolean): Why['taken'] {
  const slip = ways.find((way) => way.taken !== undefined);
  if (!slip && !isTaken) return undefined;
  const [first, last] = [marks[0], marks[marks.length - 1]];
  return first && last ? { typed, as: text.slice(first[0], last[1]) } : undefined;
}

/** A sentence longer than this is cut around its first mark. */
const LONG = 40;

function shownPart({ kind, raw }: NameOrText, pieces: readonly string[], simplify: Sounds['simplify']): Pick<Why, 'text' | 'marks'> {
  const isName = kind !== 'text' && kind !== 'summary';
  const sentences = isName
    ? [raw]
    : plainText(raw.replace(/<\/(?:p|li|td|tr|h\d)>/g, '\n$&').replace(/\n/g, ' ¶ ')).split(/(?<=[。！？；])|¶/);
  const marked = sentences.map((sentence) => ({ text: sentence.trim(), marks: marksIn(sentence.trim(), pieces, simplify) }));
  const best = marked.reduce((a, b) => (sizeOf(b.marks) > sizeOf(a.marks) ? b : a), marked[0] ?? { text: '', marks: [] });
  return isName ? best : cut(best.text, best.marks);
}

function sizeOf(marks: readonly MarkedPart[]): number {
  return marks.reduce((sum, [from, to]) => sum + to - from, 0);
}

/** Places of pieces in a text, joined where they touch. */
function marksIn(text: string, pieces: readonly string[], simplify: Sounds['simplify']): MarkedPart[] {
  const { plain, at } = tracedOf(text, simplify);
  const found = pieces.flatMap((piece): MarkedPart[] => {
    const from = plain.indexOf(piece);
    const [start, end] = [at[from], at[from + piece.length - 1]];
    return from < 0 || start === undefined || end === undefined ? [] : [[start, end + 1]];
  });
  const marks: MarkedPart[] = [];
  for (const [from, to] of found.sort(([a], [b]) => a - b)) {
    const last = marks[marks.length - 1];
    if (last && from <= last[1]) marks[marks.length - 1] = [last[0], Math.max(last[1], to)];
    else marks.push([from, to]);
  }
  return marks;
}

function cut(text: string, marks: readonly MarkedPart[]): Pick<Why, 'text' | 'marks'> {
  if (text.length <= LONG) return { text, marks };
  const start = Math.max(0, Math.min((marks[0]?.[0] ?? 0) - 12, text.length - LONG));
  const end = Math.min(text.length, start + LONG);
  const before = start > 0 ? '…' : '';
  const moved = marks.flatMap(([from, to]): MarkedPart[] => {
    return from >= start && to <= end ? [[from - start + before.length, to - start + before.length]] : [];
  });
  return { text: before + text.slice(start, end) + (end < text.length ? '…' : ''), marks: moved };
}
