import { textOf } from '../../parse/guide/field-values.ts';
import { readDay } from '../../parse/guide/day.ts';
import { type Rule, found } from '../rule/rule.ts';

export const rule: Rule = {
  id: 'review-overdue',
  level: 'warning',
  reason: {
    zh: '过了“下次核对”的日子，页面会提醒群众先打电话。请核对以后改日期。',
    en: 'Past its review the page tells people to call first. Check the guide and set a new day.',
  },
  check: ({ drafts, today }) =>
    drafts.flatMap((draft) => {
      const text = textOf(draft.fields.review_by?.value);
      const day = text && readDay(text.text);
      if (!text || day === undefined || day >= today) return [];
      const message = { zh: `应当在 ${day} 以前再核对，已经过了。`, en: `This guide should have been reviewed by ${day}.` };
      const fix = { zh: '核对内容，然后改“核对日期”和“下次核对”。', en: 'Check what it says, then change “reviewed” and “review_by”.' };
      return [found(rule, draft.file, text.at, message, fix)];
    }),
};
