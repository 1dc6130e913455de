/** A small hall whose codes may be printed. */

import { draw, wishesOf } from '../../scripts/sheets/order/order.ts';
import type { Drawn, Printable } from '../../scripts/sheets/sheet/sheet.ts';
import { wallCodes } from '../../scripts/register/wall-codes.ts';
import { type Files, mustBeSaid } from '../check/hall-folder.ts';
import { hallOf } from './sheet-hall.ts';

/** Returns the usual hall, with these files over it, and all its codes. */
export function printable(files: Files = {}): Printable {
  const compiled = hallOf(files);
  return { compiled, codes: wallCodes(compiled) };
}

/** Returns the drawn sheets of a hall for one kind, with options as they are typed. */
export function drawnFor(typed: Parameters<typeof wishesOf>[0], files: Files = {}): Drawn {
  const { compiled, codes } = printable(files);
  const [wishes] = wishesOf(typed, compiled);
  if (!wishes) throw new Error('no wishes');
  const made = draw(wishes, compiled, codes);
  mustBeSaid(made.problems);
  return made;
}
