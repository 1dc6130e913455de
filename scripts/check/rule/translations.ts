/** Translations beside their originals. */

import type { Draft } from '../../parse/guide/draft.ts';

interface Translation {
  readonly draft: Draft;
  readonly original: Draft;
}

/** Returns each translation whose original is there. */
export function translationsIn(drafts: readonly Draft[]): Translation[] {
  const originals = new Map(drafts.filter(({ language }) => language === undefined).map((draft) => [draft.id, draft]));
  return drafts.flatMap((draft) => {
    const original = draft.language === undefined ? undefined : originals.get(draft.id);
    return original ? [{ draft, original }] : [];
  });
}
