/** A browser engine, as far as the situations need it. */

export type EngineName = 'Chromium' | 'Firefox' | 'WebKit';

export interface Options {
  /** The folder of its profile, with all kept content. */
  readonly profile: string;
  /** False: there is no service worker, as in the in-app browsers of an iPhone. */
  readonly worker: boolean;
  /** False: IndexedDB is refused. */
  readonly database: boolean;
}

/** Run in a page before its own scripts, where an engine has no setting that refuses the database. */
export const REFUSE_DATABASE = `IDBFactory.prototype.open = () => { throw new DOMException('refused', 'SecurityError'); };`;

export interface Engine {
  readonly name: EngineName;
  /** Returns the path of its program; throws one line that says how to get it. */
  readonly find: () => string;
  readonly start: (options: Options) => Promise<Browser>;
  /** Returns whether the browser's own cache has this document on the disk by now, where an end does not wait for that. */
  readonly hasStored?: (profile: string, address: string) => boolean;
}

/** One window of a started engine. */
export interface Browser {
  /** Sets out for an address. Whether anything arrives is for `evaluate` to find out. */
  readonly go: (address: string) => Promise<void>;
  readonly reload: () => Promise<void>;
  /** Returns the value of an expression in the page, promises awaited. Rejects where the page goes away meanwhile. */
  readonly evaluate: (expression: string) => Promise<unknown>;
  /** Ends the program and all its processes. */
  readonly close: () => Promise<void>;
}
