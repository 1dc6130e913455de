import { START } from '../../ground/problem.ts';
import { type GuideRule, found } from '../rule/rule.ts';

export const rule: GuideRule = {
  id: 'no-content',
  level: 'note',
  reason: {
    zh: '只有标题的页面，群众扫了码也不知道怎么办。',
    en: 'A page with nothing but a title tells nobody what to do.',
  },
  check: ({ drafts }) =>
    drafts
      .filter(({ summary, sections }) => !summary && sections.length === 0)
      .map(({ file }) =>
        found(
          rule,
          file,
          START,
          { zh: '这篇指南还没有内容。', en: 'This guide has no content yet.' },
          { zh: '写一段话，再写“## 要带的材料”和“## 怎么办”。', en: 'Write a paragraph, then “## What to bring” and “## Steps”.' },
        ),
      ),
};
