import { guideCode } from '../../../src/guide/address.ts';
import { nearest } from '../../ground/nearest.ts';
import type { Wording } from '../../ground/problem.ts';
import { farewell } from '../../register/draft-codes.ts';
import { isLead, isRetired } from '../../register/register.ts';
import { type Rule, found } from '../rule/rule.ts';

export const rule: Rule = {
  id: 'code-without-guide',
  level: 'error',
  reason: {
    zh: '码印在墙上要用很多年；它的指南没了，扫码的人不能扑空。',
    en: 'A printed code lives for years; whoever scans it must not find nothing.',
  },
  check: ({ codes, names, register, unread }) => {
    const free = [...register.provisional];
    return codes.entries.flatMap((entry) => {
      const { code, guide, at } = entry;
      if (isRetired(entry) || isLead(entry) || (guide && (names.guides.has(guide.text) || unread.has(guide.text)))) return [];
      if (!guide?.text) {
        const message = { zh: `码 ${code} 没写通向哪篇指南。`, en: `The code ${code} leads to no guide.` };
        return [found(rule, codes.file, guide?.at ?? at, message, whatToWrite(code, free[0] ?? 'birth/hukou'))];
      }
      const message = {
        zh: `码 ${code} 指向“${guide.text}”，可是没有这篇指南。`,
        en: `The code ${code} leads to “${guide.text}”, but there is no such guide.`,
      };
      // A guide with a code of its own is another guide; a situation belongs to the guide of its code.
      const own = register.guideOf.get(guideCode(code));
      const near = nearest(guide.text, own === undefined ? free : [own, ...free]);
      const end = entry.frozen ? renamed(code, near ?? free[0], near === undefined && free.length > 1) : farewell(code);
      const fix = !near ? end : { zh: `是不是“${near}”？${end.zh}`, en: `Did you mean “${near}”? ${end.en}` };
      return [found(rule, codes.file, guide.at, message, fix)];
    });
  },
};

/** `free`: a guide that has no code yet, to be written as it is or as an example. */
function whatToWrite(code: string, free: string): Wording {
  const [line, retired] = [
    code.includes('-') ? `${code}: { guide: ${free}, answers: "married=no" }` : `${code}: ${free}`,
    `${code}: { retired: 2027-03-01, now: ${code === 'A1' ? 'A2' : 'A1'} }`,
  ];
  return {
    zh: `冒号后面写指南的文件夹/文件名，例如 ${line}；停用了的写 ${retired}；从来没印过的码，删去这一行。`,
    en: `After the colon write the guide’s folder/name, such as ${line}; of a code that is retired ${retired}; a code that never was printed: delete this line.`,
  };
}

/**
 * A printed line is not edited by hand: its check would no longer match. Lines of situations move with their guide’s.
 * `now`: the guide that it may be; of several that are all unlike it none is named.
 */
function renamed(code: string, now: string | undefined, isOpen: boolean): Wording {
  const { zh, en } = farewell(code);
  if (now === undefined) return { zh: `文件删掉了的，把它找回来。${zh}`, en: `If its file was deleted, bring it back. ${en}` };
  const command = `npm run codes -- --moved ${guideCode(code)}=`;
  return {
    zh: `文件改了名、换了文件夹：${command}${isOpen ? '文件夹/文件名' : now}。${zh}`,
    en: `If its file was renamed or moved: ${command}${isOpen ? 'folder/name' : now}. ${en}`,
  };
}
