/** The facts on a sheet, and nothing more: the drawn facts are those that `--record` records and `--changed` compares. */

/** A code as a sheet shows it. */
export interface CodeFacts {
  /** The letters beside it: `A1`; of a life event `A`; none for the wall and for a text. */
  readonly code?: string;
  /** The text in the picture: an address, or the text of a text code. */
  readonly says: string;
  readonly title: string;
  /** `guide`: a life event's colour; `second`: devices, channels and classes; `outside`: another host; `text`: words, no address. */
  readonly look: 'guide' | 'second' | 'outside' | 'text';
  /** Of the second class: the kind of its target. */
  readonly lead?: 'device' | 'channel' | 'class';
  /** Modules a side, without the quiet zone. */
  readonly modules: number;
  /** The outline of its dark modules in an SVG path, one unit a module, the quiet zone of 4 included. */
  readonly path: string;
  /** Width on this sheet in mm, without the quiet zone. */
  readonly width: number;
}

/** The hall's facts on every sheet. */
export interface SheetHall {
  readonly name: string;
  readonly language: string;
  /** The place to report a code that looks wrong: `1 号窗口`. */
  readonly report?: string;
}

/** A life event, as a sheet names it. */
export interface SheetEvent {
  readonly id: string;
  readonly letter: string;
  readonly name: string;
}

export interface PosterFacts {
  readonly kind: 'poster';
  readonly hall: SheetHall;
  readonly event: SheetEvent;
  readonly code: CodeFacts;
  /** `beside`: the code, and beside it its text; `big`: a code as wide as the sheet. */
  readonly layout: 'beside' | 'big';
  /** Size of the title in mm on A4. */
  readonly titleSize: number;
  readonly materials: readonly string[];
  readonly materialsSize: number;
  /** Materials that the sheet has no room for. */
  readonly more: number;
  readonly time?: string;
  readonly fee?: string;
  readonly windows?: string;
  /** “没网扫这个” */
  readonly text?: CodeFacts;
}
