import { followedLinks } from '../../resolve/followed-links.ts';
import { type Rule, found } from '../rule/rule.ts';

export const rule: Rule = {
  id: 'attachment-outside',
  level: 'error',
  reason: {
    zh: '大厅文件夹外面的文件不会被发布：那里可能有不该公开的东西。',
    en: 'Nothing outside the hall folder is published: it may not be meant for the public.',
  },
  check: (context) =>
    followedLinks(context)
      .filter(({ fate }) => fate.kind === 'outside')
      .map(({ draft, link }) =>
        found(
          rule,
          draft.file,
          link.at,
          { zh: `“${link.target}”在大厅文件夹外面。`, en: `“${link.target}” lies outside the hall folder.` },
          {
            zh: '把文件复制到这篇指南旁边的文件夹里，再改链接。',
            en: 'Copy the file into the folder beside this guide and link to it there.',
          },
        ),
      ),
};
