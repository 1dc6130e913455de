import { bundleProblems } from '../rule/bundle-faults.ts';
import { type Rule, found, meant } from '../rule/rule.ts';

export const rule: Rule = {
  id: 'bundle-order',
  level: 'error',
  reason: {
    zh: '先后写错了，群众先去办后面那一件，白跑一趟。',
    en: 'With a wrong order people go for the later thing first, for nothing.',
  },
  check: (context) =>
    bundleProblems(context, ['order', 'order-circle'], (draft, { kind, text, at, near }) => {
      const isCircle = kind === 'order-circle';
      const message = isCircle
        ? { zh: `“${text}”互相等，哪一件都办不成。`, en: `“${text}”: they wait for each other.` }
        : { zh: `看不出“${text}”谁先谁后，或者这件事里没有它。`, en: `“${text}” is no order of two guides of this bundle.` };
      const fix = {
        zh: '写成 birth/certificate → birth/hukou：前面的办好，后面的才能办。',
        en: 'Write birth/certificate → birth/hukou: the second waits for the first.',
      };
      return found(rule, draft.file, at, message, isCircle ? fix : meant(near, fix));
    }),
};
