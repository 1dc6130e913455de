/** Where the browser has no service worker: the promise it cannot make, and the way to a browser that can. */

import { make } from '../ground/page.ts';
import { inLanguage } from '../../guide/language.ts';

const zh = {
  honest: '这个浏览器不能长期保存，先存成图片更稳妥。',
  how: '怎么在 Safari 打开、放到主屏幕',
  steps: [
    '点屏幕右上角的“···”，再点“在默认浏览器中打开”或“在 Safari 中打开”。',
    '在 Safari 里点屏幕下面的分享按钮（方框里一个向上的箭头）。',
    '点“添加到主屏幕”，再点“添加”。',
    '有网的时候，从主屏幕点开一次。以后没网也能看。',
  ],
};

const en: typeof zh = {
  honest: 'This browser cannot keep pages for long. Saving a picture is safer.',
  how: 'How to open this in Safari and put it on the home screen',
  steps: [
    'Tap “···” at the top right, then “Open in Safari” or “Open in default browser”.',
    'In Safari tap the share button at the bottom: a square with an arrow.',
    'Tap “Add to Home Screen”, then “Add”.',
    'Open it once from the home screen while there is a network. From then on it opens without.',
  ],
};

/** Says so on a guide's page, with the steps where they help. */
export function sayUnkept(root: Document, language: string): void {
  const words = inLanguage({ zh, en }, language);
  root.querySelector('.head')?.append(make('p', { className: 'note' }, words.honest));
  if (!leadsToSafari(navigator)) return;
  const steps = make('ol', {}, ...words.steps.map((step) => make('li', {}, step)));
  const save = root.querySelector('[data-do=picture]')?.closest('p');
  save?.after(make('details', {}, make('summary', {}, words.how), steps));
}

/** Returns whether this is an iPhone's browser without a worker: only Apple's touch devices know `standalone`. */
function leadsToSafari(navigator: Navigator): boolean {
  return 'standalone' in navigator && navigator.maxTouchPoints > 0 && isSecureContext;
}
