import { readDay } from '../../parse/guide/day.ts';
import { type Rule, found } from '../rule/rule.ts';

export const rule: Rule = {
  id: 'policy-over',
  level: 'warning',
  reason: {
    zh: '过了期的政策页面上已经收起来了；续了期没改日期，该享受的人就看不到。',
    en: 'A policy past its end is shown no more: where it goes on, those whom it is for do not see it.',
  },
  check: ({ policies, today }) =>
    policies.flatMap(({ file, until }) => {
      const last = until && readDay(until.text);
      if (!until || last === undefined || last >= today) return [];
      const message = { zh: `这条政策到 ${last} 为止，页面上已经不显示了。`, en: `This policy ended on ${last}: it is shown no more.` };
      const fix = { zh: '续了期就改日期，不再执行就删掉这个文件。', en: 'Where it goes on correct the day, else delete the file.' };
      return [found(rule, file, until.at, message, fix)];
    }),
};
