/** Conditions in words: of their own, since a page’s script says them only once something is answered. */

import { type Answers, type Asked, type Group, type Term, groupsOf, holds } from './condition.ts';
import type { Answer, Condition, Question } from './guide.ts';

/** As much of a question as its words need. */
export type NamedQuestion = Pick<Question, 'id' | 'text'> & { readonly answers: readonly Pick<Answer, 'id' | 'label'>[] };

/** The words of a condition. */
export interface ConditionWords {
  readonly both: string;
  readonly either: string;
  readonly not: string;
  /** A text with `{1}` where the question stands, `{2}` where “not”, `{3}` where the answer. */
  readonly chosen: Pick<string, 'replace'>;
  /** A text with `{1}` where the answers stand. */
  readonly holds: Pick<string, 'split'>;
}

/** Answers that say nothing without their question. */
const BARE = /^(?:[没不]?[是有要能会对]|可以|不可以|yes|no)$/i;

/** Returns the condition in words: the labels of the answers, then “的” (`父母没有登记结婚且随父亲的`); in English `If: …`. */
export function conditionInWords(condition: Condition, questions: readonly NamedQuestion[], words: ConditionWords): string {
  return conditionParts(condition, questions, words).join('');
}

/** Returns the condition in words, piece by piece: at even places the words of an answer, between them “and” or “or”. */
export function conditionParts(condition: Condition, questions: readonly NamedQuestion[], words: ConditionWords): string[] {
  const { both, either, not } = words;
  const labels = questions.flatMap(({ answers }) => answers.map(({ label }) => label));
  const label = (term: Term, id: string) => {
    const question = questions.find((one) => one.id === term.question);
    const said = question?.answers.find((answer) => answer.id === id)?.label ?? id;
    const isClear = !BARE.test(said) && labels.indexOf(said) === labels.lastIndexOf(said);
    const parts = [question?.text ?? '', not.repeat(term.not ? 1 : 0), said];
    return isClear || !question
      ? parts.slice(1).join('')
      : words.chosen.replace(/\{(\d)\}/g, (_, at: string) => parts[Number(at) - 1] ?? '');
  };
  const groups = groupsOf(condition).map((group) =>
    joined(
      group.map((term) =>
        joined(
          term.answers.map((id) => [label(term, id)]),
          term.not ? both : either,
        ),
      ),
      both,
    ),
  );
  const parts = joined(groups, either);
  const [before = '', after = ''] = words.holds.split('{1}');
  // `孩子是收养的` needs no second “的”.
  return parts.map((part, at) => (at > 0 ? '' : before) + part + (at < parts.length - 1 || part.endsWith(after) ? '' : after));
}

function joined(lists: readonly string[][], word: string): string[] {
  return lists.flatMap((list, at) => (at > 0 ? [word, ...list] : list));
}

/**
 * Returns what of a condition these answers leave open: without groups that no longer hold, and without terms that are
 * true in those that may.
 */
export function stillOpen(condition: Condition, answers: Answers, questions: readonly Asked[]): Condition {
  const truth = (term: Term) => holds(writeCondition([[term]]), answers, questions);
  const groups = groupsOf(condition)
    .filter((group) => group.every((term) => truth(term) !== false))
    .map((group) => writeCondition([group.filter((term) => truth(term) !== true)]));
  return [...new Set(groups)].join(';');
}

/** Returns the one written form of these groups. */
export function writeCondition(groups: readonly Group[]): Condition {
  return groups
    .map((group) => group.map((term) => `${term.question}${term.not ? '!=' : '='}${term.answers.join('|')}`).join(' '))
    .join(';');
}
