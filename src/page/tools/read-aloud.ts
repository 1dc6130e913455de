/** Reading the guide aloud, where the phone can: many browsers know the words and have no voice. */

import { aloudWords } from '../../words/aloud-words.ts';
import { type Tongue, wordsIn } from '../../words/words.ts';
import { type Page, make } from '../ground/page.ts';
import { type Sentence, spokenSentences } from './spoken-text.ts';

/** How long voices may take to be there, in milliseconds. */
const MOMENT = 1_500;

/** Called to fall silent; undefined while nothing is read. */
let stop: (() => void) | undefined;

/** The last tap: one whose voice comes after a later tap does nothing. */
let taps = 0;

type Speaking = Pick<Page, 'lang' | keyof Tongue>;

/**
 * Reads what the page shows, sentence by sentence; the sentence that is heard is marked and kept in view. Called while it
 * reads, falls silent. Without a voice of this language it says so and takes the button away.
 */
export async function readAloud(
  root: Document,
  button: HTMLElement,
  page: Speaking,
  speech: SpeechSynthesis = speechSynthesis,
): Promise<void> {
  const tap = (taps += 1);
  const pressed = button.getAttribute('aria-pressed') === 'true';
  press(button, !pressed);
  if (pressed) return stop?.();
  const voice = await voiceOf(speech, page.lang);
  if (tap !== taps) return undefined;
  if (!voice) return sayNoVoice(root, button, page);
  return read(root, button, page, speech, voice);
}

function read(root: Document, button: HTMLElement, page: Speaking, speech: SpeechSynthesis, voice: SpeechSynthesisVoice): void {
  const words = wordsIn(aloudWords, page);
  const name = button.textContent;
  const mark = markerIn(root);
  /** The words of the moment. What was cancelled ends too, and is not followed. */
  let heard: SpeechSynthesisUtterance | undefined;
  let [at] = spokenSentences(root);

  const pause = make('button', { type: 'button', className: 'button' }, words.pause);
  const next = make('button', { type: 'button', className: 'button' }, words.next);
  const bar = make('div', { className: 'acts' }, pause, next);
  const hush = () => {
    heard = undefined;
    speech.cancel();
  };
  const end = (stop = () => {
    hush();
    mark(undefined);
    bar.remove();
    button.textContent = name;
    press(button, false);
    stop = undefined;
    removeEventListener('pagehide', end);
  });
  const say = (sentence: Sentence | undefined) => {
    if (!sentence) return end();
    at = sentence;
    mark(sentence);
    pause.textContent = words.pause;
    const spoken = new SpeechSynthesisUtterance(sentence.text);
    spoken.lang = page.lang;
    spoken.voice = voice;
    spoken.rate = 0.9;
    spoken.addEventListener('end', () => heard === spoken && say(after(sentence)));
    spoken.addEventListener('error', ({ error }) => {
      if (heard !== spoken) return;
      end();
      if (NO_VOICE.has(error)) sayNoVoice(root, button, page);
    });
    // Chromium forgets the end of what nobody holds.
    heard = spoken;
    speech.speak(spoken);
    return undefined;
  };
  // The page may have changed meanwhile: an answer shows other lines.
  const after = ({ range }: Sentence) => spokenSentences(root).find((one) => isBehind(one.range, range));
  const sectionAfter = ({ range, section }: Sentence) =>
    spokenSentences(root).find((one) => one.section !== section && isBehind(one.range, range));

  pause.addEventListener('click', () => {
    if (heard) {
      hush();
      pause.textContent = words.goOn;
    } else say(at);
  });
  next.addEventListener('click', () => {
    hush();
    say(at && sectionAfter(at));
  });
  button.textContent = words.stop;
  root.querySelector('[data-news]')?.append(bar);
  addEventListener('pagehide', end);
  speech.cancel();
  say(at);
}

function press(button: HTMLElement, on: boolean): void {
  button.setAttribute('aria-pressed', String(on));
}

function isBehind(range: Range, other: Range): boolean {
  return range.compareBoundaryPoints(Range.END_TO_START, other) >= 0;
}

/** Dark on yellow in every edition. */
const LOOK = 'background:#ffe9a8;color:#1b1a17';

/** Returns a function that marks a sentence and keeps it in view; the whole line of it where the browser marks no ranges. */
function markerIn(root: Document): (sentence: Sentence | undefined) => void {
  const [sheet] = root.styleSheets;
  if (!root.documentElement.hasAttribute('data-heard'))
    sheet?.insertRule(`@media all{::highlight(heard){${LOOK}}.heard{${LOOK}}}`, sheet.cssRules.length);
  root.documentElement.dataset['heard'] = '';
  let line: Element | null | undefined;
  return (sentence) => {
    line?.classList.remove('heard');
    line = sentence?.range.startContainer.parentElement;
    const marks = typeof Highlight === 'function' ? CSS.highlights : undefined;
    marks?.delete('heard');
    if (!sentence || !line) return;
    if (marks) marks.set('heard', new Highlight(sentence.range));
    else line.classList.add('heard');
    const { top, bottom } = line.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight * 0.7) line.scrollIntoView({ block: 'center', behavior: isStill() ? 'auto' : 'smooth' });
  };
}

function isStill(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** The errors of a browser with a voice in its list and none to speak with. */
const NO_VOICE: ReadonlySet<string> = new Set(['language-unavailable', 'voice-unavailable', 'synthesis-unavailable', 'synthesis-failed']);

/** Returns a voice of this language, rather of this country. Voices come a moment after they are asked for, and in some browsers never. */
async function voiceOf(speech: SpeechSynthesis, language: string): Promise<SpeechSynthesisVoice | undefined> {
  const plain = (tag: string) =>
    tag
      .replace(/^(cmn|yue)\b/i, 'zh')
      .replace(/_/g, '-')
      .toLowerCase();
  const tongue = (tag: string) => plain(tag).replace(/-.*/, '');
  const find = () => {
    const voices = speech.getVoices().filter(({ lang }) => tongue(lang) === tongue(language));
    return voices.find(({ lang }) => plain(lang) === plain(language)) ?? voices[0];
  };
  const found = find();
  if (found) return found;
  await new Promise((resolve) => {
    speech.addEventListener('voiceschanged', () => find() && resolve(true));
    setTimeout(resolve, MOMENT);
  });
  return find();
}

function sayNoVoice(root: Document, button: HTMLElement, tongue: Tongue): void {
  press(button, false);
  button.hidden = true;
  root.querySelector('[data-news]')?.append(make('p', { className: 'alert' }, wordsIn(aloudWords, tongue).noVoice));
}
