import { POSTER_TITLE, charactersThatFit, sizeThatFits } from '../../../src/view/sheets/text/fit.ts';
import { characters } from '../../ground/source.ts';
import { situationTitle } from '../../register/wall-codes.ts';
import { resolveDraft } from '../../resolve/resolve-draft.ts';
import { type Rule, found } from '../rule/rule.ts';

export const rule: Rule = {
  id: 'situation-title',
  level: 'warning',
  reason: {
    zh: '情形的码，标题后面还印着选了哪些答案；加起来太长，海报上放不下，那一张就印不出来。',
    en: 'The code of a situation says its answers too: where that is too long its poster is not printed.',
  },
  check: ({ hall, codes, register, drafts }) =>
    register.situations.flatMap((entry) => {
      const draft = drafts.find(({ id, language }) => id === entry.guide?.text && language === undefined);
      if (!draft?.title || !entry.answers || sizeThatFits(draft.title.text, POSTER_TITLE) === undefined) return [];
      const questions = resolveDraft(draft).questions.map((question) => ({
        ...question,
        answers: question.answers.map(({ id, draft: { label } }) => ({ id, label })),
      }));
      const title = situationTitle({ title: draft.title.text, language: hall.language, questions }, entry.answers.text);
      if (sizeThatFits(title, POSTER_TITLE) !== undefined) return [];
      const [count, fits] = [characters(title), charactersThatFit(POSTER_TITLE)];
      const message = {
        zh: `${entry.code} 连同答案叫“${title}”，有 ${count} 个字，海报上最多放得下 ${fits} 个：这一张 npm run print 不印。`,
        en: `${entry.code} is called “${title}” with its answers, ${count} characters; a poster takes ${fits} Chinese ones: npm run print leaves it out.`,
      };
      const fix = { zh: '少选几个答案，或者把答案写短。', en: 'Give fewer answers, or shorten them in the guide.' };
      return [found(rule, codes.file, entry.answers.at, message, fix)];
    }),
};
