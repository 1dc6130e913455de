/** What a reader takes along: the code for the window, the picture, the slip, the large plan. One script, which comes with the first tap on any. */

import type { Day } from '../../guide/guide.ts';
import { printSlip, printSlips } from './print-slip.ts';
import type { Page } from '../ground/page.ts';
import type { Tongue } from '../../words/words.ts';
import { showPicture } from './picture.ts';
import { showWindowCode } from './window-code.ts';

/** Does what the button says; where the browser cannot print, the picture is drawn instead. `day`: returns the day on the phone. */
export async function takeAway(root: Document, button: HTMLElement, page: Page, day: () => Day): Promise<void> {
  const what = button.dataset['do'];
  if (what === 'plan') return (await import('./large-plan.ts')).showLargePlan(root, page);
  if (what === 'window') return showWindowCode(root, page);
  if ((what === 'print' || what === 'roll') && printSlip(root, what, page, day)) return undefined;
  return showPicture(root, button, page, day());
}

/** From now on what the browser prints of a case that is known is its slip. */
export function readyToPrint(root: Document, tongue: Tongue, day: () => Day | undefined): void {
  printSlips(root, tongue, day);
}
