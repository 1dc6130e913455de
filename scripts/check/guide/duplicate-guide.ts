import { START } from '../../ground/problem.ts';
import { type Rule, found } from '../rule/rule.ts';

export const rule: Rule = {
  id: 'duplicate-guide',
  level: 'error',
  reason: {
    zh: '同一篇指南、同一种语言有两个文件，不知道发布哪一个。',
    en: 'Where two files are the same guide in the same language, nobody knows which is published.',
  },
  check: ({ drafts }) => {
    const first = new Map<string, string>();
    return drafts.flatMap(({ file, id, language }) => {
      const key = `${id} ${language ?? ''}`;
      const other = first.get(key);
      if (other === undefined) {
        first.set(key, file);
        return [];
      }
      const message = { zh: `这和 ${other} 是同一篇指南。`, en: `This is the same guide as ${other}.` };
      return [found(rule, file, START, message, { zh: '删去一个，或者改文件名。', en: 'Delete one of them, or rename it.' })];
    });
  },
};
