/** What the pages of `/print` show above the sheets. */

/** A code that may be printed. */
export interface DeskCode {
  readonly code: string;
  readonly title: string;
  readonly chosen: boolean;
}

/** A box that stands for several codes: all of a life event, a class of guides. */
export interface DeskBox {
  readonly value: string;
  readonly name: string;
  readonly chosen: boolean;
}

export interface DeskEvent extends DeskBox {
  readonly letter: string;
  /** The class that carries its colour. */
  readonly look: string;
  readonly codes: readonly DeskCode[];
}

export interface DeskFacts {
  readonly hall: string;
  readonly language: string;
  /** Sheets and sizes: `poster/a4`. */
  readonly papers: readonly { readonly value: string; readonly name: string; readonly chosen: boolean }[];
  /** What else may be wished, as it was typed; absent: not of this sheet. */
  readonly extras: { readonly distance: string; readonly tiled?: boolean; readonly label?: string; readonly offset?: string };
  /** All codes are chosen. */
  readonly all: boolean;
  readonly events: readonly DeskEvent[];
  readonly classes: readonly DeskBox[];
  /** Codes of no life event: the wall, devices, channels. */
  readonly others: readonly DeskCode[];
  /** What is wrong, a paragraph each. */
  readonly problems: readonly string[];
  /** The letters of what is shown: `A1、B2`. */
  readonly shown: string;
  readonly pages: number;
  /** What else there is to see: sheets on other paper, and where. */
  readonly more: readonly { readonly name: string; readonly href: string }[];
  /** `can`: printing may be noted; else why not, or that it is. */
  readonly noting: 'can' | 'noted' | 'address' | 'elsewhere' | 'nothing';
  /** Fields that say what is shown, to be noted. */
  readonly fields: readonly (readonly [name: string, value: string])[];
}

/** What the page shows of a hall with errors. */
export interface BrokenDeskFacts {
  /** Absent: hall.yaml could not be read. */
  readonly hall?: string;
  readonly language: string;
  /** `file`: from the hall's folder. `place`: where in it, in words. */
  readonly problems: readonly { readonly file: string; readonly place: string; readonly message: string; readonly fix: string }[];
  /** Where the same is asked for again. */
  readonly again: string;
}

/** What each part of the desk is given. */
export interface DeskProps {
  readonly facts: DeskFacts;
  readonly say: (zh: string, en: string) => string;
}
