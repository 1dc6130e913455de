import { resolveDraft } from '../../resolve/resolve-draft.ts';
import { type GuideRule, found } from '../rule/rule.ts';

export const rule: GuideRule = {
  id: 'unsure-answer',
  level: 'warning',
  reason: {
    zh: '每个问题自己带着“不清楚”，选了它哪一行都看得到：不能到此为止，也不能只给一些人。',
    en: 'Every question offers “not sure” to everyone by itself, and every line stays in place for it: it neither ends the guide nor has a condition.',
  },
  check: ({ drafts }) =>
    drafts.flatMap((draft) =>
      resolveDraft(draft)
        .questions.flatMap(({ unsure }) => (unsure && (unsure.draft.stop || unsure.draft.limits !== undefined) ? [unsure.draft] : []))
        .map(({ at }) =>
          found(
            rule,
            draft.file,
            at,
            { zh: '“不清楚”后面的花括号不起作用。', en: 'The braces after “not sure” have no effect.' },
            {
              zh: '删去花括号；下面缩进的话会对选“不清楚”的人说。',
              en: 'Delete them; the text indented below it is said to those who are not sure.',
            },
          ),
        ),
    ),
};
