/** The links of all guides, followed. */

import type { DraftLink } from '../parse/guide/draft.ts';
import { type LinkFate, type LinkTargets, followLink } from './link.ts';
import type { Draft } from '../parse/guide/draft.ts';

interface Followed {
  readonly draft: Draft;
  readonly link: DraftLink;
  readonly fate: LinkFate;
}

const known = new WeakMap<readonly Draft[], readonly Followed[]>();

/** Returns every link of every guide with where it leads, followed once however often it is asked. */
export function followedLinks({
  drafts,
  targets,
}: {
  readonly drafts: readonly Draft[];
  readonly targets: LinkTargets;
}): readonly Followed[] {
  const before = known.get(drafts);
  if (before) return before;
  const all = drafts.flatMap((draft) => draft.links.map((link) => ({ draft, link, fate: followLink(link.target, draft.id, targets) })));
  known.set(drafts, all);
  return all;
}

/** Returns a path from the hall's folder as a link in a guide would say it. */
export function asLink(path: string, draft: Draft): string {
  const [from, to] = [draft.id.split('/').slice(0, -1), path.split('/')];
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}
