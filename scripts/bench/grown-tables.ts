/** Tables to look up that grow. */

import { type Dimension, guide, repeated } from './grown-guides.ts';

/** A guide whose table grows: its months, or whatever stands in its cells. */
const table = (name: string, once: number, rows: (much: number) => string): Dimension => ({
  name,
  once,
  files: (much) => ({
    ...guide('## 您的情况\n### 哪年哪月？ {#born 月份}\n### 多少？ {#income 数字}\n照[表](t.csv)。\n'),
    'birth/t.csv': `born,income,得到\n${rows(much)}`,
  }),
});

/** Tables that may grow. */
export const TABLES_TO_LOOK_UP: readonly Dimension[] = [
  table('rows of a table', 1000, (n) =>
    repeated(n, (i) => `${1900 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')},0..9,甲${i}\n`),
  ),
  table('rows of a table for the same month', 1000, (n) => repeated(n, (i) => `1970-01,${i},甲${i}\n`)),
  table('rows of a table that is not understood', 1000, (n) => repeated(n, (i) => `甲${i},${i},乙\n`)),
  table('cells in one line of a table', 20_000, (n) => `1970-01,1,甲${',乙'.repeat(n)}\n`),
  table('quotes in a table', 20_000, (n) => `1970-01,1,"${'""'.repeat(n)}\n`),
  table('characters in a cell of a table', 100_000, (n) => `1970-01${'至'.repeat(n)},1,甲\n`),
];
