import type { Rule } from '../rule/rule.ts';
import { tableProblems } from '../rule/table-faults.ts';

export const rule: Rule = {
  id: 'table-gap',
  level: 'warning',
  reason: {
    zh: '表里中间缺几个月，多半是漏抄了，那几个月的人查不到。',
    en: 'Months that are missing in the middle of a table were most likely forgotten: nobody finds anything there.',
  },
  check: (context) => tableProblems(rule, 'gap', context),
};
