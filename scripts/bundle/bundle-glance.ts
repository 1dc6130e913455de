/** What everybody asks of a bundle first: how long, and how much, as far as its guides settle it. */

import type { Guide, Html, Line } from '../../src/guide/guide.ts';
import { escapeHtml, plainText } from '../../src/guide/html.ts';
import type { bundleWords } from '../../src/words/bundle-words.ts';
import { type Said, fill } from '../../src/words/words.ts';
import { durationsIn } from '../parse/guide/durations.ts';
import type { Part } from './bundle-questions.ts';
import { type Telling, asLimits, translatedText } from './bundle-texts.ts';
import { type Formula, and, isAlways } from './formula.ts';

interface BundleGlance extends Telling {
  readonly parts: readonly Part[];
  readonly words: Said<typeof bundleWords.zh>;
}

/** A line of a guide, and for whom in the bundle it is. */
interface Told {
  readonly part: Part;
  readonly line: Line;
  readonly formula: Formula;
  readonly html: Html;
}

/** Returns the lines of all guides that hold for somebody; undefined where a guide says nothing. */
function toldOf(field: 'time' | 'fee', { parts, formula, isFor, ...telling }: BundleGlance): Told[] | undefined {
  if (parts.some(({ guide }) => !guide[field])) return undefined;
  return parts.flatMap((part) =>
    (part.guide[field] ?? []).flatMap((line) => {
      const whole = and(isFor(part), formula(line.when, part));
      const html = translatedText(line.html, part, { ...telling, formula, isFor });
      return whole.length === 0 ? [] : [{ part, line, formula: whole, html }];
    }),
  );
}

/** Returns how long that takes which takes longest, in the words of its guide; where that hangs on answers, all of which it may be, the longest first. */
export function longestTime(bundle: BundleGlance): Guide['time'] {
  const timed = toldOf('time', bundle)?.flatMap((told) => {
    const days = isAside(told) ? 0 : daysOf(plainText(told.html));
    return days > 0 ? [{ ...told, days }] : [];
  });
  if (!timed || timed.length === 0) return undefined;
  const longest = timed.sort((one, other) => other.days - one.days);
  const forAll = longest.findIndex(({ formula }) => isAlways(formula));
  const shown = longest.slice(0, forAll < 0 ? undefined : Math.max(forAll, 1));
  return shown.map(({ part, line, formula, html }) => ({
    html: fill(forAll === 0 ? bundle.words.longest : bundle.words.oneOf, escapeHtml(part.guide.code), html),
    ...asLimits(formula, line, bundle.all),
  }));
}

/** The most that is promised, in days of the calendar: what the law allows stands in brackets. */
function daysOf(text: string): number {
  return Math.max(0, ...durationsIn(text.replace(/[（(][^）)]*[）)]/g, '')).map(({ most }) => most));
}

/** What a guide says to everyone after its first line is when one has to come, or what else there is to know. */
function isAside({ part, line }: Told): boolean {
  return !line.when && line !== part.guide.time?.find(({ when }) => !when);
}

/** Free of charge, and no amount beside it. */
const FREE = /^(?!.*\d).*(?:不收|免费|不要钱|\bfree\b|\bno (?:fee|charge)\b)/i;

/** Returns what all say in the same words, else for which of them one may have to pay. */
export function feeInShort(bundle: BundleGlance): Guide['fee'] {
  const told = toldOf('fee', bundle);
  const [first] = told ?? [];
  if (!told || !first) return undefined;
  if (told.every(({ html, line }) => html === first.html && !line.when)) return [{ html: first.html }];
  const paid = [...new Set(told.filter(({ html }) => !FREE.test(plainText(html))).map(({ part }) => part.guide.code))];
  if (paid.length === bundle.parts.length) return undefined;
  const { free, paid: some, list } = bundle.words;
  return [{ html: paid.length === 0 ? free : fill(some, escapeHtml(paid.join(list))) }];
}
