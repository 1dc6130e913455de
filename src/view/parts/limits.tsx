/** How a limited line looks: its limits as data for the page's script, and in words for everyone. */

import { conditionInWords, conditionParts } from '../../guide/condition.ts';
import type { Limits, Question } from '../../guide/guide.ts';
import { viewWords } from '../ground/view-words.ts';

/** In what language a guide's page speaks, and which questions its conditions name. */
export interface Speech {
  readonly language: string;
  readonly questions: readonly Question[];
}

/** Returns the attributes by which the page's script shows or hides a limited element. */
export function limitsData({ when, from, until }: Limits) {
  return { 'data-when': when, 'data-from': from, 'data-until': until };
}

/** Returns the limits in words (`父母没有登记结婚的，2026 年 9 月 20 日起`), or nothing when it holds always, for everyone. */
export function limitsInWords({ when, from, until }: Limits, { language, questions }: Speech): string {
  const words = viewWords(language);
  return [when && conditionInWords(when, questions, language), from && words.from(from), until && words.until(until)]
    .filter((part) => part !== undefined && part !== '')
    .join(words.and);
}

/** The limits in words, as the first thing that a limited element says; “and” and “or” stand out, since labels have commas. */
export function When({ of, speech }: { of: Limits; speech: Speech }) {
  const { and } = viewWords(speech.language);
  const parts = of.when ? conditionParts(of.when, speech.questions, speech.language) : [];
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
