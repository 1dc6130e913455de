/** As many questions as anybody answers: what tries their answers, here and on a phone, comes to an end. */

import type { Problem } from '../../ground/problem.ts';
import type { DraftQuestion, DraftSection } from './draft.ts';
import { questionsOf } from '../../../src/guide/questions.ts';

/** Conditions that wait for each other go as deep as there are questions, on the stack of a phone too. */
const MOST_QUESTIONS = 300;

/** Returns the sections with the first 300 questions of a guide, and a problem at the first that is left out. */
export function withFewQuestions(
  sections: readonly DraftSection[],
  file: string,
): { readonly sections: readonly DraftSection[]; readonly tooMany: readonly Problem[] } {
  const all = questionsOf({ sections });
  const beyond = all[MOST_QUESTIONS];
  if (!beyond) return { sections, tooMany: [] };
  const read = new Set(all.slice(0, MOST_QUESTIONS));
  const few = sections.map((section) =>
    section.kind === 'questions' ? { ...section, questions: section.questions.filter((question) => read.has(question)) } : section,
  );
  return { sections: few, tooMany: [tooManyQuestions(file, beyond, all.length)] };
}

function tooManyQuestions(file: string, { at }: DraftQuestion, count: number): Problem {
  return {
    id: 'too-large',
    level: 'error',
    file,
    ...at,
    message: {
      zh: `有 ${count} 个问题，一篇指南最多 ${MOST_QUESTIONS} 个，从这里起没有读。`,
      en: `There are ${count} questions; a guide has ${MOST_QUESTIONS} at most, those from here on were not read.`,
    },
    fix: { zh: '问题少一些，或者分成几篇指南。', en: 'Ask less, or make several guides of it.' },
  };
}
