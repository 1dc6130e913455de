/** The heading that an address names, alone or after answers: `#要带的材料`, `#married=no&要带的材料`. */

import { percentDecoded } from '../../guide/address.ts';

/** Shows the heading that a fragment names, with whatever is hidden or folded around it, at the upper edge. */
export function showNamed(root: Document, fragment: string): void {
  const name = fragment
    .slice(1)
    .split('&')
    .find((part) => !part.includes('='));
  const heading = name ? root.getElementById(percentDecoded(name)) : null;
  if (!heading) return;
  for (let around: HTMLElement | null = heading; around; around = around.parentElement) {
    around.hidden = false;
    around.classList.remove('beyond');
    for (const state of ['data-waits', 'data-answered']) around.removeAttribute(state);
    if (around instanceof HTMLDetailsElement) around.open = true;
  }
  heading.scrollIntoView();
}
