import { followedLinks } from '../../resolve/followed-links.ts';
import { type Rule, found } from '../rule/rule.ts';

export const rule: Rule = {
  id: 'attachment-type',
  level: 'error',
  reason: {
    zh: '只发布手机都打得开、又不会带程序的文件：pdf docx xlsx png jpg webp。',
    en: 'Only files that every phone opens and that carry no program are published: pdf docx xlsx png jpg webp.',
  },
  check: (context) =>
    followedLinks(context)
      .filter(({ link, fate }) => fate.kind === 'type' && !link.table)
      .map(({ draft, link }) =>
        found(
          rule,
          draft.file,
          link.at,
          { zh: `“${link.target}”这种文件不能发布。`, en: `A file of the type of “${link.target}” is not published.` },
          {
            zh: '另存为 pdf、docx、xlsx、png、jpg 或 webp（老的 .doc 存成 .docx）。',
            en: 'Save it as pdf, docx, xlsx, png, jpg or webp (an old .doc as .docx).',
          },
        ),
      ),
};
