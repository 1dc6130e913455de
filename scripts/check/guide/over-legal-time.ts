import { timeMap } from '../../parse/guide/time-map.ts';
import { type GuideRule, found } from '../rule/rule.ts';

export const rule: GuideRule = {
  id: 'over-legal-time',
  level: 'warning',
  reason: {
    zh: '承诺的时间比法定的还长，就违反了法定时限。',
    en: 'A promise that is longer than the legal limit breaks the law.',
  },
  check: ({ drafts }) =>
    drafts.flatMap((draft) => {
      const value = draft.fields.time?.value;
      const { legal, promised } = (value && timeMap(value)) ?? {};
      const [law, promise] = [Number(legal?.text), Number(promised?.text)];
      // NaN compares false: a text without a number is not compared.
      if (!promised || !(promise > law)) return [];
      const message = { zh: `承诺 ${promise}，比法定的 ${law} 还长。`, en: `${promise} is promised, but the legal limit is ${law}.` };
      return [
        found(rule, draft.file, promised.at, message, {
          zh: '看看两个数是不是写反了。',
          en: 'See whether the two numbers are the wrong way round.',
        }),
      ];
    }),
};
