import { listedGuides } from '../../resolve/bundle.ts';
import { type Rule, found } from '../rule/rule.ts';
import { START } from '../../ground/problem.ts';

export const rule: Rule = {
  id: 'bundle-language',
  level: 'warning',
  reason: {
    zh: '译文里夹着没译的指南，读的人看不懂那一段。',
    en: 'In a translated bundle a guide that is not translated cannot be read.',
  },
  check: ({ drafts, names }) =>
    drafts.flatMap((draft) => {
      const { id, language } = draft;
      const original = drafts.find((one) => one.id === id && one.language === undefined);
      if (language === undefined || !original?.bundle) return [];
      const missing = listedGuides(original, names).filter(
        (guide) => !drafts.some((one) => one.id === guide && one.language?.toLowerCase() === language.toLowerCase()),
      );
      return missing.map((guide) =>
        found(
          rule,
          draft.file,
          START,
          {
            zh: `“${guide}”没有 ${language} 的译文，这件事里用的是原文。`,
            en: `“${guide}” has no ${language} translation; its original stands in this bundle.`,
          },
          { zh: `先写 ${guide}.${language}.md。`, en: `Write ${guide}.${language}.md first.` },
        ),
      );
    }),
};
