/** Where the browser has no service worker: the promise it cannot make, and the way to a browser that can. */

import { make } from '../ground/page.ts';
import { unkeptWords } from '../../words/unkept-words.ts';
import { type Tongue, wordsIn } from '../../words/words.ts';

/** Says so on a guide's page, with the steps where they help. */
export function sayUnkept(root: Document, tongue: Tongue): void {
  const words = wordsIn(unkeptWords, tongue);
  const save = root.querySelector('[data-do=picture]')?.closest('p');
  if (leadsToSafari(navigator)) {
    const steps = make('ol', {}, ...[words.step1, words.step2, words.step3, words.step4].map((step) => make('li', {}, step)));
    save?.after(make('details', {}, make('summary', {}, words.how), steps));
  }
  save?.after(make('p', { className: 'note' }, words.honest));
}

/** Returns whether this is an iPhone's browser without a worker: only Apple's touch devices know `standalone`. */
function leadsToSafari(navigator: Navigator): boolean {
  return 'standalone' in navigator && navigator.maxTouchPoints > 0 && isSecureContext;
}
