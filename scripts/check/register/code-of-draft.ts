import { wordsOfDraftCode } from '../../register/draft-codes.ts';
import { type Rule, found } from '../rule/rule.ts';

export const rule: Rule = {
  id: 'code-of-draft',
  level: 'error',
  reason: {
    zh: '印过的码还在墙上；它的指南改成草稿就没有了，扫码的人会扑空。',
    en: 'A printed code goes on hanging; once its guide is a draft, whoever scans it finds nothing.',
  },
  check: ({ codes, draftCodes }) =>
    draftCodes.flatMap((one) => {
      const { message, fix } = wordsOfDraftCode(one);
      return one.isPrinted ? [found(rule, codes.file, one.at, message, fix)] : [];
    }),
};
