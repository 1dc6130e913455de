/** Materials and steps in one paragraph: `1.申请书；2.户口簿；3.照片。`, `①申请书②户口簿`, `申请书、户口簿、照片。` become a line each. */

import type { Source } from '../../ground/source.ts';
import { inSections } from './in-sections.ts';
import { type ItemMark, markOf } from './item-marks.ts';
import type { Block, List, Paragraph, Typed, TypedLine } from './tree.ts';

/** Returns blocks whose paragraphs of one such line have as many lines as it has pieces. */
export function oneLineLists(blocks: readonly Block<Typed>[], source: Source): Block<Typed>[] {
  return inSections(blocks, (kind, beneath) =>
    kind === 'materials' || kind === 'steps' ? beneath.map((block) => inLines(block, kind === 'materials', source)) : beneath,
  );
}

function inLines(block: Block<Typed>, isMaterials: boolean, source: Source): Block<Typed> {
  const paragraph = block.type === 'list' ? aloneIn(block, source) : block;
  if (paragraph?.type !== 'paragraph') return block;
  const lines = paragraph.content.lines.flatMap((line) => {
    const pieces = numbered(line) ?? (isMaterials && paragraph.content.lines.length === 1 ? named(line) : undefined);
    return pieces ?? [line];
  });
  return lines.length > paragraph.content.lines.length ? { ...paragraph, content: { lines } } : block;
}

/** To CommonMark `1. 申请书；2. 户口簿` is a list of one item: its line as typed, or undefined. */
function aloneIn({ ordered, at, marks, children }: List<Typed>, source: Source): Paragraph<Typed> | undefined {
  const [item, ...others] = children;
  const [text, ...more] = item?.children ?? [];
  const [line, ...rest] = text?.type === 'paragraph' ? text.content.lines : [];
  if (!ordered || !line || others.length + more.length + rest.length > 0) return undefined;
  const typed = source.lines[line.line] ?? '';
  const unit = typed.search(/\S/);
  return { type: 'paragraph', at, marks, content: { lines: [{ text: typed.slice(unit).trimEnd(), line: line.line, unit }] } };
}

/** A number within a line. Before `1.` and `1、` something must end. */
const WITHIN =
  /(?<=^|[；;，,。：:、\s])[0-9０-９]{1,2}[、．.）)]|[（(](?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})[）)]|[①-⑳⑴-⒇⒈-⒛㈠-㈩]/gu;

/** The pieces of a line in which numbers of one kind count from 1 to 2 at least, the text before them as the first. */
function numbered(line: TypedLine): TypedLine[] | undefined {
  const starts: number[] = [];
  let first: ItemMark | undefined;
  for (const { index } of line.text.matchAll(WITHIN)) {
    const mark = markOf(line.text.slice(index, index + 40));
    if (mark?.number !== starts.length + 1 || (first && mark.style !== first.style)) continue;
    first ??= mark;
    starts.push(index);
  }
  if (starts.length < 2) return undefined;
  return [0, ...starts].map((start, at) => pieceOf(line, start, starts[at] ?? line.text.length)).filter(({ text }) => text !== '');
}

/** Longer is a sentence, not the name of a paper. */
const LONGEST = 40;
const PAPER =
  /(?:[证书表簿本册照片卡件单函票据章信]|证明|合同|协议|材料|资料|病历|图纸|报告|方案|名单|账号|清单)(?:（[^（）]*）|\([^()]*\))?(?:(?:原件|复印件|正本|副本)?(?:[及和]复印件)?各?[0-9一二两三四五六七八九十]*[份张本套寸]?)$/u;

/** The pieces of a line that only names papers: between `；`, or between `、` where there is no sentence. */
function named(line: TypedLine): TypedLine[] | undefined {
  const colon = /^[^：:、；;，,。]{1,12}[：:]/u.exec(line.text)?.[0] ?? '';
  const end = endOf(line.text);
  const body = line.text.slice(colon.length, end);
  const isOfClauses = /[；;]/.test(body);
  if (/[。！？!?{}｛｝]/.test(body) || (!isOfClauses && /[，,]/.test(body))) return undefined;
  const ends = [...body.matchAll(isOfClauses ? /[；;]/gu : /、/gu)].map(({ index }) => colon.length + index);
  const pieces = [colon.length, ...ends.map((at) => at + 1)].map((start, at) => pieceOf(line, start, ends[at] ?? end));
  const papers = pieces.filter(({ text }) => text.length <= LONGEST && PAPER.test(text.replace(/\s*[：:].*$/u, '')));
  if (pieces.length < 2 || papers.length * 2 <= pieces.length || pieces.some(({ text }) => text === '' || text.length > LONGEST))
    return undefined;
  return colon === '' ? pieces : [pieceOf(line, 0, colon.length), ...pieces];
}

/** Without white space around it, and without the sign that ends it. */
function pieceOf({ text, line, unit }: TypedLine, start: number, end: number): TypedLine {
  const typed = text.slice(start, end);
  const lead = Math.max(0, typed.search(/\S/));
  return { text: typed.slice(lead, endOf(typed)), line, unit: unit + start + lead };
}

/** Where a text ends without the signs that end it. */
function endOf(text: string): number {
  let end = text.length;
  while (end > 0 && /[；;，,、。.\s]/.test(text[end - 1] ?? '')) end -= 1;
  return end;
}
