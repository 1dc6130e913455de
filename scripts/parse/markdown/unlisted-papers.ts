/** Papers in a guide that has no list of materials: in lines of their own, or in a sentence that says what to bring. */

import { type Source, placeIn } from '../../ground/source.ts';
import { kindOf } from './in-sections.ts';
import { markOf } from './item-marks.ts';
import { isPaper } from './one-line-lists.ts';
import { isNameTitle, isNumbering } from './table-titles.ts';
import type { Block, Typed, TypedLine, Unread } from './tree.ts';
import { saysWaived } from './waived.ts';

/** Papers of citizens: anything else may be a paper only by its last character. */
const KNOWN =
  /身份证|户口[簿本]|结婚证|离婚证|出生(?:医学)?证明|出生证|不动产权?证书?|房产证|房本|营业执照|居住证|社保卡|医保卡|银行卡|存折|驾驶证|行驶证|护照|毕业证|学位证|学历证书?|申请[表书]|承诺书|委托书|(?:[一二两1-2１２]寸|免冠|证件|登记)照片?|照片|病历|诊断证明|诊断书|收入证明|(?:租房|购房|劳动)合同|死亡证明|残疾人?证|退休证|低保证|准生证|发票|复印件/gu;

/** Returns whether a name is that of a paper that citizens have. */
export function isKnownPaper(name: string): boolean {
  return name.search(KNOWN) >= 0;
}

/** Returns the first of such papers and the first such sentence, under headings that the table does not know. */
export function unlistedPapers(blocks: readonly Block<Typed>[], source: Source): Unread[] {
  if (blocks.some((block) => block.type === 'heading' && kindOf(block) === 'materials')) return [];
  let [heading, isText] = ['', true];
  let papers: Unread | undefined;
  let talk: Unread | undefined;
  for (const block of blocks) {
    if (block.type === 'heading') {
      isText = kindOf(block) === 'text';
      heading = block.level > 1 ? (block.content.lines[0]?.text ?? '') : '';
    } else if (isText) {
      papers ??= papersIn(block, heading, source);
      for (const line of block.type === 'paragraph' ? block.content.lines : []) talk ??= talkIn(line, source);
    }
  }
  // A sentence that names papers is told as one.
  const first = talk && talk.at.line === papers?.at.line ? talk : (papers ?? talk);
  return first ? [first] : [];
}

/** Lines of which two that follow one another name papers, one that is known at least. */
function papersIn(block: Block<Typed>, heading: string, source: Source): Unread | undefined {
  const lines = linesOf(block).flatMap((line, _, { length }) => (length === 1 ? piecesOf(line) : [line]));
  const names = lines.map(({ text }) => (markOf(text)?.rest ?? text).trim().replace(/[；;。，,]$/u, ''));
  const are = names.map((name) => isPaper(name) && name.length <= LONGEST && !saysWaived(name));
  const isFirst = (at: number) => are[at] && are[at + 1] && [names[at], names[at + 1]].some((name = '') => isKnownPaper(name));
  const at = names.findIndex((_, index) => isFirst(index));
  const line = lines[at];
  if (!line) return undefined;
  return { as: 'papers', text: names[at] ?? '', at: placeIn(source, line.line, line.unit), ...(heading ? { rest: heading } : {}) };
}

/** Characters: a longer line is a sentence. */
const LONGEST = 40;

/** The first lines of items, the names in a table, the lines of a paragraph. */
function linesOf(block: Block<Typed>): TypedLine[] {
  if (block.type === 'paragraph') return [...block.content.lines];
  if (block.type === 'list')
    return block.children.flatMap(({ children: [text] }) => (text?.type === 'paragraph' ? text.content.lines.slice(0, 1) : []));
  if (block.type !== 'table') return [];
  const column = (block.children[0]?.children ?? []).findIndex(({ content }) => isNameTitle(content.lines[0]?.text ?? ''));
  return block.children.slice(column < 0 ? 0 : 1).flatMap(({ children }) => children[Math.max(0, column)]?.content.lines.slice(0, 1) ?? []);
}

/** `1、身份证；2、户口簿` in one line. */
function piecesOf(line: TypedLine): TypedLine[] {
  const texts = line.text.split(/[、；;，,。]/u).filter((text) => !isNumbering(text.trim()) && text.trim() !== '');
  return texts.map((text) => ({ ...line, text, unit: line.unit + line.text.indexOf(text) }));
}

/** A verb of bringing. */
const BRING =
  /(?:要|请|得|須|需|须|并|先)(?:您|自己|再)?(?:自?带|携带|拿|备齐|备好|准备|提供|提交|出示|交)(?:好|上|着|齐)?|(?:带好|带上|带着|带齐|备齐|携带|拿着)/gu;
/** Where what is to be brought ends. */
const END = /[。！？!?；;]/u;
/** Characters after the verb in which papers are looked for: a voice puts in no marks. */
const SAID = 200;

/** A sentence that names two papers after a verb of bringing. */
function talkIn({ text, line, unit }: TypedLine, source: Source): Unread | undefined {
  const [answered = ''] = ANSWERED.exec(text) ?? [];
  const answers = new Set(answered === '' ? [] : text.slice(answered.length).split(END)[0]?.match(KNOWN));
  if (answers.size > 1) {
    const rest = [...answers].join('、');
    return { as: 'talk', text: text.slice(0, SHOWN), at: placeIn(source, line, unit), rest };
  }
  for (const { index, 0: verb } of text.matchAll(BRING)) {
    if (/(?:不|无|免|勿|别)\S{0,2}$/u.test(text.slice(Math.max(0, index - 3), index))) continue;
    const said = text.slice(index + verb.length, index + verb.length + SAID);
    const end = said.search(END);
    const papers = new Set((end < 0 ? said : said.slice(0, end)).match(KNOWN) ?? []);
    if (papers.size > 1)
      return { as: 'talk', text: text.slice(index, index + SHOWN), at: placeIn(source, line, unit + index), rest: [...papers].join('、') };
  }
  return undefined;
}

/** An answer that begins with a paper: `答：身份证、户口簿。` */
const ANSWERED = /^\s*(?:答|A)\s*[：:、.．]\s*(?=\p{Script=Han}{0,8}(?:证|簿|本|表|书))/u;

/** Characters of the sentence that a message shows. */
const SHOWN = 16;
