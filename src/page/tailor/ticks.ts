/** Materials to tick: a tick of today is there tomorrow. */

import { codeOfPage, guideCode } from '../../guide/address.ts';
import { all, eachTime, type Page } from '../ground/page.ts';
import { pageWords } from '../../words/page-words.ts';
import { fill, type Tongue, wordsIn } from '../../words/words.ts';

/** Returns the code under which a guide's ticks are kept: the same for its situations and languages. */
export function ticksCode({ name }: Page): string {
  return guideCode(codeOfPage(name));
}

/** Returns whether an address's fragment says ticks (`src/guide/passed-ticks.ts`). */
export function hasTicks(fragment: string): boolean {
  return /[#&](~|%7e)/i.test(fragment);
}

/**
 * Puts saved ticks into the list, now and each time the page comes back, and tells every tick that a person makes or
 * takes away: also those made before this script came.
 */
export async function keepTicks(
  root: ParentNode,
  read: () => Promise<readonly string[]>,
  onTick: (name: string, on: boolean) => void,
  onShown: () => void,
): Promise<void> {
  const touched = new Set<string>();
  const touch = (name: string, on: boolean) => {
    touched.add(name);
    for (const same of items(root)) if (nameOf(same) === name) tick(same, on);
    onTick(name, on);
    onShown();
  };
  for (const item of items(root)) {
    if (boxOf(item)?.checked) touch(nameOf(item), true);
    item.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement) touch(nameOf(item), target.checked);
    });
  }
  await eachTime(async () => {
    touched.clear();
    const before = await read();
    for (const item of items(root)) if (!touched.has(nameOf(item))) tick(item, before.includes(nameOf(item)));
    onShown();
  });
}

/** Says how many materials are still missing, and how many depend on open questions; nothing where none is to be ticked. */
export function sayLeft(root: ParentNode, tongue: Tongue): void {
  for (const part of all(root, '[data-part=materials]')) {
    const asked = items(part).filter((item) => !item.hidden);
    const { sure, perhaps } = countLeft(asked.filter((item) => !isTicked(item)));
    const place = part.querySelector('[data-left]');
    const words = asked.length > 0 ? leftInWords(sure.size, perhaps.size, tongue) : '';
    if (place && place.textContent !== words) place.textContent = words;
  }
}

function leftInWords(left: number, perhaps: number, tongue: Tongue): string {
  const words = wordsIn(pageWords, tongue);
  if (perhaps > 0) return left > 0 ? fill(words.leftPerhaps, left, perhaps) : fill(words.perhaps, perhaps);
  return left > 0 ? fill(words.left, left) : words.ready;
}

/** Returns the names of these materials: of those that are needed for sure, and of those that hang on open questions. */
export function countLeft(shown: readonly HTMLElement[]): { readonly sure: ReadonlySet<string>; readonly perhaps: ReadonlySet<string> } {
  const sure = new Set(shown.filter((item) => !item.hasAttribute('data-open')).map(nameOf));
  return { sure, perhaps: new Set(shown.map(nameOf).filter((name) => !sure.has(name))) };
}

/** Returns the names of these materials. */
export function materialNames(materials: readonly HTMLElement[]): ReadonlySet<string> {
  return new Set(materials.map(nameOf));
}

/** Returns whether a material is ticked. */
export function isTicked(item: HTMLElement): boolean {
  return boxOf(item)?.checked === true;
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
