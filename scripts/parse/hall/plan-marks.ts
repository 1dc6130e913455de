/** What a floor plan says beside its drawing: where one walks and stands. Read by ids, before they are shortened. */

import type { At } from '../../ground/problem.ts';
import { type PlanPoint, type SvgParent, UNMOVED, linesOf, movedBy } from './plan-shapes.ts';

/** `way-…` a line on which one walks; `place-<key>` where the codes of a place of hall.yaml hang; `lift-…`, `stairs-…`, `window-<key>`. */
export interface PlanMark {
  readonly kind: 'way' | 'place' | 'lift' | 'stairs' | 'window';
  /** What follows in the id: `12` of `window-12`. */
  readonly name: string;
  /** Each from point to point. */
  readonly lines: readonly (readonly PlanPoint[])[];
  /** Where its id stands in the file. */
  readonly at: At;
}

export interface PlanMarks {
  /** The larger side of the plan, in its units. */
  readonly size: number;
  /** In the order of the drawing. */
  readonly marks: readonly PlanMark[];
}

/** As many straight pieces of ways are read on a floor: a way costs time with the square of them. */
export const MOST_PIECES = 400;

/** Returns how many straight pieces its ways have. */
export function straightPieces({ marks }: PlanMarks): number {
  return marks.filter(({ kind }) => kind === 'way').reduce((sum, { lines }) => sum + lines.flat().length, 0);
}

const MARK = /^(way|place|lift|stairs|window)-(.+)$/;

/** Takes the marks out of a plan and returns them. Ways and places are no drawing and go; the others stay. */
export function takeMarks(root: SvgParent, text: string): PlanMarks {
  const marks: PlanMark[] = [];
  takeFrom(root, UNMOVED, (mark) => marks.push({ ...mark, at: placeOfId(text, `${mark.kind}-${mark.name}`) }));
  const svg = root.children.find((child) => child.type === 'element');
  const [, , width = 0, height = 0] = (svg?.attributes['viewBox'] ?? '').split(/[\s,]+/).map(Number);
  const points = marks.flatMap(({ lines }) => lines.flat(2));
  return { size: Math.max(width, height) || Math.max(1, ...points), marks };
}

function takeFrom(parent: SvgParent, moved: typeof UNMOVED, found: (mark: Omit<PlanMark, 'at'>) => void): void {
  const kept = parent.children.filter((child) => {
    if (child.type !== 'element') return true;
    const [, kind, name = ''] = MARK.exec(child.attributes['id'] ?? '') ?? [];
    if (isKind(kind)) found({ kind, name, lines: linesOf(child, moved) });
    else takeFrom(child, movedBy(child, moved), found);
    return kind !== 'way' && kind !== 'place';
  });
  if (kept.length < parent.children.length) parent.children = kept;
}

function isKind(kind: string | undefined): kind is PlanMark['kind'] {
  return kind !== undefined;
}

function placeOfId(text: string, id: string): At {
  const [found = 0] = ['"', "'"].flatMap((quote) => [text.indexOf(`id=${quote}${id}${quote}`)]).filter((at) => at >= 0);
  const before = text.slice(0, found).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
