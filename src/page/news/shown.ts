/** The page and version on the screen, and the address of its hall. */

import type { State } from '../../worker/messages/messages.ts';

/** This page, by its own data attributes. */
export interface ShownPage {
  /** `data-page` */
  readonly page: string;
  /** `data-version` */
  readonly version: string;
  /** `data-line`: of a guide only. */
  readonly line?: string;
}

/** Returns the page and version on the screen, read from the document's root element. */
export function shownBy(html: HTMLElement): ShownPage {
  const { page = '', version = '', line } = html.dataset;
  return { page, version, line };
}

/** Returns the address that the hall's pages live under, with a slash at the end: this script is in `assets/` below it. */
export function hallBase(script: string = import.meta.url): string {
  return new URL('..', script).href;
}

/** Returns whether the kept copy of this page is another version than the one shown. */
export function isOther(state: State, shown: ShownPage): boolean {
  return state.version !== null && state.version !== shown.version;
}
