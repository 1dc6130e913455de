/** All ways through a guide's questions, and what each of them shows. */

import { type Asked, type Group, groupsOf } from '../../src/guide/condition.ts';
import type { Answer, Choice, Condition, Guide, Html, Limits, Material, Question, Step } from '../../src/guide/guide.ts';

/** As many ways are walked through one guide, and as many terms decided on them: about a second's work. */
const MOST_WAYS = 20_000;
const MOST_TERMS = 4_000_000;

/** As much of a question as a way needs. */
type WalkedQuestion = Omit<Asked, 'answers'> & { readonly answers: readonly Pick<Answer, 'id' | 'when' | 'stop'>[] };

/**
 * One way through the questions of a guide: every one that is asked has been answered, with something else than “不清楚”.
 * One that asks for a month, a day or a number is on no way: it parts none.
 */
interface Way<Q extends WalkedQuestion> {
  /** In the order in which the questions are asked; the last one may end the guide. */
  readonly answers: readonly Q['answers'][number][];
  /** Returns whether a condition holds on it. */
  readonly holds: (when: Condition | undefined) => boolean;
}

/**
 * Walks all ways, in the order of the answers: `visit` is called with each. Returns false where there are more than
 * `MOST_WAYS`, or conditions that take too long to decide: then only the first ones were walked.
 */
export function walkWays<Q extends WalkedQuestion>(questions: readonly Q[], visit: (way: Way<Q>) => void): boolean {
  const order = inTurn(questions);
  const given = new Map<string, string>();
  const read = new Map<Condition, readonly Group[]>();
  let [ways, terms] = [0, 0];
  const holds = (when: Condition | undefined): boolean => {
    if (when === undefined) return true;
    const groups = read.get(when) ?? groupsOf(when);
    read.set(when, groups);
    return groups.some((group) =>
      group.every(({ question, not, answers }) => {
        terms += 1;
        const answer = given.get(question);
        return answer !== undefined && answers.includes(answer) !== not;
      }),
    );
  };
  const walk = (index: number, answers: Way<Q>['answers']): boolean => {
    const question = order[index];
    if (!question || answers[answers.length - 1]?.stop) {
      if (++ways > MOST_WAYS || terms > MOST_TERMS) return false;
      visit({ answers, holds });
      return true;
    }
    const offered = holds(question.when) ? question.answers.filter(({ when }) => holds(when)) : [];
    if (offered.length === 0) return walk(index + 1, answers);
    const isWhole = offered.every((answer) => {
      given.set(question.id, answer.id);
      return walk(index + 1, [...answers, answer]);
    });
    given.delete(question.id);
    return isWhole;
  };
  return walk(0, []);
}

/** Returns questions in the order in which they are asked: one that hangs on a later one comes after it. */
function inTurn<Q extends WalkedQuestion>(questions: readonly Q[]): Q[] {
  const named = new Map(
    questions.map((one) => [
      one,
      new Set(
        one.when === undefined
          ? []
          : groupsOf(one.when)
              .flat()
              .map(({ question }) => question),
      ),
    ]),
  );
  const left = new Set(questions);
  const order: Q[] = [];
  while (left.size > 0) {
    const all = [...left];
    const next = all.find((one) => !all.some(({ id }) => named.get(one)?.has(id))) ?? all[0];
    if (!next) break;
    left.delete(next);
    order.push(next);
  }
  return order;
}

/** What a guide shows on one way. */
export interface Shown {
  /** To bring; of a choice those that are one on this way. */
  readonly papers: readonly (Material | Choice)[];
  readonly steps: readonly Step[];
  /** The texts of its answers. */
  readonly said: readonly Html[];
}

/** Returns what a guide shows on a way, whatever the day: where an answer ends it, neither papers nor steps. */
export function shownOn({ answers, holds }: Way<Question>, { sections }: Pick<Guide, 'sections'>): Shown {
  const said = answers.flatMap((answer) => answer.said ?? []);
  if (answers[answers.length - 1]?.stop) return { papers: [], steps: [], said };
  const open = <T extends Limits>(lines: readonly T[]): T[] => lines.filter(({ when }) => holds(when));
  const papers = open(sections).flatMap((section) => (section.kind === 'materials' ? open(section.materials) : []));
  return {
    papers: papers.map((paper) => ('anyOf' in paper ? { ...paper, anyOf: open(paper.anyOf) } : paper)),
    steps: open(sections).flatMap((section) => (section.kind === 'steps' ? open(section.steps) : [])),
    said,
  };
}
