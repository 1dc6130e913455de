/** Reading the guide aloud, where the phone can. */

/** Reads what is shown on the page, block by block; called while it reads, falls silent. */
export function readAloud(root: Document, button: HTMLElement, language: string, speech: SpeechSynthesis = speechSynthesis): void {
  const pressed = button.getAttribute('aria-pressed') === 'true';
  button.setAttribute('aria-pressed', String(!pressed));
  speech.cancel();
  if (pressed) return;
  const blocks = spokenBlocks(root);
  blocks.forEach((text, at) => {
    const words = new SpeechSynthesisUtterance(text);
    words.lang = language;
    words.rate = 0.9;
    if (at === blocks.length - 1) words.onend = () => button.setAttribute('aria-pressed', 'false');
    speech.speak(words);
  });
  addEventListener('pagehide', () => speech.cancel(), { once: true });
}

/** Returns what is shown, a sentence or two a piece: Chromium falls silent in the middle of a long one. */
function spokenBlocks(root: Document): string[] {
  const blocks = root.querySelectorAll<HTMLElement>('main :is(h1,h2,h3,dt,dd,legend,li,p,summary,.pick)');
  return [...blocks]
    .filter((block) => !block.closest('[hidden],.beyond,nav,footer,svg') && !block.querySelector('li,p'))
    .map((block) => (block.innerText ?? block.textContent).trim())
    .filter(Boolean);
}
