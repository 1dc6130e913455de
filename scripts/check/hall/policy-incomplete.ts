import { START } from '../../ground/problem.ts';
import { type Rule, found } from '../rule/rule.ts';

export const rule: Rule = {
  id: 'policy-incomplete',
  level: 'error',
  reason: {
    zh: '政策卡片至少要说叫什么、给谁、得到什么；少一样，群众看了也没用。',
    en: 'A policy says at least its name, for whom it is and what one gets.',
  },
  check: ({ policies }) =>
    policies.flatMap((policy) => {
      const { title, who, gets, groups, file } = policy;
      const lacks = [
        ...(title ? [] : ['标题']),
        ...((who ?? (groups.length > 0 ? true : undefined)) ? [] : ['谁能享受']),
        ...(gets ? [] : ['得到什么']),
      ];
      if (lacks.length === 0) return [];
      const message = { zh: `这条政策没写${lacks.map((one) => `“${one}”`).join('、')}。`, en: `This policy lacks ${lacks.join(', ')}.` };
      const fix = { zh: `加一行，例如：${lacks[0]}: ……`, en: `Add a line, such as: ${lacks[0]}: …` };
      return [found(rule, file, START, message, fix)];
    }),
};
