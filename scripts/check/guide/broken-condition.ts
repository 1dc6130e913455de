import { resolveDraft } from '../../resolve/resolve-draft.ts';
import { type GuideRule, found } from '../rule/rule.ts';

export const rule: GuideRule = {
  id: 'broken-condition',
  level: 'error',
  reason: {
    zh: '花括号里的条件读不懂，这一行就会给所有人看。',
    en: 'A condition that cannot be read would show its line to everyone.',
  },
  check: ({ drafts }) =>
    drafts.flatMap((draft) => {
      const open = resolveDraft(draft).limits.flatMap(({ faults }) => faults.filter(({ kind }) => kind === 'open'));
      const broken = draft.limits.flatMap((limits) => limits.broken ?? []);
      // In a table a `|` ends the cell, and the braces with it.
      const isCut = (text: string) => /^\{[^}]*=/.test(text);
      const long = draft.limits.filter(({ tooLong }) => tooLong).map(({ at }) => found(rule, draft.file, at, ...TOO_LONG));
      const unread = [...broken, ...open].map(({ text, at }) =>
        found(
          rule,
          draft.file,
          at,
          { zh: `读不懂条件“${text}”。`, en: `The condition “${text}” cannot be read.` },
          {
            zh: `${isCut(text) ? '在表格里用 / 代替 |：{a=x/y}。' : ''}写成 {答案}、{答案 且 另一个答案}、{不是 答案} 或 {自 2026-09-20}：“且”“或”“不是”两边空一格，括号要成对。`,
            en: `${isCut(text) ? 'In a table write / for |: {a=x/y}. ' : ''}Write {answer}, {question=answer other!=answer} or {自 2026-09-20}, with both braces.`,
          },
        ),
      );
      return [...long, ...unread];
    }),
};

const TOO_LONG = [
  {
    zh: '这个条件太长，没有读：连同上面标题的条件，最多写 40 个“或”、400 个答案。',
    en: 'This condition is too long and was not read: with those of the headings above it, 40 alternatives and 400 answers at most.',
  },
  { zh: '把这一条分成几条写，各写各的条件。', en: 'Make several lines of this one, each with its own condition.' },
] as const;
