import { textOf } from '../../parse/guide/field-values.ts';
import { readDay } from '../../parse/guide/day.ts';
import { type GuideRule, found } from '../rule/rule.ts';

export const rule: GuideRule = {
  id: 'from-after-until',
  level: 'error',
  reason: {
    zh: '开始的日子比结束的日子晚，这一行（或这一篇）就永远不算数。',
    en: 'What begins after its end is never in force.',
  },
  check: ({ drafts }) =>
    drafts.flatMap((draft) => {
      const whole = { from: textOf(draft.fields.from?.value), until: textOf(draft.fields.until?.value) };
      return [whole, ...draft.limits].flatMap(({ from, until }) => {
        const [first, last] = [from && readDay(from.text), until && readDay(until.text)];
        if (!until || first === undefined || last === undefined || first <= last) return [];
        const message = { zh: `从 ${first} 开始，却到 ${last} 就结束了。`, en: `It begins on ${first}, but ends on ${last}.` };
        return [
          found(rule, draft.file, until.at, message, {
            zh: '看看两个日期是不是写反了。',
            en: 'See whether the two dates are the wrong way round.',
          }),
        ];
      });
    }),
};
