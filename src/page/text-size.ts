/** Large text, for this page and every other. */

/** Makes the button work, starting with what this reader chose before. */
export async function offerLargeText(root: Document, saved: Promise<boolean>, onChange: (large: boolean) => void): Promise<void> {
  const button = root.querySelector<HTMLButtonElement>('[data-do=text-size]');
  if (!button) return;
  const set = (large: boolean) => {
    if (large) root.documentElement.dataset['text'] = 'large';
    else delete root.documentElement.dataset['text'];
    button.setAttribute('aria-pressed', String(large));
  };
  button.hidden = false;
  button.addEventListener('click', () => {
    const large = root.documentElement.dataset['text'] !== 'large';
    set(large);
    onChange(large);
  });
  if (await saved) set(true);
}
