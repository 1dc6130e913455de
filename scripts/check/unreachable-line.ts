import type { Draft } from '../parse/draft.ts';
import { canHold, resolveDraft } from '../questions.ts';
import { type GuideRule, found } from './rule.ts';

export const rule: GuideRule = {
  id: 'unreachable-line',
  level: 'warning',
  reason: {
    zh: '条件互相矛盾的一行，谁也看不到，等于没写。',
    en: 'A line whose conditions contradict each other is seen by nobody.',
  },
  check: ({ drafts }) => drafts.flatMap((draft) => unreachable(draft).map((index) => lineProblem(draft, index))),
};

function unreachable(draft: Draft): number[] {
  const { questions, limits } = resolveDraft(draft);
  const ofQuestions = new Set(questions.flatMap((question) => [question.draft.limits, question.sectionLimits]));
  const verdicts = new Map<string, boolean>();
  return limits.flatMap(({ when }, index) => {
    if (when === undefined || ofQuestions.has(index)) return [];
    const possible = verdicts.get(when) ?? canHold(when, questions);
    verdicts.set(when, possible);
    return possible ? [] : [index];
  });
}

function lineProblem(draft: Draft, index: number) {
  const { at, source } = draft.limits[index] ?? { at: { line: 1, column: 1 }, source: '' };
  return found(
    rule,
    draft.file,
    at,
    {
      zh: `不管怎么回答，条件“${source}”都不成立，这一行谁也看不到。`,
      en: `Whatever is answered, “${source}” does not hold: nobody sees this line.`,
    },
    {
      zh: '同一个问题的两个答案之间要写“或”；也看看那个问题自己的条件。',
      en: 'Write “或” (or) between answers of one question, and look at the condition of that question.',
    },
  );
}
