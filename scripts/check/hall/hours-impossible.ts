import { faultyHours } from '../rule/hours.ts';
import { type Rule, found } from '../rule/rule.ts';

export const rule: Rule = {
  id: 'hours-impossible',
  level: 'error',
  reason: {
    zh: '没有的时间、没有的日子，群众照着来会扑空。',
    en: 'Whoever comes at a time or on a day that there is not, comes in vain.',
  },
  check: (context) =>
    faultyHours(context).flatMap(({ file, at, fault }) => {
      if (fault.kind !== 'impossible') return [];
      const message = { zh: `没有“${fault.words}”这个时间。`, en: `There is no “${fault.words}”.` };
      return [found(rule, file, at, message, fault.fix)];
    }),
};
