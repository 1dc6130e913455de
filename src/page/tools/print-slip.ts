/** Printing a case: its slip in place of the page, as large as one page has room for. */

import type { Day } from '../../guide/guide.ts';
import type { Tongue } from '../../words/words.ts';
import { isAnswered } from '../tailor/known.ts';
import { type Paper, slipOf } from './slip.ts';
import css from './slip.css?inline';

const PIXELS_A_MM = 96 / 25.4;

/** In mm: the height of A4 within its margins, less what print and screen may differ. */
const ROOM = 277 - 4;
/** In mm: above and below a slip on a roll. */
const ROLL_MARGINS = 6;

/** In points. The largest with which all fits on one page is taken; smaller letters nobody of seventy reads. */
const SIZES = [12.5, 12, 11.5, 11, 10.5, 10, 9.5, 9, 8.5];

let asked: Paper | undefined;
let isReady = false;
/** The day on which it is printed, which need not be that of the last answer. */
let today: () => Day | undefined;
/** Whether something was laid out for paper since it was asked for. */
let isLaid = false;

/** From now on what a browser prints is the slip, as long as the case on the page is known. */
export function printSlips(root: Document, tongue: Tongue, day: () => Day | undefined): void {
  today = day;
  if (isReady) return;
  isReady = true;
  addEventListener('beforeprint', () => {
    const paper = asked ?? (isAnswered(root) ? 'print' : undefined);
    root.querySelector('.slip')?.remove();
    rule?.remove();
    rule = undefined;
    isLaid = true;
    if (paper) lay(root, slipOf(root, paper, tongue, today()), paper);
  });
  // Where it comes while the print is still being made, what was laid out stays.
  addEventListener('afterprint', () => (asked = undefined));
}

/** Prints the slip on this paper. Returns false where the browser cannot print, which it then does not say itself. */
export function printSlip(root: Document, paper: Paper, tongue: Tongue, day: () => Day | undefined): boolean {
  printSlips(root, tongue, day);
  isLaid = false;
  asked = paper;
  if (typeof print === 'function') print();
  return isLaid;
}

/** The rules of the slip, while there is one. */
let rule: { remove: () => void } | undefined;

function lay(root: Document, slip: HTMLElement, paper: Paper): void {
  root.body.append(slip);
  const [sheet] = root.styleSheets;
  if (!sheet) return;
  const put = (page: string) => {
    const at = sheet.insertRule(`@media all{${css}${page}}`, sheet.cssRules.length);
    rule = { remove: () => sheet.deleteRule(at) };
  };
  put('');
  const height = fitted(slip, paper) / PIXELS_A_MM;
  rule?.remove();
  put(paper === 'print' ? '@page{size:A4;margin:10mm 12mm}' : `@page{size:80mm ${Math.ceil(height) + ROLL_MARGINS}mm;margin:2mm 4mm}`);
}

/** Returns the height of the slip in CSS pixels, with letters as large as one page of A4 has room for. */
function fitted(slip: HTMLElement, paper: Paper): number {
  slip.classList.add('measured');
  const sizes = paper === 'print' ? SIZES : [];
  for (const size of sizes) {
    slip.style.fontSize = `${size}pt`;
    if (slip.offsetHeight <= ROOM * PIXELS_A_MM) break;
  }
  const height = slip.offsetHeight;
  slip.classList.remove('measured');
  return height;
}
