/** The guide read last: saved on a guide's page, shown on the wall. */

import { codeOfPage } from '../../guide/address.ts';
import { pagePath } from '../../guide/page-address.ts';
import type { LastRead } from '../../saved/reader.ts';
import { type Page, listItem } from '../ground/page.ts';

/** Returns the guide that this page shows, as it is saved. */
export function readHere(root: Document, { name, event }: Page): LastRead {
  return { page: name, title: root.querySelector('h1')?.textContent ?? name, event };
}

/** Shows the guide read last, where the page has a place for it. */
export function showLastRead(root: ParentNode, guides: readonly LastRead[], base: string): void {
  const section = root.querySelector<HTMLElement>('[data-last-read]');
  section
    ?.querySelector('ul')
    ?.replaceChildren(...guides.map(({ page, title, event }) => listItem(pagePath(base, page), codeOfPage(page), title, event)));
  if (section) section.hidden = guides.length === 0;
}
