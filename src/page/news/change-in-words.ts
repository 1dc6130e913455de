/** A change of a guide in words. */

import type { Change, ChangedField, InWords } from '../../guide/changes.ts';
import { conditionInWords } from '../../guide/condition-in-words.ts';
import { changesWords, fieldWords } from '../../words/changes-words.ts';
import { conditionWords } from '../../words/condition-words.ts';
import { dayInWords, fill, type Tongue, wordsIn } from '../../words/words.ts';

/** An earlier text longer than this (characters) is not repeated. */
const LONG = 60;

/** Returns a change as a sentence. */
export function changeInWords({ field, name = '', before, after }: Change, tongue: Tongue): string {
  const words = wordsIn(changesWords, tongue);
  const step = (text: string) => (name && text ? fill(words.stepWith, name, text) : name || text);
  switch (field) {
    case 'material':
      if (before === undefined) return after ? fill(words.bringForm, name, after) : fill(words.bring, name);
      return after === undefined ? fill(words.drop, name) : turned(name, before, after, tongue);
    case 'file':
      return after === undefined
        ? fill(words.fileGone, name)
        : before === undefined
          ? fill(words.fileNew, name)
          : fill(words.fileOther, name);
    case 'step':
      if (before === undefined) return fill(words.stepNew, step(after ?? ''));
      return after === undefined
        ? fill(words.stepGone, step(before))
        : turned(name ? fill(words.step, name) : words.someStep, before, after, tongue);
    case 'order':
      return words.order;
    case 'question':
    case 'faq':
    case 'section':
      return before === undefined
        ? fill(words.partNew, name)
        : after === undefined
          ? fill(words.partGone, name)
          : fill(words.partOther, name);
    default: {
      const say = (text: string | undefined) => (text !== undefined && isDay(field) ? dayInWords(text, tongue) : text);
      return turned(wordsIn(fieldWords, tongue)[field], say(before), say(after), tongue);
    }
  }
}

function turned(what: string, before: string | undefined, after: string | undefined, tongue: Tongue): string {
  const words = wordsIn(changesWords, tongue);
  if (before === undefined) return fill(words.written, what, after ?? '');
  if (after === undefined) return fill(words.removed, what, before);
  return before.length + after.length > LONG ? fill(words.isNow, what, after) : fill(words.turned, what, before, after);
}

function isDay(field: ChangedField): boolean {
  return field === 'from' || field === 'until' || field === 'reviewed' || field === 'reviewBy';
}

/** Returns a function that puts limits into words. */
export function limitsSaid(tongue: Tongue): InWords {
  const words = wordsIn(conditionWords, tongue);
  return ({ when, from, until }, questions) =>
    [
      when && conditionInWords(when, questions, words),
      (from || until) && `${from ? dayInWords(from, tongue) : ''}–${until ? dayInWords(until, tongue) : ''}`,
    ]
      .filter(Boolean)
      .join(' ');
}
