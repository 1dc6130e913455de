/** The badge: how much this phone keeps, and nothing but the truth. */

import type { State } from '../../worker/messages/messages.ts';
import { momentIn } from '../ground/clock.ts';
import type { Page } from '../ground/page.ts';
import { pageWords } from '../../words/page-words.ts';
import { dayInWords, fill, type Tongue, wordsIn } from '../../words/words.ts';

/** Says on `<html>` and in words how much is kept. Without a state nothing is. */
export function showBadge(root: Document, page: Page, state: State | undefined, online: boolean): void {
  const html = root.documentElement;
  const kept = state?.kept ?? 'none';
  if (html.dataset['kept'] !== kept) html.dataset['kept'] = kept;
  html.toggleAttribute('data-offline', !online);
  const badge = root.querySelector<HTMLElement>('[data-badge]');
  const words = badgeInWords(page, state, online, eventName(root));
  if (badge && badge.textContent !== words) say(badge, words);
  // Where no guide is kept yet there is nothing to say.
  if (badge) badge.hidden = words === '';
}

/** A tap on the badge that advises a picture draws it, where there is one to draw. */
export function offerPicture(root: Document, tongue: Tongue): void {
  root.querySelector('[data-badge]')?.addEventListener('click', (event) => {
    const button = root.querySelector<HTMLElement>('[data-do=picture]');
    if (!button || root.querySelector('[data-badge]')?.textContent !== wordsIn(pageWords, tongue).cannot) return;
    event.preventDefault();
    button.click();
  });
}

/** From now on a screen reader hears changes: not each step of the keeping that every page begins with. */
export function settleBadge(root: Document): void {
  root.querySelector('.kept')?.setAttribute('role', 'status');
}

/** Says that it is being kept. */
export function showSaving(root: Document, tongue: Tongue): void {
  const badge = root.querySelector<HTMLElement>('[data-badge]');
  if (badge) say(badge, wordsIn(pageWords, tongue).saving);
}

/** The badge links to the page of the kept content: hidden as long as it has no words. */
function say(badge: HTMLElement, words: string): void {
  badge.textContent = words;
  badge.hidden = false;
}

/** Returns the words of the badge: none, where it counts guides and none is kept yet. */
function badgeInWords(page: Page, state: State | undefined, online: boolean, event: string): string {
  const { kind, timezone } = page;
  const words = wordsIn(pageWords, page);
  if (!state || state.kept === 'none')
    return !online ? words.stored : state ? words.notKept : kind === 'guide' ? words.cannot : words.cannotHere;
  if (!online && state.number !== null) return fill(words.offline, dayInWords(momentIn(timezone, new Date(state.number * 1000)).day, page));
  const counts = state.kept === 'hall' || kind === 'wall' || kind === 'lead' || kind === 'kept';
  if (counts && state.guides === 0) return '';
  if (counts) return state.kept === 'hall' ? fill(words.keptHall, state.hallGuides) : fill(words.keptSome, state.guides);
  return state.kept === 'event' && event ? fill(words.keptEvent, event) : words.keptGuide;
}

function eventName(root: Document): string {
  const name = root.documentElement.dataset['kind'] === 'event' ? root.querySelector('h1') : root.querySelector('.sign a');
  return name?.textContent ?? '';
}
