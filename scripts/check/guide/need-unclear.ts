import { type GuideRule, found } from '../rule/rule.ts';

export const rule: GuideRule = {
  id: 'need-unclear',
  level: 'warning',
  reason: {
    zh: '“是否需要”有的写了“是”，有的空着：空着是不用带，还是忘了写，群众看不出来。',
    en: 'Where some cells say “yes” and others nothing, nobody can tell whether these are not needed or were forgotten.',
  },
  check: ({ drafts }) =>
    drafts.flatMap(({ file, unread = [] }) =>
      unread
        .filter(({ as }) => as === 'need')
        .map(({ text, at, rest = '' }) =>
          found(
            rule,
            file,
            at,
            {
              zh: `“${text}”的“${rest}”空着，先当作要带的。`,
              en: `“${text}” has nothing under “${rest}”, and is taken for one that is needed.`,
            },
            { zh: '每一格都写“是”或者“否”。', en: 'Write “是” (yes) or “否” (no) in each cell.' },
          ),
        ),
    ),
};
