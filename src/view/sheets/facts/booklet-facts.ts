/** The facts on the pages of the booklet. */

import type { CodeFacts, SheetEvent, SheetHall } from './facts.ts';

/** A fact with its name: `要多久`, `当场办结`. */
export interface NamedFact {
  readonly name: string;
  readonly value: string;
}

/** A guide in the booklet. */
export interface BookletGuide {
  readonly event: SheetEvent;
  readonly code: CodeFacts;
  readonly layout: 'half' | 'whole';
  readonly titleSize: number;
  readonly textSize: number;
  readonly summary?: string;
  readonly materials: readonly string[];
  /** Materials that have no room here. */
  readonly more: number;
  /** In short: `取号 → 交材料`; absent also where there is no room. */
  readonly steps?: string;
  readonly rows: readonly NamedFact[];
}

/** A line of the booklet's contents. */
interface ContentsLine {
  readonly code: string;
  readonly title: string;
  readonly page: number;
}

/** A part of the contents: a life event's guides, or those that begin with one letter. */
export interface ContentsGroup {
  readonly event?: SheetEvent;
  readonly letter?: string;
  readonly lines: readonly ContentsLine[];
}

interface BookletPage {
  readonly kind: 'booklet';
  readonly hall: SheetHall;
  readonly page: number;
}

export interface BookletCover extends BookletPage {
  readonly part: 'cover';
  readonly nameSize: number;
  readonly guides: number;
  readonly rows: readonly NamedFact[];
  readonly wall?: CodeFacts;
}

export interface BookletContents extends BookletPage {
  readonly part: 'contents';
  readonly by: 'event' | 'letter';
  readonly groups: readonly ContentsGroup[];
}

interface BookletGuides extends BookletPage {
  readonly part: 'guides';
  readonly guides: readonly BookletGuide[];
}

/** The last page, where the number of pages would else be odd. */
interface BookletNotes extends BookletPage {
  readonly part: 'notes';
}

export type BookletFacts = BookletCover | BookletContents | BookletGuides | BookletNotes;
