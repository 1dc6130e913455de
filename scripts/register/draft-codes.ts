/** Codes whose guides are marked as drafts: where people have such a code, its guide must be there. */

import type { At, ProblemWords, Wording } from '../ground/problem.ts';
import type { CodesDraft } from '../parse/hall/codes-yaml.ts';
import { isRetired } from './register.ts';

/** A guide that is left out, being a draft. */
export interface LeftGuide {
  readonly id: string;
  readonly title: string;
  readonly file: string;
}

/** A line of the register that leads to a guide which is not published yet. */
export interface DraftCode {
  readonly code: string;
  readonly at: At;
  readonly guide: LeftGuide;
  readonly isPrinted: boolean;
}

/** Returns the codes in use that lead to one of these guides; situations too. */
export function codesOfDrafts({ entries }: CodesDraft, left: readonly LeftGuide[]): DraftCode[] {
  const byId = new Map(left.map((guide) => [guide.id, guide]));
  return entries.flatMap((entry) => {
    const guide = byId.get(entry.guide?.text ?? '');
    if (!guide || isRetired(entry)) return [];
    return [{ code: entry.code, at: entry.at, guide, isPrinted: entry.frozen !== undefined }];
  });
}

/** Returns what is wrong with such a code, and the ways out. */
export function wordsOfDraftCode({ code, guide: { title, file }, isPrinted }: DraftCode): ProblemWords {
  const known = isPrinted ? { zh: '已经印过', en: 'was printed' } : { zh: '上次发布过', en: 'is in the last output' };
  const { zh, en } = farewell(code);
  return {
    message: {
      zh: `码 ${code} ${known.zh}，可是它的指南“${title}”是草稿（${file}），不发布：扫码的人会扑空。`,
      en: `The code ${code} ${known.en}, but its guide “${title}” is a draft (${file}), which is not published: whoever scans it would find nothing.`,
    },
    fix: { zh: `从 ${file} 里去掉“草稿”那一行。${zh}`, en: `Take the line “draft” out of ${file}. ${en}` },
  };
}

/** Returns how a code is taken out of use. */
export function farewell(code: string): Wording {
  const retired = `${code}: { retired: 2027-03-01, now: ${code === 'A1' ? 'A2' : 'A1'} }`;
  return {
    zh: `这件事并入别的码了就写 ${retired}；不用办了就写 say: "……"。`,
    en: `If another code has taken its place, write ${retired}; if it need not be done any more, say: "…".`,
  };
}
