/** Search on the wall: typing gives the same results as `/?q=`. */

import type { CodeEntry } from '../../guide/codes.ts';
import { type Entry, entriesIn } from '../../guide/entry.ts';
import { pageName } from '../../guide/address.ts';
import { search } from '../../guide/search.ts';
import { searchWords } from '../../words/search-words.ts';
import { eventClass } from '../../view/ground/colour.ts';
import { type Page, all, listItem, make } from '../ground/page.ts';
import { fill, wordsIn } from '../../words/words.ts';

/** How long nobody types before the words stand in the address, in milliseconds. */
const PAUSE = 400;

/** Makes a search form find guides as one types. `fetchCodes` gets `codes.json`, from the worker when offline. */
export function startSearch(form: HTMLFormElement, page: Page, fetchCodes: () => Promise<unknown>): void {
  const input = form.querySelector<HTMLInputElement>('input');
  if (!input) return;
  let codes: Promise<Entry[]> | undefined;
  const find = async () => {
    const query = input.value;
    if (query.trim() === '') return showFound(form, page, undefined);
    codes ??= fetchCodes().then((text) => inOneLanguage(entriesOf(text), page));
    try {
      const found = search(await codes, query);
      // A slow answer to an old question is no answer.
      if (input.value === query) showFound(form, page, found);
    } catch {
      codes = undefined;
      sayFound(form, wordsIn(searchWords, page).offline);
    }
  };
  let pause: ReturnType<typeof setTimeout> | undefined;
  /** Puts the query into the address: a reader who comes back from a result finds the list again. */
  const remember = () => {
    clearTimeout(pause);
    history.replaceState(history.state, '', input.value.trim() === '' ? location.pathname : `?q=${encodeURIComponent(input.value)}`);
  };
  input.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(remember, PAUSE);
    void find();
  });
  form.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a')) remember();
  });
  form.addEventListener('submit', (event) => {
    if (page.kind !== 'wall') return;
    event.preventDefault();
    remember();
    void find().then(() => form.querySelector<HTMLElement>('[data-results] a')?.focus());
  });
  if (input.value !== '') void showFirst(form, find());
}

/** How long the wall waits for a list at most, in milliseconds. */
const MOMENT = 1000;

/** The results of a query in the address: the content below waits for the list, and does not jump. */
async function showFirst(form: HTMLElement, found: Promise<void>): Promise<void> {
  const below = all(form.parentElement ?? form, '[role=search] ~ *');
  const wait = (waits: boolean) => below.forEach((part) => part.classList.toggle('beyond', waits));
  wait(true);
  await Promise.race([found, new Promise((resolve) => setTimeout(resolve, MOMENT))]);
  wait(false);
}

/** How many results are shown at most. */
const SHOWN = 30;

function showFound(form: HTMLFormElement, page: Page, found: readonly Entry[] | undefined): void {
  const words = wordsIn(searchWords, page);
  const list = form.querySelector<HTMLElement>('[data-results]');
  list?.replaceChildren(
    ...(found ?? []).slice(0, SHOWN).map(({ code, title, event, language }) => {
      const item = listItem(`${page.base}/${pageName(code, language, page.hallLanguage)}`, code, title, eventClass(event));
      if (language !== page.lang) item.lang = language;
      return item;
    }),
  );
  if (list) list.hidden = !found || found.length === 0;
  if (!found) sayFound(form);
  else if (found.length > 0) sayFound(form, fill(words.found, found.length));
  else sayFound(form, words.nothing, make('a', { href: helpFrom(page) }, words.help));
}

/** The address of the help, which is on the wall. */
function helpFrom({ kind, base, lang, hallLanguage }: Page): string {
  const wall = pageName('index', lang, hallLanguage);
  return kind === 'wall' ? '#help' : `${base}/${wall === 'index' ? '' : wall}#help`;
}

function sayFound(form: HTMLFormElement, ...inside: (Node | string)[]): void {
  form.querySelector('[data-found]')?.replaceChildren(...inside);
}

/** Returns one entry a code, in the page's language where there is one; it answers to its names in all others too. */
function inOneLanguage(entries: readonly Entry[], { lang, hallLanguage }: Page): Entry[] {
  const names: Record<string, string[]> = {};
  for (const { code, title, aliases } of entries) (names[code] ??= []).push(title, ...aliases);
  return entriesIn(entries, lang, hallLanguage).map((entry) => ({ ...entry, aliases: names[entry.code] ?? [] }));
}

/** Returns the guides, their situations, devices and channels of `codes.json`; throws at anything else. */
function entriesOf(value: unknown): Entry[] {
  if (!isCodes(value)) throw new Error('This is not codes.json.');
  return value.codes.flatMap(({ code, language, title, aliases, event, also, state }) =>
    title !== undefined && state !== 'retired'
      ? [{ code, language, title, event: event ?? '', aliases: aliases ?? [], also: also ?? [] }]
      : [],
  );
}

/** A captive portal's answer to `codes.json` has no codes; an answer with codes is ours. */
function isCodes(value: unknown): value is { codes: readonly CodeEntry[] } {
  return typeof value === 'object' && value !== null && 'codes' in value && Array.isArray(value.codes);
}
