import { START } from '../../ground/problem.ts';
import { type Rule, found } from '../rule/rule.ts';

export const rule: Rule = {
  id: 'guide-without-code',
  level: 'warning',
  reason: {
    zh: '没登记的码会变，不能印；登记以后一直不变。',
    en: 'A code that is not registered may change and is never printed.',
  },
  check: ({ register, drafts }) => {
    const files = new Map<string, string>();
    for (const { id, file, language } of drafts) if (language === undefined || !files.has(id)) files.set(id, file);
    return [...register.provisional].map((id) => {
      const code = register.codeOf.get(id) ?? '';
      const message = { zh: `这篇指南还没有码，先用 ${code}。`, en: `This guide has no code yet; ${code} is used for now.` };
      return found(rule, files.get(id) ?? id, START, message, {
        zh: '运行 npm run codes，把码登记下来。',
        en: 'Run npm run codes to register one.',
      });
    });
  },
};
