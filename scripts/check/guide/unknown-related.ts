import { textsOf } from '../../parse/guide/field-values.ts';
import { guideNamed } from '../../resolve/names.ts';
import { nearest } from '../../ground/nearest.ts';
import { draftNames } from './draft-linked.ts';
import { type Rule, found, meant } from '../rule/rule.ts';

export const rule: Rule = {
  id: 'unknown-related',
  level: 'error',
  reason: {
    zh: '相关指南写错了，群众要接着办的下一件事就找不到。',
    en: 'With a wrong name people do not find the thing they have to do next.',
  },
  check: ({ drafts, names, unread, left, draftCodes }) => {
    const unpublished = draftNames({ left, draftCodes });
    return drafts.flatMap((draft) =>
      textsOf(draft.fields.related?.value)
        .filter(({ text }) => [names, unpublished].every((some) => guideNamed(text, draft.id, some) === undefined) && !unread.has(text))
        .map(({ text, at }) => {
          const otherwise = {
            zh: '写文件夹加文件名，例如 birth/hukou，也可以写码，例如 A1。',
            en: 'Write folder and file name, such as birth/hukou, or a code such as A1.',
          };
          const message = { zh: `没有“${text}”这篇指南。`, en: `There is no guide “${text}”.` };
          return found(rule, draft.file, at, message, meant(nearest(text, names.guides), otherwise));
        }),
    );
  },
};
