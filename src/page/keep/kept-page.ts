/** The page “what this phone keeps”: kept content, saved data, the browser's promise, and deleting it. */

import type { Inventory, State } from '../../worker/messages/messages.ts';
import { readLastRead } from '../../saved/reader.ts';
import type { Store } from '../../saved/store.ts';
import { sizeInWords } from './keep-all.ts';
import { keptWords } from '../../words/kept-words.ts';
import { dayInWords, fill, type Tongue, wordsIn } from '../../words/words.ts';
import { clockTime, momentIn } from '../ground/clock.ts';
import { type Page, make } from '../ground/page.ts';
import { askToStay } from './persist.ts';
import { promiseOf } from './promise.ts';
import type { Keeper } from './meet-worker.ts';

type Tell = (state: State | undefined) => void;

/** Fills the page, and fills it anew after every tap. */
export async function showKept(root: Document, page: Page, store: Store, keeper?: Keeper, tell: Tell = () => {}, said?: string) {
  const place = root.querySelector('[data-inventory]');
  const words = wordsIn(keptWords, page);
  const again = (say: string) => showKept(root, page, store, keeper, tell, say);
  const forget = async (everything: boolean) => {
    const state = keeper && (await keeper.forget());
    const isGone = (!keeper || state?.kept === 'none') && (!everything || (await store.clear()));
    tell(state);
    await again(isGone ? (everything ? words.removedAll : words.removed) : words.failed);
  };
  const ask = async () => again((await askToStay()) ? words.stays : words.refused);
  const promise = await promiseOf(keeper !== undefined);
  const mayAsk = promise === 'mayGo' || promise === 'week';
  const status = make('p', { className: 'alert', hidden: said === undefined }, said ?? '');
  status.setAttribute('role', 'status');
  place?.replaceChildren(
    status,
    part(words.guides, ...guidesKept(await keeper?.inventory(page.lang), page)),
    part(words.own, ...(await ownThings(store, page))),
    ...(promise === 'noWorker'
      ? []
      : [part(words.promise, make('p', {}, words[promise]), ...(mayAsk ? [acts(button(words.ask, ask))] : []))]),
    part(
      words.remove,
      ...(keeper ? [make('p', {}, words.removeSay)] : []),
      acts(
        ...(keeper ? [button(words.content, () => forget(false))] : []),
        askedTwice(
          button(words.everything, () => forget(true)),
          words.really,
        ),
      ),
    ),
  );
  if (said === undefined) return;
  // The tapped button is gone: a screen reader goes on from the result.
  status.tabIndex = -1;
  status.focus();
  status.scrollIntoView({ block: 'center' });
}

function guidesKept(kept: Inventory | undefined, page: Page): Node[] {
  const words = wordsIn(keptWords, page);
  const moment = (milliseconds: number) => momentIn(page.timezone, new Date(milliseconds));
  if (!kept) return [make('p', {}, words.noWorker)];
  if (kept.guides === 0 || kept.number === null) return [make('p', {}, words.nothing)];
  const made = moment(kept.number * 1000);
  const checked = kept.checked === null ? undefined : moment(kept.checked);
  const size = sizeInWords(kept.bytes);
  const events = kept.events.filter((event) => event.kept > 0);
  return [
    rows([
      ...events.map(
        ({ name, kept: count, guides }) => [name, count >= guides ? fill(words.all, count) : fill(words.some, count, guides)] as const,
      ),
      [words.size, kept.files > 0 ? fill(words.sizeWith, size, kept.files) : size],
      [words.made, dayInWords(made.day, page)],
      [words.checked, checked ? `${dayInWords(checked.day, page)} ${clockTime(checked.minutes)}` : words.notChecked],
    ]),
  ];
}

async function ownThings(store: Store, tongue: Tongue): Promise<Node[]> {
  const words = wordsIn(keptWords, tongue);
  const keys = await store.keys();
  const count = (kind: string) => keys.filter((key) => key.startsWith(`${kind} `)).length;
  const things = (
    [
      [words.ticks, count('ticks')],
      [words.answers, count('answers')],
      [words.seen, count('seen')],
      [words.lastRead, (await readLastRead(store)).length],
    ] as const
  ).filter(([, guides]) => guides > 0);
  if (things.length === 0) return [make('p', {}, words.noOwn)];
  return [make('p', {}, words.ownSay), rows(things.map(([name, guides]) => [name, fill(words.count, guides)]))];
}

function part(heading: string, ...inside: Node[]): HTMLElement {
  return make('section', {}, make('h2', {}, heading), ...inside);
}

function rows(facts: readonly (readonly [string, string])[]): HTMLElement {
  const row = (name: string, value: string) => make('div', { className: 'long' }, make('dt', {}, name), make('dd', {}, value));
  return make('dl', { className: 'facts' }, ...facts.map(([name, value]) => row(name, value)));
}

function acts(...buttons: HTMLElement[]): HTMLElement {
  return make('p', { className: 'acts' }, ...buttons);
}

function button(words: string, act: () => Promise<unknown>): HTMLElement {
  const made = make('button', { type: 'button', className: 'button quiet' }, words);
  made.addEventListener('click', () => {
    made.disabled = true;
    void act();
  });
  return made;
}

/** A second tap this soon after the first, in ms, is a trembling hand's. */
const TOO_SOON = 700;

/** Returns the button, which from now on asks at the first tap and acts at the second, in place. */
function askedTwice(button: HTMLElement, question: string): HTMLElement {
  let asked = NaN;
  button.addEventListener(
    'click',
    (event) => {
      if (performance.now() - asked > TOO_SOON) return;
      event.stopImmediatePropagation();
      if (Number.isNaN(asked)) asked = performance.now();
      button.textContent = question;
    },
    { capture: true },
  );
  return button;
}
