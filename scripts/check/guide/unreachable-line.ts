import { groupsOf } from '../../../src/guide/condition.ts';
import { START } from '../../ground/problem.ts';
import type { Draft } from '../../parse/guide/draft.ts';
import { canHold } from '../../resolve/can-hold.ts';
import { both, resolveDraft } from '../../resolve/resolve-draft.ts';
import { type GuideRule, found } from '../rule/rule.ts';

export const rule: GuideRule = {
  id: 'unreachable-line',
  level: 'warning',
  reason: {
    zh: '条件互相矛盾的一行，谁也看不到，等于没写。',
    en: 'A line whose conditions contradict each other is seen by nobody.',
  },
  check: ({ drafts }) => drafts.flatMap((draft) => unreachable(draft).map((line) => lineProblem(draft, line))),
};

/** Alternatives of a line’s condition and all above it. */
const MOST_ALTERNATIVES = 1600;

/** A line's limits and those of all that it stands under, outermost first: indices into `Draft.limits`. */
interface Nested {
  readonly limits: number;
  readonly under: readonly number[];
}

function unreachable(draft: Draft): Nested[] {
  const { questions, limits } = resolveDraft(draft);
  const ofQuestions = new Set(questions.flatMap((question) => [question.draft.limits, question.sectionLimits]));
  const verdicts = new Map<string, boolean>();
  const canAll = (indices: readonly number[]): boolean => {
    const conditions = indices.flatMap((index) => limits[index]?.when ?? []);
    // Together they would be more than is tried: taken to be right.
    if (conditions.reduce((product, one) => product * groupsOf(one).length, 1) > MOST_ALTERNATIVES) return true;
    const when = conditions.reduce<string | undefined>(both, undefined);
    const possible = when === undefined || (verdicts.get(when) ?? canHold(when, questions));
    if (when !== undefined) verdicts.set(when, possible);
    return possible;
  };
  const nested = new Map(draft.sections.flatMap((section) => nestedIn(section, [])).map((line) => [line.limits, line]));
  return limits.flatMap(({ when }, index) => {
    if (when === undefined || ofQuestions.has(index)) return [];
    if (!canAll([index])) return [{ limits: index, under: [] }];
    const line = nested.get(index);
    // Under a line that nobody sees, only that line is reported.
    return line && canAll(line.under) && !canAll([...line.under, index]) ? [line] : [];
  });
}

/** Every part of a draft that has limits, however deep, in its HTML too. */
function nestedIn(part: unknown, under: readonly number[]): Nested[] {
  if (typeof part === 'string')
    return Array.from(part.matchAll(/ data-limits="(\d+)"/g), ([, index]) => ({ limits: Number(index), under }));
  if (typeof part !== 'object' || part === null) return [];
  const limits = 'limits' in part && typeof part.limits === 'number' ? part.limits : undefined;
  const within = limits === undefined ? under : [...under, limits];
  return [...(limits === undefined ? [] : [{ limits, under }]), ...Object.values(part).flatMap((inner) => nestedIn(inner, within))];
}

function lineProblem(draft: Draft, { limits, under }: Nested) {
  const sources = under.map((index) => draft.limits[index]?.source ?? '');
  const { at, source } = draft.limits[limits] ?? { at: START, source: '' };
  return found(
    rule,
    draft.file,
    at,
    under.length > 0
      ? {
          zh: `上面写着${sources.map((one) => `“${one}”`).join('、')}，这里写着“${source}”，不能同时成立：这一行谁也看不到。`,
          en: `Above stands ${sources.map((one) => `“${one}”`).join(', ')}, here “${source}”: they never hold together, so nobody sees this line.`,
        }
      : {
          zh: `不管怎么回答，条件“${source}”都不成立，这一行谁也看不到。`,
          en: `Whatever is answered, “${source}” does not hold: nobody sees this line.`,
        },
    {
      zh: '同一个问题的两个答案之间要写“或”；也看看那个问题自己的条件。',
      en: 'Write “或” (or) between answers of one question, and look at the condition of that question.',
    },
  );
}
