/** The proof of a sheet's layout: nothing cut off, nothing over anything else, every code's quiet zone white. */

import type { Rect } from '../../../src/view/sheets/facts/size.ts';
import type { Wording } from '../../ground/problem.ts';
import type { LaidCode, LaidItem, LaidPage, LaidText } from '../sheet/layout.ts';

/** No printer of an office reaches nearer to the edge of its paper, in mm. */
const EDGE = 3.5;
/** The overlap that two lines of text may have, in mm: their boxes hold more than their letters. */
const SHARED = 0.3;
/** The parts of a line's box above and below the letters of Noto Sans SC, in multiples of the letters' size. */
const [ABOVE, BELOW] = [0.28, 0.12];

/** Returns the faults of a page's layout. */
export function faultsOfLayout(page: LaidPage): Wording[] {
  const texts = page.items.filter((item): item is LaidText => item.kind === 'text');
  const codes = page.items.filter((item): item is LaidCode => item.kind === 'code');
  return [
    ...texts.filter((text) => !isInside(inkOf(text), page)).map((text) => cutOff(text)),
    ...codes.filter((code) => !isInside(code, page, 0)).map((code) => codeCutOff(code)),
    ...overlaps(texts).map(([a, b]) => overlap(a, b)),
    ...codes.flatMap((code) => page.items.filter((item) => isOver(item, code)).map((item) => quietZone(code, item))),
  ];
}

function isInside({ x, y, width, height }: Rect, page: LaidPage, edge = EDGE): boolean {
  return x >= edge - 0.05 && y >= edge - 0.05 && x + width <= page.width - edge + 0.05 && y + height <= page.height - edge + 0.05;
}

/** Returns where the letters of a line are. */
function inkOf({ x, width, baseline, size, turned }: LaidText): Rect {
  const [above, below] = [size * (1 - BELOW), size * (ABOVE - 0.04)];
  return { x, y: baseline - (turned ? below : above), width, height: above + below };
}

/** Lines from top to bottom, so that each is compared with those near it only. */
function overlaps(texts: readonly LaidText[]): [LaidText, LaidText][] {
  const sorted = [...texts].sort((a, b) => a.y - b.y);
  return sorted.flatMap((a, at) => {
    const pairs: [LaidText, LaidText][] = [];
    for (let next = at + 1; next < sorted.length; next++) {
      const b = sorted[next];
      if (!b || b.y > a.y + a.height) break;
      if (meet(inkOf(a), inkOf(b), SHARED)) pairs.push([a, b]);
    }
    return pairs;
  });
}

/** Whether anything is drawn over a code and its quiet zone after it, or dark beneath it and not covered by its white. */
function isOver(item: LaidItem, code: LaidCode): boolean {
  if (item === code || item.kind === 'box') return item !== code && item.kind === 'box' && bordersCross(item, code);
  return meet(item.kind === 'text' ? inkOf(item) : item, code, SHARED);
}

/** A box around a code is its frame; one whose edge runs through it is not. */
function bordersCross(box: Rect, code: LaidCode): boolean {
  return meet(box, code, SHARED) && !contains(box, code);
}

function contains(outer: Rect, inner: Rect): boolean {
  return (
    outer.x <= inner.x + SHARED &&
    outer.y <= inner.y + SHARED &&
    outer.x + outer.width >= inner.x + inner.width - SHARED &&
    outer.y + outer.height >= inner.y + inner.height - SHARED
  );
}

function meet(a: Rect, b: Rect, shared: number): boolean {
  return a.x + shared < b.x + b.width && b.x + shared < a.x + a.width && a.y + shared < b.y + b.height && b.y + shared < a.y + a.height;
}

function cutOff({ text }: LaidText): Wording {
  return { zh: `“${text}”伸到了纸边上，会被切掉。`, en: `“${text}” reaches the edge of the paper and would be cut off.` };
}

function codeCutOff({ says }: LaidCode): Wording {
  return { zh: `码“${says.slice(0, 60)}”伸出了纸边。`, en: `The code “${says.slice(0, 60)}” reaches beyond the paper.` };
}

function overlap(a: LaidText, b: LaidText): Wording {
  return { zh: `“${a.text}”和“${b.text}”叠在了一起。`, en: `“${a.text}” and “${b.text}” overlap.` };
}

function quietZone({ says }: LaidCode, item: LaidItem): Wording {
  const what = item.kind === 'text' ? `“${item.text}”` : item.kind;
  return {
    zh: `码“${says.slice(0, 60)}”周围的白边里有 ${what}。`,
    en: `In the quiet zone of the code “${says.slice(0, 60)}” there is ${what}.`,
  };
}
