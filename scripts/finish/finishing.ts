/** Everything outside one guide that finishing it needs. */

import type { Html, Limits } from '../../src/guide/guide.ts';
import type { Draft } from '../parse/guide/draft.ts';
import type { HallDraft } from '../parse/hall/hall.ts';
import type { Resolved } from '../resolve/resolve-draft.ts';
import { type Destination, type MarkMeanings, finishHtml } from './html.ts';
import { tappable } from './tappable.ts';

export interface Finishing {
  readonly hall: HallDraft;
  readonly draft: Draft;
  /** BCP 47 of this guide. */
  readonly language: string;
  readonly resolved: Resolved;
  readonly marks: MarkMeanings;
}

/** Returns HTML of the draft with addresses and conditions in place, and bare ones to tap. */
export function finishedHtml(html: Html, { marks }: Finishing): Html {
  return tappable(finishHtml(html, marks));
}

/** Returns the limits of a line, without what does not limit it. */
export function finishedLimits(line: { readonly limits?: number }, { resolved }: Pick<Finishing, 'resolved'>): Limits {
  const { when, from, until } = (line.limits === undefined ? undefined : resolved.limits[line.limits]) ?? {};
  return { ...(when === undefined ? {} : { when }), ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) };
}

/** Returns where a link of the draft leads. */
export function destinationOf(index: number | undefined, { marks }: Finishing): Destination {
  return index === undefined ? undefined : marks.links[index];
}

/** Returns `{ [key]: value }`, or nothing where there is no value: absent fields are absent. */
export function given<K extends string, V>(key: K, value: V | undefined): { [key in K]?: V } {
  const entry: { [key in K]?: V } = {};
  if (value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)) entry[key] = value;
  return entry;
}

/** Returns the languages in which a guide exists besides its own. */
export function languagesBeside(own: string, all: readonly string[]): string[] {
  return all.filter((language) => language !== own).sort();
}
