/** A case that was passed on, in the address: to the family, or to the window. And the address that passes one on. */

import { type Answers, UNSURE, writeAnswers } from '../../guide/condition.ts';
import { type PassedTo, readPassedTicks, writePassedTicks } from '../../guide/passed-ticks.ts';
import { passedWords } from '../../words/passed-words.ts';
import { fill, type Tongue, wordsIn } from '../../words/words.ts';
import { all, make } from '../ground/page.ts';
import { askedQuestions } from './shown-lines.ts';
import { chosen } from './tailor.ts';
import { countLeft, isTicked, materialNames } from './ticks.ts';

const SHOWN = '[data-part=materials]:not([hidden],.beyond) [data-material]:not([hidden])';

/**
 * Returns the page's one address with all answers and ticks on the page: answers of another day are not in the browser's
 * address. To the family nothing is said of ticks where there is none.
 */
export function caseAddress(root: Document, to: PassedTo): string {
  const address = root.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href.replace(/#.*/, '');
  const fragment = fragmentOf(root, to);
  return fragment ? `${address}#${fragment}` : address;
}

function fragmentOf(root: Document, to: PassedTo): string {
  const ticked = materialNames(all(root, SHOWN).filter(isTicked));
  const ticks = ticked.size > 0 || to === 'window' ? writePassedTicks(ticked, to) : '';
  return [writeAnswers(chosen(root), askedQuestions(root)), ticks].filter(Boolean).join('&');
}

interface Own {
  /** The answers and ticks that this phone has of its own. */
  readonly saved: Promise<Answers | undefined>;
  readonly readOwn: () => Promise<readonly string[]>;
  /** Called before the case on the page becomes this reader’s own: from now on it is saved. */
  readonly take: () => void;
  readonly onAnswer: (answers: Answers) => void;
  readonly onTick: (name: string, on: boolean) => void;
}

export interface PassedOn {
  readonly ticked: readonly string[];
  /** Says above the materials what is ready and what is missing. */
  readonly say: () => void;
}

/**
 * Opens the case in the page's address. What was passed on to the family is taken up by a phone that has nothing of its
 * own; otherwise nothing is saved until the reader says so.
 */
export async function openPassedOn(
  root: Document,
  tongue: Tongue,
  { saved, readOwn, take, onAnswer, onTick }: Own,
): Promise<PassedOn | undefined> {
  const names = materialNames(all(root, '[data-material]'));
  const passed = readPassedTicks(location.hash, names);
  if (!passed || names.size === 0) {
    take();
    return undefined;
  }
  const { to, ticked } = passed;
  const words = wordsIn(passedWords, tongue);
  const questions = askedQuestions(root);
  const hasOwn = (await readOwn()).length > 0 || Object.keys((await saved) ?? {}).length > 0;
  let isTaken = false;
  const line = make('b', {});
  const status = make('p', {}, line);
  status.setAttribute('role', 'status');
  const box = make('div', { className: 'passed' }, status);
  const become = (now: ReadonlySet<string>) => {
    isTaken = true;
    take();
    onAnswer(chosen(root));
    for (const name of names) onTick(name, now.has(name));
    const given = writeAnswers(chosen(root), questions);
    history.replaceState(history.state, '', given ? `#${given}` : location.pathname);
    box.replaceChildren(status, make('p', {}, words.goOn));
  };
  if (to === 'family' && !hasOwn) become(new Set(ticked));
  else {
    const save = () => become(materialNames(all(root, '[data-material]').filter(isTicked)));
    const acts = make('p', { className: 'acts' }, act(hasOwn ? words.replace : words.take, save));
    if (hasOwn) acts.append(act(words.own, seeOwn));
    box.append(make('p', {}, hasOwn ? words.other : words.shown), acts);
  }
  const part = root.querySelector('[data-part=materials]');
  part?.querySelector('.bring')?.before(box);
  part?.scrollIntoView();
  return {
    ticked,
    say: () => {
      line.textContent = stateInWords(root, words);
      // What the reader tries here stays in the address.
      if (!isTaken) history.replaceState(history.state, '', `#${fragmentOf(root, to)}`);
    },
  };
}

function act(text: string, onTap: () => void): HTMLElement {
  const button = make('button', { type: 'button', className: 'button quiet' }, text);
  button.addEventListener('click', onTap);
  return button;
}

function seeOwn(): void {
  history.replaceState(history.state, '', location.pathname);
  location.reload();
}

/** Nothing is complete where nothing is to be ticked, or a question is open. */
function stateInWords(root: Document, words: ReturnType<typeof wordsIn<typeof passedWords.zh>>): string {
  const shown = all(root, SHOWN);
  const list = (names: Iterable<string>) => [...names].join(words.list);
  const ready = materialNames(shown.filter(isTicked)).size;
  const { sure, perhaps } = countLeft(shown.filter((item) => !isTicked(item)));
  const open = openQuestions(root);
  const isAll = ready > 0 && perhaps.size === 0 && open.length === 0;
  const state = sure.size > 0 ? fill(words.missing, ready, sure.size, list(sure)) : fill(isAll ? words.all : words.some, ready);
  return [
    shown.length > 0 && state,
    perhaps.size > 0 && fill(words.perhaps, list(perhaps)),
    open.length > 0 && fill(words.open, list(open)),
  ]
    .filter(Boolean)
    .join(' ');
}

function openQuestions(root: Document): string[] {
  const answers = chosen(root);
  return all(root, '[data-question]:not([hidden],.beyond)')
    .filter(({ dataset }) => (answers[dataset['question'] ?? ''] ?? UNSURE) === UNSURE)
    .map((set) => set.querySelector('legend')?.lastChild?.textContent ?? '');
}
