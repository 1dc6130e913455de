import { resolveDraft } from '../../resolve/resolve-draft.ts';
import { type GuideRule, found } from '../rule/rule.ts';

export const rule: GuideRule = {
  id: 'question-without-answers',
  level: 'error',
  reason: {
    zh: '没有答案的问题，群众点不了。',
    en: 'A question without answers cannot be answered.',
  },
  check: ({ drafts }) =>
    drafts.flatMap((draft) =>
      resolveDraft(draft)
        .questions.filter(({ answers, draft: { ask } }) => answers.length === 0 && ask === undefined)
        .map(({ draft: { text, at } }) =>
          found(
            rule,
            draft.file,
            at,
            { zh: `问题“${text}”没有答案。`, en: `The question “${text}” has no answers.` },
            {
              zh: '在下面一行一个写答案，前面加“- ”；“不清楚”不用写，会自动加上。',
              en: 'Write the answers below it, one a line, with “- ” before each; “not sure” is added by itself.',
            },
          ),
        ),
    ),
};
