import { nearest } from '../nearest.ts';
import { isLead, isRetired } from '../register.ts';
import { type Rule, found } from './rule.ts';

export const rule: Rule = {
  id: 'code-without-guide',
  level: 'error',
  reason: {
    zh: '码印在墙上要用很多年；它的指南没了，扫码的人不能扑空。',
    en: 'A printed code lives for years; whoever scans it must not find nothing.',
  },
  check: ({ codes, names, unread }) =>
    codes.entries.flatMap((entry) => {
      const { code, guide, at } = entry;
      if (isRetired(entry) || isLead(entry) || (guide && (names.guides.has(guide.text) || unread.has(guide.text)))) return [];
      const successor = code === 'A1' ? 'A2' : 'A1';
      const message = guide?.text
        ? {
            zh: `码 ${code} 指向“${guide.text}”，可是没有这篇指南。`,
            en: `The code ${code} leads to “${guide.text}”, but there is no such guide.`,
          }
        : { zh: `码 ${code} 没写通向哪篇指南。`, en: `The code ${code} leads to no guide.` };
      const farewell = {
        zh: `这件事并入别的码了就写 ${code}: { retired: 2027-03-01, now: ${successor} }；不用办了就写 say: "……"。`,
        en: `If another code has taken its place, write ${code}: { retired: 2027-03-01, now: ${successor} }; if it need not be done any more, say: "…".`,
      };
      const near = guide?.text && nearest(guide.text, names.guides);
      const fix = !near ? farewell : { zh: `是不是“${near}”？${farewell.zh}`, en: `Did you mean “${near}”? ${farewell.en}` };
      return [found(rule, codes.file, guide?.at ?? at, message, fix)];
    }),
};
