/** A phone whose date cannot be right: lines limited by dates are then shown with their dates, and an alert says so. */

import { make } from '../ground/page.ts';
import { dayInWords, isChinese } from '../../guide/language.ts';

/** Says that the phone's date may be wrong, and which it is; with false, no longer. */
export function sayWrongClock(root: Document, day: string, language: string, isWrong: boolean): void {
  root.querySelector('[data-clock]')?.remove();
  if (!isWrong) return;
  const said = dayInWords(day, language);
  const words = isChinese(language)
    ? `这台手机的日期可能不对（显示 ${said}）。有日期限制的内容都列出来了，请看清上面写的日期。`
    : `The date of this phone may be wrong (it shows ${said}). Everything that is limited by a date is shown: mind the dates.`;
  const alert = make('p', { className: 'alert' }, words);
  alert.dataset['clock'] = '';
  root.querySelector('.head')?.after(alert);
}
