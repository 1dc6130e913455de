/** “出示给窗口”: the page's address with answers and ticks as a code, over everything else. Made here, with no network. */

import { codeOfPage } from '../../guide/address.ts';
import { windowWords } from '../../words/window-words.ts';
import { wordsIn } from '../../words/words.ts';
import { type Page, make } from '../ground/page.ts';
import { type CodePath, codePath } from './code-path.ts';
import { caseAddress } from '../tailor/passed-on.ts';

/** Shows the code until “back” or Escape; the focus then returns to the button. */
export function showWindowCode(root: Document, page: Page): void {
  const words = wordsIn(windowWords, page);
  const back = make('button', { type: 'button', className: 'button' }, words.back);
  const title = `${codeOfPage(page.name)} ${root.querySelector('h1')?.textContent ?? ''}`;
  const dialog = make('dialog', { className: 'shown' }, make('h2', {}, title));
  dialog.setAttribute('aria-label', title);
  dialog.append(...codeOf(caseAddress(root, 'window'), words), back);
  const end = () => {
    dialog.remove();
    root.querySelector<HTMLElement>('[data-do=window]')?.focus();
  };
  back.addEventListener('click', end);
  dialog.addEventListener('close', end);
  root.body.append(dialog);
  // Before Safari 15.4 it stands at the end of the page.
  if (typeof dialog.showModal === 'function') dialog.showModal();
  else dialog.scrollIntoView();
  back.focus();
}

function codeOf(address: string, words: { readonly say: string; readonly code: string; readonly long: string }): HTMLElement[] {
  try {
    return [make('img', { src: pictureOf(codePath(address)), alt: words.code }), make('p', {}, words.say)];
  } catch {
    return [make('p', {}, words.long)];
  }
}

/** Black on white in every edition. */
function pictureOf({ side, path }: CodePath): string {
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${path}"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
