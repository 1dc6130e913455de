/** The question stays where it was answered, whatever opens and closes above it. */
export function holdStill(set: HTMLElement, change: () => void): void {
  const top = () => set.getBoundingClientRect().top;
  const before = top();
  change();
  const to = scrollY + top() - before;
  // Where the page has become too short to scroll so far, there is room at its end.
  document.body.style.minHeight = `${to + innerHeight}px`;
  scrollTo(0, to);
}
