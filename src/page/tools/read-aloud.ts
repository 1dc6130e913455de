/** Reading the guide aloud, where the phone can: many browsers know the words and have no voice. */

import { aloudWords } from '../../words/aloud-words.ts';
import { type Tongue, wordsIn } from '../../words/words.ts';
import { type Page, make } from '../ground/page.ts';

/** How long voices may take to be there, in milliseconds. */
const MOMENT = 1_500;

/**
 * Reads the shown parts of the page, block by block; called while it reads, falls silent. Without a voice of this language
 * it says so and takes the button away.
 */
export async function readAloud(
  root: Document,
  button: HTMLElement,
  page: Pick<Page, 'lang' | keyof Tongue>,
  speech: SpeechSynthesis = speechSynthesis,
): Promise<void> {
  const press = (on: boolean) => button.setAttribute('aria-pressed', String(on));
  const pressed = button.getAttribute('aria-pressed') === 'true';
  press(!pressed);
  speech.cancel();
  if (pressed) return;
  if (!(await hasVoice(speech, page.lang))) return sayNoVoice(root, button, page);
  // Tapped again meanwhile.
  if (button.getAttribute('aria-pressed') !== 'true') return;
  const blocks = spokenBlocks(root);
  blocks.forEach((text, at) => {
    const words = new SpeechSynthesisUtterance(text);
    words.lang = page.lang;
    words.rate = 0.9;
    if (at === blocks.length - 1) words.addEventListener('end', () => press(false));
    words.addEventListener('error', ({ error }) => {
      press(false);
      if (NO_VOICE.has(error)) sayNoVoice(root, button, page);
    });
    speech.speak(words);
  });
  addEventListener('pagehide', () => speech.cancel(), { once: true });
}

/** The errors of a browser with a voice in its list and none to speak with. */
const NO_VOICE: ReadonlySet<string> = new Set(['language-unavailable', 'voice-unavailable', 'synthesis-unavailable', 'synthesis-failed']);

/** Voices come a moment after they are asked for, and in some browsers never. */
async function hasVoice(speech: SpeechSynthesis, language: string): Promise<boolean> {
  const tongue = (tag: string) =>
    tag
      .replace(/^(cmn|yue)\b/i, 'zh')
      .replace(/[-_].*/, '')
      .toLowerCase();
  const has = () => speech.getVoices().some(({ lang }) => tongue(lang) === tongue(language));
  if (has()) return true;
  await new Promise((resolve) => {
    speech.addEventListener('voiceschanged', () => has() && resolve(true));
    setTimeout(resolve, MOMENT);
  });
  return has();
}

function sayNoVoice(root: Document, button: HTMLElement, tongue: Tongue): void {
  button.setAttribute('aria-pressed', 'false');
  button.hidden = true;
  root.querySelector('[data-news]')?.append(make('p', { className: 'alert' }, wordsIn(aloudWords, tongue).noVoice));
}

/** Returns the shown text, a sentence or two a piece: Chromium falls silent in the middle of a long one. */
function spokenBlocks(root: Document): string[] {
  const blocks = root.querySelectorAll<HTMLElement>('main :is(h1,h2,h3,dt,dd,legend,li,p,summary,.pick)');
  return [...blocks]
    .filter((block) => !block.closest('[hidden],.beyond,nav,footer,svg') && !block.querySelector('li,p'))
    .map((block) => (block.innerText ?? block.textContent).trim())
    .filter(Boolean);
}
