/** A guide with its line: used by pages, packs and `codes.json`. */

import type { NamedGuide } from '../../src/guide/codes.ts';
import type { Guide } from '../../src/guide/guide.ts';
import { lineOf } from '../../src/guide/pack.ts';
import { shortHash } from '../ground/hash.ts';
import { once } from '../ground/once.ts';

export interface Lined extends NamedGuide {
  /** Returns the line itself; `line` is its name. Of a guide that did not change nobody may ask for it. */
  readonly text: () => string;
}

/** Returns each guide with its line. `names`: those that are known. */
export function linesOfGuides(guides: readonly Guide[], names: ReadonlyMap<Guide, string>): Lined[] {
  return guides.map((guide) => {
    const text = once(() => lineOf(guide));
    return { guide, line: names.get(guide) ?? shortHash(text()), text };
  });
}
