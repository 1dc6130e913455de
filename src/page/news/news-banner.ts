/** “There is something new”: a line to tap, never a pop-up. */

import { make } from '../ground/page.ts';
import { inLanguage } from '../../guide/language.ts';
import type { Refused } from '../../worker/messages/messages.ts';

const zh = {
  news: '有新内容，点这里看',
  signature: '新内容的签名不对，没有采用',
  older: '大厅网站现在给的内容，比这台手机存的还旧，没有采用。要是大厅说以网站为准，请到这里删掉存好的指南，再打开一次：',
  kept: '手机里存了什么',
};
const en: typeof zh = {
  news: 'There is a newer version: open it',
  signature: 'New content with a wrong signature was not taken',
  older:
    'The hall’s site now offers older content than this phone keeps; it was not taken. If the hall says that its site is right, delete the kept guides here, then open this again: ',
  kept: 'what this phone keeps',
};

const wordsIn = (language: string) => inLanguage({ zh, en }, language);

/** Says that the server's newer version was not taken, and why; where it is older, with the way to take it all the same. */
export function sayNotTaken(root: ParentNode, language: string, refused: Refused): void {
  const place = root.querySelector('[data-news]');
  if (!place || place.hasChildNodes()) return;
  const words = wordsIn(language);
  const way = root.querySelector<HTMLAnchorElement>('a[data-badge]')?.href;
  const said = make('p', { className: 'alert' }, words[refused]);
  if (refused === 'older' && way !== undefined) said.append(make('a', { href: way }, words.kept));
  place.append(said);
}

/** Offers the newer version of this page. */
export function offerNews(root: ParentNode, language: string, reload: () => void = () => location.reload()): void {
  const place = root.querySelector('[data-news]');
  if (!place || place.querySelector('button')) return;
  const button = make('button', { type: 'button', className: 'button' }, wordsIn(language).news);
  button.addEventListener('click', reload);
  place.replaceChildren(button);
}
