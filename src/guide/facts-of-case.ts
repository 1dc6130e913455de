/** What a guide says to one case: without what does not hold for its answers. Pure. */

import { type Answers, holds, UNSURE } from './condition.ts';
import type { ComparedFacts } from './changes.ts';
import type { Question, Section } from './guide.ts';
import { questionsOf } from './questions.ts';

/**
 * Returns the facts that a reader with these answers is shown: no line that does not hold, of an answered question the
 * chosen answer alone, and a condition that holds is no longer said. What is open stays, as on the page.
 */
export function factsOfCase(facts: ComparedFacts, answers: Answers): ComparedFacts {
  const questions = questionsOf(facts.guide);
  const truth = (when: string | undefined) => holds(when, answers, questions);
  const kept = (value: unknown): unknown => {
    if (typeof value === 'string') return withoutHidden(value, (when) => truth(when) === false);
    if (Array.isArray(value)) return value.filter((one) => truth(whenOf(one)) !== false).map(kept);
    if (typeof value !== 'object' || value === null) return value;
    const fields = Object.entries(value).filter(([name, inside]) => name !== 'when' || truth(String(inside)) !== true);
    return Object.fromEntries(fields.map(([name, inside]) => [name, name === 'when' ? inside : kept(inside)]));
  };
  const ends = questions.some((question) => question.answers.some(({ id, stop }) => stop && answers[question.id] === id));
  const sections = facts.guide.sections.filter(({ kind }) => !ends || (kind !== 'materials' && kind !== 'steps')).map(asAnswered);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same guide, with fewer lines
  return { ...facts, guide: kept({ ...facts.guide, sections }) as ComparedFacts['guide'] };

  function asAnswered(section: Section): Section {
    return section.kind === 'questions' ? { ...section, questions: section.questions.map(chosenOf) } : section;
  }

  function chosenOf(question: Question): Question {
    const given = answers[question.id];
    if (given === undefined || given === UNSURE) return question;
    return { ...question, answers: question.answers.filter(({ id }) => id === given) };
  }
}

function whenOf(one: unknown): string | undefined {
  const when: unknown = typeof one === 'object' && one !== null ? Reflect.get(one, 'when') : undefined;
  return typeof when === 'string' ? when : undefined;
}

const LIMITED = /<(\w+)[^<>]* data-when="([^"]*)"[^<>]*>/g;

/** Returns HTML of a guide without its limited elements that are hidden. */
function withoutHidden(html: string, isHidden: (when: string) => boolean): string {
  for (const { 0: tag, 1: name = '', 2: when = '', index } of html.matchAll(LIMITED)) {
    if (!isHidden(when.replace(/&amp;/g, '&'))) continue;
    const end = endOf(html, name, index + tag.length);
    return html.slice(0, index) + withoutHidden(html.slice(end), isHidden);
  }
  return html;
}

/** Returns where an element ends whose content begins here: behind its own end tag. */
function endOf(html: string, name: string, start: number): number {
  let depth = 1;
  for (const { 0: tag, index } of html.slice(start).matchAll(new RegExp(`</?${name}\\b[^<>]*>`, 'g'))) {
    depth += tag.startsWith('</') ? -1 : 1;
    if (depth === 0) return start + index + tag.length;
  }
  return html.length;
}
