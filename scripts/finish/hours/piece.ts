/** A piece of a line of hours. */

import type { Wording } from '../../ground/problem.ts';
import type { ClockTime, PartOfDay } from './clock.ts';

/** 0 is Sunday. */
export type Weekday = number;

/** Days from and to, as `2026-10-01`, or `10-01` for every year; with a weekday beside them for these years alone, in which they fall on it. */
export type DateRange = readonly [from: string, to: string, years?: readonly number[]];

export type Piece =
  | { readonly kind: 'weekday'; readonly days: readonly Weekday[] }
  | { readonly kind: 'dates'; readonly range: DateRange }
  | { readonly kind: 'time'; readonly time: ClockTime }
  /** A part of the day without an hour: `周五下午休息`. */
  | { readonly kind: 'part'; readonly part: PartOfDay }
  /** others: the days of the week that are not named before. usual: as on a working day. break: closed within open hours. leave: closed from then on. stop: a sentence ends. */
  | { readonly kind: 'closed' | 'always' | 'others' | 'to' | 'usual' | 'except' | 'break' | 'leave' | 'stop' };

/** impossible: there is no such time or date. uncertain: it may be meant otherwise, or is not understood. */
export type HoursFault =
  | { readonly kind: 'impossible'; readonly words: string; readonly fix: Wording }
  /** `words`: as typed but for their width. */
  | { readonly kind: 'uncertain'; readonly words: string };

/** A piece and the rest of the line after it. */
export interface PieceRead<T> {
  readonly piece: T;
  readonly rest: string;
}
