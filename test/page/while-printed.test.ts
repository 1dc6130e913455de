/** Folded parts of the page can be read on paper. */

// @vitest-environment happy-dom

import { expect, it } from 'vitest';
import { unfoldWhilePrinted } from '../../src/page/ground/while-printed.ts';
import { guideFacts } from '../view/sample.ts';
import { open } from './opened.ts';

it('is unfolded while it is printed; afterwards only what was open before is open', () => {
  open(guideFacts);
  unfoldWhilePrinted(document);
  const folds = () => [...document.querySelectorAll('details')].map((details) => details.open);
  const [first] = document.querySelectorAll('details');
  if (first) first.open = true;
  const before = folds();
  expect(before).toContain(false);
  for (const time of ['once', 'and once more']) {
    dispatchEvent(new Event('beforeprint'));
    expect(folds(), time).not.toContain(false);
    dispatchEvent(new Event('afterprint'));
    expect(folds(), time).toEqual(before);
  }
});
