/** A draft's questions with their ids, and its conditions resolved against them: labels become ids. */

import { type Group, groupsOf } from '../../src/guide/condition.ts';
import { writeCondition } from '../../src/guide/condition-in-words.ts';
import type { Condition, Day } from '../../src/guide/guide.ts';
import type { AskedFor } from '../../src/guide/typed.ts';
import type { Draft, DraftAnswer, DraftLimits, DraftQuestion } from '../parse/guide/draft.ts';
import { readDay } from '../parse/guide/day.ts';
import { type Names, type TermFault, isUnsure, namesOf, resolveTerm } from './terms.ts';

export interface AskedAnswer {
  readonly id: string;
  readonly when?: Condition;
  readonly stop?: true;
  readonly draft: DraftAnswer;
}

export interface AskedQuestion {
  readonly id: string;
  readonly number: number;
  readonly when?: Condition;
  readonly ask?: AskedFor;
  readonly answers: readonly AskedAnswer[];
  /** The writer's own “不清楚”: it is none of the answers. */
  readonly unsure?: AskedAnswer;
  readonly draft: DraftQuestion;
  /** The limits of the heading above it. */
  readonly sectionLimits?: number;
}

interface ResolvedLimits {
  /** Absent where it has a fault: then the line is for everyone. */
  readonly when?: Condition;
  readonly from?: Day;
  readonly until?: Day;
  readonly faults: readonly TermFault[];
}

export interface Resolved {
  readonly questions: readonly AskedQuestion[];
  /** By index, as `Draft.limits`. */
  readonly limits: readonly ResolvedLimits[];
}

const known = new WeakMap<Draft, Resolved>();

/** Returns a draft's questions and conditions, resolved once however often it is asked. */
export function resolveDraft(draft: Draft): Resolved {
  const before = known.get(draft);
  if (before) return before;
  const named = nameQuestions(draft);
  const names = namesOf(named);
  const limits = draft.limits.map((one) => resolveLimits(one, names));
  const resolved = { questions: named.map((question) => withConditions(question, limits)), limits };
  known.set(draft, resolved);
  return resolved;
}

function nameQuestions(draft: Draft): AskedQuestion[] {
  const questions = draft.sections.flatMap((section) =>
    section.kind === 'questions' ? section.questions.map((question) => ({ question, sectionLimits: section.limits })) : [],
  );
  return questions.map(({ question, sectionLimits }, index) => {
    const all = question.answers.map((answer, nth) => ({
      id: answer.id ?? String(nth + 1),
      ...(answer.stop ? { stop: answer.stop } : {}),
      draft: answer,
    }));
    const unsure = all.find(({ draft }) => isUnsure(draft.label));
    return {
      id: question.id ?? String(index + 1),
      number: index + 1,
      ...(question.ask ? { ask: question.ask } : {}),
      answers: all.filter((answer) => answer !== unsure),
      ...(unsure ? { unsure } : {}),
      draft: question,
      ...(sectionLimits === undefined ? {} : { sectionLimits }),
    };
  });
}

function withConditions(question: AskedQuestion, limits: readonly ResolvedLimits[]): AskedQuestion {
  const when = (index: number | undefined) => (index === undefined ? undefined : limits[index]?.when);
  const own = both(when(question.sectionLimits), when(question.draft.limits));
  return {
    ...question,
    ...(own === undefined ? {} : { when: own }),
    answers: question.answers.map((answer) => {
      const offered = when(answer.draft.limits);
      return offered === undefined ? answer : { ...answer, when: offered };
    }),
  };
}

function resolveLimits(limits: DraftLimits, names: Names): ResolvedLimits {
  const faults: TermFault[] = [];
  const groups = limits.groups.map((group) => group.map((term) => resolveTerm(term, names, faults)));
  const whole = groups.filter((group) => group.length > 0);
  const [from, until] = [limits.from && readDay(limits.from.text), limits.until && readDay(limits.until.text)];
  return {
    ...(whole.length && !faults.length ? { when: written(whole.map((group) => group.filter((term) => term !== undefined))) } : {}),
    ...(from ? { from } : {}),
    ...(until ? { until } : {}),
    faults,
  };
}

function written(groups: readonly Group[]): Condition {
  const texts = groups.map((group) => writeCondition([unique(group)]));
  return [...new Set(texts)].join(';');
}

function unique(group: Group): Group {
  const texts = group.map((term) => writeCondition([[term]]));
  return group.filter((_, index) => texts.indexOf(texts[index] ?? '') === index);
}

/** Returns the condition that holds when both do; absent means always. */
export function both(a: Condition | undefined, b: Condition | undefined): Condition | undefined {
  if (a === undefined || b === undefined || a === b) return a ?? b;
  return written(groupsOf(a).flatMap((one) => groupsOf(b).map((other) => [...one, ...other])));
}

/** Returns the condition that holds when either does; absent means always. */
export function either(a: Condition | undefined, b: Condition | undefined): Condition | undefined {
  return a === undefined || b === undefined ? undefined : written([...groupsOf(a), ...groupsOf(b)]);
}
