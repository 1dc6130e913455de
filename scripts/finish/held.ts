/** A guide that stays as it was last published, since the new one has an error (`build -- --keep-going`). */

import type { Guide } from '../../src/guide/guide.ts';
import { lineOf } from '../../src/guide/pack.ts';
import { shortHash } from '../ground/hash.ts';
import type { CarriedFile } from './destinations.ts';
import { given, languagesBeside } from './finishing.ts';

export interface HeldGuide {
  /** As published, with the day on which it was (`held`). */
  readonly guide: Guide;
  /** The files that it links to, as published. */
  readonly files: readonly CarriedFile[];
}

/**
 * Returns a held guide and the name of its line. `languages`: those in which the guide is published now, its own among
 * them; `provisional`: its code is not registered. Both are the hall's to say, not the guide's.
 */
export function finishHeld(
  { guide }: HeldGuide,
  languages: readonly string[],
  provisional: boolean,
): { readonly guide: Guide; readonly line: string } {
  const { languages: _, provisional: __, sections, ...rest } = guide;
  const held: Guide = {
    ...rest,
    ...given('languages', languagesBeside(guide.language, languages)),
    ...(provisional ? { provisional } : {}),
    sections,
  };
  return { guide: held, line: shortHash(lineOf(held)) };
}
