/** Large text, for this page and every other. */

import { eachTime } from '../ground/page.ts';

/**
 * Makes the button work, starting with this reader's saved choice. `onChange` hears every new choice, and a
 * choice that the document did not know of when it came: the worker writes it into its pages, which then do not jump.
 */
export async function offerLargeText(root: Document, read: () => Promise<boolean>, onChange: (large: boolean) => void): Promise<void> {
  const button = root.querySelector<HTMLButtonElement>('[data-do=text-size]');
  if (!button) return;
  const { dataset } = root.documentElement;
  let large = dataset['text'] === 'large';
  const change = (next: boolean) => {
    large = next;
    if (large) dataset['text'] = 'large';
    else delete dataset['text'];
    button.setAttribute('aria-pressed', String(large));
    onChange(large);
  };
  let touched = false;
  button.setAttribute('aria-pressed', String(large));
  button.hidden = false;
  button.addEventListener('click', () => {
    touched = true;
    change(!large);
  });
  await eachTime(async () => {
    touched = false;
    const before = await read();
    if (!touched && before !== large) change(before);
  });
}
