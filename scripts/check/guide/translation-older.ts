import { START } from '../../ground/problem.ts';
import { textOf } from '../../parse/guide/field-values.ts';
import { ageOf } from '../../resolve/age.ts';
import { type Rule, found } from '../rule/rule.ts';
import { translationsIn } from '../rule/translations.ts';

export const rule: Rule = {
  id: 'translation-older',
  level: 'warning',
  reason: {
    zh: '原文核对过、改过，译文还是旧的，看译文的人就按旧的办。',
    en: 'Where the original was checked since, those who read the translation do as it was before.',
  },
  check: ({ drafts }) =>
    translationsIn(drafts).flatMap(({ draft, original }) => {
      const age = ageOf(draft, original);
      if (!age) return [];
      const at = textOf((draft.fields.translated ?? draft.fields.reviewed)?.value)?.at ?? START;
      const message = {
        zh: `原文 ${age.reviewed} 又核对过，这份译文是 ${age.translated} 的。页面上会说明；窗口、电话、费用和时间照原文写。`,
        en: `The original was checked again on ${age.reviewed}, this translation is of ${age.translated}. Its page says so; window, telephone, fee and times are taken from the original.`,
      };
      const fix = {
        zh: `照原文改好译文，再写“译自: ${age.reviewed}”。`,
        en: `Bring the translation up to the original, then write “translated_from: ${age.reviewed}”.`,
      };
      return [found(rule, draft.file, at, message, fix)];
    }),
};
