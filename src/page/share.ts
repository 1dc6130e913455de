/** Passing a guide on to the family: the phone's own sharing, else the address to paste. */

import { make } from './page.ts';
import { wordsIn } from './words.ts';

/** Shares this page, tailored as it is. */
export async function share(root: Document, language: string): Promise<void> {
  const words = wordsIn(language);
  const url = location.href;
  try {
    if (typeof navigator.share === 'function') {
      await navigator.share({ title: root.title, url });
      return;
    }
    await navigator.clipboard.writeText(url);
    say(root, words.copied);
  } catch (error) {
    // Who changed their mind needs no second offer.
    if (!(error instanceof DOMException && error.name === 'AbortError')) say(root, `${words.copyThis} ${url}`);
  }
}

function say(root: Document, text: string): void {
  root.querySelector('[data-news]')?.replaceChildren(make('p', { className: 'alert' }, text));
}
