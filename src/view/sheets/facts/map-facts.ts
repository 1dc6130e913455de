/** The facts on a map of questions. */

import type { Rect } from './size.ts';
import type { CodeFacts, SheetEvent, SheetHall } from './facts.ts';

/** A box of a map of questions, and what follows from it. */
export interface MapNode {
  /** `again`: a question that is drawn elsewhere; `end`: an answer at which the guide ends. */
  readonly as: 'root' | 'question' | 'answer' | 'end' | 'again';
  readonly text: string;
  readonly said: readonly string[];
  readonly bring: readonly string[];
  readonly children: readonly MapNode[];
}

export interface MapFacts {
  readonly kind: 'map';
  readonly hall: SheetHall;
  readonly event: SheetEvent;
  readonly code: CodeFacts;
  readonly titleSize: number;
  readonly tree: MapNode;
  /** `unit`: the length that counts as a millimetre of A4 beside the tree. The tree's room and letters in mm; `boxes`, from its upper left corner, in the order of the tree, a node before its children; `lines` an SVG path. */
  readonly layout: {
    readonly width: number;
    readonly height: number;
    readonly size: number;
    readonly unit: number;
    readonly boxes: readonly Rect[];
    readonly lines: string;
  };
}
