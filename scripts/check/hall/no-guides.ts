import { START } from '../../ground/problem.ts';
import { type Rule, found } from '../rule/rule.ts';

export const rule: Rule = {
  id: 'no-guides',
  level: 'warning',
  reason: {
    zh: '一篇指南也没有的墙是空的，多半是文件夹指错了。',
    en: 'A wall without a single guide is empty; most likely the folder is the wrong one.',
  },
  check: ({ hall, drafts, unread }) => {
    if (drafts.length > 0 || unread.size > 0) return [];
    const message = { zh: '这个文件夹里一篇指南（.md 文件）也没有。', en: 'There is not one guide (.md file) in this folder.' };
    const fix = {
      zh: '看看 --guides 后面的文件夹对不对；指南放在人生大事的文件夹里，例如 birth/hukou.md。',
      en: 'See whether --guides names the right folder; a guide lies in the folder of its life event, such as birth/hukou.md.',
    };
    return [found(rule, hall.file, START, message, fix)];
  },
};
