import { nearest } from '../../ground/nearest.ts';
import { resolvePolicy } from '../../resolve/policies.ts';
import { type Rule, found, meant } from '../rule/rule.ts';

export const rule: Rule = {
  id: 'policy-unknown-guide',
  level: 'error',
  reason: {
    zh: '政策里的指南写错了，办这件事的人就看不到这条政策。',
    en: 'With a wrong guide those who do that thing never see the policy.',
  },
  check: ({ policies, names, drafts, unread }) =>
    policies.flatMap((policy) =>
      resolvePolicy(policy, names, drafts)
        .unknown.filter(({ text }) => !unread.has(text))
        .map(({ text, at }) => {
          const message = { zh: `没有“${text}”这篇指南。`, en: `There is no guide “${text}”.` };
          const otherwise = {
            zh: '写文件夹加文件名，例如 birth/subsidy，也可以写码，例如 A5。',
            en: 'Write folder and file name, such as birth/subsidy, or a code such as A5.',
          };
          return found(rule, policy.file, at, message, meant(nearest(text, names.guides), otherwise));
        }),
    ),
};
