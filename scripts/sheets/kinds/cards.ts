/** Cards to take along, sorted by class: as many on a sheet as leave each its code. */

import type { Size } from '../../../src/view/sheets/facts/size.ts';
import { isChinese } from '../../../src/guide/language.ts';
import { guideFacts } from '../../../src/guide/facts.ts';
import type { Guide } from '../../../src/guide/guide.ts';
import { codeWidth } from '../../../src/guide/reach.ts';
import type { SheetHall } from '../../../src/view/sheets/facts/facts.ts';
import { essentialsOf } from '../../../src/view/sheets/text/essentials.ts';
import { charactersThatFit, emsOf, lineCount, sizeThatFits } from '../../../src/view/sheets/text/fit.ts';
import type { CardShape, CardsFacts, RackCard } from '../../../src/view/sheets/facts/wall-facts.ts';
import { sheetWords } from '../../../src/view/sheets/text/sheet-words.ts';
import type { Problem } from '../../ground/problem.ts';
import type { WallCode } from '../../register/wall-codes.ts';
import { codeFacts } from '../sheet/code-facts.ts';
import { paperOf } from '../sheet/papers.ts';
import { sheetHall } from '../sheet/sheet-hall.ts';
import { fileOf, titleTooLong } from '../sheet/sheet-problems.ts';
import { type Drawn, type Printable, type Wanted, guideOfCode } from '../sheet/sheet.ts';
import { leastPicture, wallTooFar } from './wall-content.ts';

/** A card is read in the hand, in mm. */
const IN_THE_HAND = 300;
/** Cards side by side and one below the other, the most on a sheet first. */
const GRIDS = [
  [2, 4],
  [2, 3],
  [2, 2],
  [1, 2],
  [1, 1],
] as const;
/** A card's height below its picture, in mm, as `rack.css` has it. */
const BELOW = 19;
/** The hall's name at the foot: its letters, and the width beside it. */
const FOOT = { size: 2.3, lineHeight: 1.3, beside: 48 };
const BESIDE = 46;
/** Letters, class and title, in multiples of the picture's width. */
const TAG = 0.34;
const UNDER = 0.68;
const TITLE_SIZES = [0.15, 0.135, 0.12, 0.105, 0.092, 0.08, 0.07, 0.062, 0.055];
const BRING = { size: 3.2, lines: 2 };

interface RackGrid {
  readonly across: number;
  readonly down: number;
  readonly size: Size;
  /** The height below and around the picture, in mm. */
  readonly below: number;
  readonly picture: number;
  readonly shape: CardShape;
}

interface Sorted {
  readonly code: WallCode;
  readonly guide: Guide;
  readonly group: string;
}

/** Returns the cards of guides and situations. */
export function drawRackCards(printable: Printable, { size = paperOf('a4'), sizeName = 'a4', distance = IN_THE_HAND }: Wanted): Drawn {
  const sorted = sortedByGroup(printable);
  const codes = sorted.map(({ code }) => code);
  if (codes.length === 0 || !size) return { sheets: [], problems: [] };
  const least = leastPicture(codes, distance);
  const grids = GRIDS.map(([across, down]) => gridOn(size, across, down, sheetHall(printable.compiled)));
  const grid = grids.find(({ picture }) => picture >= least);
  if (!grid) return { sheets: [], problems: wallTooFar(printable, codes, distance, Math.max(...grids.map(({ picture }) => picture))) };
  const drawn = sorted.map((one) => cardOf(printable, one, grid));
  const cards = drawn.flatMap(({ card }) => card ?? []);
  const perPage = grid.across * grid.down;
  const pages = Array.from({ length: Math.ceil(cards.length / perPage) }, (_, at) => ({
    about: `${at + 1}`,
    facts: pageOf(printable, cards.slice(at * perPage, (at + 1) * perPage), grid),
  }));
  const sheet = { name: `cards-${sizeName}`, title: printable.compiled.hall.name, paper: size, pages };
  return { sheets: pages.length > 0 ? [sheet] : [], problems: drawn.flatMap(({ problems }) => problems) };
}

/** By class in the order in which the classes first appear; guides without one by life event. */
function sortedByGroup(printable: Printable): Sorted[] {
  const { events } = printable.compiled.hall;
  const all = printable.codes.flatMap((code): Sorted[] => {
    const guide = code.kind === 'guide' || code.kind === 'situation' ? guideOfCode(printable, code) : undefined;
    if (!guide) return [];
    return [{ code, guide, group: guide.class?.[0] ?? events.find(({ id }) => id === guide.event)?.name ?? '' }];
  });
  const groups = [...new Set(all.map(({ group }) => group))];
  return groups.flatMap((group) => all.filter((one) => one.group === group));
}

function gridOn(paper: Size, across: number, down: number, { name, language }: SheetHall): RackGrid {
  const size = { width: paper.width / across, height: (paper.height - 0.5) / down };
  const lines = Math.max(lineCount(name, (size.width - FOOT.beside) / FOOT.size), isChinese(language) ? 1 : 2);
  const below = BELOW + lines * FOOT.size * FOOT.lineHeight;
  const beside = Math.min(size.height - below, size.width - BESIDE, size.width * 0.6);
  const upright = Math.min(size.width - 10, (size.height - below) / (1 + UNDER));
  const isUpright = upright > beside;
  return { across, down, size, below, picture: isUpright ? upright : beside, shape: isUpright ? 'upright' : 'beside' };
}

function cardOf(
  printable: Printable,
  { code, guide, group }: Sorted,
  { size, below, picture, shape }: RackGrid,
): { card?: RackCard; problems: readonly Problem[] } {
  const { hall } = printable.compiled;
  const box = {
    width: shape === 'beside' ? size.width - picture - 10 : size.width - 12,
    height: size.height - below - (shape === 'beside' ? TAG : 1 + TAG) * picture,
    sizes: TITLE_SIZES.map((one) => one * picture),
    lineHeight: 1.25,
  };
  const titleSize = sizeThatFits(code.title, box);
  if (titleSize === undefined) return { problems: [titleTooLong(fileOf(printable.compiled, guide), code, charactersThatFit(box))] };
  const answers = hall.situations[code.code]?.answers;
  const { materials } = essentialsOf(guideFacts(hall, guide, '', answers === undefined ? undefined : { page: code.code, answers }));
  const bring = bringIn(
    materials.map(({ name }) => name),
    size.width - 10,
    hall.language,
  );
  const facts = codeFacts(code, codeWidth(picture, code.matrix().size));
  return { card: { code: facts, event: guide.event, group, bring, titleSize }, problems: [] };
}

/** As many materials as two lines take, and how many there are besides. */
function bringIn(materials: readonly string[], width: number, language: string): string {
  const words = sheetWords(language);
  const [comma, space] = isChinese(language) ? ['、', '；'] : [', ', '; '];
  const ems = width / BRING.size - 1;
  for (let kept = materials.length; kept > 0; kept--) {
    const left = materials.length - kept;
    const text = materials.slice(0, kept).join(comma) + (left > 0 ? space + words.more(left) : '');
    // The heading stands before it, about as wide as so many characters.
    if (lineCount(`${'一'.repeat(Math.ceil(emsOf(words.bring)) + 1)}${text}`, ems) <= BRING.lines) return text;
  }
  return materials.length > 0 ? words.more(materials.length) : '';
}

function pageOf({ compiled }: Printable, cards: readonly RackCard[], { across, size, picture, shape }: RackGrid): CardsFacts {
  const named = cards.map((card) => [card.code.code ?? '', card] as const);
  const rows = Array.from({ length: Math.ceil(named.length / across) }, (_, at) =>
    named.slice(at * across, (at + 1) * across).map(([name]) => name),
  );
  return { kind: 'cards', hall: sheetHall(compiled), cards: Object.fromEntries(named), layout: { rows, size, picture, shape } };
}
