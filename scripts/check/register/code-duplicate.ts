import { isRetired } from '../../register/register.ts';
import { type Rule, found } from '../rule/rule.ts';

export const rule: Rule = {
  id: 'code-duplicate',
  level: 'error',
  reason: {
    zh: '一个码只能有一个意思，一篇指南也只印一个码，不然墙上和手机里对不上。',
    en: 'A code means one thing, and a guide has one code; else wall and phone disagree.',
  },
  check: ({ codes }) => {
    const first = new Map<string, (typeof codes.entries)[number]>();
    return codes.entries.flatMap((entry) => {
      const id = entry.guide?.text;
      if (id === undefined || isRetired(entry) || entry.answers) return [];
      const other = first.get(id);
      if (!other) {
        first.set(id, entry);
        return [];
      }
      const message = {
        zh: `“${id}”已经有码 ${other.code} 了（第 ${other.at.line} 行）。`,
        en: `“${id}” already has the code ${other.code} (line ${other.at.line}).`,
      };
      const fix = {
        zh: `没印过就删去这一行；印过就写 ${entry.code}: { retired: 2027-03-01, now: ${other.code} }；是一种情形就加 answers。`,
        en: `Delete this line if it was never printed; else write ${entry.code}: { retired: 2027-03-01, now: ${other.code} }; for a situation add answers.`,
      };
      return [found(rule, codes.file, entry.at, message, fix)];
    });
  },
};
