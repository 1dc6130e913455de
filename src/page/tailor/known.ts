/** What is offered once it is known what to bring: the code for the window, the slip. */

/** Returns whether a case is answered: no question waits. */
export function isAnswered(root: ParentNode): boolean {
  return root.querySelector('[data-question] input:checked') !== null && !root.querySelector('[data-turn]');
}

/** Shows it where there is something to bring and no question waits, else hides it. */
export function offerKnown(root: ParentNode): void {
  const offered = root.querySelector<HTMLElement>('[data-known]');
  const isKnown = root.querySelector('[data-part=materials]:not([hidden],.beyond) .bring > :not([hidden])');
  if (offered) offered.hidden = !isKnown || !!root.querySelector('[data-turn]');
}
