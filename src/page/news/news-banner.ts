/** “There is something new”: a line to tap, never a pop-up. */

import { make } from '../ground/page.ts';
import { newsWords } from '../../words/news-words.ts';
import { type Tongue, wordsIn } from '../../words/words.ts';
import type { Refused } from '../../worker/messages/messages.ts';

/** Says that the server's newer version was not taken, and why; where it is older, with the way to take it all the same. */
export function sayNotTaken(root: ParentNode, tongue: Tongue, refused: Refused): void {
  const place = root.querySelector('[data-news]');
  if (!place || place.hasChildNodes()) return;
  const words = wordsIn(newsWords, tongue);
  const way = root.querySelector<HTMLAnchorElement>('a[data-badge]')?.href;
  const said = make('p', { className: 'alert' }, words[refused]);
  if (refused === 'older' && way !== undefined) said.append(make('a', { href: way }, words.kept));
  place.append(said);
}

/** Offers the newer version of this page. */
export function offerNews(root: ParentNode, tongue: Tongue, reload: () => void = () => location.reload()): void {
  const place = root.querySelector('[data-news]');
  if (!place || place.querySelector('button')) return;
  const button = make('button', { type: 'button', className: 'button' }, wordsIn(newsWords, tongue).news);
  button.addEventListener('click', reload);
  place.replaceChildren(button);
}
