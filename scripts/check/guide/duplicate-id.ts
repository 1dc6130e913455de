import { UNSURE } from '../../../src/guide/condition.ts';
import type { At, Problem } from '../../ground/problem.ts';
import { resolveDraft } from '../../resolve/resolve-draft.ts';
import { type GuideRule, found } from '../rule/rule.ts';

export const rule: GuideRule = {
  id: 'duplicate-id',
  level: 'error',
  reason: {
    zh: '两个问题（或一个问题的两个答案）用同一个 {#名字}，印出去的情形码就不知道指哪一个。',
    en: 'Where two questions, or two answers of one, share an id, a printed situation does not say which is meant.',
  },
  check: ({ drafts }) =>
    drafts.flatMap((draft) => {
      const { questions } = resolveDraft(draft);
      const groups = [questions, ...questions.map(({ answers }) => answers)];
      return groups.flatMap((group) =>
        twice(
          draft.file,
          group.map(({ id, draft: { at, id: written } }) => ({ id, at, written: written !== undefined })),
        ),
      );
    }),
};

function twice(file: string, named: readonly { id: string; at: At; written: boolean }[]): Problem[] {
  const first = new Map(named.toReversed().map((one) => [one.id, one]));
  return named.flatMap((one) => {
    const { id, at, written } = one;
    const reserved = written && id === UNSURE;
    const other = first.get(id);
    if (!reserved && other === one) return [];
    const message = reserved
      ? { zh: `“${UNSURE}”是留给“不清楚”的名字。`, en: `“${UNSURE}” is the id of “not sure”.` }
      : {
          zh: `“${id}”用了两次，第一次在第 ${other?.at.line ?? 0} 行。`,
          en: `“${id}” stands twice, first on line ${other?.at.line ?? 0}.`,
        };
    return [found(rule, file, at, message, { zh: `换一个名字，例如 {#${id}2}。`, en: `Choose another, for example {#${id}2}.` })];
  });
}
