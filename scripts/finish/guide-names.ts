/** All that names a guide among the drafts of a hall. */

import type { Draft } from '../parse/guide/draft.ts';
import type { Register } from '../register/register.ts';
import { type GuideNames, titleOf } from '../resolve/names.ts';

/** Returns the drafts of each guide, the original's and its translations', by its id. */
export function versionsById(drafts: readonly Draft[]): Map<string, Draft[]> {
  const versions = new Map<string, Draft[]>();
  for (const draft of drafts) versions.set(draft.id, [...(versions.get(draft.id) ?? []), draft]);
  return versions;
}

interface Named extends GuideNames {
  readonly versions: ReadonlyMap<string, readonly Draft[]>;
}

const named = new WeakMap<readonly Draft[], Named>();

/** Returns all that names a guide of these drafts, made once however often it is asked. */
export function guideNamesOf(drafts: readonly Draft[], register: Register): Named {
  const before = named.get(drafts);
  if (before) return before;
  const versions = versionsById(drafts);
  const titles = new Map(drafts.map((draft) => [titleOf(draft), draft.id]));
  const names = { guides: new Set(versions.keys()), codes: register.guideOf, titles, versions };
  named.set(drafts, names);
  return names;
}
