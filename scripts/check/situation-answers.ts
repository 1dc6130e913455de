import { type AskedQuestion, resolveDraft } from '../questions.ts';
import { type Rule, found } from './rule.ts';

export const rule: Rule = {
  id: 'situation-answers',
  level: 'error',
  reason: {
    zh: '情形的码要直接打开选好答案的页面；答案对不上，就和没选一样。',
    en: 'A situation’s code opens the guide with answers given; answers that do not exist give nothing.',
  },
  check: ({ codes, register, drafts }) =>
    register.situations.flatMap((entry) => {
      const draft = drafts.find(({ id, language }) => id === entry.guide?.text && language === undefined);
      if (!draft || !entry.answers) return [];
      const { questions } = resolveDraft(draft);
      const wrong = entry.answers.text.split('&').find((pair) => !isAnswer(pair, questions));
      if (wrong === undefined) return [];
      const known = questions.map(({ id, answers }) => `${id}=${answers.map((answer) => answer.id).join('|')}`);
      const message = { zh: `“${draft.id}”里没有“${wrong.trim()}”这个答案。`, en: `“${draft.id}” has no answer “${wrong.trim()}”.` };
      const fix = {
        zh: `可以写：${known.join('、') || '（这篇没有问题）'}。`,
        en: `Known: ${known.join(', ') || '(it has no questions)'}.`,
      };
      return [found(rule, codes.file, entry.answers.at, message, fix)];
    }),
};

function isAnswer(pair: string, questions: readonly AskedQuestion[]): boolean {
  const [name = '', value = ''] = pair.trim().split('=');
  const question = questions.find(({ id }) => id === name) ?? questions.find(({ number }) => String(number) === name);
  return question !== undefined && (question.answers.some(({ id }) => id === value) || question.answers[Number(value) - 1] !== undefined);
}
