import { followedLinks } from '../../resolve/followed-links.ts';
import { type Rule, found } from '../rule/rule.ts';

export const rule: Rule = {
  id: 'remote-picture',
  level: 'warning',
  reason: {
    zh: '别的网站上的图片，没网就看不到，也会让别人知道谁在看，所以只留一个链接。',
    en: 'A picture on another site is missing offline and tells others who reads; only a link to it stays.',
  },
  check: (context) =>
    followedLinks(context)
      .filter(({ link, fate }) => link.picture && fate.kind === 'live')
      .map(({ draft, link }) =>
        found(
          rule,
          draft.file,
          link.at,
          {
            zh: `图片“${link.target}”在别的网站上，页面里只放链接。`,
            en: `The picture “${link.target}” is on another site; the page only links to it.`,
          },
          { zh: '把图片存到指南旁边的文件夹里。', en: 'Keep the picture in the folder beside the guide.' },
        ),
      ),
};
