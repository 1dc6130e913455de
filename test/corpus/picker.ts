/** Chooses by a seed: the same seed makes the same documents on every machine, for ever. */
export interface Picker {
  /** Returns one of these. */
  readonly one: <T>(options: readonly T[]) => T;
  /** Returns true in this share of cases, 0 to 1. */
  readonly chance: (share: number) => boolean;
  /** Returns a whole number from `from` to `to`, both included. */
  readonly whole: (from: number, to: number) => number;
}

/** Returns a picker for a seed of any text (FNV-1a into mulberry32). */
export function pickerOf(seed: string): Picker {
  let state = 0x811c9dc5;
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    whole,
    chance: (share) => next() < share,
    one: (options) => {
      const chosen = options[whole(0, options.length - 1)];
      if (chosen === undefined) throw new Error('There is nothing to choose from.');
      return chosen;
    },
  };
}
