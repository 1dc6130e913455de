/**
 * Conditions: read from their one written form (`Condition` in `guide.ts`), evaluated in three values.
 * A line whose condition is neither true nor false stays in place, with the condition said in words (`condition-in-words.ts`).
 */

import { percentDecoded } from './address.ts';
import type { Answer, Condition, Question } from './guide.ts';
import { isTyped } from './typed.ts';

export interface Term {
  readonly question: string;
  /** `!=`: any answer but these. */
  readonly not: boolean;
  readonly answers: readonly string[];
}

/** Terms that must all hold. */
export type Group = readonly Term[];

/** Chosen answers by question id. A question not in it is open, as is one answered `UNSURE`. */
export type Answers = Readonly<Record<string, string>>;

/** “不清楚”, which every question offers by itself. */
export const UNSURE = 'unsure';

/** true, false, or undefined: open, since a question it depends on is. */
export type Truth = boolean | undefined;

/** As much of a question as deciding needs. */
export type Asked = Pick<Question, 'id' | 'number' | 'when'> & {
  readonly ask?: string | undefined;
  readonly answers: readonly Pick<Answer, 'id' | 'when'>[];
};

/** Returns the groups of a condition, of which any may hold. */
export function groupsOf(condition: Condition): readonly Group[] {
  return condition.split(';').map((group) => group.split(' ').map(readTerm));
}

function readTerm(text: string): Term {
  const [, question = '', operator, answers = ''] = /^(.*?)(!?=)(.*)$/.exec(text) ?? [];
  return { question, not: operator === '!=', answers: answers.split('|') };
}

/**
 * Returns whether a condition holds for these answers. A condition on an answer includes the conditions of that
 * answer and of its question: a question that is not asked makes it false, however it was answered.
 */
export function holds(condition: Condition | undefined, answers: Answers, questions: readonly Asked[]): Truth {
  return decide(condition, answers, questions, new Map());
}

/** `known`: of each question whether it is asked, of each answer whether it is offered: conditions on conditions meet them again and again. */
function decide(condition: Condition | undefined, answers: Answers, questions: readonly Asked[], known: Map<string, Truth>): Truth {
  if (!condition) return true;
  return any(groupsOf(condition).map((group) => all(group.map((term) => decideTerm(term, answers, questions, known)))));
}

function decideTerm(term: Term, answers: Answers, questions: readonly Asked[], known: Map<string, Truth>): Truth {
  const question = questions.find((one) => one.id === term.question);
  if (!question) return false;
  const stands = (name: string, when: Condition | undefined) => {
    // A circle of conditions is a problem that `check` reports; here it must only end.
    if (!known.has(name)) known.set(name, false).set(name, decide(when, answers, questions, known));
    return known.get(name);
  };
  const isOffered = (id: string) => {
    const answer = question.answers.find((one) => one.id === id);
    return answer ? stands(`${question.id}=${id}`, answer.when) : id === UNSURE;
  };
  const given = answers[question.id];
  const said =
    given === undefined || given === UNSURE
      ? [undefined, term.not || any(term.answers.map(isOffered))]
      : [isOffered(given), term.answers.includes(given) !== term.not];
  return all([stands(question.id, question.when), ...said]);
}

/** Kleene's “and”: false if any is false, else open if any is open. */
function all(values: readonly Truth[]): Truth {
  return values.includes(false) ? false : values.includes(undefined) ? undefined : true;
}

/** Kleene's “or”. */
function any(values: readonly Truth[]): Truth {
  return values.includes(true) ? true : values.includes(undefined) ? undefined : false;
}

/**
 * Returns the answers that an address's fragment gives (`married=no&follow=father`), by question id.
 * A question is named by its id or its number, an answer by its id or its number; unknown names are left out.
 */
export function readAnswers(fragment: string, questions: readonly Asked[]): Answers {
  const answers: Record<string, string> = {};
  for (const pair of fragment.replace(/^#/, '').split('&')) {
    const [name, value] = pair.split('=').map(percentDecoded);
    const question = questions.find((one) => one.id === name) ?? questions.find((one) => String(one.number) === name);
    const answer = question?.answers.find((one) => one.id === value) ?? question?.answers[Number(value) - 1];
    if (question && answer) answers[question.id] = answer.id;
    else if (question && value !== undefined && (value === UNSURE || isTyped(question.ask, value))) answers[question.id] = value;
  }
  return answers;
}

/** Returns the fragment that names these answers, in the order of the questions; empty without any. */
export function writeAnswers(answers: Answers, questions: readonly Asked[]): string {
  return questions
    .flatMap(({ id }) => (answers[id] === undefined ? [] : [`${encodeURIComponent(id)}=${encodeURIComponent(answers[id])}`]))
    .join('&');
}
