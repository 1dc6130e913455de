import { guideCode } from '../../../src/guide/address.ts';
import { type AskedFor, isTyped } from '../../../src/guide/typed.ts';
import type { RegisterEntry } from '../../parse/hall/codes-yaml.ts';
import { type AskedQuestion, resolveDraft } from '../../resolve/resolve-draft.ts';
import { isRetired } from '../../register/register.ts';
import { type Rule, found } from '../rule/rule.ts';

export const rule: Rule = {
  id: 'situation-answers',
  level: 'error',
  reason: {
    zh: '情形的码要直接打开选好答案的页面；答案对不上，就和没选一样。',
    en: 'A situation’s code opens the guide with answers given; answers that do not exist give nothing.',
  },
  check: ({ codes, register, drafts }) => [
    ...codes.entries.filter(isWithoutAnswers).map(({ code, guide, at }) => {
      const plain = guideCode(code);
      const message = {
        zh: `${code} 是一种情形的码，却没写选了哪些答案。`,
        en: `${code} is the code of a situation, but gives no answers.`,
      };
      const fix = {
        zh: `写成 ${code}: { guide: ${guide?.text}, answers: "married=no" }；要给整篇指南的，写不带“-”的码：${plain}。`,
        en: `Write ${code}: { guide: ${guide?.text}, answers: "married=no" }; the code of a whole guide has no “-”: ${plain}.`,
      };
      return found(rule, codes.file, at, message, fix);
    }),
    ...register.situations.flatMap((entry) => {
      const draft = drafts.find(({ id, language }) => id === entry.guide?.text && language === undefined);
      if (!draft || !entry.answers) return [];
      const { questions } = resolveDraft(draft);
      const wrong = entry.answers.text.split('&').find((pair) => !isAnswer(pair, questions));
      if (wrong === undefined) return [];
      const known = questions.flatMap(({ id, ask, answers }) =>
        ask ? [`${id}=${EXAMPLES[ask]}`] : answers.map((answer) => `${id}=${answer.id}`),
      );
      const message = { zh: `“${draft.id}”里没有“${wrong.trim()}”这个答案。`, en: `“${draft.id}” has no answer “${wrong.trim()}”.` };
      const fix = known.length
        ? { zh: `可以写：${known.join('、')}；几个答案之间写“&”。`, en: `Known: ${known.join(', ')}; with “&” between several.` }
        : {
            zh: '这篇指南没有问题，不能有情形的码：删去这一行。',
            en: 'This guide asks nothing, so it has no situations: delete this line.',
          };
      return [found(rule, codes.file, entry.answers.at, message, fix)];
    }),
  ],
};

function isWithoutAnswers(entry: RegisterEntry): boolean {
  // Of a line without a guide `code-without-guide` tells.
  return entry.code.includes('-') && entry.guide !== undefined && entry.guide.text !== '' && !entry.answers?.text && !isRetired(entry);
}

/** What is typed into a question, as an address has it. */
const EXAMPLES: Readonly<Record<AskedFor, string>> = { month: '1970-03', day: '1970-03-08', number: '12' };

function isAnswer(pair: string, questions: readonly AskedQuestion[]): boolean {
  const [name = '', value = ''] = pair.trim().split('=');
  const question = questions.find(({ id }) => id === name) ?? questions.find(({ number }) => String(number) === name);
  if (!question) return false;
  return question.ask ? isTyped(question.ask, value) : question.answers.some(({ id }, at) => id === value || String(at + 1) === value);
}
