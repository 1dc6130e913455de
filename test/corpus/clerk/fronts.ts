/** How clerks begin a file, and what editors make of it. */

import type { Subject } from './subjects.ts';
import { EMPTY, type Line, marked, written } from './typed.ts';

const TIME = '5个工作日';
const title = (text: string, { title: words }: Subject): Line => marked(text.replace('%', words), { words, as: 'title' });
const time = (text: string): Line => marked(text.replace('%', TIME), { words: TIME, as: 'time' });
const twoKeys = (text: string, { title: words }: Subject): Line =>
  marked(text.replace('%', words) + TIME, { words, as: 'title' }, { words: TIME, as: 'time' });
const FEE = marked('费用：工本费 9 元', { words: '工本费 9 元', as: 'text' });
const between = (open: string, close: string, subject: Subject, colon = ': ', indent = ''): Line[] => [
  marked(open),
  title(`${indent}标题${colon}%`, subject),
  time(`${indent}时限${colon}%`),
  marked(close),
  EMPTY,
];

/** The lines up to the summary. */
export const FRONTS: Readonly<Record<string, (subject: Subject) => Line[]>> = {
  plain: (subject) => between('---', '---', subject),
  'front matter: ：': (subject) => between('---', '---', subject, '：'),
  'front matter: a space before ：': (subject) => between('---', '---', subject, ' ： '),
  'front matter: ﹕ (small colon)': (subject) => between('---', '---', subject, '﹕'),
  'front matter: =': (subject) => between('---', '---', subject, '='),
  'front matter: －－－': (subject) => between('－－－', '－－－', subject, '：'),
  'front matter: ———': (subject) => between('———', '———', subject, '：'),
  'front matter: –––': (subject) => between('–––', '–––', subject),
  'front matter: -----': (subject) => between('-----', '-----', subject),
  'front matter: opened by ---, closed by －－－': (subject) => between('---', '－－－', subject),
  'front matter: --- and a full-width space': (subject) => between('---\u3000', '---\u3000', subject),
  'front matter: keys set in': (subject) => between('---', '---', subject, '：', '\u3000\u3000'),
  'front matter: keys set in by two spaces': (subject) => between('---', '---', subject, ': ', '  '),
  'front matter: empty lines before': (subject) => [EMPTY, EMPTY, ...between('---', '---', subject)],
  'front matter: never closed': (subject) => between('---', '', subject),
  'front matter: no ---': (subject) => [title('标题：%', subject), time('时限：%'), EMPTY],
  'front matter: no ---, 【】': (subject) => [title('【标题】%', subject), time('【时限】%'), EMPTY],
  'front matter: as a table of Excel': (subject) => [title('标题\t%', subject), time('时限\t%'), EMPTY],
  'front matter: empty lines between keys': (subject) => [title('标题：%', subject), EMPTY, time('时限：%'), EMPTY],
  'front matter: empty lines within ---': (subject) => [
    marked('---'),
    title('标题：%', subject),
    EMPTY,
    time('时限：%'),
    marked('---'),
    EMPTY,
  ],
  'front matter: two keys on a line': (subject) => [twoKeys('标题：%　　时限：', subject), EMPTY],
  'front matter: two keys on a line within ---': (subject) => [marked('---'), twoKeys('标题：%；时限：', subject), marked('---'), EMPTY],
  'front matter: no colon': (subject) => [title('标题 %', subject), time('时限 %'), EMPTY],
  'front matter: numbered': (subject) => [title('一、标题：%', subject), time('二、时限：%'), EMPTY],
  'front matter: in bold': (subject) => [title('**标题**：%', subject), time('**时限：**%'), EMPTY],
  'front matter: the value beneath its key': (subject) => [marked('标题：'), title('%', subject), marked('时限：'), time('%'), EMPTY],
  'front matter: keys beneath # title': (subject) => [title('# %', subject), time('时限：%'), FEE, EMPTY],
  'front matter: keys beneath a plain title': (subject) => [title('%', subject), EMPTY, time('时限：%'), FEE, EMPTY],
  'front matter: in a list': (subject) => [title('- 标题：%', subject), time('- 时限：%'), EMPTY],
  'front matter: in a table': (subject) => [title('| 标题 | % |', subject), marked('|---|---|'), time('| 时限 | % |'), EMPTY],
  'front matter: only # title': (subject) => [title('# %', subject), EMPTY],
  'front matter: only ＃ title': (subject) => [title('＃ %', subject), EMPTY],
  'front matter: only the title on its line': (subject) => [title('%', subject), EMPTY],
  'front matter: only 《title》': (subject) => [title('《%》', subject), EMPTY],
};

/** How a list of materials is pasted in one piece. */
export const TABLES: Readonly<Record<string, (subject: Subject) => Line[]>> = {
  'table: pasted from Excel': ({ materials }) => [
    marked('序号\t材料名称\t份数'),
    ...materials.map(([name, form], at) =>
      marked(`${at + 1}\t${name}\t${form}`, { words: name, as: 'material' }, { words: form, as: 'text' }),
    ),
  ],
  'table: pasted from Excel, no head': ({ materials }) =>
    materials.map(([name, form]) => marked(`${name}\t${form}`, { words: name, as: 'material' }, { words: form, as: 'text' })),
  'table: pipes': ({ materials }) => [marked('| 材料 | 份数 |'), marked('|---|---|'), ...rows(materials, '|')],
  'table: pipes without a second row': ({ materials }) => [marked('| 材料 | 份数 |'), ...rows(materials, '|')],
  'table: full-width ｜': ({ materials }) => [marked('｜ 材料 ｜ 份数 ｜'), marked('｜－－｜－－｜'), ...rows(materials, '｜')],
  'table: lines of spaces': ({ materials }) =>
    materials.map(([name, form]) => marked(`${name}      ${form}`, { words: name, as: 'material' }, { words: form, as: 'text' })),
  'one paragraph: 1.；2.；': ({ materials }) => [inOne(materials, (name, at) => `${at + 1}.${name}`, '；')],
  'one paragraph: 1、；2、；': ({ materials }) => [inOne(materials, (name, at) => `${at + 1}、${name}`, '；')],
  'one paragraph: ①②③': ({ materials }) => [inOne(materials, (name, at) => String.fromCodePoint(0x2460 + at) + name, '')],
  'one paragraph: 、': ({ materials }) => [inOne(materials, (name) => name, '、')],
  'one paragraph: ；': ({ materials }) => [inOne(materials, (name) => name, '；')],
};

const COLUMNS = '    ';

/** Materials in one piece, in further forms; and with papers that need not be brought. */
export const FURTHER_TABLES: Readonly<Record<string, (subject: Subject) => Line[]>> = {
  'table: columns of spaces with a head': ({ materials }) => [
    marked(`材料名称${COLUMNS}要求`),
    ...materials.map(([name, form]) => marked(name + COLUMNS + form, { words: name, as: 'material' }, { words: form, as: 'text' })),
  ],
  'table: titled 项目': ({ materials }) => [
    marked('项目\t要求'),
    ...materials.map(([name, form]) => marked(`${name}\t${form}`, { words: name, as: 'material' }, { words: form, as: 'text' })),
  ],
  'table: a cell of two lines': ({ materials }) => [
    marked('材料\t要求'),
    ...materials.flatMap(([name, form]) => [
      marked(`${name}\t"${form}`, { words: name, as: 'material' }, { words: form, as: 'text' }),
      marked('看一眼就还"', { words: '看一眼就还', as: 'text' }),
    ]),
  ],
  'one paragraph: 1. 2. between spaces': ({ materials }) => [inOne(materials, (name, at) => `${at + 1}.${name}`, ' ')],
  'one paragraph: A. B.': ({ materials }) => [inOne(materials, (name, at) => `${String.fromCodePoint(0x41 + at)}.${name}`, ' ')],
  'one paragraph: spaces': ({ materials }) => [inOne(materials, (name) => name, '  ')],
  'one paragraph: commas': ({ materials }) => [inOne(materials, (name) => name, '，')],
  'not needed: a heading': ({ materials }) => [...listed(materials), EMPTY, marked('### 不用带的材料'), waived('- %')],
  'not needed: a line': ({ materials }) => [...listed(materials), EMPTY, marked('以下不用带'), EMPTY, waived('- %')],
  'not needed: an item': ({ materials }) => [...listed(materials), waived('- %（不用带）')],
  'not needed: a column': ({ materials }) => [
    marked('材料\t要求\t是否需要'),
    ...materials.map(([name, form]) => marked(`${name}\t${form}\t是`, { words: name, as: 'material' }, { words: form, as: 'text' })),
    waived('%\t原件\t否'),
  ],
};

const listed = (materials: Materials) => materials.map(([name]) => marked(`- ${name}`, { words: name, as: 'material' }));
const waived = (text: string) => marked(text.replace('%', '出生医学证明'), { words: '出生医学证明', as: 'waived' });

type Materials = Subject['materials'];

function rows(materials: Materials, bar: string): Line[] {
  return materials.map(([name, form]) =>
    marked(`${bar} ${name} ${bar} ${form} ${bar}`, { words: name, as: 'material' }, { words: form, as: 'text' }),
  );
}

function inOne(materials: Materials, each: (name: string, at: number) => string, between: string): Line {
  const text = `${materials.map(([name], at) => each(name, at)).join(between)}。`;
  return { text, typed: materials.map(([name]) => ({ words: name, as: 'material' as const })) };
}

const ALIKE: Readonly<Record<string, string>> = { 人: '⼈', 口: '⼝', 民: '⺠', 长: '⻓', 入: '⼊' };

/** How the file is saved: its name's ending and its bytes. */
export const FILES: Readonly<Record<string, { readonly ending: string; readonly bytes: (text: string) => Uint8Array }>> = {
  plain: { ending: '.md', bytes: (text) => Buffer.from(text) },
  'file: CRLF': { ending: '.md', bytes: (text) => Buffer.from(text.replace(/\n/g, '\r\n')) },
  'file: CR alone': { ending: '.md', bytes: (text) => Buffer.from(text.replace(/\n/g, '\r')) },
  'file: CRLF and LF mixed': { ending: '.md', bytes: (text) => Buffer.from(text.replace(/\n([^\n]*\n)/g, '\r\n$1')) },
  'file: BOM': { ending: '.md', bytes: (text) => Buffer.from(`\ufeff${text}`) },
  'file: BOM and CRLF': { ending: '.md', bytes: (text) => Buffer.from(`\ufeff${text.replace(/\n/g, '\r\n')}`) },
  'file: UTF-16 of Notepad': { ending: '.md', bytes: (text) => Buffer.from(`\ufeff${text}`, 'utf16le') },
  'file: .md.txt': { ending: '.md.txt', bytes: (text) => Buffer.from(text) },
  'file: .txt with front matter': { ending: '.txt', bytes: (text) => Buffer.from(text) },
  'file: .txt without front matter': { ending: '.txt', bytes: (text) => Buffer.from(text.replace(/^---\n[^]*?\n---\n\n/, '')) },
  'file: .MD': { ending: '.MD', bytes: (text) => Buffer.from(text) },
  'file: no empty lines': { ending: '.md', bytes: (text) => Buffer.from(text.replace(/\n{2,}/g, '\n')) },
  'file: look-alikes of a PDF': { ending: '.md', bytes: (text) => Buffer.from(text.replace(/[人口民长入]/g, (one) => ALIKE[one] ?? one)) },
  'file: spaces at the ends of lines': { ending: '.md', bytes: (text) => Buffer.from(text.replace(/\n/g, ' \u3000\n')) },
};

/** Returns the summary; a summary is an ordinary paragraph. */
export function summaryOf(subject: Subject): Line[] {
  return [written(subject.summary, 'prose'), EMPTY];
}
