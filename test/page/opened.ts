/** Opens a page in happy-dom, as a browser would. */

import type { PageFacts } from '../../src/guide/facts.ts';
import { pageText } from '../../src/view/document.tsx';
import { frame } from '../view/sample.ts';

/** Puts the page that shows these facts into the document, at this address. */
export function open(facts: PageFacts, address = `https://qinghe.example/${facts.page}`): void {
  const page = new DOMParser().parseFromString(pageText(facts, frame).replace(/<script type="module"[^>]*><\/script>/, ''), 'text/html');
  const html = document.documentElement;
  for (const name of html.getAttributeNames()) html.removeAttribute(name);
  for (const name of page.documentElement.getAttributeNames()) html.setAttribute(name, page.documentElement.getAttribute(name) ?? '');
  document.body.replaceChildren(...page.body.childNodes);
  const { pathname, search, hash } = new URL(address);
  history.replaceState(null, '', pathname + search + hash);
}

/** Returns the first element that matches; there must be one. */
export function get(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`Nothing on this page is ${selector}.`);
  return found;
}

/** Returns a promise, and the function that settles it. */
export function later<T>(): { promise: Promise<T>; come: (value: T) => void } {
  const waiting: ((value: T) => void)[] = [];
  const promise = new Promise<T>((resolve) => waiting.push(resolve));
  return { promise, come: (value) => waiting.forEach((resolve) => resolve(value)) };
}

/** Chooses or ticks an input, as a tap does. */
export function tap(selector: string): void {
  get(selector).click();
}

/** Resolves when everything that was waiting has run. */
export function settled(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 20);
  });
}
