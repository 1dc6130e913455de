/** Search on the wall: typing gives the same results as `/?q=`. */

import { all, type Page } from '../ground/page.ts';
import { type Find, startFinder } from './ask-finder.ts';
import { drawAnswer, sayLooking } from './results.ts';

/** How long nobody types before the words stand in the address, in milliseconds. */
const PAUSE = 400;
/** A search that takes longer says so, in milliseconds: the first of a phone makes the index. */
const SLOW = 300;

/** Makes a search form find guides as one types. */
export function startSearch(form: HTMLFormElement, page: Page, ask: Find = startFinder(page.base)): void {
  const input = form.querySelector<HTMLInputElement>('input');
  if (!input) return;
  const title = document.title;
  const find = async (isComposing: boolean, isTyped = true) => {
    const query = input.value.trim();
    if (query === '') return show('', undefined);
    const slow = setTimeout(() => sayLooking(form, page), SLOW);
    const answer = await ask(query, page.lang);
    clearTimeout(slow);
    // A slow answer to an old question is no answer; letters on their way to a character may find nothing yet.
    if (answer === undefined || input.value.trim() !== query || (isComposing && answer?.hits.length === 0)) return;
    show(query, answer, isTyped);
  };
  const show = (query: string, answer: Parameters<typeof drawAnswer>[3], isTyped = true) => {
    document.title = query === '' ? title : `${query} · ${title}`;
    drawAnswer(form, page, query, answer, isTyped);
  };
  let pause: ReturnType<typeof setTimeout> | undefined;
  /** Puts the query into the address: a reader who comes back from a result finds the list again. */
  const remember = () => {
    clearTimeout(pause);
    history.replaceState(history.state, '', input.value.trim() === '' ? location.pathname : `?q=${encodeURIComponent(input.value)}`);
  };
  const later = () => {
    clearTimeout(pause);
    pause = setTimeout(remember, PAUSE);
  };
  input.addEventListener('input', (event) => {
    const isComposing = event instanceof InputEvent && event.isComposing;
    if (!isComposing) later();
    void find(isComposing);
  });
  input.addEventListener('compositionend', () => {
    later();
    void find(false);
  });
  form.addEventListener('keydown', (event) => moveFocus(event, form, input));
  form.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a')) remember();
  });
  form.addEventListener('submit', (event) => {
    if (page.kind !== 'wall') return;
    event.preventDefault();
    remember();
    void find(false).then(() => linksOf(form)[0]?.focus());
  });
  if (input.value === '') return;
  // Somebody who has typed already keeps the wall until there is a list.
  const found = find(false, false);
  if (new URLSearchParams(location.search).has('q')) void showFirst(form, found);
}

function linksOf(form: HTMLElement): HTMLElement[] {
  return all(form, '[data-results] a');
}

/** The arrows lead from the box into the list and back, Escape back to the box. */
function moveFocus(event: KeyboardEvent, form: HTMLElement, input: HTMLElement): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.isComposing || (step === undefined && event.key !== 'Escape')) return;
  const places = [input, ...linksOf(form)];
  const here = places.findIndex((place) => place === document.activeElement);
  if (here < 0 || (step === undefined && here === 0)) return;
  const next = step === undefined ? input : places[here + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** How long the wall waits for a list at most, in milliseconds. */
const MOMENT = 4000;

/** The results of a query in the address: the content below waits for the list, and does not jump. */
async function showFirst(form: HTMLElement, found: Promise<void>): Promise<void> {
  const below = [...all(form.parentElement ?? form, '[role=search] ~ *'), ...all(form.ownerDocument, '.looks')];
  const wait = (waits: boolean) => below.forEach((part) => part.classList.toggle('beyond', waits));
  wait(true);
  await Promise.race([found, new Promise((resolve) => setTimeout(resolve, MOMENT))]);
  wait(false);
}
