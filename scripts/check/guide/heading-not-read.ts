import type { Wording } from '../../ground/problem.ts';
import { type GuideRule, found } from '../rule/rule.ts';

/** Characters of a line that a message shows. */
const SHOWN = 40;

export const rule: GuideRule = {
  id: 'heading-not-read',
  level: 'warning',
  reason: {
    zh: '认识的标题没有当成标题：下面的材料、步骤就不能打勾，也找不到。',
    en: 'A known heading that is read as text leaves the materials and steps beneath it without ticks and hard to find.',
  },
  check: ({ drafts }) =>
    drafts.flatMap(({ file, unread = [] }) =>
      unread
        .filter(({ as }) => as === 'heading')
        .map(({ text, at, rest = '' }) =>
          found(
            rule,
            file,
            at,
            { zh: `“${text}”是认识的标题，这里只当成了文字。`, en: `“${text}” is a heading that we know, but here it is text.` },
            fixOf(text, Array.from(rest).slice(0, SHOWN).join('')),
          ),
        ),
    ),
};

function fixOf(text: string, rest: string): Wording {
  if (rest === '') return { zh: `写成“## ${text}”，内容写在它下面。`, en: `Write “## ${text}”, and beneath it what it is about.` };
  return { zh: `写成“## ${text}”，下一行写“${rest}”。`, en: `Write “## ${text}”, and “${rest}” on the next line.` };
}
