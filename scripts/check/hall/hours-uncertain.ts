import { faultyHours } from '../rule/hours.ts';
import { type Rule, found } from '../rule/rule.ts';

export const rule: Rule = {
  id: 'hours-uncertain',
  level: 'warning',
  reason: {
    zh: '看不准的时间，页面上不说“现在开着”：说错了，群众白跑一趟。',
    en: 'Where hours are not certain no page says “open now”: a wrong word costs people a way for nothing.',
  },
  check: (context) =>
    faultyHours(context).flatMap(({ file, at, fault }) => {
      if (fault.kind !== 'uncertain') return [];
      const message = {
        zh: `办公时间里的“${fault.words}”看不准，页面上只印时间，不说“现在开着”。`,
        en: `“${fault.words}” within these hours is not certain: the page shows the hours, and does not say “open now”.`,
      };
      return [found(rule, file, at, message, INSTEAD)];
    }),
};

const INSTEAD = {
  zh: '先写哪天，再写几点到几点：周一至周五 9:00–12:00，13:00–17:00，周六休息；放假另写一行：2026-10-01 至 2026-10-07 休息。就要这样写的，不用改。',
  en: 'Write the days, then the times: Mon–Fri 9:00–12:00, 13:00–17:00, Sat closed; a holiday on a line of its own: 2026-10-01 to 2026-10-07 closed. If it must read as it does, leave it.',
};
