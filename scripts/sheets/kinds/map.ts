/** Maps of questions: a guide's questions, and where each answer leads, on one sheet however large the tree. */

import type { Size } from '../../../src/view/sheets/facts/size.ts';
import { codeWidth } from '../../../src/guide/reach.ts';
import type { MapNode } from '../../../src/view/sheets/facts/map-facts.ts';
import { charactersThatFit, sizeThatFits } from '../../../src/view/sheets/text/fit.ts';
import type { WallCode } from '../../register/wall-codes.ts';
import { codeFacts } from '../sheet/code-facts.ts';
import { type MapLayout, layOutMap } from './map-layout.ts';
import { tongueIn } from '../../resolve/spoken-words.ts';
import { mapTrees } from './map-tree.ts';
import { lying, paperOf } from '../sheet/papers.ts';
import { sheetHall } from '../sheet/sheet-hall.ts';
import { asksNothing, fileOf, mapTooLarge, titleTooLong, tooFarFor } from '../sheet/sheet-problems.ts';
import { type Drawn, type Printable, type Sheet, type SheetPage, type Wanted, guideOfCode } from '../sheet/sheet.ts';

/** The papers a map may need, the smallest first. */
export const MAP_PAPERS = ['a4', 'a3', 'a2', 'a1', 'a0'] as const;

/** Lengths in mm on A4; those of the panel at the left grow a little with the paper. */
const PANEL = 50;
const TITLE = { width: 50, height: 34, sizes: [8, 7, 6, 5.2, 4.6, 4], lineHeight: 1.2 };
const MARGIN = { top: 10, side: 10, foot: 24 };
const GAP = 9;
/** Sizes of letters in mm whatever the paper: it grows before they get smaller than 3. */
const LETTERS = [5, 4.6, 4.2, 3.8, 3.4, 3];

/** Returns a map for each guide that asks anything, on the smallest paper that takes it, from the size of the order on. */
export function drawMaps(printable: Printable, wanted: Wanted): Drawn {
  const guides = printable.codes.filter(({ kind }) => kind === 'guide');
  const drawn = guides.map((code) => mapOf(printable, code, wanted));
  const sheets = MAP_PAPERS.flatMap((name): Sheet[] => {
    const pages = drawn.flatMap((map) => (map.paperName === name && map.page ? [map.page] : []));
    const paper = paperOf(name);
    return paper && pages.length > 0 ? [{ name: `map-${name}`, title: printable.compiled.hall.name, paper: lying(paper), pages }] : [];
  });
  return { sheets, problems: drawn.flatMap(({ problems = [] }) => problems) };
}

interface DrawnMap {
  readonly paperName?: string;
  readonly page?: SheetPage;
  readonly problems?: Drawn['problems'];
}

function mapOf(printable: Printable, code: WallCode, { sizeName = 'a4', named, distance }: Wanted): DrawnMap {
  const guide = guideOfCode(printable, code);
  const event = printable.compiled.hall.events.find(({ id }) => id === code.event);
  if (!guide || !event) return {};
  const file = fileOf(printable.compiled, guide);
  const trees = mapTrees(guide, tongueIn(printable.compiled.hall, guide.language));
  if (trees.length === 0) return named ? { problems: [asksNothing(file, code)] } : {};
  const titleSize = sizeThatFits(code.title, TITLE);
  if (titleSize === undefined) return { problems: [titleTooLong(file, code, charactersThatFit(TITLE))] };
  const fitted = fitOne(trees, sizeName);
  if (!fitted) return { problems: [mapTooLarge(file, code)] };
  const { tree, name, paper, area, size, layout } = fitted;
  const unit = unitOf(paper);
  const width = codeWidth(PANEL * unit, code.matrix().size);
  const far = tooFarFor(file, code, width, distance);
  if (far.length > 0) return { problems: far };
  return {
    paperName: name,
    page: {
      about: code.code,
      facts: {
        kind: 'map',
        hall: sheetHall(printable.compiled),
        event: { id: event.id, letter: event.letter, name: event.name },
        code: codeFacts(code, width),
        titleSize,
        tree,
        layout: { ...layout, ...area, size, unit },
      },
    },
  };
}

interface Fitted {
  readonly tree: MapNode;
  readonly name: string;
  readonly paper: Size;
  readonly area: Size;
  readonly size: number;
  readonly layout: MapLayout;
}

/** Every way drawn out is easier to follow; beyond this paper each question is drawn once where that takes less. */
const DRAWN_OUT = 'a3';

function fitOne(trees: readonly MapNode[], smallest: string): Fitted | undefined {
  const [first, last] = trees.map((tree) => fit(tree, smallest));
  const rank = (one: Fitted | undefined) => (one ? MAP_PAPERS.findIndex((name) => name === one.name) : MAP_PAPERS.length);
  const isFirst = rank(first) <= MAP_PAPERS.indexOf(DRAWN_OUT) || rank(first) <= rank(last ?? first);
  return isFirst ? first : last;
}

/** Returns the smallest paper, and on it the largest letters, on which the whole tree has room. */
export function fit(tree: MapNode, smallest: string): Fitted | undefined {
  for (const name of MAP_PAPERS.slice(
    Math.max(
      0,
      MAP_PAPERS.findIndex((one) => one === smallest),
    ),
  )) {
    const paper = paperOf(name);
    if (!paper) continue;
    const area = areaOf(paper);
    for (const size of LETTERS) {
      const layout = layOutMap(tree, area, size);
      if (layout) return { tree, name, paper, area, size, layout };
    }
  }
  return undefined;
}

/** The panel and the foot grow slower than the paper: the tree needs it more. */
function unitOf({ width }: Size): number {
  return Math.sqrt(width / 210);
}

/** The room that a lying sheet has for its tree. */
function areaOf(paper: Size): Size {
  const { width, height } = paper;
  const unit = unitOf(paper);
  return {
    width: height - (2 * MARGIN.side + PANEL + GAP) * unit,
    height: width - (MARGIN.top + MARGIN.foot) * unit,
  };
}
