import { nearest } from '../../ground/nearest.ts';
import type { Wording } from '../../ground/problem.ts';
import { isLead, isRetired } from '../../register/register.ts';
import { type Rule, found } from '../rule/rule.ts';

export const rule: Rule = {
  id: 'code-without-guide',
  level: 'error',
  reason: {
    zh: '码印在墙上要用很多年；它的指南没了，扫码的人不能扑空。',
    en: 'A printed code lives for years; whoever scans it must not find nothing.',
  },
  check: ({ codes, names, unread }) => {
    const given = new Set(codes.entries.map(({ guide }) => guide?.text));
    const free = [...names.guides].find((id) => !given.has(id)) ?? 'birth/hukou';
    return codes.entries.flatMap((entry) => {
      const { code, guide, at } = entry;
      if (isRetired(entry) || isLead(entry) || (guide && (names.guides.has(guide.text) || unread.has(guide.text)))) return [];
      if (!guide?.text) {
        const message = { zh: `码 ${code} 没写通向哪篇指南。`, en: `The code ${code} leads to no guide.` };
        return [found(rule, codes.file, guide?.at ?? at, message, whatToWrite(code, free))];
      }
      const message = {
        zh: `码 ${code} 指向“${guide.text}”，可是没有这篇指南。`,
        en: `The code ${code} leads to “${guide.text}”, but there is no such guide.`,
      };
      const near = nearest(guide.text, names.guides);
      const end = entry.frozen ? renamed(code, near ?? free) : farewell(code);
      const fix = !near ? end : { zh: `是不是“${near}”？${end.zh}`, en: `Did you mean “${near}”? ${end.en}` };
      return [found(rule, codes.file, guide.at, message, fix)];
    });
  },
};

/** `free`: a guide that has no code yet, to be written as it is or as an example. */
function whatToWrite(code: string, free: string): Wording {
  const [line, retired] = [
    code.includes('-') ? `${code}: { guide: ${free}, answers: "married=no" }` : `${code}: ${free}`,
    `${code}: { retired: 2027-03-01, now: ${successorOf(code)} }`,
  ];
  return {
    zh: `冒号后面写指南的文件夹/文件名，例如 ${line}；停用了的写 ${retired}；从来没印过的码，删去这一行。`,
    en: `After the colon write the guide’s folder/name, such as ${line}; of a code that is retired ${retired}; a code that never was printed: delete this line.`,
  };
}

/** A printed line is not edited by hand: its check would no longer match. */
function renamed(code: string, now: string): Wording {
  const { zh, en } = farewell(code);
  return {
    zh: `文件改了名、换了文件夹：npm run codes -- --moved ${code}=${now}。${zh}`,
    en: `If its file was renamed or moved: npm run codes -- --moved ${code}=${now}. ${en}`,
  };
}

function farewell(code: string): Wording {
  const retired = `${code}: { retired: 2027-03-01, now: ${successorOf(code)} }`;
  return {
    zh: `这件事并入别的码了就写 ${retired}；不用办了就写 say: "……"。`,
    en: `If another code has taken its place, write ${retired}; if it need not be done any more, say: "…".`,
  };
}

function successorOf(code: string): string {
  return code === 'A1' ? 'A2' : 'A1';
}
