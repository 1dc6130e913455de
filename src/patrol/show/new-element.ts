/** Elements of the patrol's page. The pages have the same few lines in `page.ts`: shared, they would be one more file before the first tap. */

/** Returns a new element with these texts and elements in it; never from HTML (Trusted Types). */
export function newElement<K extends keyof HTMLElementTagNameMap>(
  name: K,
  props: Partial<HTMLElementTagNameMap[K]>,
  ...inside: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(name), props);
  made.append(...inside);
  return made;
}
