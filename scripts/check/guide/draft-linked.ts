import type { At, Problem } from '../../ground/problem.ts';
import type { LeftGuide } from '../../register/draft-codes.ts';
import { followedLinks } from '../../resolve/followed-links.ts';
import { followLink } from '../../resolve/link.ts';
import { type GuideNames, guideNamed } from '../../resolve/names.ts';
import { textsOf } from '../../parse/guide/field-values.ts';
import { type Rule, type RuleContext, found } from '../rule/rule.ts';

export const rule: Rule = {
  id: 'draft-linked',
  level: 'warning',
  reason: {
    zh: '草稿还没发布，页面上就没有通向它的链接，群众看不到下一件事。',
    en: 'A draft is not published, so no page leads to it, and people do not see what comes next.',
  },
  check: (context) => {
    if (context.left.length === 0) return [];
    const left = new Map(context.left.map((guide) => [guide.id, guide]));
    const names = draftNames(context);
    const related = context.drafts.flatMap((draft) =>
      textsOf(draft.fields.related?.value).flatMap(({ text, at }) => {
        const guide = left.get(guideNamed(text, draft.id, names) ?? '');
        return guide ? [linked(draft.file, at, guide)] : [];
      }),
    );
    const links = followedLinks(context).flatMap(({ draft, link, fate }) => {
      const guide = fate.kind === 'missing' ? left.get(draftMeant(link.target, draft.id, context) ?? '') : undefined;
      return guide ? [linked(draft.file, link.at, guide)] : [];
    });
    return [...related, ...links];
  },
};

const known = new WeakMap<RuleContext['left'], GuideNames>();

/** Returns the names of the guides that are left out, made once however often it is asked. */
export function draftNames({ left, draftCodes }: Pick<RuleContext, 'left' | 'draftCodes'>): GuideNames {
  const before = known.get(left);
  if (before) return before;
  const names = {
    guides: new Set(left.map(({ id }) => id)),
    codes: new Map(draftCodes.map(({ code, guide }) => [code, guide.id])),
    titles: new Map(left.map(({ title, id }) => [title, id])),
  };
  known.set(left, names);
  return names;
}

/** Returns the id of the guide that is left out to which a link in the guide `from` would lead. */
export function draftMeant(
  target: string,
  from: string,
  context: Pick<RuleContext, 'left' | 'draftCodes' | 'targets'>,
): string | undefined {
  const fate = followLink(target, from, { ...context.targets, ...draftNames(context) });
  return fate.kind === 'guide' ? fate.id : undefined;
}

function linked(file: string, at: At, { title, file: draft }: LeftGuide): Problem {
  const message = {
    zh: `“${title}”是草稿（${draft}），不发布：页面上没有通向它的链接。`,
    en: `“${title}” is a draft (${draft}), which is not published: the page has no link to it.`,
  };
  const fix = {
    zh: `写好了，就去掉 ${draft} 里“草稿”那一行，链接自己就有了。`,
    en: `Once it is finished, take the line “draft” out of ${draft}: the link then appears by itself.`,
  };
  return found(rule, file, at, message, fix);
}
