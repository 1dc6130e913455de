import { nearest } from '../../ground/nearest.ts';
import { asLink, followedLinks } from '../../resolve/followed-links.ts';
import { draftMeant } from './draft-linked.ts';
import { type Rule, found, meant } from '../rule/rule.ts';

export const rule: Rule = {
  id: 'missing-attachment',
  level: 'error',
  reason: {
    zh: '链接的文件不在，群众点开是空的。',
    en: 'A link to a file that is not there opens nothing.',
  },
  check: (context) =>
    followedLinks(context).flatMap(({ draft, link, fate }) => {
      if (fate.kind !== 'missing' || context.unread.has(fate.path.replace(/\.md$/, '')) || draftMeant(link.target, draft.id, context))
        return [];
      const folder = draft.id.split('/')[0] ?? '';
      const isFile = /\.[a-z]{3,4}$/i.test(fate.path);
      const candidates = [...(isFile ? context.attachments : context.names.guides)].filter((path) => path.split('/')[0] === folder);
      const near = nearest(fate.path, candidates);
      const otherwise = {
        zh: '把文件放进指南旁边同名的文件夹里，再写它的路径，例如 hukou/form.pdf。',
        en: 'Put the file into the folder beside the guide, and write its path, such as hukou/form.pdf.',
      };
      const message = { zh: `找不到“${link.target}”。`, en: `“${link.target}” is not there.` };
      return [found(rule, draft.file, link.at, message, meant(near && asLink(near, draft), otherwise))];
    }),
};
