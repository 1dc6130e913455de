import { type Term, groupsOf } from '../../../src/guide/condition.ts';
import type { Condition } from '../../../src/guide/guide.ts';
import { writeCondition } from '../../../src/guide/condition-in-words.ts';
import { walkWays } from '../../../src/guide/ways.ts';
import type { Draft } from '../../parse/guide/draft.ts';
import type { Problem } from '../../ground/problem.ts';
import { type AskedAnswer, type AskedQuestion, resolveDraft } from '../../resolve/resolve-draft.ts';
import { type GuideRule, found } from '../rule/rule.ts';

export const rule: GuideRule = {
  id: 'asked-of-few',
  level: 'warning',
  reason: {
    zh: '带不带一样材料要看这个问题，可是两个答案都选了的人才问得到：别人也是这样的，就少带一样，白跑一趟。',
    en: 'What to bring hangs on a question that is asked only where two answers meet: others whom it concerns come without that paper.',
  },
  check: ({ drafts }) => drafts.flatMap(askedOfFew),
};

/** A question that hangs on answers to several others, and decides a paper. */
interface Crossing {
  readonly question: AskedQuestion;
  readonly paper: string;
  /** Each of its terms, with the others, as conditions. */
  readonly terms: readonly { readonly own: Condition; readonly rest: Condition }[];
}

function askedOfFew(draft: Draft): Problem[] {
  const { questions } = resolveDraft(draft);
  const crossings = questions.flatMap((question) => crossingAt(question, draft));
  if (crossings.length === 0) return [];
  /** By term: the first way that does not end early, and that only this term keeps from the question. */
  const ways = new Map<object, readonly AskedAnswer[]>();
  walkWays(questions, ({ answers, holds }) => {
    if (answers.at(-1)?.stop) return;
    for (const term of crossings.flatMap(({ terms }) => terms))
      if (!ways.has(term) && holds(term.rest) && !holds(term.own)) ways.set(term, answers);
  });
  return crossings.flatMap(({ question, paper, terms }) => {
    // Where only one of the answers keeps others from it, it hangs on that one.
    const [first, second] = terms.map((term) => ways.get(term)).filter((way) => way !== undefined);
    return first && second ? [problemAt(draft, question, paper, first)] : [];
  });
}

function crossingAt(question: AskedQuestion, draft: Draft): Crossing[] {
  const [group = [], ...others] = question.when === undefined ? [] : groupsOf(question.when);
  if (others.length > 0 || new Set(group.map((term) => term.question)).size < 2) return [];
  const paper = paperDecidedBy(question, group, draft);
  const terms = group.map((term) => ({ own: writeCondition([[term]]), rest: writeCondition([group.filter((one) => one !== term)]) }));
  return paper === undefined ? [] : [{ question, paper, terms }];
}

/** Returns the name of a paper that one brings by the answer to this question, unless it says itself that it is for these few. */
function paperDecidedBy({ id }: AskedQuestion, group: readonly Term[], draft: Draft): string | undefined {
  const { limits } = resolveDraft(draft);
  const namedIn = (index: number | undefined) => {
    const when = index === undefined ? undefined : limits[index]?.when;
    return when === undefined ? [] : groupsOf(when).flatMap((terms) => terms.map(({ question }) => question));
  };
  for (const section of draft.sections) {
    for (const material of section.kind === 'materials' ? section.materials : []) {
      const members = 'anyOf' in material ? material.anyOf : [];
      const named = [section, material, ...members].flatMap((line) => namedIn(line.limits));
      if (named.includes(id) && !group.every(({ question }) => named.includes(question)))
        return 'anyOf' in material ? material.label : material.name;
    }
  }
  return undefined;
}

function problemAt(draft: Draft, { draft: { at, text } }: AskedQuestion, paper: string, way: readonly AskedAnswer[]): Problem {
  const path = way.map((answer) => answer.draft.label).join(' → ');
  return found(
    rule,
    draft.file,
    at,
    {
      zh: `“${text}”没有问这样的人：${path}。他们就不会知道要不要带“${paper}”。`,
      en: `“${text}” is not asked of those who answered ${path}: they never learn whether to bring “${paper}”.`,
    },
    {
      zh: '他们也会是这样的，就把问题的条件放宽；真的只有少数人才要，就把问题的条件也写在这样材料后面。',
      en: 'If it may concern them, ask them too; if it concerns only these few, write the question’s condition after the paper as well.',
    },
  );
}
