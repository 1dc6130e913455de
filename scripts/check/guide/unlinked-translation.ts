import { START } from '../../ground/problem.ts';
import { type Rule, found } from '../rule/rule.ts';

export const rule: Rule = {
  id: 'unlinked-translation',
  level: 'error',
  reason: {
    zh: '只有外文、没有本来语言的那一篇：印出去的码打不开。',
    en: 'A translation without its original: the printed code opens nothing.',
  },
  check: ({ drafts, unread }) => {
    const originals = new Set(drafts.filter(({ language }) => language === undefined).map(({ id }) => id));
    return drafts
      .filter(({ id, language }) => language !== undefined && !originals.has(id) && !unread.has(id))
      .map(({ file, id, language }) =>
        found(
          rule,
          file,
          START,
          {
            zh: `这是 ${language ?? ''} 的译文，可是没有 ${id}.md。`,
            en: `This is a translation (${language ?? ''}), but there is no ${id}.md.`,
          },
          {
            zh: `先写 ${id}.md；如果文件名里的“.${language ?? ''}”不是语言，请去掉。`,
            en: `Write ${id}.md; if “.${language ?? ''}” is no language, take it out of the file name.`,
          },
        ),
      );
  },
};
