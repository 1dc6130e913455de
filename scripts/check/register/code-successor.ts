import { isRetired, lastSuccessor } from '../../register/register.ts';
import { type Rule, found } from '../rule/rule.ts';

export const rule: Rule = {
  id: 'code-successor',
  level: 'error',
  reason: {
    zh: '停用的码还会有人扫：要告诉他现在看哪个，或者说一声不用办了。',
    en: 'People go on scanning a retired code: it must say what is in its place, or that nothing is.',
  },
  check: ({ codes, register }) =>
    codes.entries.filter(isRetired).flatMap((entry) => {
      if (lastSuccessor(entry, codes, register.guideOf) !== undefined) return [];
      const now = entry.now?.text;
      const message =
        now === undefined
          ? {
              zh: `码 ${entry.code} 停用了，却没说现在看哪个。`,
              en: `The code ${entry.code} is retired, but does not say what is in its place.`,
            }
          : {
              zh: `码 ${entry.code} 说“现在看 ${now}”，可是走下去没有一篇在用的指南。`,
              en: `The code ${entry.code} says “now ${now}”, but that leads to no guide in use.`,
            };
      const fix = {
        zh: '写 now: 一个在用的码，或者 say: "一句话"。',
        en: 'Write now: and a code that is in use, or say: "a sentence".',
      };
      return [found(rule, codes.file, entry.now?.at ?? entry.at, message, fix)];
    }),
};
