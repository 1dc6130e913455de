import type { Draft } from '../../parse/guide/draft.ts';
import { type At, type Problem, START } from '../../ground/problem.ts';
import { questionsBehind } from '../../resolve/can-hold.ts';
import { type AskedQuestion, resolveDraft } from '../../resolve/resolve-draft.ts';
import { type GuideRule, found } from '../rule/rule.ts';

export const rule: GuideRule = {
  id: 'self-condition',
  level: 'error',
  reason: {
    zh: '一个问题要等自己的答案才出现（或者几个问题互相等），就永远不会出现。',
    en: 'A question that waits for its own answer, or questions that wait for each other, never appear.',
  },
  check: ({ drafts }) => drafts.flatMap((draft) => resolveDraft(draft).questions.flatMap((question) => circlesOf(question, draft))),
};

/** Returns whether a question's condition leads back to the question. */
export function isCircular(question: AskedQuestion, questions: readonly AskedQuestion[]): boolean {
  return questionsBehind(question.when, questions).includes(question);
}

function circlesOf(question: AskedQuestion, draft: Draft): Problem[] {
  const { questions } = resolveDraft(draft);
  const place = (limits: number | undefined): At => draft.limits[limits ?? -1]?.at ?? START;
  const own = isCircular(question, questions) ? [place(question.draft.limits ?? question.sectionLimits)] : [];
  const answers = question.answers
    .filter(({ when }) => questionsBehind(when, questions).includes(question))
    .map((answer) => place(answer.draft.limits));
  return [...own, ...answers].map((at) =>
    found(
      rule,
      draft.file,
      at,
      {
        zh: `问题“${question.draft.text}”的条件绕回了它自己，永远不会出现。`,
        en: `The condition of “${question.draft.text}” leads back to itself: it never appears.`,
      },
      { zh: '条件只写前面问过的问题的答案。', en: 'Name only answers of questions that are asked before.' },
    ),
  );
}
