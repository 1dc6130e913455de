/** Messages between a page and the worker. A page asks with a MessageChannel; the worker answers on its port. */

import type { GuideFacts } from '../../guide/facts.ts';

/** How much this phone keeps, as seen from one page: the page itself (`guide`), its life event, the whole hall. */
export type Kept = 'none' | 'guide' | 'event' | 'hall';

/** A page asks the worker. `page` is the page's name: `A1`, `A1-en`, `A`, `index`. */
export type Ask =
  /** How much is kept, and which version of this page? */
  | { readonly type: 'state'; readonly page: string }
  /** Keep this page's guide; its guide and its life event; the whole hall. `line`: the page's `data-line`, spares a whole pack. */
  | { readonly type: 'keep'; readonly page: string; readonly scope: 'guide' | 'event' | 'hall'; readonly line?: string }
  /** The facts of this version of this guide's page. */
  | { readonly type: 'facts'; readonly page: string; readonly version: string }
  /** The kept content, life event by life event, named in this language. */
  | { readonly type: 'inventory'; readonly page: string; readonly language: string }
  /** Delete all content that is kept. */
  | { readonly type: 'forget'; readonly page: string };

/** The worker's answers: to `facts` null where it does not keep that version, to `inventory` all kept content, else the state. */
export interface Replies {
  readonly state: State;
  readonly keep: State;
  readonly forget: State;
  readonly facts: GuideFacts | null;
  readonly inventory: Inventory;
}

export interface State {
  /** True: every byte behind it is verified and in place. */
  readonly kept: Kept;
  /** The version of this page that the next load shows (`data-version`), null when it is not kept. */
  readonly version: string | null;
  /** Number of the root in use (UTC seconds), null when nothing is kept. */
  readonly number: number | null;
  /** How many guides are kept, how many the hall has, and the bytes the kept ones take on this phone. */
  readonly guides: number;
  readonly hallGuides: number;
  readonly bytes: number;
  /** Bytes as sent of the whole hall: the cost of “keep everything”. */
  readonly hallBytes: number;
  /** Absent: the server's last root was taken, or it was not asked since this worker started. */
  readonly refused?: Refused;
}

/** The reason why the server's root was not taken: its signature is wrong, or its number is smaller than that of the root in use. */
export type Refused = 'signature' | 'older';

/** The state of a phone without content. */
export const NOTHING: State = { kept: 'none', version: null, number: null, guides: 0, hallGuides: 0, bytes: 0, hallBytes: 0 };

export interface Inventory extends State {
  /** In the order of the wall: how many guides each has, and how many of them are kept. */
  readonly events: readonly { readonly name: string; readonly kept: number; readonly guides: number }[];
  /** How many forms, samples and pictures; `bytes` counts them too. */
  readonly files: number;
  /** When the server last said which version is the newest, in milliseconds since 1970; null where it never did. */
  readonly checked: number | null;
}

/** The worker tells every open page, unasked: something was kept, or the root in use is another one. */
export interface News {
  readonly type: 'news';
}
