/** For whom: as hall.yaml and `--for` say it. */

import type { Audience } from '../../../src/guide/hall.ts';

const AUDIENCES: ReadonlyMap<string, Audience> = new Map([
  ['个人', 'person'],
  ['企业', 'company'],
  ['個人', 'person'],
  ['企業', 'company'],
  ['person', 'person'],
  ['company', 'company'],
]);

/** All words that are read. */
export const AUDIENCE_WORDS: readonly string[] = [...AUDIENCES.keys()];

/** Returns for whom these typed words say; undefined where they say something else. */
export function readAudience(typed: string): Audience | undefined {
  return AUDIENCES.get(typed.trim().toLowerCase());
}
