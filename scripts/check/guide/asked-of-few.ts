import { groupsOf } from '../../../src/guide/condition.ts';
import type { Condition } from '../../../src/guide/guide.ts';
import { writeCondition } from '../../../src/guide/condition-in-words.ts';
import { walkWays } from '../../resolve/ways.ts';
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
  /** Each of its terms, as a condition. */
  readonly terms: readonly Condition[];
}

function askedOfFew(draft: Draft): Problem[] {
  const { questions } = resolveDraft(draft);
  const papers = papersIn(draft);
  const crossings = questions.flatMap((question) => crossingAt(question, papers));
  if (crossings.length === 0) return [];
  const ways = new Map<Crossing, Map<Condition, readonly AskedAnswer[]>>(crossings.map((crossing) => [crossing, new Map()]));
  walkWays(questions, ({ answers, holds }) => {
    if (answers.at(-1)?.stop) return;
    for (const [{ terms }, left] of ways) {
      const [failing, ...others] = terms.filter((term) => !holds(term));
      if (failing !== undefined && others.length === 0 && !left.has(failing)) left.set(failing, answers);
    }
  });
  return [...ways].flatMap(([{ question, paper }, left]) => {
    // Where only one of the answers keeps others from it, it hangs on that one.
    const [first, second] = left.values();
    return first && second ? [problemAt(draft, question, paper, first)] : [];
  });
}

interface Paper {
  readonly name: string;
  /** The questions that its conditions name, and those of its heading and its choices. */
  readonly questions: ReadonlySet<string>;
}

function crossingAt(question: AskedQuestion, papers: readonly Paper[]): Crossing[] {
  const [group = [], ...others] = question.when === undefined ? [] : groupsOf(question.when);
  if (others.length > 0 || new Set(group.map((term) => term.question)).size < 2) return [];
  // One that names the questions before it as well says that it is for these few.
  const paper = papers.find((one) => one.questions.has(question.id) && group.some((term) => !one.questions.has(term.question)));
  return paper ? [{ question, paper: paper.name, terms: group.map((term) => writeCondition([[term]])) }] : [];
}

function papersIn(draft: Draft): Paper[] {
  const { limits } = resolveDraft(draft);
  const namedIn = (index: number | undefined) => {
    const when = index === undefined ? undefined : limits[index]?.when;
    return when === undefined ? [] : groupsOf(when).flatMap((terms) => terms.map(({ question }) => question));
  };
  return draft.sections.flatMap((section) =>
    (section.kind === 'materials' ? section.materials : []).map((paper) => {
      const lines = [section, paper, ...('anyOf' in paper ? paper.anyOf : [])];
      const name = 'anyOf' in paper ? paper.label : paper.name;
      return { name, questions: new Set(lines.flatMap((line) => namedIn(line.limits))) };
    }),
  );
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
