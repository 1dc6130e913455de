import { START } from '../../ground/problem.ts';
import { type Rule, found } from '../rule/rule.ts';

export const rule: Rule = {
  id: 'codes-full',
  level: 'error',
  reason: {
    zh: '一个字母最多 9999 个码，用过的码不能再用。',
    en: 'A letter has 9,999 codes, and a code once used is never used again.',
  },
  check: ({ hall, register, codes }) =>
    register.fullEvents.map((id) => {
      const event = hall.events.find((one) => one.id === id);
      const letter = event?.letter ?? id;
      const message = {
        zh: `“${event?.name ?? id}”的字母 ${letter} 没有空号了。`,
        en: `The letter ${letter} of “${event?.name ?? id}” has no number left.`,
      };
      return found(rule, codes.file, START, message, {
        zh: '给它换一个新字母，例如两个字母的 AA。',
        en: 'Give it a new letter, for example AA.',
      });
    }),
};
