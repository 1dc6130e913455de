/** A document's facts about itself: the data attributes of `<html>`, and the hall's own words. */

import type { OwnWords } from '../../guide/hall.ts';
import type { Tongue } from '../../words/words.ts';

export interface Page extends Tongue {
  /** `A1`, `A1-en`, `A1-2`, `A`, `index`, `404` */
  readonly name: string;
  readonly version: string;
  readonly kind: string;
  /** Of its content. */
  readonly lang: string;
  readonly hallLanguage: string;
  /** The path of the hall's address: `` or `/hall`. */
  readonly base: string;
  readonly timezone: string;
  /** A situation's answers. */
  readonly answers: string;
  /** When the guide was last checked, in milliseconds; NaN where it does not say. */
  readonly checked: number;
  /** The class that carries the life event's colour. */
  readonly event: string;
}

/** Returns the document's facts about itself. */
export function readPage(html: HTMLElement): Page {
  const { dataset, lang, className } = html;
  const own: OwnWords | null = JSON.parse(html.querySelector<HTMLMetaElement>('meta[name=words]')?.content ?? 'null');
  return {
    name: dataset['page'] ?? '',
    version: dataset['version'] ?? '',
    kind: dataset['kind'] ?? '',
    lang,
    language: dataset['speaks'] ?? lang,
    own,
    hallLanguage: dataset['hallLanguage'] ?? lang,
    base: dataset['base'] ?? '',
    timezone: dataset['timezone'] ?? 'Asia/Shanghai',
    answers: dataset['answers'] ?? '',
    checked: Date.parse(html.querySelector<HTMLElement>('[data-reviewed]')?.dataset['reviewed'] ?? ''),
    event: className,
  };
}

/** Returns all elements that match, as an array. */
export function all<E extends HTMLElement>(root: ParentNode, selector: string): E[] {
  return [...root.querySelectorAll<E>(selector)];
}

/** Returns a new element with these texts and elements in it; never from HTML (Trusted Types). */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  props: Partial<HTMLElementTagNameMap[K]>,
  ...inside: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(name), props);
  element.append(...inside);
  return element;
}

/** Returns a guide's line in a list, as `src/view/parts/List.tsx` draws it. */
export function listItem(href: string, code: string, title: string, event: string): HTMLElement {
  return make('li', { className: event }, make('a', { href }, make('span', { className: 'tag' }, code), make('span', {}, title)));
}

/** Does it now, and each time the page comes back out of the browser's memory, where time stood still. */
export function eachTime(act: () => Promise<void>): Promise<void> {
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) void act();
  });
  return act();
}
