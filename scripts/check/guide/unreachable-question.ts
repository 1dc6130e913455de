import { START } from '../../ground/problem.ts';
import { canHold } from '../../resolve/can-hold.ts';
import { resolveDraft } from '../../resolve/resolve-draft.ts';
import { type GuideRule, found } from '../rule/rule.ts';
import { isCircular } from './self-condition.ts';

export const rule: GuideRule = {
  id: 'unreachable-question',
  level: 'error',
  reason: {
    zh: '不管怎么回答都轮不到的问题，等于没写，多半是条件写反了。',
    en: 'A question that no answers lead to is never asked; its condition is probably the wrong way round.',
  },
  check: ({ drafts }) =>
    drafts.flatMap((draft) => {
      const { questions } = resolveDraft(draft);
      return questions
        .filter((question) => question.when !== undefined && !isCircular(question, questions) && !canHold(question.when, questions))
        .map((question) => {
          const at = draft.limits[question.draft.limits ?? question.sectionLimits ?? -1]?.at ?? START;
          const message = {
            zh: `不管怎么回答，都问不到“${question.draft.text}”。`,
            en: `Whatever is answered, “${question.draft.text}” is never asked.`,
          };
          const fix = {
            zh: '看看条件是不是互相矛盾：同一个问题的两个答案不能同时成立，中间用“或”。',
            en: 'See whether the conditions contradict each other: two answers of one question never both hold; write “或” (or) between them.',
          };
          return found(rule, draft.file, at, message, fix);
        });
    }),
};
