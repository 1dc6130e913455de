/** The names in a policy: guides, questions and answers; and those that name none. */

import { writeCondition } from '../../src/guide/condition-in-words.ts';
import type { Condition } from '../../src/guide/guide.ts';
import type { Text } from '../ground/source.ts';
import type { Draft } from '../parse/guide/draft.ts';
import type { PolicyDraft } from '../parse/hall/policy.ts';
import { type GuideNames, guideNamed } from './names.ts';
import { resolveDraft } from './resolve-draft.ts';
import { type TermFault, namesOf, resolveTerm } from './terms.ts';

interface ResolvedPolicy {
  /** The guide, by its id, over whose questions its condition is. Absent where it has none, or a fault. */
  readonly asks?: { readonly guide: string; readonly when: Condition };
  /** Ids of the guides that it names, that of its condition first. */
  readonly guides: readonly string[];
  /** Guides as typed that are not there. */
  readonly unknown: readonly Text[];
  /** A guide of its condition that is not the first. */
  readonly second?: Text;
  readonly faults: readonly TermFault[];
}

/** Returns a policy with its names resolved. */
export function resolvePolicy({ groups, related }: PolicyDraft, names: GuideNames, drafts: readonly Draft[]): ResolvedPolicy {
  const idOf = ({ text }: Text) => guideNamed(text, '', names);
  const asked = groups.map(({ guide }) => idOf(guide));
  const guide = asked.find((id) => id !== undefined);
  const second = groups.find((_, at) => asked[at] !== undefined && asked[at] !== guide)?.guide;
  const draft = guide === undefined ? undefined : drafts.find((one) => one.id === guide && one.language === undefined);
  const faults: TermFault[] = [];
  const known = draft && namesOf(resolveDraft(draft).questions);
  const own = groups.filter((_, at) => asked[at] === guide);
  const terms = known ? own.map((group) => group.terms.flatMap((term) => resolveTerm(term, known, faults) ?? [])) : [];
  const unknown = [...groups.map((group) => group.guide), ...related].filter((typed) => idOf(typed) === undefined);
  const isWhole = faults.length + unknown.length === 0 && second === undefined && terms.length > 0;
  return {
    ...(guide !== undefined && isWhole ? { asks: { guide, when: writeCondition(terms) } } : {}),
    guides: [...new Set([...(guide === undefined ? [] : [guide]), ...related.flatMap((typed) => idOf(typed) ?? [])])],
    unknown,
    ...(second ? { second } : {}),
    faults,
  };
}
