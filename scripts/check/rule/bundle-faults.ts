/** What is wrong with the bundles of a hall, as several rules report it. */

import type { Problem } from '../../ground/problem.ts';
import type { Draft } from '../../parse/guide/draft.ts';
import { type BundleFault, resolveBundle } from '../../resolve/bundle.ts';
import type { RuleContext } from './rule.ts';

interface Found {
  readonly draft: Draft;
  readonly faults: readonly BundleFault[];
}

const known = new WeakMap<readonly Draft[], readonly Found[]>();

/** Returns the problems of these kinds in all bundles, as `say` words them. */
export function bundleProblems(
  { drafts, names }: RuleContext,
  kinds: readonly BundleFault['kind'][],
  say: (draft: Draft, fault: BundleFault) => Problem,
): Problem[] {
  return faultsOf(drafts, names).flatMap(({ draft, faults }) =>
    faults.filter(({ kind }) => kinds.includes(kind)).map((fault) => say(draft, fault)),
  );
}

function faultsOf(drafts: readonly Draft[], names: RuleContext['names']): readonly Found[] {
  const before = known.get(drafts);
  if (before) return before;
  const originals = new Map(drafts.filter(({ language }) => language === undefined).map((draft) => [draft.id, draft]));
  const found = drafts.flatMap((draft): Found[] => {
    if (draft.bundle && draft.language === undefined)
      return [{ draft, faults: resolveBundle(draft, { names, drafts: originals })?.faults ?? [] }];
    if (originals.get(draft.id)?.bundle) return [];
    return [{ draft, faults: draft.limits.flatMap(({ sets = [] }) => sets.map((said): BundleFault => ({ kind: 'elsewhere', ...said }))) }];
  });
  known.set(drafts, found);
  return found;
}
