/** Where each box of a map stands, in mm: columns from left to right, and in each column as much air as the paper gives. */

import { type Rect, type Size, hundredth } from '../../../src/view/sheets/facts/size.ts';
import type { MapNode } from '../../../src/view/sheets/facts/map-facts.ts';
import { lineCount } from '../../../src/view/sheets/text/fit.ts';

export interface MapLayout {
  /** In the order of the tree: a node before its children. */
  readonly boxes: readonly Rect[];
  /** The lines between them, as an SVG path. */
  readonly lines: string;
}

/** In multiples of the letters' size: the room in a box around its text, and between two columns. */
const BOX = { padX: 0.8, padY: 0.5, lineHeight: 1.36 } as const;
const GAP = { least: 2.4, most: 9 };
/** Between two boxes above each other; the first that fits is taken. */
const AIR = [2, 1.2, 0.7, 0.45];
/** In ems: a narrower box breaks every second word, a wider one is a long way for the eyes. */
const WIDTH = { least: 7, most: 24 };
/** The share of a column in the paper's width. */
const SHARE: Readonly<Record<MapNode['as'], number>> = { root: 0.5, question: 1, again: 1, answer: 1.5, end: 1.5 };
const SHARE_OF_FULL_ROOT = 1.3;

/** Returns where all stands with letters of this size in mm, or undefined where the area is too small for it. */
export function layOutMap(root: MapNode, area: Size, size: number): MapLayout | undefined {
  const columns = columnsOf(root, area.width, size);
  if (!columns) return undefined;
  for (const air of AIR) {
    const packed = pack(root, 0, { columns, size, air: air * size });
    const top = Math.min(...packed.reach.map((one) => one.top));
    const height = Math.max(...packed.reach.map((one) => one.bottom)) - top;
    if (height <= area.height) return placed(packed, columns, (area.height - height) / 2 - top);
  }
  return undefined;
}

interface Column {
  readonly x: number;
  readonly width: number;
}

function columnsOf(root: MapNode, width: number, size: number): Column[] | undefined {
  const shares = sharesOf(root);
  const room = width - (shares.length - 1) * GAP.least * size;
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.min((room * share) / whole, WIDTH.most * size));
  if (widths.some((one) => one < WIDTH.least * size)) return undefined;
  const spare = width - widths.reduce((sum, one) => sum + one, 0);
  const gap = shares.length === 1 ? 0 : Math.min(spare / (shares.length - 1), GAP.most * size);
  let x = 0;
  return widths.map((one) => {
    const column = { x, width: one };
    x += one + gap;
    return column;
  });
}

/** The largest share of each column's boxes. */
function sharesOf(node: MapNode, depth = 0, shares: number[] = []): number[] {
  shares[depth] = Math.max(shares[depth] ?? 0, depth === 0 && node.bring.length > 0 ? SHARE_OF_FULL_ROOT : SHARE[node.as]);
  for (const child of node.children) sharesOf(child, depth + 1, shares);
  return shares;
}

/** Returns the height in mm of a box. */
function boxHeight({ text, said, bring }: MapNode, width: number, size: number): number {
  const ems = width / size - 2 * BOX.padX - 0.4;
  const lines =
    [text, ...said].reduce((sum, one) => sum + lineCount(one, ems), 0) + bring.reduce((sum, one) => sum + lineCount(one, ems - 1), 0);
  return (lines * BOX.lineHeight + 2 * BOX.padY) * size;
}

/** From where to where a column is taken. */
interface Reach {
  readonly top: number;
  readonly bottom: number;
}

/** A node with all that follows from it; its own box begins at `y`, its children at `y` of their own plus `shift`. */
interface Packed {
  readonly y: number;
  readonly height: number;
  readonly children: readonly { readonly packed: Packed; readonly shift: number }[];
  /** By column, from the node's own on. */
  readonly reach: readonly Reach[];
}

interface Packing {
  readonly columns: readonly Column[];
  readonly size: number;
  readonly air: number;
}

/** Packs the children as near to each other as their columns allow, and puts the node in the middle of them. */
function pack(node: MapNode, depth: number, packing: Packing): Packed {
  const height = boxHeight(node, packing.columns[depth]?.width ?? 0, packing.size);
  const taken: Reach[] = [];
  const children = node.children.map((child) => {
    const packed = pack(child, depth + 1, packing);
    const shift = Math.max(...packed.reach.map(({ top }, at) => (taken[at] ? taken[at].bottom + packing.air - top : -Infinity)));
    const down = Number.isFinite(shift) ? shift : 0;
    for (const [at, { top, bottom }] of packed.reach.entries()) {
      taken[at] = { top: Math.min(taken[at]?.top ?? Infinity, top + down), bottom: bottom + down };
    }
    return { packed, shift: down };
  });
  const y = middleOf(children) - height / 2;
  return { y, height, children, reach: [{ top: y, bottom: y + height }, ...taken] };
}

function middleOf(children: Packed['children']): number {
  const middles = children.map(({ packed, shift }) => shift + packed.y + packed.height / 2);
  return ((middles[0] ?? 0) + (middles.at(-1) ?? 0)) / 2;
}

function placed(root: Packed, columns: readonly Column[], top: number): MapLayout {
  const boxes: Rect[] = [];
  const lines: string[] = [];
  put(root, 0, top);
  return { boxes, lines: lines.join('') };

  function put({ y, height, children }: Packed, depth: number, from: number): Rect {
    const { x = 0, width = 0 } = columns[depth] ?? {};
    const box = { x, width, height, y: from + y };
    boxes.push(box);
    for (const { packed, shift } of children) lines.push(curve(box, put(packed, depth + 1, from + shift)));
    return box;
  }
}

function curve(parent: Rect, child: Rect): string {
  const [x1, y1, x2, y2] = [parent.x + parent.width, parent.y + parent.height / 2, child.x, child.y + child.height / 2].map(hundredth);
  const middle = hundredth(((x1 ?? 0) + (x2 ?? 0)) / 2);
  return `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`;
}
