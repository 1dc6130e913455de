/** Passing a guide on to the family: the phone's own sharing, else the address to paste. */

import { make } from '../ground/page.ts';
import { writeAnswers } from '../../guide/condition.ts';
import { shareWords } from '../../words/share-words.ts';
import { type Tongue, wordsIn } from '../../words/words.ts';
import { askedQuestions } from '../tailor/shown-lines.ts';
import { chosen } from '../tailor/tailor.ts';

/** Shares this page, tailored as it is. */
export async function share(root: Document, tongue: Tongue): Promise<void> {
  const words = wordsIn(shareWords, tongue);
  const url = addressOf(root);
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

/** Returns the page's one address with all answers on the page: answers of another day are not in the browser's address. */
function addressOf(root: Document): string {
  const address = root.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href.replace(/#.*/, '');
  const answers = writeAnswers(chosen(root), askedQuestions(root));
  return answers ? `${address}#${answers}` : address;
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
