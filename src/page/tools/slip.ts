/** A case as one slip: what was answered, what to bring, where to go, what to do. For paper alone; nothing of it can be tapped. */

import type { Day } from '../../guide/guide.ts';
import type { PictureBlock } from '../../view/picture/picture.ts';
import { slipWords } from '../../words/slip-words.ts';
import { dayInWords, fill, type Tongue, wordsIn } from '../../words/words.ts';
import { all, make } from '../ground/page.ts';
import { caseAddress } from '../tailor/passed-on.ts';
import { type CodePath, codePath } from './code-path.ts';
import { answerBlocks, isShown, latestIn, sectionBlocks, textShown } from './picture-blocks.ts';

/** A4, or a roll of 80 mm, of which a thermal head prints 72. */
export type Paper = 'print' | 'roll';

/**
 * The side of a module in mm. On a roll it is eight dots of a thermal head, and such a code is read from 230 mm
 * (`src/guide/reach.ts`); on A4 from 180 mm.
 */
const MODULE: Readonly<Record<Paper, number>> = { print: 0.8, roll: 1 };

const WAY = '#where,[data-part=where],[data-part=steps]';
/** What stands below the papers: on a roll, which is as long as all on it, only the way and the steps. */
const BELOW: Readonly<Record<Paper, string>> = { print: `${WAY},.stuck`, roll: WAY };

/** More papers than this stand in two columns. */
const MANY = 7;

/** A code of more modules a side, its quiet zone included, is wider than a roll. */
const WIDEST = 72;

/** Returns the slip of the case on the page. `today`: the day on it, none where the clock cannot be right. */
export function slipOf(root: Document, paper: Paper, tongue: Tongue, today: Day | undefined): HTMLElement {
  const { version = '' } = root.documentElement.dataset;
  const words = wordsIn(slipWords, tongue);
  const text = (selector: string) => all(root, selector).filter(isShown).map(textShown).join(' ');
  const answers = all(root, '[data-question]')
    .map(answerBlocks)
    .filter((blocks) => blocks.length > 0);
  const address = root.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;
  const lines = (selector: string) =>
    all(root, selector)
      .filter(isShown)
      .map(textShown)
      .filter(Boolean)
      .map((line) => make('p', {}, line));
  return make(
    'aside',
    { className: paper === 'roll' ? 'slip roll' : 'slip' },
    make('p', {}, text('.hall span')),
    make('header', {}, make('b', {}, text('.head .code')), make('h1', {}, text('h1')), make('span', {}, text('.sign > :last-child'))),
    make(
      'div',
      { className: 'first' },
      make(
        'div',
        {},
        ...lines('main > .alert, .sheet > .when'),
        ...all(root, '.facts > div').map(factOf),
        ...lines(latestIn(root)),
        ...(answers.length > 0 ? [make('h2', {}, words.mine), ...answers.map(answerOf)] : []),
      ),
      codeOf(root, paper, words.code),
    ),
    ...all(root, '[data-part=materials]').flatMap(sectionOf),
    make('div', { className: 'many' }, ...all(root, BELOW[paper]).flatMap(sectionOf)),
    make(
      'footer',
      {},
      ...lines('.trust'),
      make('p', {}, all(root, '[data-reviewed] span').map(textShown).join(' · ')),
      make('p', {}, [address, today && fill(words.printed, dayInWords(today, tongue), version.slice(0, 8))].filter(Boolean).join(' · ')),
    ),
  );
}

/** Windows are plates here too, as they hang in the hall. */
function factOf(fact: HTMLElement): HTMLElement {
  const [name, value] = [textShown(fact.querySelector('dt')), fact.querySelector('dd')];
  const plates = all(fact, '.plate').map((plate) => make('b', { className: 'plate' }, textShown(plate)));
  const text = plates.length > 0 ? textShown(fact.querySelector('dd > span')) : textShown(value);
  return make('p', {}, `${name} `, ...plates, make('b', {}, text));
}

/** The answer stands behind its question. */
function answerOf(answer: readonly PictureBlock[]): HTMLElement {
  return make('p', {}, ...answer.flatMap(({ style, text }) => [style === 'bold' ? make('b', {}, text) : text, ' ']));
}

function sectionOf(section: HTMLElement): HTMLElement[] {
  const [heading, ...inside] = sectionBlocks(section);
  if (!heading || !isShown(section)) return [];
  const { part: kind = '' } = section.dataset;
  const rows = rowsOf(inside);
  const content = make('div', { className: `${kind}${kind === 'materials' && rows.length > MANY ? ' many' : ''}` }, ...rows);
  const plan = section.querySelector('.plan svg');
  if (plan) {
    const drawn = make('div', { className: 'plan' });
    drawn.append(plan.cloneNode(true));
    content.append(drawn);
  }
  return [make('h2', {}, heading.text), content];
}

/** What stands under a mark belongs to it. */
function rowsOf(blocks: readonly PictureBlock[]): HTMLElement[] {
  const rows: HTMLElement[] = [];
  let waiting: HTMLElement[] = [];
  for (const block of blocks) {
    const { mark, under } = block;
    const isLimit = under === true && block.style === 'when';
    if (isLimit) waiting.push(paragraph(block));
    else if (mark !== undefined) {
      rows.push(make('div', { className: 'item' }, markOf(mark), ...waiting, paragraph(block)));
      waiting = [];
    } else if (under) rows[rows.length - 1]?.append(paragraph(block));
    else if (block.drawn === undefined) rows.push(paragraph(block));
  }
  return rows;
}

function markOf(mark: NonNullable<PictureBlock['mark']>): HTMLElement {
  const text = mark === 'ticked' ? '✓' : typeof mark === 'number' ? String(mark) : '';
  return make('i', { className: typeof mark === 'number' ? 'number' : mark === 'dot' ? 'dot' : 'box' }, text);
}

function paragraph({ style, text }: PictureBlock): HTMLElement {
  return make('p', { className: style === 'when' ? 'only' : style }, text);
}

/** The code of the case with its answers and ticks; of the page alone, where that is too much to be printed so large. */
function codeOf(root: Document, paper: Paper, words: string): HTMLElement {
  const address = caseAddress(root, 'family');
  const whole = codeIn(address);
  const { side, path } = whole && whole.side <= WIDEST ? whole : codePath(address.replace(/#.*/, ''));
  const picture = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const modules = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  modules.setAttribute('d', path);
  picture.setAttribute('viewBox', `0 0 ${side} ${side}`);
  picture.setAttribute('width', `${side * MODULE[paper]}mm`);
  picture.setAttribute('height', `${side * MODULE[paper]}mm`);
  picture.setAttribute('shape-rendering', 'crispEdges');
  picture.append(modules);
  return make('figure', {}, picture, make('figcaption', {}, words));
}

function codeIn(address: string): CodePath | undefined {
  try {
    return codePath(address);
  } catch {
    return undefined;
  }
}
