import { START } from '../../ground/problem.ts';
import { titleOf } from '../../resolve/names.ts';
import { type GuideRule, found } from '../rule/rule.ts';

export const rule: GuideRule = {
  id: 'missing-title',
  level: 'warning',
  reason: {
    zh: '标题印在墙上、出现在搜索里；没写就只好用文件名，群众看不懂。',
    en: 'The title stands on the wall and in the search; a file name in its place means nothing to people.',
  },
  check: ({ drafts }) =>
    drafts
      .filter((draft) => !draft.fields.title)
      .map((draft) => {
        const title = titleOf(draft);
        const fix = { zh: `在文件开头的两行 --- 之间写：标题: ${title}`, en: `Write between two lines of --- at the top: title: ${title}` };
        if (!draft.title) {
          return found(
            rule,
            draft.file,
            START,
            { zh: `没有标题，先用文件名“${title}”。`, en: `There is no title; the file name “${title}” is used.` },
            fix,
          );
        }
        // A heading is a title that a person wrote, only at another place.
        const message = {
          zh: `没有写“标题:”，用了第一个标题“${title}”。`,
          en: `There is no “title:”; the first heading “${title}” is used.`,
        };
        return found({ id: rule.id, level: 'note' }, draft.file, draft.title.at, message, fix);
      }),
};
