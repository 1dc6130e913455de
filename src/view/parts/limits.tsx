/** How a limited line looks: its limits as data for the page's script, and in words for everyone. */

import { conditionInWords, conditionParts, type ConditionWords } from '../../guide/condition-in-words.ts';
import type { Limits, Question } from '../../guide/guide.ts';
import { conditionWords } from '../../words/condition-words.ts';
import { dayInWords, fill, type Tongue, wordsIn } from '../../words/words.ts';
import type { Words } from '../../words/view-in-words.ts';
import { viewWords } from '../../words/view-words.ts';

/** How the program speaks on a guide's page, and which questions its conditions name. */
export interface Speech extends Tongue {
  readonly words: Words;
  readonly conditions: ConditionWords;
  readonly questions: readonly Question[];
}

/** Returns the speech of a guide's page: made once, since each line of the page needs it. */
export function speechOf(tongue: Tongue, questions: readonly Question[]): Speech {
  return { ...tongue, words: wordsIn(viewWords, tongue), conditions: wordsIn(conditionWords, tongue), questions };
}

/** Returns the attributes by which the page's script shows or hides a limited element. */
export function limitsData({ when, from, until }: Limits) {
  return { 'data-when': when, 'data-from': from, 'data-until': until };
}

/** Returns the limits in words (`父母没有登记结婚的，2026 年 9 月 20 日起`), or nothing when it holds always, for everyone. */
export function limitsInWords({ when, from, until }: Limits, speech: Speech): string {
  const { words, conditions, questions } = speech;
  return [
    when && conditionInWords(when, questions, conditions),
    from && fill(words.from, dayInWords(from, speech)),
    until && fill(words.until, dayInWords(until, speech)),
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(words.and);
}

/** The limits in words, as the first thing that a limited element says; “and” and “or” stand out, since labels have commas. */
export function When({ of, speech }: { of: Limits; speech: Speech }) {
  const { and } = speech.words;
  const parts = of.when ? conditionParts(of.when, speech.questions, speech.conditions) : [];
  const dates = limitsInWords({ from: of.from, until: of.until }, speech);
  if (parts.length === 0 && !dates) return null;
  return (
    <small class="when">
      {parts.map((part, at) => (at % 2 === 1 ? <b>{part}</b> : part))}
      {parts.length > 0 && dates && and}
      {dates}
    </small>
  );
}
