/** The facts on sheets that lead to a machine, to a person, or to a channel. */

import type { NamedFact } from './booklet-facts.ts';
import type { CodeFacts, SheetEvent, SheetHall } from './facts.ts';

/** A guide that a machine can do. */
export interface DeviceGuide {
  readonly event: SheetEvent;
  readonly code: CodeFacts;
}

/** A step in a few words, and when it is taken, in words. */
export interface DeviceStep {
  readonly title: string;
  readonly when?: string;
}

export interface DeviceFacts {
  readonly kind: 'device';
  readonly hall: SheetHall;
  /** `S1` */
  readonly letters: string;
  readonly name: string;
  /** On the first page, as are `where` and `hours`. */
  readonly code?: CodeFacts;
  readonly titleSize: number;
  readonly where?: string;
  readonly hours?: string;
  /** How it is used, a few words a step. */
  readonly steps?: readonly DeviceStep[];
  readonly guides: readonly DeviceGuide[];
  /** `size`: of the guides' titles in mm on A4; `beside`: the machine's code leaves room beside it. */
  readonly layout: { readonly columns: number; readonly size: number; readonly beside: boolean };
  readonly page: number;
  readonly pages: number;
}

/** Someone on the board. */
export interface BoardPerson {
  readonly name: string;
  readonly role?: string;
  readonly department?: string;
  readonly rows: readonly NamedFact[];
  /** `print` tells one picture from another, `path` is its data URL. */
  readonly photo?: { readonly print: string; readonly path: string };
}

export interface BoardFacts {
  readonly kind: 'board';
  readonly hall: SheetHall;
  readonly people: readonly BoardPerson[];
  /** In mm on A4: a card, the photo on it, and its letters. */
  readonly layout: BoardLayout;
}

export interface BoardLayout {
  readonly columns: number;
  readonly width: number;
  readonly height: number;
  readonly photo: number;
  readonly size: number;
  /** Between two cards, and between a card's edge and what is on it. */
  readonly gap: number;
  readonly pad: number;
}

/** A way to be heard. */
export interface ChannelCard {
  readonly code: CodeFacts;
  /** The way to use it: `打电话`. */
  readonly how: string;
  readonly rows: readonly NamedFact[];
  /** Of a code that leads elsewhere: `yijian.qinghe.example`. */
  readonly host?: string;
  readonly titleSize: number;
}

export interface ChannelsFacts {
  readonly kind: 'channels';
  readonly hall: SheetHall;
  readonly channels: readonly ChannelCard[];
  /** `beside`: the text of a code stands beside it, else below, `large` where there is room; `height` of a card in mm on A4. */
  readonly layout: { readonly beside: boolean; readonly large: boolean; readonly height: number };
}
