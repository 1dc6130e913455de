import { nearest } from '../../ground/nearest.ts';
import { meantGuides } from '../../resolve/guides-meant.ts';
import { draftNames } from '../guide/draft-linked.ts';
import { guideNamed } from '../../resolve/names.ts';
import { type Rule, found, meant } from '../rule/rule.ts';

export const rule: Rule = {
  id: 'point-unknown-guide',
  level: 'error',
  reason: {
    zh: '服务点能办什么、帮办员帮什么写错了，群众就不知道可以就近办。',
    en: 'With a wrong name people do not learn that it is done nearby, or done for them.',
  },
  check: ({ elsewhere: { points, agents }, hall, drafts, names, unread, left, draftCodes }) => {
    if (!points && !agents) return [];
    const guides = meantGuides(hall, drafts, names);
    const unpublished = draftNames({ left, draftCodes });
    const otherwise = {
      zh: '写指南的标题、俗称、码（A1）或者 birth/hukou；也可以写一类（民政）或者一件人生大事（出生）。',
      en: 'Write a guide’s title, other name, code (A1) or birth/hukou; or a class, or a life event.',
    };
    return [points, agents].flatMap((list) =>
      (list?.rows ?? []).flatMap(({ can }) =>
        can
          .filter(({ text }) => guides.of(text).length === 0 && !unread.has(text) && guideNamed(text, '', unpublished) === undefined)
          .map(({ text, at }) => {
            const message = { zh: `没有“${text}”这件事。`, en: `There is nothing called “${text}” here.` };
            return found(rule, list?.file ?? '', at, message, meant(nearest(text, guides.names), otherwise));
          }),
      ),
    );
  },
};
