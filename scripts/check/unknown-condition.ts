import { resolveDraft } from '../questions.ts';
import { type Rule, found, meant } from './rule.ts';

export const rule: Rule = {
  id: 'unknown-condition',
  level: 'error',
  reason: {
    zh: '条件里的答案要和“您的情况”里的一字不差，不然不知道这一行给谁看。',
    en: 'A condition must name an answer exactly, or nobody knows for whom the line is.',
  },
  check: ({ drafts }) =>
    drafts.flatMap((draft) => {
      const { questions, limits } = resolveDraft(draft);
      const labels = questions.flatMap((question) => question.answers.map((answer) => answer.draft.label));
      const otherwise = labels.length
        ? { zh: `可以写：${labels.join('、')}。`, en: `Known here: ${labels.join(', ')}.` }
        : {
            zh: '这篇指南没有问题。先写“## 您的情况”，或者删去花括号。',
            en: 'This guide has no questions. Write “## Your situation” first, or delete the braces.',
          };
      return limits
        .flatMap(({ faults }) => faults)
        .filter(({ kind }) => kind === 'unknown')
        .map(({ at, text, near }) => {
          const message = { zh: `没有“${text}”这个问题或答案。`, en: `There is no question or answer “${text}”.` };
          return found(rule, draft.file, at, message, meant(near, otherwise));
        });
    }),
};
