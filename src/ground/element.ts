/** Elements that scripts put into a page. */

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
