import { type AskedQuestion, resolveDraft } from '../../resolve/resolve-draft.ts';
import { type GuideRule, found, meant } from '../rule/rule.ts';

export const rule: GuideRule = {
  id: 'unknown-condition',
  level: 'error',
  reason: {
    zh: '条件里的答案要和“您的情况”里的一字不差，不然不知道这一行给谁看。',
    en: 'A condition must name an answer exactly, or nobody knows for whom the line is.',
  },
  check: ({ drafts }) =>
    drafts.flatMap((draft) => {
      const { questions, limits } = resolveDraft(draft);
      const known = namesOf(questions);
      const otherwise = known.length
        ? { zh: `可以写：${known.join('、')}`, en: `Known here: ${known.join(', ')}` }
        : {
            zh: '这篇指南没有问题。先写“## 您的情况”，或者删去花括号。',
            en: 'This guide has no questions. Write “## Your situation” first, or delete the braces.',
          };
      return limits
        .flatMap(({ faults }) => faults)
        .filter(({ kind }) => kind === 'unknown' || kind === 'unsure')
        .map(({ kind, at, text, near }) => {
          if (kind === 'unsure') return found(rule, draft.file, at, ...UNSURE_IS_NONE);
          const message = { zh: `没有“${text}”这个问题或答案。`, en: `There is no question or answer “${text}”.` };
          return found(rule, draft.file, at, message, meant(near, otherwise));
        });
    }),
};

const UNSURE_IS_NONE = [
  { zh: '“不清楚”不能当条件。', en: '“Not sure” is no condition.' },
  {
    zh: '每个问题自己带着“不清楚”，选了它的人哪一行都看得到：删去这个条件；要对他们说的话，写在那个问题的答案“- 不清楚”下面。',
    en: 'Every question offers “not sure” by itself, and every line stays in place for it: delete this condition, and write what such people are to be told under an answer “- Not sure” of that question.',
  },
] as const;

/** Answers that one fault names. */
const MOST_SHOWN = 20;

/** How each answer is written as a condition, in braces since a label may have commas: by its label, or by id where two questions share the label. */
function namesOf(questions: readonly AskedQuestion[]): string[] {
  const all = questions.flatMap((question) => question.answers.map((answer) => ({ question, answer, label: answer.draft.label })));
  const asking = new Map<string, Set<AskedQuestion>>();
  for (const { question, label } of all) asking.set(label, (asking.get(label) ?? new Set()).add(question));
  const some = all.slice(0, MOST_SHOWN).map(({ question, answer, label }) => {
    const isAlone = asking.get(label)?.size === 1;
    return isAlone ? `{${label}}` : `{${question.id}=${answer.id}}`;
  });
  return all.length > MOST_SHOWN ? [...some, '…'] : some;
}
