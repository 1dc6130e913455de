/** Answers that are typed in place of being chosen. */

/** What is asked for in place of answers to choose from. */
export type AskedFor = 'month' | 'day' | 'number';

const TYPED: Readonly<Record<string, RegExp>> = {
  month: /^\d{4}-(0[1-9]|1[0-2])$/,
  day: /^\d{4}-\d\d-\d\d$/,
  number: /^\d+(\.\d+)?$/,
};

/** Returns whether a text answers a question that asks for this: `1970-03`, `1970-03-08`, `12.5`. */
export function isTyped(ask: string | undefined, text: string): boolean {
  return TYPED[ask ?? '']?.test(text) === true;
}
