/** A bundle belongs to the life event of its first guide: its own folder is none. */

import type { CodesDraft } from '../parse/hall/codes-yaml.ts';
import type { Draft } from '../parse/guide/draft.ts';
import { listedGuides } from '../resolve/bundle.ts';
import { titleOf } from '../resolve/names.ts';
import type { Parsed, ParsedGuides } from './parse-guides.ts';

/** The folder of bundles. */
export const BUNDLES = 'bundles';

/** Returns a hall's guides with each bundle, and its translations, in the life event of its first guide. */
export function withBundleEvents(parsed: ParsedGuides, codes: CodesDraft): ParsedGuides {
  const bundles = new Map(
    parsed.drafts.flatMap((draft) => (draft.bundle && draft.language === undefined ? [[draft.id, draft] as const] : [])),
  );
  if (bundles.size === 0) return parsed;
  const names = {
    guides: new Set(parsed.drafts.map(({ id }) => id)),
    codes: new Map(codes.entries.flatMap(({ code, guide }) => (guide ? [[code, guide.text] as const] : []))),
    titles: new Map(parsed.drafts.map((draft) => [titleOf(draft), draft.id])),
  };
  const eventOf = new Map(parsed.drafts.filter(({ id }) => !bundles.has(id)).map(({ id, event }) => [id, event]));
  const moved = new Map<Draft, Draft>();
  for (const draft of parsed.drafts) {
    const list = bundles.get(draft.id);
    const event = list && eventOf.get(listedGuides(list, names)[0] ?? '');
    if (event !== undefined && event !== draft.event) moved.set(draft, { ...draft, event });
  }
  if (moved.size === 0) return parsed;
  const placed = (draft: Draft) => moved.get(draft) ?? draft;
  return {
    ...parsed,
    drafts: parsed.drafts.map(placed),
    cache: new Map(
      Array.from(parsed.cache, ([key, one]): [string, Parsed] => [key, moved.has(one.draft) ? { ...one, draft: placed(one.draft) } : one]),
    ),
  };
}
