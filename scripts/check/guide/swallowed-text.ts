import type { Wording } from '../../ground/problem.ts';
import { type GuideRule, found } from '../rule/rule.ts';

/** Characters of a line that a message shows. */
const SHOWN = 60;

export const rule: GuideRule = {
  id: 'swallowed-text',
  level: 'warning',
  reason: {
    zh: '打了的字，页面上没有：它被当成了 markdown 的记号，群众看到的就不全。',
    en: 'Words that were typed and are not on the page were taken for a mark of markdown: a citizen reads less than was written.',
  },
  check: ({ drafts }) =>
    drafts.flatMap(({ file, swallowed = [] }) =>
      swallowed.map(({ at, text, typed }) =>
        found(
          rule,
          file,
          at,
          { zh: `“${text}”没有出现在页面上。`, en: `“${text}” is not on the page.` },
          text === '*' ? fixOfStars(typed) : typed.includes('|') ? ADD_A_COLUMN : written(escaped(typed)),
        ),
      ),
    ),
};

const ADD_A_COLUMN: Wording = {
  zh: '这一行的格子比表头多：在表头和它下面那行各加一列；是文字的“|”写成“\\|”。',
  en: 'This row has more cells than the head: add a column to the head and the line beneath it; write \\| for a | that is text.',
};

/** A line with a backslash before the mark at its start: `1\.`, where a number is one. */
function escaped(typed: string): string {
  return /^\d+[.)]/.test(typed) ? typed.replace(/^\d+/, '$&\\') : `\\${typed}`;
}

/** A star at the start of a line with a space after it is the mark of an item. */
function fixOfStars(typed: string): Wording {
  const { zh, en } = written(typed.replace(/(?<!\\)\*(?!(?<=^\*)\s)/g, '\\*'));
  return { zh: `是星号，${zh}要加重，写“**字**”。`, en: `If they are stars: ${en} For emphasis write **words**.` };
}

function written(line: string): Wording {
  const words = line.slice(0, SHOWN);
  return { zh: `写成“${words}”。`, en: `Write “${words}”.` };
}
