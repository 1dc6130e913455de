/** What a page and the worker say to each other. A page asks with a MessageChannel; the worker answers on its port. */

/** How much this device keeps, as seen from one page: the page itself (`guide`), its life event, the whole hall. */
export type Kept = 'none' | 'guide' | 'event' | 'hall';

/** A page asks the worker. `page` is the page's name: `A1`, `A1-en`, `A`, `index`. */
export type Ask =
  /** How much is kept, and which version of this page? */
  | { readonly type: 'state'; readonly page: string }
  /** Keep this page's guide; its guide and its life event; the whole hall. `line`: the page's `data-line`, spares a whole pack. */
  | { readonly type: 'keep'; readonly page: string; readonly scope: 'guide' | 'event' | 'hall'; readonly line?: string }
  /** Look for a newer root now. */
  | { readonly type: 'update'; readonly page: string };

/** The worker's answer to every `Ask`. */
export interface State {
  /** True: every byte behind it is verified and in place. */
  readonly kept: Kept;
  /** The version of this page that the next load shows (`data-version`), null when it is not kept. */
  readonly version: string | null;
  /** Number of the root in use (UTC seconds), null when nothing is kept. */
  readonly number: number | null;
  /** How many guides are kept, how many the hall has, and the bytes the kept ones take on this device. */
  readonly guides: number;
  readonly hallGuides: number;
  readonly bytes: number;
  /** Bytes as sent of the whole hall: what “keep everything” would cost. */
  readonly hallBytes: number;
}

/** The worker tells every open page, unasked: something was kept, or the root in use is another one. */
export interface News {
  readonly type: 'news';
}
