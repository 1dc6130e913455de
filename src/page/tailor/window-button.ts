/** “出示给窗口”: beside “存成图片”, once it is known what to bring. */

import { pageWords } from '../../words/page-words.ts';
import { type Tongue, wordsIn } from '../../words/words.ts';
import { make } from '../ground/page.ts';

/** Shows the button where there is something to bring and no question waits, else hides it. */
export function offerWindow(root: ParentNode, tongue: Tongue, onclick: (event: Event) => void): void {
  let button = root.querySelector<HTMLElement>('[data-do=window]');
  if (!button) {
    button = make('button', { type: 'button', className: 'button', onclick }, wordsIn(pageWords, tongue).window);
    button.dataset['do'] = 'window';
    root.querySelector('[data-do=picture]')?.before(button);
  }
  const isKnown = root.querySelector('[data-part=materials]:not([hidden],.beyond) .bring > :not([hidden])');
  button.hidden = !isKnown || !!root.querySelector('[data-turn]');
}
