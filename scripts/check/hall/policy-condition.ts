import { resolvePolicy } from '../../resolve/policies.ts';
import { type Rule, found, meant } from '../rule/rule.ts';

const FORM = {
  zh: '写成 {birth/subsidy#born=after}：指南、#、问题的编号、=、答案的编号；几个答案之间写“|”。',
  en: 'Write {birth/subsidy#born=after}: the guide, #, the id of a question, =, the id of an answer; “|” between several.',
};

export const rule: Rule = {
  id: 'policy-condition',
  level: 'error',
  reason: {
    zh: '政策的条件对不上指南里的问题和答案，就不知道该给谁看。',
    en: 'A policy whose condition names no question and answer of a guide is shown to nobody in particular.',
  },
  check: ({ policies, names, drafts }) =>
    policies.flatMap((policy) => {
      const { faults, second } = resolvePolicy(policy, names, drafts);
      return [
        ...policy.broken.map(({ text, at }) =>
          found(rule, policy.file, at, { zh: `看不懂条件“${text}”。`, en: `The condition “${text}” cannot be read.` }, FORM),
        ),
        ...faults.map(({ text, at, near }) =>
          found(
            rule,
            policy.file,
            at,
            { zh: `没有“${text}”这个问题或答案。`, en: `There is no question or answer “${text}”.` },
            meant(near, FORM),
          ),
        ),
        ...(second
          ? [
              found(
                rule,
                policy.file,
                second.at,
                { zh: '一条政策的条件只能问一篇指南。', en: 'The conditions of one policy are about one guide.' },
                { zh: '另一篇写成另一个文件。', en: 'Write a file of its own for the other guide.' },
              ),
            ]
          : []),
      ];
    }),
};
