/** Words that a clerk typed, and their meaning. */

/** The words of a line without the marks that stand for structure: `#`, list marks and numbers, `|`, tabs between cells, `---`, keys. */
export interface Typed {
  readonly words: string;
  /**
   * text: it need only be read. line: on a line of its own. prose: not as code.
   * title, time, heading, material, step: it is that part of the guide;
   * waived: it is no material to tick.
   */
  readonly as: 'text' | 'line' | 'prose' | 'title' | 'time' | 'heading' | 'material' | 'step' | 'waived';
  /** The line of the file at which it stands, from 1. */
  readonly line: number;
}

/** A piece of a file: a line as typed, and the words in it. */
export interface Line {
  readonly text: string;
  readonly typed: readonly Pick<Typed, 'words' | 'as'>[];
}

/** Returns a line whose marks are not words. */
export function marked(text: string, ...typed: Line['typed']): Line {
  return { text, typed };
}

/** Returns a line all of which must be read. */
export function written(text: string, as: Typed['as'] = 'text'): Line {
  return { text, typed: [{ words: text, as }] };
}

export const EMPTY: Line = { text: '', typed: [] };
