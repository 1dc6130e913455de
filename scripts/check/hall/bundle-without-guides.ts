import { START } from '../../ground/problem.ts';
import { type Rule, found } from '../rule/rule.ts';

export const rule: Rule = {
  id: 'bundle-without-guides',
  level: 'error',
  reason: {
    zh: 'bundles 文件夹里放的是一件事；没写包含哪几篇，就没有可以连着办的事。',
    en: 'The folder bundles holds bundles: one that lists no guides has nothing to be done together.',
  },
  check: ({ drafts, hall }) => {
    const bundles = new Set(drafts.filter(({ bundle }) => bundle).map(({ id }) => id));
    if (!hall.written || bundles.size === 0) return [];
    return drafts
      .filter(({ id, language }) => id.startsWith('bundles/') && language === undefined && !bundles.has(id))
      .map(({ file }) =>
        found(
          rule,
          file,
          START,
          { zh: '这个文件在 bundles 文件夹里，却没写“一件事”。', en: 'This file lies in the folder bundles and lists no guides.' },
          {
            zh: '在开头写一行，例如“一件事: birth/certificate、birth/hukou”；是普通指南就移到它的人生大事里。',
            en: 'Write a line “bundle: birth/certificate, birth/hukou”, or move a plain guide into its life event.',
          },
        ),
      );
  },
};
