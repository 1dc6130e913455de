/** Passing a guide on to the family: the phone's own sharing, else the address to paste. */

import { make } from '../ground/page.ts';
import { shareWords } from '../../words/share-words.ts';
import { type Tongue, wordsIn } from '../../words/words.ts';
import { caseAddress } from '../tailor/passed-on.ts';

/** Shares this page, tailored and ticked as it is. */
export async function share(root: Document, tongue: Tongue): Promise<void> {
  const words = wordsIn(shareWords, tongue);
  const url = caseAddress(root, 'family');
  try {
    if (typeof navigator.share === 'function') {
      await navigator.share({ title: root.title, url });
      return;
    }
    await navigator.clipboard.writeText(url);
    say(root, words.copied);
  } catch (error) {
    // A reader who changed their mind needs no second offer.
    if (!(error instanceof DOMException && error.name === 'AbortError')) offerToCopy(root, words.copyThis, url);
  }
}

/** Selected, so that a finger only has to say “copy”. */
function offerToCopy(root: Document, text: string, url: string): void {
  const address = make('b', {}, url);
  say(root, text, make('br', {}), address);
  getSelection()?.selectAllChildren(address);
}

/** How long it stays, in milliseconds. */
const LONG_ENOUGH = 8000;

/** Shows a text above the dock, beside any news, until the next tap elsewhere; one without anything to copy, for some seconds. */
function say(root: Document, ...inside: (Node | string)[]): void {
  const said = make('p', { className: 'alert' }, ...inside);
  const onTap = ({ target }: Event) => {
    if (!(target instanceof Node && said.contains(target))) end();
  };
  const end = () => {
    said.remove();
    root.removeEventListener('pointerdown', onTap);
  };
  root.querySelector('[data-news]')?.append(said);
  root.addEventListener('pointerdown', onTap);
  if (inside.length === 1) setTimeout(end, LONG_ENOUGH);
}
