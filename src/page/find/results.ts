/** The results of a search, each with what it is and why it was found; where there is none, the nearest. */

import type { SearchAnswer, Hit } from '../../find/find.ts';
import type { MarkedPart, Why } from '../../find/why.ts';
import { pageName } from '../../guide/address.ts';
import { eventClass } from '../../view/ground/event-class.ts';
import { callLink } from '../../view/ground/link.ts';
import { type Page, make } from '../ground/page.ts';
import { searchWords } from '../../words/search-words.ts';
import { type Said, fill, wordsIn } from '../../words/words.ts';

type SearchWords = Said<(typeof searchWords)['zh']>;

/** A screen shows about so many: while somebody types the others are drawn so much later, in milliseconds. */
const [AT_ONCE, REST] = [6, 200];

type Answer = SearchAnswer | null | undefined;

/** Shows an answer: null where the hall is not at hand, undefined where nothing was asked. */
export function drawAnswer(form: HTMLFormElement, page: Page, query: string, answer: Answer, isTyped: boolean): void {
  const words = wordsIn(searchWords, page);
  const hits = answer?.hits ?? [];
  const list = form.querySelector<HTMLElement>('[data-results]');
  if (list) drawHits(list, hits, isTyped ? AT_ONCE : hits.length, (hit) => hitItem(hit, page, words));
  const said =
    answer === undefined
      ? ''
      : answer === null
        ? words.offline
        : hits.length > 0
          ? fill(words.found, hits.length + (answer?.more ?? 0))
          : fill(words.nothing, query);
  form.querySelector('[data-found]')?.replaceChildren(said);
  form.querySelector('[data-none]')?.remove();
  if (answer && hits.length === 0) form.append(nearest(answer, page, query, words));
}

/** Says, where nothing else is said, that the answer is on its way. */
export function sayLooking(form: HTMLFormElement, page: Page): void {
  form.querySelector('[data-found]:empty')?.append(wordsIn(searchWords, page).looking);
}

function drawHits(list: HTMLElement, hits: readonly Hit[], atOnce: number, draw: (hit: Hit) => HTMLElement): void {
  const drawn = hits.slice(0, atOnce).map(draw);
  list.replaceChildren(...drawn);
  list.hidden = hits.length === 0;
  if (hits.length <= atOnce) return;
  setTimeout(() => {
    // Another answer may stand there by now.
    if (list.lastElementChild === drawn[atOnce - 1]) list.append(...hits.slice(atOnce).map(draw));
  }, REST);
}

/** As the wall's own lists, with a line more. */
function hitItem({ page: name, code, language, title, event, second, why }: Hit, page: Page, words: SearchWords): HTMLElement {
  const shown = why && !why.taken && !why.said ? why : undefined;
  const own = shown?.kind === 'title' ? shown : undefined;
  // What stands in the second line already is marked there.
  const inSecond = second !== undefined && shown?.kind === 'summary' ? marksIn(second, shown) : undefined;
  const about = [
    make('b', {}, ...(own ? marked(title, own.marks) : [title])),
    ...(second ? [make('i', {}, ...(inSecond ? marked(second, inSecond) : [second]))] : []),
    ...(why && !own && !inSecond ? [make('span', { className: 'why' }, ...reason(why, words))] : []),
  ];
  const link = make('a', { href: `${page.base}/${name}` }, make('span', { className: 'tag' }, code), make('span', {}, ...about));
  const item = make('li', { className: event === '' ? '' : eventClass(event) }, link);
  if (language !== page.lang) item.lang = language;
  return item;
}

function reason({ kind, text, marks, letters, taken, said }: Why, words: SearchWords): (Node | string)[] {
  if (taken) return around(fill(words.taken, taken.typed, PLACE), taken.as);
  if (said) return around(fill(words.said, said.word, PLACE), said.means);
  const lead = kind === 'title' ? '' : kind === 'summary' || kind === 'text' ? words.inside : words[kind];
  return [letters ? words.letters : lead, ...marked(text, marks)];
}

/** Stands in a sentence where an element will be: no text has it. */
const PLACE = '\uFDD0';

function around(sentence: string, found: string): (Node | string)[] {
  const [before = '', after = ''] = sentence.split(PLACE);
  return [before, make('mark', {}, found), after];
}

/** Returns where the marked parts stand in another text, one after the other; undefined where they do not. */
function marksIn(text: string, { text: sentence, marks }: Why): MarkedPart[] | undefined {
  const found: MarkedPart[] = [];
  for (const [from, to] of marks) {
    const at = text.indexOf(sentence.slice(from, to), found[found.length - 1]?.[1]);
    if (at < 0) return undefined;
    found.push([at, at + to - from]);
  }
  return found.length > 0 ? found : undefined;
}

/** A text with its parts that were found. */
function marked(text: string, marks: readonly MarkedPart[]): (Node | string)[] {
  const parts: (Node | string)[] = [];
  let end = 0;
  for (const [from, to] of marks) {
    parts.push(text.slice(end, from), make('mark', {}, text.slice(from, to)));
    end = to;
  }
  return [...parts, text.slice(end)].filter((part) => part !== '');
}

function nearest({ nearest, phone, mentions }: SearchAnswer, page: Page, query: string, words: SearchWords): HTMLElement {
  const part = make('div', {});
  part.dataset['none'] = '';
  const rows: HTMLElement[] = [];
  if (nearest) {
    const { id, letter, name, guides } = nearest;
    const href = `${page.base}/${pageName(letter, page.lang, page.hallLanguage)}`;
    const about = make('span', {}, make('b', {}, name), make('i', {}, fill(words.guides, guides)));
    rows.push(make('li', { className: eventClass(id) }, make('a', { href }, make('span', { className: 'tag' }, letter), about)));
  }
  if (phone !== undefined) {
    const number = make('span', { className: 'go tel' }, phone);
    rows.push(make('li', {}, make('a', { href: callLink(phone) }, make('span', {}, words.ask), number)));
  }
  if (nearest) part.append(make('h2', {}, words.nearest));
  if (rows.length > 0) part.append(make('ul', { className: 'list' }, ...rows));
  if (mentions.length > 0) {
    const items = mentions.map((hit) => hitItem(hit, page, words));
    part.append(make('h2', {}, fill(words.mentioned, query)), make('ul', { className: 'list' }, ...items));
  }
  part.append(make('p', {}, words.otherwise, make('a', { href: helpFrom(page) }, words.help)));
  return part;
}

/** The address of the help, which is on the wall. */
function helpFrom({ kind, base, lang, hallLanguage }: Page): string {
  const wall = pageName('index', lang, hallLanguage);
  return kind === 'wall' ? '#help' : `${base}/${wall === 'index' ? '' : wall}#help`;
}
