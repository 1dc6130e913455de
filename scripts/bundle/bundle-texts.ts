/** The texts of a guide inForceWithin a bundle: their conditions are said of the bundle's questions. */

import type { Html, Limits } from '../../src/guide/guide.ts';
import { escapeHtml } from '../../src/guide/html.ts';
import { type Speech, limitsInWords } from '../../src/view/parts/limits.tsx';
import { ALWAYS, type AnswersOf, type Formula, and, conditionOf } from './formula.ts';
import type { BundleQuestions, Part } from './bundle-questions.ts';

/** How a bundle speaks, and what the conditions of its guides mean in it. */
export interface Telling extends Pick<BundleQuestions, 'all' | 'formula' | 'isFor'> {
  readonly speech: Speech;
}

/** Returns the limits of a line of a guide in the bundle, without what is known already where it stands; undefined: it holds for nobody. */
export function translatedLimits(limits: Limits, part: Part, { all, formula }: Telling, known: Formula): Limits | undefined {
  const when = beyond(formula(limits.when, part), known);
  return when && asLimits(when, limits, all);
}

/** Returns a formula without what is known already; undefined where the two never hold together. */
export function beyond(formula: Formula, known: Formula): Formula | undefined {
  const whole = and(known, formula);
  return whole.length === 0 ? undefined : isSame(whole, known) ? ALWAYS : formula;
}

/** Returns whether two formulas are written alike. */
export function isSame(a: Formula, b: Formula): boolean {
  const isIn = (one: Formula[number], formula: Formula) => formula.some((other) => sameCase(one, other));
  return a.length === b.length && a.every((one) => isIn(one, b));
}

function sameCase(one: Formula[number], other: Formula[number]): boolean {
  return one.size === other.size && [...one].every(([question, answers]) => answers.join() === other.get(question)?.join());
}

/** Returns a formula with dates as the limits of a line. */
export function asLimits(formula: Formula, { from, until }: Pick<Limits, 'from' | 'until'>, all: AnswersOf): Limits {
  const when = conditionOf(formula, all);
  return { ...(when === undefined ? {} : { when }), ...(from ? { from } : {}), ...(until ? { until } : {}) };
}

/** Returns the limits of a line that both limit. */
export function inForceWithin(
  inner: Pick<Limits, 'from' | 'until'>,
  outer: Pick<Limits, 'from' | 'until'>,
): Pick<Limits, 'from' | 'until'> {
  const from = [inner.from ?? '', outer.from ?? ''].sort()[1];
  const until = [inner.until ?? '~', outer.until ?? '~'].sort()[0];
  return { ...(from ? { from } : {}), ...(until === undefined || until === '~' ? {} : { until }) };
}

/** Returns an element with its limits, and those in words at its beginning. */
export function limitedElement(tag: string, limits: Limits, html: Html, speech: Speech): Html {
  const data = (['when', 'from', 'until'] as const).flatMap((name) => {
    const value = limits[name];
    return value === undefined ? [] : [` data-${name}="${escapeHtml(value)}"`];
  });
  const words = limitsInWords(limits, speech);
  return `<${tag}${data.join('')}>${words === '' ? '' : `<small class="when">${escapeHtml(words)}</small>`}${html}</${tag}>`;
}

const TAG = /<([a-z][a-z0-9]*)\b([^>]*) data-when="([^"]*)"([^>]*)>/;
const WORDS = /<small class="when">[^<]*<\/small>/;

/**
 * Returns HTML of a guide with each condition as the bundle says it; what holds for nobody is left out. `known`: what holds
 * already where it stands.
 */
export function translatedText(html: Html, part: Part, telling: Telling, known: Formula = ALWAYS): Html {
  const found = TAG.exec(html);
  if (!found) return html;
  const [open, tag = '', before = '', typed = '', after = ''] = found;
  const start = found.index + open.length;
  const end = endOf(html, tag, start);
  const limits = {
    when: unescaped(typed),
    from: /data-from="([^"]*)"/.exec(after)?.[1],
    until: /data-until="([^"]*)"/.exec(after)?.[1],
  };
  const inside = html.slice(start, end.inside);
  const rest = translatedText(html.slice(end.after), part, telling, known);
  const now = translatedLimits({ when: limits.when, ...inForceWithin(limits, {}) }, part, telling, known);
  if (!now) return html.slice(0, found.index) + rest;
  const words = limitsInWords(now, telling.speech);
  const said = inside.replace(WORDS, words === '' ? '' : `<small class="when">${escapeHtml(words)}</small>`);
  const data = now.when === undefined ? '' : ` data-when="${escapeHtml(now.when)}"`;
  return `${html.slice(0, found.index)}<${tag}${before}${data}${after}>${translatedText(said, part, telling, known)}</${tag}>${rest}`;
}

/** Where an element's inside ends, and where what follows it begins. */
function endOf(html: Html, tag: string, from: number): { readonly inside: number; readonly after: number } {
  const ends = new RegExp(`<(/?)${tag}\\b[^>]*>`, 'g');
  ends.lastIndex = from;
  let depth = 1;
  for (let found = ends.exec(html); found; found = ends.exec(html)) {
    depth += found[1] === '/' ? -1 : 1;
    if (depth === 0) return { inside: found.index, after: ends.lastIndex };
  }
  return { inside: html.length, after: html.length };
}

function unescaped(text: string): string {
  return text
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}

/** Returns a text that ends as a sentence does: on paper all of a step stands in one line. */
export function ended(html: Html, end: string): Html {
  return /[。.！!？?]$/.test(html) ? html : html + end;
}

/** Returns the items of a list as one sentence, where it stands in one line. */
export function inOneSentence(items: readonly Html[], { next, end }: { readonly next: string; readonly end: string }): Html[] {
  return items.map((item, at) => item + (at < items.length - 1 ? next : end));
}
