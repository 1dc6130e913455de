import { START } from '../../ground/problem.ts';
import { undatedBeside } from '../../resolve/age.ts';
import { type Rule, found } from '../rule/rule.ts';
import { translationsIn } from '../rule/translations.ts';

export const rule: Rule = {
  id: 'translation-undated',
  level: 'warning',
  reason: {
    zh: '译文没写译自哪天的原文，原文改了也看不出它旧了。',
    en: 'Where a translation does not say from which day it is, nobody sees that it is old once the original has changed.',
  },
  check: ({ drafts }) =>
    translationsIn(drafts).flatMap(({ draft, original }) => {
      const day = undatedBeside(draft, original);
      if (day === undefined) return [];
      const message = {
        zh: '这份译文没有“译自”，也没有自己的核对日期。页面上会说明。',
        en: 'This translation says neither “translated_from” nor when it was checked itself. Its page says so.',
      };
      const fix = {
        zh: `和 ${day} 核对的原文对过了，就在开头加一行：译自: ${day}`,
        en: `If it says what the original as checked on ${day} says, add a line at the beginning: translated_from: ${day}`,
      };
      return [found(rule, draft.file, START, message, fix)];
    }),
};
