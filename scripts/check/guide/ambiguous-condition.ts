import { resolveDraft } from '../../resolve/resolve-draft.ts';
import { type GuideRule, found } from '../rule/rule.ts';

export const rule: GuideRule = {
  id: 'ambiguous-condition',
  level: 'error',
  reason: {
    zh: '两个问题有一样的答案（比如都有“是”），只写答案就分不清是哪一个。',
    en: 'Where two questions share an answer (“yes”), the answer alone does not say which is meant.',
  },
  check: ({ drafts }) =>
    drafts.flatMap((draft) =>
      resolveDraft(draft)
        .limits.flatMap(({ faults }) => faults)
        .filter(({ kind }) => kind === 'ambiguous')
        .map(({ at, text, choices = [] }) =>
          found(
            rule,
            draft.file,
            at,
            { zh: `有不止一个问题的答案是“${text}”，分不清是哪一个。`, en: `More than one question has the answer “${text}”.` },
            {
              zh: `写明是哪一个：${choices.map((one) => `{${one}}`).join(' 或 ')}。`,
              en: `Say which: ${choices.map((one) => `{${one}}`).join(' or ')}.`,
            },
          ),
        ),
    ),
};
