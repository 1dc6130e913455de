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
  /** Of an ambiguous label: how its answers are named by id, the first ten of them. */
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

/** A guide’s questions, by all that a condition may name them by: looked up once, for thousands of conditions. */
export interface Names {
  readonly questions: readonly NamedQuestion[];
  readonly byId: ReadonlyMap<string, NamedQuestion>;
  readonly labels: readonly AnswerLabel[];
  readonly byLabel: ReadonlyMap<string, readonly { readonly question: string; readonly answer: string }[]>;
  /** The number of faults that may still have a hint. */
  hintsLeft: number;
}

/** Faults of a guide beyond these have no hint: each is looked for among all answers. */
const MOST_HINTS = 100;
const MOST_CHOICES = 10;

/** Returns the names of these questions and their answers. */
export function namesOf(questions: readonly NamedQuestion[]): Names {
  const byLabel = new Map<string, { question: string; answer: string }[]>();
  for (const question of questions)
    for (const { id, draft } of question.answers) {
      const plain = plainName(draft.label);
      const same = byLabel.get(plain) ?? [];
      if (same.push({ question: question.id, answer: id }) === 1) byLabel.set(plain, same);
    }
  return {
    questions,
    byId: new Map(questions.toReversed().map((question) => [question.id, question])),
    labels: questions.flatMap(({ id, answers }) => answers.map(({ draft }) => ({ question: id, text: draft.label }))),
    byLabel,
    hintsLeft: MOST_HINTS,
  };
}

/** Returns whether an answer is the “不清楚” that every question offers by itself. */
export function isUnsure(label: string): boolean {
  return /^(不清楚|notsure)[。.]?$/.test(plainName(label));
}

/** Returns a term by ids; undefined for one with a fault, which is added to `faults`. */
export function resolveTerm(term: DraftTerm, names: Names, faults: TermFault[]): Term | undefined {
  return 'label' in term ? resolveLabel(term, names, faults) : resolveIds(term, names, faults);
}

function resolveLabel(term: DraftTerm & { label: string }, names: Names, faults: TermFault[]): Term | undefined {
  const wanted = plainName(term.label);
  if (/^[{｛]/.test(wanted)) {
    faults.push({ kind: 'open', at: term.at, text: term.label });
    return undefined;
  }
  if (isUnsure(term.label)) {
    faults.push({ kind: 'unsure', at: term.at, text: term.label });
    return undefined;
  }
  const found = names.byLabel.get(wanted) ?? [];
  const [first] = found;
  if (!first) {
    const typed = term.not ? `不是 ${term.label}` : term.label;
    const near = hint(names, () => dateMeant(term.label) ?? setApart(typed, names.labels) ?? nearestLabel(term.label, names));
    faults.push({ kind: 'unknown', at: term.at, text: term.label, ...(near === undefined ? {} : { near }) });
    return undefined;
  }
  if (found.some(({ question }) => question !== first.question)) {
    const choices = found.slice(0, MOST_CHOICES).map(({ question, answer }) => `${question}=${answer}`);
    faults.push({ kind: 'ambiguous', at: term.at, text: term.label, choices });
    return undefined;
  }
  return { question: first.question, not: term.not, answers: [first.answer] };
}

function hint(names: Names, look: () => string | undefined): string | undefined {
  names.hintsLeft -= 1;
  return names.hintsLeft < 0 ? undefined : look();
}

/** Words that turn a label round. */
const DENIES = /不|没|未|无|非|\bno[tn]?\b|\bwithout\b/i;
const DENIAL = /^(?:不是|没有|不|没|未|无|非|not\s|no\s|without\s)/i;
const EXCEPT = /^(?:除了|除去|除|排除|不包括|不含|except\s)|(?:除外|以外|之外)$/gi;

/** Never the opposite: a label that denies is near only to a text that does. */
function nearestLabel(text: string, { labels: all }: Names): string | undefined {
  const labels = all.map((label) => label.text);
  const alike = (one: string, denies: boolean) =>
    nearest(
      one,
      labels.filter((label) => DENIES.test(label) === denies),
    );
  const not = (near: string | undefined) => near && `不是 ${near}`;
  const kept = text.replace(EXCEPT, '');
  if (kept !== text) return not(alike(kept, DENIES.test(kept)));
  const denies = DENIES.test(text);
  return alike(text, denies) ?? (denies ? not(alike(text.replace(DENIAL, ''), false)) : undefined);
}

/** `2026-09-20 起`: the word stands before the day. */
function dateMeant(text: string): string | undefined {
  const [, day = '', word] = /^(\d{4}(?:年|[-/.])\d{1,2}(?:月|[-/.])\d{1,2}日?)\s*(起|止)$/.exec(text) ?? [];
  return word && `${word === '起' ? '自' : '至'} ${day}`;
}

function resolveIds(
  term: DraftTerm & { question: string; answers: readonly string[] },
  names: Names,
  faults: TermFault[],
): Term | undefined {
  const question = names.byId.get(term.question) ?? names.questions.find(({ number }) => String(number) === term.question);
  if (!question) {
    const typed = `${term.question}=${term.answers.join('|')}`;
    const near = hint(
      names,
      () => setApart(typed, names.labels) ?? nearest(term.question, names.byId.keys()) ?? nearestLabel(typed, names),
    );
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
    const ids = () => question.answers.map(({ id }) => id);
    const near = hint(names, () => nearest(name, ids())) ?? question.answers[0]?.id;
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
