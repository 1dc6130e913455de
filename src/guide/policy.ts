/** Policies: for whom, what one gets, until when. One file holds all of a hall's, which the hall line names. */

import type { Condition, Limits, Related } from './guide.ts';

/** A policy as the page of all policies shows it. Texts are plain, as written. */
export interface Policy extends Pick<Limits, 'from' | 'until'> {
  /** Its file's name, and its anchor on the page: `childcare`. */
  readonly id: string;
  /** Absent: the hall's own. */
  readonly language?: string;
  readonly title: string;
  readonly who?: string;
  readonly gets: string;
  readonly how?: string;
  readonly basis?: string;
  /** The answers for which it is: a condition over the questions of one guide. */
  readonly asks?: { readonly code: string; readonly when: Condition };
  /** The guides that it is about. */
  readonly guides?: readonly Related[];
}

/** Returns the policies of their file, unchecked: its hash proved it. */
export function readPolicies(text: string): Policy[] {
  const policies: Policy[] = JSON.parse(text);
  return policies;
}
