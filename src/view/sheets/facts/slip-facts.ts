/** The facts on a slip. */

import type { NamedFact } from './booklet-facts.ts';
import type { CodeFacts, SheetEvent, SheetHall } from './facts.ts';

/** A part of a slip, from top to bottom. */
export type SlipBlock =
  | { readonly as: 'heading'; readonly text: string }
  | { readonly as: 'paragraph'; readonly text: string }
  | { readonly as: 'material'; readonly text: string; readonly note?: string }
  | { readonly as: 'step'; readonly number: number; readonly text: string }
  | { readonly as: 'sign' }
  | { readonly as: 'text'; readonly code: CodeFacts };

export interface SlipFacts {
  readonly kind: 'slip';
  readonly hall: SheetHall;
  readonly event: SheetEvent;
  /** `A1` */
  readonly letters: string;
  readonly title: string;
  /** On the first page. */
  readonly code?: CodeFacts;
  readonly titleSize: number;
  readonly textSize: number;
  /** On the first page: window, place, hours, time, fee, phone. */
  readonly rows: readonly NamedFact[];
  readonly blocks: readonly SlipBlock[];
  readonly page: number;
  readonly pages: number;
}
