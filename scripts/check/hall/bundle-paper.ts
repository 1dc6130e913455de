import { bundleProblems } from '../rule/bundle-faults.ts';
import { type Rule, found, meant } from '../rule/rule.ts';

export const rule: Rule = {
  id: 'bundle-paper',
  level: 'warning',
  reason: {
    zh: '同一样材料叫法不同，清单上就有两样，群众会多带一份。',
    en: 'One paper under two names stands twice in the list, and people bring it twice.',
  },
  check: (context) =>
    bundleProblems(context, ['paper'], (draft, { text, at, near }) =>
      found(
        rule,
        draft.file,
        at,
        { zh: `这件事的指南里没有叫“${text}”的材料。`, en: `No guide of this bundle asks for “${text}”.` },
        meant(near, { zh: '照指南里材料的名字写，一个字不差。', en: 'Write the name as the guide has it.' }),
      ),
    ),
};
