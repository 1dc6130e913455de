/** The facts above the sheets on the pages of `/print`. */

/** A code that may be printed. */
export interface DeskCode {
  readonly code: string;
  readonly title: string;
  readonly chosen: boolean;
}

/** A box that stands for several codes: all of a life event, a class of guides, all of a company's. */
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
  /** Sheets and sizes: `poster/a4`. */
  readonly papers: readonly { readonly value: string; readonly name: string; readonly chosen: boolean }[];
  /** The further wishes, as typed; absent: not for this sheet. */
  readonly extras: { readonly distance: string; readonly tiled?: boolean; readonly label?: string; readonly offset?: string };
  /** All codes are chosen. */
  readonly all: boolean;
  readonly events: readonly DeskEvent[];
  readonly classes: readonly DeskBox[];
  /** For whom, where life events are for both. */
  readonly audiences: readonly DeskBox[];
  /** Codes of no life event: the wall, devices, channels. */
  readonly others: readonly DeskCode[];
  /** Problems, a paragraph each. */
  readonly problems: readonly string[];
  /** The shown codes: `A1、B2`. */
  readonly shown: string;
  readonly pages: number;
  /** Links to sheets on other paper. */
  readonly more: readonly { readonly name: string; readonly href: string }[];
  /** `can`: printing may be noted; else why not, or that it is. */
  readonly noting: 'can' | 'noted' | 'address' | 'elsewhere' | 'nothing';
  /** Form fields of the shown sheets, for noting. */
  readonly fields: readonly (readonly [name: string, value: string])[];
}

/** The facts on the page of a hall with errors. */
export interface BrokenDeskFacts {
  /** Absent: hall.yaml could not be read. */
  readonly hall?: string;
  /** `file`: from the hall's folder. `place`: where in it, in words. */
  readonly problems: readonly { readonly file: string; readonly place: string; readonly message: string; readonly fix: string }[];
  /** Where the same is asked for again. */
  readonly again: string;
}

/** Says to the staff what both wordings say, in the hall's language. */
export type Say = (zh: string, en: string) => string;

/** The props of each part of the desk. */
export interface DeskProps {
  readonly facts: DeskFacts;
  readonly say: Say;
}
