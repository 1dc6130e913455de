import type { Wording } from '../../ground/problem.ts';
import type { Draft } from '../../parse/guide/draft.ts';
import type { Unread } from '../../parse/markdown/tree.ts';
import { type GuideRule, found } from '../rule/rule.ts';

export const rule: GuideRule = {
  id: 'materials-not-listed',
  level: 'warning',
  reason: {
    zh: '要带的材料没有写在“要带的材料”下面，群众就没有可以打勾的。',
    en: 'Papers that stand under no heading of materials leave people with nothing to tick.',
  },
  check: ({ drafts }) =>
    drafts.flatMap((draft) =>
      unlisted(draft).map((one) => found(rule, draft.file, one.at, messageOf(one), one.as === 'talk' ? asList(one) : withHeading(one))),
    ),
};

function unlisted({ unread = [], sections }: Draft): Unread[] {
  const isListed = sections.some((section) => section.kind === 'materials');
  return isListed ? [] : unread.filter(({ as }) => as === 'papers' || as === 'talk');
}

function messageOf({ as, text }: Unread): Wording {
  return as === 'talk'
    ? { zh: `“${text}…”说的是要带什么，这里只当成了文字。`, en: `“${text}…” says what to bring, but here it is text.` }
    : { zh: `“${text}”像是要带的材料，这里只当成了文字。`, en: `“${text}” looks like a material, but here it is text.` };
}

function withHeading({ rest }: Unread): Wording {
  if (rest === undefined) return { zh: '在它上面写一行“## 要带的材料”。', en: 'Write “## What to bring” on a line above it.' };
  return { zh: `把标题“${rest}”改成“要带的材料”。`, en: `Make “What to bring” of the heading “${rest}”.` };
}

/** Papers that a message shows. */
const SHOWN = 4;

function asList({ rest = '' }: Unread): Wording {
  const items = rest
    .split('、')
    .slice(0, SHOWN)
    .map((paper) => `“- ${paper}”`);
  return {
    zh: `写成几行：“## 要带的材料”${items.join('')}。`,
    en: `Write lines of their own: “## What to bring”, ${items.join(', ')}.`,
  };
}
