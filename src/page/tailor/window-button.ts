/** “出示给窗口”: beside “存成图片”, once it is known what to bring. */

/** Shows the button where there is something to bring and no question waits, else hides it. */
export function offerWindow(root: ParentNode): void {
  const button = root.querySelector<HTMLElement>('[data-do=window]');
  const isKnown = root.querySelector('[data-part=materials]:not([hidden],.beyond) .bring > :not([hidden])');
  if (button) button.hidden = !isKnown || !!root.querySelector('[data-turn]');
}
