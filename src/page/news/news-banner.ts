/** “There is something new”: a line to tap, never a pop-up. */

import { make } from '../ground/page.ts';
import { inLanguage } from '../../guide/language.ts';

const zh = { news: '有新内容，点这里看', badSignature: '新内容的签名不对，没有采用' };
const en: typeof zh = { news: 'There is a newer version: open it', badSignature: 'New content with a wrong signature was not taken' };

const wordsIn = (language: string) => inLanguage({ zh, en }, language);

/** Says that what the server offers was not taken; to be read, not to be tapped. */
export function sayNotTaken(root: ParentNode, language: string): void {
  const place = root.querySelector('[data-news]');
  if (place && !place.hasChildNodes()) place.append(make('p', { className: 'alert' }, wordsIn(language).badSignature));
}

/** Offers the newer version of this page. */
export function offerNews(root: ParentNode, language: string, reload: () => void = () => location.reload()): void {
  const place = root.querySelector('[data-news]');
  if (!place || place.querySelector('button')) return;
  const button = make('button', { type: 'button', className: 'button' }, wordsIn(language).news);
  button.addEventListener('click', reload);
  place.replaceChildren(button);
}
