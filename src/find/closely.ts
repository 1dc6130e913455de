/** Reads one document closely: how much of a query is in it, and where. */

import type { FieldKind } from './documents.ts';
import { type Evidence, type PlainDoc, type PlainField } from './evidence.ts';
import type { Gram, Way } from './grams.ts';
import type { QueryPart } from './query.ts';

export interface Match {
  readonly doc: number;
  /** The query. */
  readonly typed: string;
  readonly score: number;
  /** How much of the query is in it, from 0 to 1. */
  readonly cover: number;
  /** How much of the query is in its names. */
  readonly named: number;
  readonly ways: readonly Way[];
  readonly evidence: readonly Evidence[];
  /** One of its sentences or materials has every word of the query as it was typed. */
  readonly isSaid: boolean;
  /** The query has a thing that no guide is about. */
  readonly isAway: boolean;
}

interface Close {
  readonly own: PlainDoc;
  readonly weigh: (gram: Gram) => number;
  /** Where this document has a gram. */
  readonly evidenceOf: (gram: Gram) => readonly Evidence[];
}

interface Read {
  readonly way: Way;
  /** The weight of all its parts. */
  readonly whole: number;
  readonly cover: number;
  readonly found: readonly { readonly weight: number; readonly best: Evidence; readonly all: readonly Evidence[] }[];
}

/** Of how much of a piece counts where it is about a thing that no guide is about. */
const ELSEWHERE = 0.35;

/** Returns how much of these pieces a document has. */
export function closely(pieces: readonly QueryPart[], close: Close): Omit<Match, 'doc' | 'typed'> {
  const { weigh } = close;
  const { fields } = close.own;
  const byField = fields.map(() => ({ sum: 0, count: 0, said: 0 }));
  let [sum, whole, named] = [0, 0, 0];
  const [ways, evidence]: [Way[], Evidence[]] = [[], []];
  for (const piece of pieces) {
    const typed = piece.ways.filter(({ said, taken }) => !said && taken === undefined).map(({ grams }) => total(grams, weigh));
    const away = elsewhereIn(piece, fields);
    const weight = Math.max(...typed, LIGHTEST) * (piece.isBeside ? BESIDE : piece.isSaying ? SAYING : 1);
    whole += weight * (1 + away * AWAY);
    const best = piece.ways
      .map((way) => readWay(way, close))
      .reduce<Read | undefined>((a, b) => (b.cover > (a?.cover ?? 0) ? b : a), undefined);
    if (!best) continue;
    const share = (weight * (1 - (1 - ELSEWHERE) * away)) / best.whole;
    sum += share * best.cover * best.whole;
    ways.push(best.way);
    const hasHead = headStands(best.way, piece, fields);
    for (const { weight: own, best: strongest, all } of best.found) {
      const part = share * best.way.trust * own;
      evidence.push(strongest);
      if (hasHead) named += part * Math.max(0, ...all.map(({ field, quality }) => (isName(fields[field]?.kind) ? quality : 0)));
      for (const { field, quality } of all) {
        const of = byField[field];
        if (of && best.way.said) of.said += part * quality;
        else if (of) [of.sum, of.count] = [of.sum + part * quality, of.count + 1];
      }
    }
  }
  whole = wanted(whole);
  if (whole === 0) return { score: 0, cover: 0, named: 0, ways, evidence, isSaid: false, isAway: false };
  const fitOf = (field: PlainField, { sum, count, said }: (typeof byField)[number]) => (sum * partOf(field, count) + said * SAID) / whole;
  const fit = Math.max(0, ...byField.map((of, at) => (fields[at] && isTitle(fields[at]) ? fitOf(fields[at], of) : 0)));
  const cover = Math.min(1, sum / whole);
  const isAway = pieces.some((piece) => elsewhereIn(piece, fields) > 0);
  const isSaidSomewhere = pieces.every((piece) => isSaidIn(piece, close.own.plain));
  const isSaid = isSaidSomewhere && fields.some(({ plain }) => pieces.every((piece) => isSaidIn(piece, plain)));
  return {
    score: cover * 0.55 + Math.min(1, named / whole) * 0.15 + fit * 0.3,
    cover,
    named: Math.min(1, named / whole),
    ways,
    evidence,
    isSaid,
    isAway,
  };
}

/** More of a query than this counts little: the longer people ask, the more they say around it. */
const CAP = 4;
const BEYOND = 0.1;
function wanted(whole: number): number {
  return whole <= CAP ? whole : CAP + (whole - CAP) * BEYOND;
}

/** What is not here says more than the words beside it. */
const AWAY = 0.5;
/** Several words that are known as one say more than each of them. */
const SAYING = 1.6;
/** A word that nobody knows says little beside one that is known. */
const BESIDE = 0.4;

/** A piece of nothing but common characters weighs this much. */
const LIGHTEST = 0.5;

function readWay(way: Way, { weigh, evidenceOf }: Close): Read {
  let sum = 0;
  const found = way.grams.flatMap((gram) => {
    const all = evidenceOf(gram);
    const [first] = all;
    if (!first) return [];
    const best = all.reduce((a, b) => (b.quality > a.quality ? b : a), first);
    const weight = weigh(gram);
    sum += weight * best.quality;
    return [{ weight, best, all }];
  });
  const whole = total(way.grams, weigh);
  return { way, whole, cover: whole === 0 ? 0 : (way.trust * sum) / whole, found };
}

function total(grams: readonly Gram[], weigh: Close['weigh']): number {
  return grams.reduce((sum, gram) => sum + weigh(gram), 0);
}

/** What a plain word means is as good as so much of a name, whatever the name's length. */
const SAID = 0.6;

/** How much of a name is found: the shorter name is meant. */
function partOf({ plain }: PlainField, count: number): number {
  const size = Math.max(1, plain.replace(/\p{Script=Latin}+/gu, 'x').length - 1);
  return Math.sqrt(Math.min(1, count / size));
}

/** A thing weighs more than the words around it. */
const WEIGHTY = 1.5;

/** How much of a piece, from 0 to 1, is about things that no guide of this hall is about, nor this document. */
function elsewhereIn({ elsewhere }: QueryPart, fields: readonly PlainField[]): number {
  const away = elsewhere.filter(({ thing }) => !fields.some(({ kind, plain }) => isName(kind) && plain.includes(thing)));
  return Math.min(1, WEIGHTY * away.reduce((sum, { share }) => sum + share, 0));
}

/** Of a plain word that stands for several words the first is the thing: no other word makes up for it, nor a part of it. */
function headStands({ said }: Way, { core }: QueryPart, fields: readonly PlainField[]): boolean {
  // Of a plain word that is most of what is asked its own meaning.
  const isMost = said !== undefined && said.word.length * 2 >= core.length;
  const head = said?.head ?? (isMost ? said.means : '');
  if (!/^\p{Script=Han}{2,}$/u.test(head)) return true;
  const pairs = Array.from({ length: head.length - 1 }, (_, at) => head.slice(at, at + 2));
  return fields.some(({ kind, plain }) => isName(kind) && pairs.filter((pair) => plain.includes(pair)).length >= pairs.length / 2);
}

function isSaidIn({ core }: QueryPart, plain: string): boolean {
  const words = core.split(' ').filter((word) => word !== '');
  return words.every((word) => word.length > 1 && plain.includes(word));
}

function isTitle({ kind }: PlainField): boolean {
  return kind === 'title' || kind === 'alias';
}

/** Returns whether a field says what a guide is about. */
function isName(kind: FieldKind | undefined): boolean {
  return kind === 'title' || kind === 'alias' || kind === 'rack';
}
