/** An amount that a text says, and how it is read. */

export interface Amount {
  /** Only amounts of one subject contradict each other. */
  readonly subject:
    | 'time'
    | 'age'
    | 'money'
    | 'copies'
    | 'window'
    | 'clock'
    | 'date'
    | 'weekday'
    | 'monthday'
    | 'telephone'
    | 'share'
    | 'number';
  /** The same in every language: `workday 5`, `month 12`, `9991234567`. */
  readonly value: string;
  /** The number alone. */
  readonly number?: string;
  /** As typed. */
  readonly words: string;
  /** “a year”, “a copy”: it may be an amount, and may be none. */
  readonly isVague?: true;
}

/** An amount before its words are known. */
export type Found = Omit<Amount, 'words'>;

/** How amounts of one form are read. */
export interface Reader {
  readonly pattern: RegExp;
  /** Returns what these words say, in the pattern's parts; nothing where it cannot be compared. */
  readonly read: (words: string, parts: readonly (string | undefined)[]) => readonly Found[];
}
