import { START } from '../../ground/problem.ts';
import { followedLinks } from '../../resolve/followed-links.ts';
import { type Rule, found } from '../rule/rule.ts';

const DOCUMENT = /\.(?:txt|docx?|wps|rtf|odt|pages)$/i;

export const rule: Rule = {
  id: 'unread-document',
  level: 'warning',
  reason: {
    zh: 'Word、WPS 和记事本的文件不做成页面；没有指南链接它，网上就没有。',
    en: 'Files of Word, WPS and Notepad become no page; one that no guide links to is published nowhere.',
  },
  check: (context) => {
    const linked = new Set(followedLinks(context).flatMap(({ fate }) => ('path' in fate ? [fate.path] : [])));
    return context.attachments
      .filter((path) => DOCUMENT.test(path) && !linked.has(path) && isWritten(path, context.hall.written))
      .map((path) => {
        const name = path.split('/').at(-1) ?? path;
        const guide = name.replace(/\.[^.]*$/, '.md');
        const message = {
          zh: `“${name}”没有做成页面，也没有发布：没有指南链接它。`,
          en: `“${name}” became no page and is not published: no guide links to it.`,
        };
        const fix = /\.txt$/i.test(name)
          ? {
              zh: `是指南就改名为“${guide}”，或者在第一行写“标题：……”；不是就移出这个文件夹。`,
              en: `If it is a guide, rename it to “${guide}”, or begin it with “title: …”; else move it out of this folder.`,
            }
          : {
              zh: `是指南就把里面的字复制到“${guide}”里；是表格就在指南里链接它：[空白表](${name})。`,
              en: `If it is a guide, copy its text into “${guide}”; if it is a form, link to it in the guide: [blank form](${name}).`,
            };
        return found(rule, fileOf(context.hall.file, path), START, message, fix);
      });
  },
};

/** In a folder from elsewhere `LICENSE.txt` is no clerk's. */
function isWritten(path: string, isHall: boolean): boolean {
  return isHall || !/\.txt$/i.test(path) || /\p{Script=Han}/u.test(path);
}

/** A path of the hall as its writer types it; `hall` is that of hall.yaml. */
function fileOf(hall: string, path: string): string {
  return hall.replace(/[^/]*$/, path);
}
