/** Messages between a page and its finder. */

import type { SearchAnswer } from '../find/find.ts';

/** A page asks. */
export interface Query {
  readonly query: string;
  /** Of the page, BCP 47. */
  readonly language: string;
}

/** The finder's answer to the query with the same text: null where neither this phone nor the network has the hall. */
export interface FinderReply {
  readonly query: string;
  readonly answer: SearchAnswer | null;
}
