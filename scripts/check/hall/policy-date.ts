import { readDay } from '../../parse/guide/day.ts';
import { type Rule, found } from '../rule/rule.ts';

export const rule: Rule = {
  id: 'policy-date',
  level: 'error',
  reason: {
    zh: '日期看不懂，政策过了期也不会自己收起来。',
    en: 'With a date that cannot be read a policy does not disappear when it is over.',
  },
  check: ({ policies }) =>
    policies.flatMap(({ file, from, until }) => {
      const wrong = [from, until].flatMap((one) => (one && readDay(one.text) === undefined ? [one] : []));
      const [first, last] = [from && readDay(from.text), until && readDay(until.text)];
      return [
        ...wrong.map(({ text, at }) =>
          found(
            rule,
            file,
            at,
            { zh: `“${text}”不是日期。`, en: `“${text}” is no date.` },
            { zh: '写成 2027-12-31。', en: 'Write a day such as 2027-12-31.' },
          ),
        ),
        ...(until && first !== undefined && last !== undefined && last < first
          ? [
              found(
                rule,
                file,
                until.at,
                { zh: `“至 ${last}”比“自 ${first}”还早。`, en: `It ends on ${last}, before it begins on ${first}.` },
                { zh: '改正其中一个日期。', en: 'Correct one of the two days.' },
              ),
            ]
          : []),
      ];
    }),
};
