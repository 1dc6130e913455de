import type { Rule } from '../rule/rule.ts';
import { tableProblems } from '../rule/table-faults.ts';

export const rule: Rule = {
  id: 'broken-table',
  level: 'error',
  reason: {
    zh: '表里有一格看不懂，或者两行重复，群众查出来的就可能是错的。',
    en: 'With a cell that is not understood, or two rows that contradict, somebody would be told something wrong.',
  },
  check: (context) => tableProblems(rule, 'broken', context),
};
