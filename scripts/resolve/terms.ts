/** The terms of a condition, resolved against a draft's questions: labels become ids. */

import { type Term, UNSURE } from '../../src/guide/condition.ts';
import { nearest, plainName } from '../ground/nearest.ts';
import type { DraftTerm } from '../parse/guide/draft.ts';
import type { At } from '../ground/problem.ts';
import { type AnswerLabel, setApart } from './run-together.ts';

/** A term that names nothing, or more than one thing, or “不清楚”, or whose brace is never closed. */
export interface TermFault {
  readonly kind: 'unknown' | 'ambiguous' | 'unsure' | 'open';
  readonly at: At;
  /** As typed. */
  readonly text: string;
  readonly near?: string;
  /** Of an ambiguous label: how each of its answers is named by id. */
  readonly choices?: readonly string[];
}

interface NamedAnswer {
  readonly id: string;
  readonly draft: { readonly label: string };
}

/** As much of a question as naming its answers needs. */
interface NamedQuestion {
  readonly id: string;
  readonly number: number;
  readonly answers: readonly NamedAnswer[];
  readonly unsure?: NamedAnswer;
}

/** Returns whether an answer is the “不清楚” that every question offers by itself. */
export function isUnsure(label: string): boolean {
  return /^(不清楚|notsure)[。.]?$/.test(plainName(label));
}

/** Returns a term by ids; undefined for one with a fault, which is added to `faults`. */
export function resolveTerm(term: DraftTerm, questions: readonly NamedQuestion[], faults: TermFault[]): Term | undefined {
  return 'label' in term ? resolveLabel(term, questions, faults) : resolveIds(term, questions, faults);
}

function resolveLabel(term: DraftTerm & { label: string }, questions: readonly NamedQuestion[], faults: TermFault[]): Term | undefined {
  const wanted = plainName(term.label);
  if (/^[{｛]/.test(wanted)) {
    faults.push({ kind: 'open', at: term.at, text: term.label });
    return undefined;
  }
  if (isUnsure(term.label)) {
    faults.push({ kind: 'unsure', at: term.at, text: term.label });
    return undefined;
  }
  const found = questions.flatMap((question) =>
    question.answers
      .filter((answer) => plainName(answer.draft.label) === wanted)
      .map((answer) => ({ question: question.id, answer: answer.id })),
  );
  const [first] = found;
  if (!first) {
    const typed = term.not ? `不是 ${term.label}` : term.label;
    const near = setApart(typed, labelsOf(questions)) ?? nearestLabel(term.label, questions);
    faults.push({ kind: 'unknown', at: term.at, text: term.label, ...(near === undefined ? {} : { near }) });
    return undefined;
  }
  if (found.some(({ question }) => question !== first.question)) {
    const choices = found.map(({ question, answer }) => `${question}=${answer}`);
    faults.push({ kind: 'ambiguous', at: term.at, text: term.label, choices });
    return undefined;
  }
  return { question: first.question, not: term.not, answers: [first.answer] };
}

function labelsOf(questions: readonly NamedQuestion[]): AnswerLabel[] {
  return questions.flatMap(({ id, answers }) => answers.map(({ draft }) => ({ question: id, text: draft.label })));
}

/** `非…` is never taken for what it denies. */
function nearestLabel(text: string, questions: readonly NamedQuestion[]): string | undefined {
  const labels = labelsOf(questions).map((label) => label.text);
  const near = nearest(text, labels);
  if (!text.startsWith('非') || near?.startsWith('非')) return near;
  const denied = nearest(text.slice(1), labels) ?? near;
  return denied === undefined ? undefined : `不是 ${denied}`;
}

function resolveIds(
  term: DraftTerm & { question: string; answers: readonly string[] },
  questions: readonly NamedQuestion[],
  faults: TermFault[],
): Term | undefined {
  const question = questions.find(({ id }) => id === term.question) ?? questions.find(({ number }) => String(number) === term.question);
  if (!question) {
    const ids = questions.map(({ id }) => id);
    const typed = `${term.question}=${term.answers.join('|')}`;
    const near = setApart(typed, labelsOf(questions)) ?? nearest(term.question, ids) ?? nearestLabel(typed, questions);
    faults.push({ kind: 'unknown', at: term.at, text: term.question, ...(near === undefined ? {} : { near }) });
    return undefined;
  }
  const answers = term.answers.map((name) => {
    const answer = answerNamed(question, name);
    if (name === UNSURE || name === question.unsure?.id || isUnsure(name)) {
      faults.push({ kind: 'unsure', at: term.at, text: `${term.question}=${name}` });
      return undefined;
    }
    if (answer) return answer.id;
    const near =
      nearest(
        name,
        question.answers.map(({ id }) => id),
      ) ?? question.answers[0]?.id;
    faults.push({
      kind: 'unknown',
      at: term.at,
      text: `${term.question}=${name}`,
      ...(near === undefined ? {} : { near: `${question.id}=${near}` }),
    });
    return undefined;
  });
  return { question: question.id, not: term.not, answers: answers.filter((id) => id !== undefined) };
}

/** Returns a question's answer by its id, its number or its label. */
function answerNamed(question: NamedQuestion, name: string): NamedAnswer | undefined {
  return (
    question.answers.find(({ id }) => id === name) ??
    question.answers[Number(name) - 1] ??
    question.answers.find(({ draft }) => plainName(draft.label) === plainName(name))
  );
}
