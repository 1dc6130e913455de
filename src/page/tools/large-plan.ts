/** The floor plan on the whole screen, so large that its letters are as large as text in the large edition. */

import { planWords } from '../../words/plan-words.ts';
import { type Tongue, wordsIn } from '../../words/words.ts';
import { all, make } from '../ground/page.ts';
import css from './large-plan.css?inline';

/** The text of the large edition, in CSS pixels. */
const LETTERS = 24;

/** Shows the plan until “back” or Escape; the focus then returns to the button. */
export function showLargePlan(root: Document, tongue: Tongue): void {
  const plan = root.querySelector<SVGSVGElement>('main .plan svg');
  const [sheet] = root.styleSheets;
  if (!plan || !sheet) return;
  const at = sheet.insertRule(`@media all{${css}}`, sheet.cssRules.length);
  const words = wordsIn(planWords, tongue);
  const label = plan.closest('.plan')?.getAttribute('aria-label') ?? '';
  const large = root.importNode(plan, true);
  large.style.minWidth = `${widthOf(plan)}px`;
  const back = make('button', { type: 'button', className: 'button' }, words.back);
  const view = make('div', { className: 'plan', tabIndex: 0 }, large);
  view.setAttribute('role', 'img');
  view.setAttribute('aria-label', label);
  const dialog = make('dialog', { className: 'large-plan' }, view, ...choiceOf(large, words), back);
  dialog.setAttribute('aria-label', label);
  const end = () => {
    if (!dialog.isConnected) return;
    dialog.remove();
    sheet.deleteRule(at);
    root.querySelector<HTMLElement>('[data-do=plan]')?.focus();
  };
  back.addEventListener('click', end);
  dialog.addEventListener('close', end);
  root.body.append(dialog);
  // Before Safari 15.4 it stands at the end of the page.
  if (typeof dialog.showModal === 'function') dialog.showModal();
  else dialog.setAttribute('open', '');
  large.querySelector('.here')?.scrollIntoView({ block: 'center', inline: 'center' });
  back.focus();
}

/** Returns the width, in CSS pixels, at which the plan’s smallest letters are as large as they should be. */
function widthOf(plan: SVGSVGElement): number {
  const sizes = [...plan.querySelectorAll('text,tspan')].map((text) => {
    const { a = 1, b = 0 } = (text instanceof SVGGraphicsElement && text.getScreenCTM()) || {};
    return Number.parseFloat(getComputedStyle(text).fontSize) * Math.hypot(a, b);
  });
  const { width } = plan.getBoundingClientRect();
  return Math.ceil((width * LETTERS) / Math.min(LETTERS, ...sizes));
}

/** Where there is a way without steps: a choice of which of both is drawn, the nearest first. */
function choiceOf(plan: SVGSVGElement, words: { readonly nearest: string; readonly free: string }): HTMLElement[] {
  if (!plan.querySelector('.free')) return [];
  const buttons = [words.nearest, words.free].map((word) => make('button', { type: 'button' }, word));
  const choose = (chosen: number) => {
    for (const [at, button] of buttons.entries()) button.setAttribute('aria-pressed', String(at === chosen));
    for (const way of all<HTMLElement>(plan, '.way')) way.style.display = way.matches('.free') === (chosen === 1) ? '' : 'none';
  };
  for (const [at, button] of buttons.entries()) button.addEventListener('click', () => choose(at));
  choose(0);
  return [make('p', { className: 'two' }, ...buttons)];
}
