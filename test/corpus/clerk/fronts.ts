/** How clerks begin a file, and what editors make of it. */

import type { Subject } from './subjects.ts';
import { EMPTY, type Line, marked, written } from './typed.ts';

const TIME = '5个工作日';
const title = (text: string, { title: words }: Subject): Line => marked(text.replace('%', words), { words, as: 'title' });
const time = (text: string): Line => marked(text.replace('%', TIME), { words: TIME, as: 'time' });
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
  'file: spaces at the ends of lines': { ending: '.md', bytes: (text) => Buffer.from(text.replace(/\n/g, ' \u3000\n')) },
};

/** Returns the summary; a summary is an ordinary paragraph. */
export function summaryOf(subject: Subject): Line[] {
  return [written(subject.summary, 'prose'), EMPTY];
}
