/** Passing a guide on to the family: the phone's own sharing, else the address to paste. */

import { make } from './page.ts';
import { isChinese } from './words.ts';

const zh = { copied: '网址复制好了，粘贴给家人就行', copyThis: '把这个网址发给家人：' };
const en: typeof zh = { copied: 'The address is copied: paste it to your family', copyThis: 'Send this address:' };

/** Shares this page, tailored as it is. */
export async function share(root: Document, language: string): Promise<void> {
  const words = isChinese(language) ? zh : en;
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
    if (!(error instanceof DOMException && error.name === 'AbortError')) offerToCopy(root, words.copyThis, url);
  }
}

/** Selected, so that a finger only has to say “copy”. */
function offerToCopy(root: Document, text: string, url: string): void {
  const address = make('b', {}, url);
  root.querySelector('[data-news]')?.replaceChildren(make('p', { className: 'alert' }, text, make('br', {}), address));
  getSelection()?.selectAllChildren(address);
}

function say(root: Document, text: string): void {
  root.querySelector('[data-news]')?.replaceChildren(make('p', { className: 'alert' }, text));
}
