/** The facts on walls, cards, tents and labels. */

import type { Size } from './size.ts';
import type { CodeFacts, SheetEvent, SheetHall } from './facts.ts';

/** Whether a card's title stands below its picture or beside it. */
export type CardShape = 'upright' | 'beside';

/** Codes of a sheet by what names them there, `A1`: a fact keeps its name wherever on the sheet it stands. */
export type Cards = Readonly<Record<string, CodeFacts>>;

/** How cards are drawn; lengths in mm. */
export interface CardLayout {
  readonly shape: CardShape;
  /** Width of every picture, its quiet zone included. */
  readonly picture: number;
  /** Sizes of the titles' letters, by the card's name. */
  readonly titles: Readonly<Record<string, number>>;
}

/** A life event's cards, or as many of them as stand together: the names of the cards in each row. */
export interface WallPart {
  /** Absent: not a life event's. */
  readonly event?: string;
  readonly rows: readonly (readonly string[])[];
}

interface WallLayout extends CardLayout {
  /** Side by side, each with its parts one below the other. */
  readonly columns: readonly (readonly WallPart[])[];
  /** Across the foot: devices, channels, the wall itself. */
  readonly strip: readonly (readonly string[])[];
  readonly stripHeight: number;
  /** Sizes in mm on A4: of the title, of the hall's name, and of the life events' names. */
  readonly titleSize: number;
  readonly hallSize: number;
  readonly nameSize: number;
}

/** The whole wall or one life event, or a page of it. */
export interface WallSheetFacts {
  readonly kind: 'wall';
  readonly hall: SheetHall;
  /** The one that the sheet is about; absent: the whole wall. */
  readonly event?: SheetEvent;
  /** Of a wall for companies. */
  readonly title?: string;
  /** All that stand on this page, by their id. */
  readonly events: Readonly<Record<string, SheetEvent>>;
  /** `2/3`; absent on a wall of one page. */
  readonly page?: string;
  readonly cards: Cards;
  readonly layout: WallLayout;
}

/** An A4 page of a wall that is put together from such pages. */
export interface TileFacts {
  readonly kind: 'tile';
  readonly hall: SheetHall;
  /** Whose cards these are; absent: devices and channels, or on the first tile the wall's title. */
  readonly event?: SheetEvent;
  /** On the first tile only; and, where it has no code, what there is on the wall: the letters and names. */
  readonly wallTitle?: string;
  readonly contents?: Readonly<Record<string, { readonly name: string; readonly event?: string }>>;
  readonly cards: Cards;
  readonly layout: TileLayout;
}

export interface TileLayout extends CardLayout {
  readonly rows: readonly (readonly string[])[];
  readonly nameSize: number;
  readonly titleSize: number;
  readonly hallSize: number;
  /** Of the wall's codes the one that is read from the least far. */
  readonly least: { readonly width: number; readonly modules: number };
  /** The tile's number, counted from 0 in reading order, the number of tiles, and that of columns. */
  readonly at: number;
  readonly of: number;
  readonly across: number;
}

/** A card to take along. */
export interface RackCard {
  readonly code: CodeFacts;
  /** The life event that gives the colour. */
  readonly event: string;
  /** Its class of guides, or its life event. */
  readonly group: string;
  /** The materials, cut by rule to two lines. */
  readonly bring: string;
  readonly titleSize: number;
}

/** A page of cards with cut lines. */
export interface CardsFacts {
  readonly kind: 'cards';
  readonly hall: SheetHall;
  readonly cards: Readonly<Record<string, RackCard>>;
  /** The names of the cards in each row; width and height of a card and of its picture in mm. */
  readonly layout: {
    readonly rows: readonly (readonly string[])[];
    readonly size: Size;
    readonly picture: number;
    readonly shape: CardShape;
  };
}

/** A table tent: the sheet folded in the middle, a face on each side. */
export interface TentFacts {
  readonly kind: 'tent';
  readonly hall: SheetHall;
  readonly event?: SheetEvent;
  readonly code: CodeFacts;
  /** `back`: the same code once more, for the face that stands on its head until the sheet is folded. */
  readonly layout: { readonly back: CodeFacts; readonly titleSize: number };
}

/** One label. */
export interface Label {
  readonly code: CodeFacts;
  readonly event?: string;
  readonly titleSize: number;
}

/** Where a sheet's labels are; lengths in mm. */
export interface LabelLayout {
  readonly columns: number;
  readonly rows: number;
  readonly size: Size;
  /** From the left and upper edge of the paper to the first label, the offset not counted. */
  readonly left: number;
  readonly top: number;
  /** Between labels. */
  readonly gap: Size;
  /** How much farther right and down all is printed, as the printer needs it. */
  readonly right: number;
  readonly down: number;
}

export interface LabelsFacts {
  readonly kind: 'labels';
  readonly hall: SheetHall;
  readonly labels: Readonly<Record<string, Label>>;
  /** `order`: the names of the labels, row by row. */
  readonly layout: LabelLayout & { readonly order: readonly string[]; readonly shape: CardShape; readonly picture: number };
}

/** The page that tells by how much a printer misses the labels. */
export interface CalibrationFacts {
  readonly kind: 'calibration';
  readonly hall: SheetHall;
  readonly layout: LabelLayout;
}
