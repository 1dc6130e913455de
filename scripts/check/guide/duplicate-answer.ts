import { resolveDraft } from '../../resolve/resolve-draft.ts';
import { type GuideRule, found } from '../rule/rule.ts';

export const rule: GuideRule = {
  id: 'duplicate-answer',
  level: 'error',
  reason: {
    zh: '一个问题里有两个一样的答案，群众不知道选哪个，条件也不知道指哪个。',
    en: 'With the same answer twice nobody knows which to choose, and no condition says which is meant.',
  },
  check: ({ drafts }) =>
    drafts.flatMap((draft) =>
      resolveDraft(draft).questions.flatMap(({ answers }) => {
        const first = new Map(answers.toReversed().map((answer) => [answer.draft.label, answer]));
        return answers.flatMap((answer) => {
          const { label, at } = answer.draft;
          if (first.get(label) === answer) return [];
          const line = first.get(label)?.draft.at.line ?? 0;
          const message = {
            zh: `答案“${label}”写了两次，第一次在第 ${line} 行。`,
            en: `The answer “${label}” stands twice, first on line ${line}.`,
          };
          return [found(rule, draft.file, at, message, { zh: '删去一个，或者写得不一样。', en: 'Delete one, or word it differently.' })];
        });
      }),
    ),
};
