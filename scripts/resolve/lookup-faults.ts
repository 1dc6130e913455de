/** What can be wrong in a table, and what to write instead. */

import type { AskedFor } from '../../src/guide/typed.ts';
import type { ProblemWords } from '../ground/problem.ts';

const FORMS: Readonly<Record<AskedFor, { readonly zh: string; readonly en: string }>> = {
  month: {
    zh: '月份写 1970-03 或 1970年3月，几个月写 1970-03..1970-06，一整年写 1970，开头和末尾写 ..1969、1980..。',
    en: 'Write a month as 1970-03, several as 1970-03..1970-06, a whole year as 1970, the first and the last as ..1969, 1980...',
  },
  day: {
    zh: '日期写 1970-03-08，几天写 1970-03-08..1970-06-30，开头和末尾写 ..1969-12-31、1980-01-01..。',
    en: 'Write a date as 1970-03-08, several as 1970-03-08..1970-06-30, the first and the last as ..1969-12-31, 1980-01-01...',
  },
  number: {
    zh: '数字写 12 或 12.5，一段写 0..100，开头和末尾写 ..100、100..。',
    en: 'Write a number as 12 or 12.5, several as 0..100, the first and the last as ..100, 100...',
  },
};

const LEAVE = {
  zh: '就是没有的，不用改：页面会说表里没有。',
  en: 'If there is none, leave it: the page says that it is not in the table.',
};

export const tableFaults = {
  noKey: (column: string): ProblemWords => ({
    message: { zh: `表里没有“${column}”这一列，答了也查不到。`, en: `The table has no column “${column}”: an answer finds nothing.` },
    fix: {
      zh: `在第一行写问题的名字，照 {#…} 里的写：${column}。`,
      en: `Write the name of the question into the first line, as it stands in {#…}: ${column}.`,
    },
  }),
  unknownColumn: (head: string, near: string): ProblemWords => ({
    message: { zh: `没有叫“${head}”的问题。`, en: `No question is called “${head}”.` },
    fix: { zh: `是不是“${near}”？`, en: `Did you mean “${near}”?` },
  }),
  noHead: (): ProblemWords => ({
    message: { zh: '这一列没有标题。', en: 'This column has no heading.' },
    fix: {
      zh: '在第一行写标题：问题的名字，或者查出来的是什么，例如“退休时间”。',
      en: 'Write a heading into the first line: the name of a question, or what is found, such as “Retirement”.',
    },
  }),
  twice: (head: string): ProblemWords => ({
    message: { zh: `有两列都叫“${head}”。`, en: `Two columns are called “${head}”.` },
    fix: { zh: '留一列，或者换个标题。', en: 'Keep one, or call the other something else.' },
  }),
  noLine: (): ProblemWords => ({
    message: { zh: '表里只有要答的，没有查出来的。', en: 'The table has only what is answered, and nothing that is found.' },
    fix: { zh: '加一列，标题写查出来的是什么。', en: 'Add a column whose heading says what is found.' },
  }),
  noRows: (): ProblemWords => ({
    message: { zh: '表里一行也没有。', en: 'The table has no rows.' },
    fix: { zh: '在标题下面一行一行地写。', en: 'Write them below the headings.' },
  }),
  tooManyRows: (most: number): ProblemWords => ({
    message: { zh: `行太多，一张表最多 ${most} 行，没有读。`, en: `A table has ${most} rows at most, so it was not read.` },
    fix: { zh: '一样的几行并成一行：1970-03..1970-06。', en: 'Make one row of those that say the same: 1970-03..1970-06.' },
  }),
  tooManyAnswers: (most: number): ProblemWords => ({
    message: {
      zh: `这一行的答案搭配起来超过 ${most} 种，没有读。`,
      en: `The answers of this row make more than ${most} combinations, so it was not read.`,
    },
    fix: {
      zh: '分成几行写；哪个答案都一样的问题，把它那一列删去。',
      en: 'Write several rows; delete the column of a question whose answers all lead to the same.',
    },
  }),
  moreCells: (columns: number): ProblemWords => ({
    message: {
      zh: `这一行比标题多：标题只有 ${columns} 列。`,
      en: `This row has more cells than there are headings, which are ${columns}.`,
    },
    fix: { zh: '格子里有逗号的，整格加英文引号。', en: 'Put a cell that has a comma in it into quotes.' },
  }),
  empty: (head: string): ProblemWords => ({
    message: { zh: `“${head}”空着。`, en: `“${head}” is empty.` },
    fix: { zh: '填上；没有的写“无”，或者删去这一行。', en: 'Fill it in; write “none”, or delete the row.' },
  }),
  noSpan: (text: string, ask: AskedFor): ProblemWords => ({
    message: { zh: `“${text}”看不懂。`, en: `“${text}” is not understood.` },
    fix: FORMS[ask],
  }),
  noAnswer: (text: string, near: string | undefined, all: readonly string[]): ProblemWords => ({
    message: { zh: `问题里没有“${text}”这个答案。`, en: `The question has no answer “${text}”.` },
    fix: near
      ? { zh: `是不是“${near}”？`, en: `Did you mean “${near}”?` }
      : { zh: `照问题里的写：${all.join('、')}。`, en: `Write one of its answers: ${all.join(', ')}.` },
  }),
  overlap: (line: number): ProblemWords => ({
    message: { zh: `和第 ${line} 行重复：同样的答案能查到两行。`, en: `The same answers find line ${line} as well.` },
    fix: { zh: '改成一行只管一段，不重复。', en: 'Let each row stand for a part of its own.' },
  }),
  gap: (missing: string): ProblemWords => ({
    message: { zh: `前面缺 ${missing}。`, en: `${missing} is missing before it.` },
    fix: { zh: `补上。${LEAVE.zh}`, en: `Add it. ${LEAVE.en}` },
  }),
  notAsked: (id: string): ProblemWords => ({
    message: { zh: `问题“${id}”没有表可查。`, en: `The question “${id}” has no table to be looked up.` },
    fix: {
      zh: `在问题下面链接一张表：[对照表](文件夹/表.csv)，第一行有一列写 ${id}。`,
      en: `Link a table beneath it: [table](folder/table.csv), with a column ${id} in its first line.`,
    },
  }),
};
