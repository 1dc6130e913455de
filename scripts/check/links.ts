/** What the rules about links share. */

import { type LinkFate, followLink } from '../resolve/link.ts';
import type { Draft, DraftLink } from '../parse/draft.ts';
import type { RuleContext } from './rule.ts';

export interface Followed {
  readonly draft: Draft;
  readonly link: DraftLink;
  readonly fate: LinkFate;
}

const known = new WeakMap<readonly Draft[], readonly Followed[]>();

/** Returns every link of every guide with where it leads, followed once however often it is asked. */
export function followedLinks({ drafts, targets }: RuleContext): readonly Followed[] {
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
