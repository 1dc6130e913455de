/** Materials to tick: what was ticked today is ticked tomorrow. */

import { all } from './page.ts';
import { wordsIn } from './words.ts';

/** Puts saved ticks into the list, and tells every change. */
export async function keepTicks(
  root: ParentNode,
  saved: Promise<readonly string[]>,
  onChange: (names: readonly string[]) => void,
  onShown: () => void,
): Promise<void> {
  const touched = new Set<string>();
  for (const item of items(root)) {
    item.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLInputElement)) return;
      touched.add(nameOf(item));
      for (const same of items(root)) if (nameOf(same) === nameOf(item)) tick(same, target.checked);
      onChange(ticked(root));
      onShown();
    });
  }
  const before = new Set(await saved);
  for (const item of items(root)) if (!touched.has(nameOf(item)) && before.has(nameOf(item))) tick(item, true);
  onShown();
}

/** Says how many materials are still missing, and how many depend on what was not answered. */
export function sayLeft(root: ParentNode, language: string): void {
  for (const part of all(root, '[data-part=materials]')) {
    const shown = items(part).filter((item) => !item.hidden && !boxOf(item)?.checked);
    const sure = new Set(shown.filter((item) => !item.hasAttribute('data-open')).map(nameOf));
    const perhaps = new Set(shown.map(nameOf).filter((name) => !sure.has(name)));
    const place = part.querySelector('[data-left]');
    const words = wordsIn(language).left(sure.size, perhaps.size);
    if (place && place.textContent !== words) place.textContent = words;
  }
}

/** Returns the names of what is ticked, hidden lines included: an answer changed back finds its ticks. */
function ticked(root: ParentNode): string[] {
  return [
    ...new Set(
      items(root)
        .filter((item) => boxOf(item)?.checked)
        .map(nameOf),
    ),
  ];
}

function items(root: ParentNode): HTMLElement[] {
  return all(root, '[data-material]');
}

function nameOf(item: HTMLElement): string {
  return item.dataset['material'] ?? '';
}

function boxOf(item: HTMLElement): HTMLInputElement | null {
  return item.querySelector<HTMLInputElement>('input[type=checkbox]');
}

function tick(item: HTMLElement, on: boolean): void {
  const box = boxOf(item);
  if (box) box.checked = on;
}
