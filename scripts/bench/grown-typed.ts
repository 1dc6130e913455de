/** Guides that grow in what clerks type: tables of Excel, headings without marks, lists on one line. */

import { type Dimension, guide, repeated, text } from './grown-guides.ts';

const MATERIALS = '## 要带的材料\n';

export const TYPED: readonly Dimension[] = [
  text('digits', 5000, (n) => '1'.repeat(n)),
  text('headings with their text', 250, (n) => repeated(n, () => '申请材料：身份证、户口簿\n办理流程：取号→交表\n')),
  text('labels over empty lines', 500, (n) => repeated(n, () => '收费标准：5 元\n\n')),
  text('headings underlined in full width', 250, (n) => repeated(n, () => '办理流程\n＝＝＝＝\n取号\n')),
  text('things drawn around a heading', 500, (n) => repeated(n, () => '【《**★★ 办理流程 ★★**》】\n取号\n')),
  text('numbers that skip', 500, (n) => `## 怎么办\n${repeated(n, () => '1、取号\n3、交表\n')}`),
  text('lists in typed lists', 250, (n) => `${MATERIALS}${repeated(n, () => '（一）身份\n1、身份证\n①原件\n')}`),
  text('what need not be brought', 250, (n) => `${MATERIALS}${repeated(n, () => '1、身份证\n2、不用带：\n照片\n3、户口簿\n')}`),
  text('what need not be brought in a line', 500, (n) => `${MATERIALS}${repeated(n, () => '不用带')}`),
  text('papers between spaces', 1000, (n) => `${MATERIALS}${repeated(n, () => '身份证 ')}`),
  text('spaces within a line', 5000, (n) => `甲${' '.repeat(n)}乙\n\n甲 {乙${' '.repeat(n)}丙} 丁\n`),
  text('papers between commas', 1000, (n) => `${MATERIALS}${repeated(n, () => '身份证，')}`),
  text('steps between arrows', 1000, (n) => `## 怎么办\n${repeated(n, () => '取号→')}`),
  text('columns of spaces', 500, (n) => `${MATERIALS}${repeated(n, (i) => (i ? '身份证  1 份  原件\n' : '材料  份数  备注\n'))}`),
  text('cells between spaces', 500, (n) => `## 说明\n${repeated(3, () => `${repeated(n, () => '甲  ')}\n`)}`),
  text('cells of several lines', 250, (n) => `${MATERIALS}材料\t要求\n${repeated(n, () => '身份证\t"原件\n复印件"\n')}`),
  text('cells never closed', 500, (n) => `${MATERIALS}材料\t要求\n${repeated(n, () => '身份证\t"原件\n')}`),
  { name: 'spaces in front matter', once: 5000, files: (n) => guide('正文。', `费用: 甲${' '.repeat(n)}乙\n`) },
  { name: 'keys on a line', once: 250, files: (n) => guide('正文。', `费用: 甲${'  窗口：12'.repeat(n)}\n`) },
  text('quotes in a cell', 1000, (n) => `${MATERIALS}材料\t要求\n身份证\t"${'""'.repeat(n)}\n户口簿\t1\n`),
];
