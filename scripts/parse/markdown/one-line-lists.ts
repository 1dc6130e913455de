/** Items in one paragraph: `1.申请书；2.户口簿；3.照片。`, `①申请书②户口簿`, `申请书、户口簿、照片。`, `取号→交表→领证` become a line each. */

import { type Source, placeIn } from '../../ground/source.ts';
import { withoutBrackets } from './brackets.ts';
import type { SectionKind } from './headings.ts';
import { inSections } from './in-sections.ts';
import { type ItemMark, markOf } from './item-marks.ts';
import { personIn } from './person.ts';
import { type Block, type List, NO_MARKS, type Paragraph, type Typed, type TypedLine } from './tree.ts';
import { saysWaived, startOfWaived } from './waived.ts';

/** Returns blocks whose paragraphs of one such line have as many lines as it has pieces. What need not be brought stays as typed. */
export function oneLineLists(blocks: readonly Block<Typed>[], source: Source): Block<Typed>[] {
  return inSections(blocks, (kind, beneath) => (AS_TYPED.has(kind) ? beneath : beneath.flatMap((block) => inLines(block, kind, source))));
}

/** There a line may be anything: a question, an article’s. */
const AS_TYPED: ReadonlySet<SectionKind> = new Set(['text', 'questions', 'faq']);

function inLines(block: Block<Typed>, kind: SectionKind, source: Source): Block<Typed>[] {
  const isMaterials = kind === 'materials';
  const paragraph = block.type === 'list' ? (aloneIn(block, source) ?? skippedIn(block, source)) : block;
  if (paragraph?.type !== 'paragraph') return isMaterials && block.type === 'list' ? cutListAtWaived(block, source) : [block];
  const { lines } = paragraph.content;
  const parts: TypedLine[][] = [];
  let isChanged = false;
  for (let next = 0; next < lines.length;) {
    const { brought, waived, end } = isMaterials ? cutAtWaived(lines, next) : { brought: lines, waived: [], end: lines.length };
    let last = 0;
    const pieces = brought.flatMap((line) => {
      const found = piecesOf(line, kind, brought.length === 1, last) ?? [line];
      last = markOf(found.at(-1)?.text ?? '')?.number ?? last;
      return found;
    });
    isChanged ||= pieces.length > brought.length || waived.length > 0;
    parts.push(pieces, waived);
    next = end;
  }
  if (!isChanged) return [block];
  return parts.flatMap((part): Paragraph<Typed>[] => {
    const [first] = part;
    return first ? [{ ...paragraph, at: placeIn(source, first.line, first.unit), content: { lines: part } }] : [];
  });
}

/** The items in a line, if it holds several. */
function piecesOf(line: TypedLine, kind: SectionKind, isOnly: boolean, last: number): TypedLine[] | undefined {
  const isMaterials = kind === 'materials';
  if (isMaterials && saysWaived(line.text)) return undefined;
  const parts = !isOnly ? undefined : isMaterials ? named(line) : kind === 'steps' ? inTurn(line) : undefined;
  return numbered(line, last) ?? numbered(line, 0) ?? parts;
}

interface CutAtWaived {
  readonly brought: TypedLine[];
  readonly waived: TypedLine[];
  /** The line whose number goes on after that of `2、以下不用带：`, or the last. */
  readonly end: number;
}

/** Lines from `first` on, up to `以下不用带：`, and from there. */
function cutAtWaived(lines: readonly TypedLine[], first: number): CutAtWaived {
  let [at, found] = [first, -1];
  for (; at < lines.length; at += 1) {
    found = startOfWaived(withoutBrackets(lines[at]?.text ?? ''));
    if (found >= 0) break;
  }
  const line = lines[at];
  if (!line) return { brought: lines.slice(first), waived: [], end: lines.length };
  const start = isReason(line.text.slice(0, found)) ? 0 : found;
  const before = pieceOf(line, 0, start);
  const rest = { ...line, text: line.text.slice(start), unit: line.unit + start };
  const end = lineAfter(lines, at, start === 0 ? markOf(line.text) : undefined);
  return {
    brought: [...lines.slice(first, at), ...(before.text === '' ? [] : [before])],
    waived: [rest, ...lines.slice(at + 1, end)],
    end,
  };
}

/** The next line whose mark counts on after this one. */
function lineAfter(lines: readonly TypedLine[], at: number, own: ItemMark | undefined): number {
  if (own?.number === undefined) return lines.length;
  for (let index = at + 1; index < lines.length; index += 1) {
    const mark = markOf(lines[index]?.text ?? '');
    if (mark?.style === own.style && mark.number === own.number + 1) return index;
  }
  return lines.length;
}

/** `能查到，` before `不用带：`, and no paper. */
function isReason(text: string): boolean {
  const said = markOf(text)?.rest ?? text;
  return /^[^。；;：:、]*[，,]\s*$/u.test(said) && !isPaper(said.replace(/[，,]\s*$/u, ''));
}

/** A list up to the item that ends with `以下不用带：`, that line, and the items after it. */
function cutListAtWaived(list: List<Typed>, source: Source): Block<Typed>[] {
  const at = list.children.findIndex(
    ({ children: [text] }) => text?.type === 'paragraph' && isWaivedFrom(text.content.lines.slice(1).at(-1)),
  );
  const item = list.children[at];
  const [text, ...others] = item?.children ?? [];
  const line = text?.type === 'paragraph' ? text.content.lines.at(-1) : undefined;
  if (!item || text?.type !== 'paragraph' || !line) return [list];
  const shorter = { ...item, children: [{ ...text, content: { lines: text.content.lines.slice(0, -1) } }, ...others] };
  const after = list.children.slice(at + 1);
  return [
    { ...list, children: [...list.children.slice(0, at), shorter] },
    { type: 'paragraph', at: placeIn(source, line.line, line.unit), marks: NO_MARKS, content: { lines: [line] } },
    ...(after.length > 0
      ? [{ ...list, at: after[0]?.at ?? list.at, ...(list.ordered ? { start: (list.start ?? 1) + at + 1 } : {}), children: after }]
      : []),
  ];
}

function isWaivedFrom(line: TypedLine | undefined): boolean {
  return line !== undefined && startOfWaived(line.text.trimStart()) === 0;
}

/** To CommonMark `1. 申请书；2. 户口簿` is a list of one item: its line as typed, or undefined. */
function aloneIn({ ordered, at, marks, children }: List<Typed>, source: Source): Paragraph<Typed> | undefined {
  const [item, ...others] = children;
  const [text, ...more] = item?.children ?? [];
  const [line, ...rest] = text?.type === 'paragraph' ? text.content.lines : [];
  if (!ordered || !line || others.length + more.length + rest.length > 0) return undefined;
  return { type: 'paragraph', at, marks, content: { lines: [asTyped(line, source)] } };
}

/** `1. 取号。2. 交表。` and then `3. 领证`: the number that the items skip is in a line of the one before. All lines as typed, or undefined. */
function skippedIn({ ordered, at, marks, children }: List<Typed>, source: Source): Paragraph<Typed> | undefined {
  const isSkipped = children.some(({ number = 0 }, index) => index > 0 && number > (children[index - 1]?.number ?? index) + 1);
  if (!ordered || !isSkipped) return undefined;
  const lines = children.map(({ children: [text, ...more] }) => {
    const [line, ...rest] = text?.type === 'paragraph' ? text.content.lines : [];
    return line && more.length + rest.length === 0 ? asTyped(line, source) : undefined;
  });
  let last = 0;
  const all = lines.flatMap((line) => {
    const found = line && (numbered(line, last) ?? [line]);
    const isNext = found?.every(({ text }) => markOf(text)?.number === (last += 1));
    return found && isNext ? found : [];
  });
  const whole = lines.filter((line) => line !== undefined);
  return all.length > lines.length && last === all.length ? { type: 'paragraph', at, marks, content: { lines: whole } } : undefined;
}

function asTyped({ line }: TypedLine, source: Source): TypedLine {
  const typed = source.lines[line] ?? '';
  const unit = typed.search(/\S/);
  return { text: typed.slice(unit).trimEnd(), line, unit };
}

/** A number within a line. Before `1.`, `1、`, `A.` and `第一步` something must end. */
const WITHIN =
  /(?<=^|[；;，,。：:、\s])(?:[0-9０-９]{1,2}[、．.）)]|[A-Ja-jＡ-Ｊ][、．.]|第[0-9一二三四五六七八九十]{1,3}步)|[（(](?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})[）)]|[①-⑳⑴-⒇⒈-⒛㈠-㈩]/gu;

/** The pieces of a line in which at least two numbers of one kind count on after `last`, the text before them as the first. */
function numbered(line: TypedLine, last: number): TypedLine[] | undefined {
  const starts: number[] = [];
  let first: ItemMark | undefined;
  for (const { index } of withoutBrackets(line.text).matchAll(WITHIN)) {
    const mark = markOf(line.text.slice(index, index + 40));
    if (mark?.number !== last + starts.length + 1 || (first && mark.style !== first.style)) continue;
    first ??= mark;
    starts.push(index);
  }
  if (starts.length < 2) return undefined;
  return [0, ...starts].map((start, at) => pieceOf(line, start, starts[at] ?? line.text.length)).filter(({ text }) => text !== '');
}

/** Longer is a sentence, not the name of a paper. */
const LONGEST = 40;
const PAPER =
  /(?:[证书表簿本册照片卡件单函票据章信]|证明|合同|协议|材料|资料|病历|图纸|报告|方案|名单|账号|清单)[》”]?(?:（[^（）]*）|\([^()]*\)|【[^【】]*】)?(?:(?:原件|复印件|正本|副本)?(?:[及和]复印件)?各?[0-9一二两三四五六七八九十]*[份张本套寸]?)$/u;

/** The pieces of a line that only names papers: between `；`, between `、`; or between commas or spaces, where each is surely one. Brackets stay whole. */
function named(line: TypedLine): TypedLine[] | undefined {
  const text = withoutBrackets(line.text);
  const colon = /^[^：:、；;，,。]{1,12}[：:]/u.exec(text)?.[0] ?? '';
  // Each paper is then that person's: `papersOfPersons`.
  if (colon !== '' && personIn(colon)) return undefined;
  const end = endOf(text);
  const body = text.slice(colon.length, end);
  if (/[。！？!?]/.test(body) || /[{}｛｝]/.test(line.text)) return undefined;
  const { sign, isSure } = signIn(body);
  const ends = [...body.matchAll(sign)].map(({ index }) => colon.length + index);
  const pieces = [colon.length, ...ends.map((at) => at + 1)].map((start, at) => pieceOf(line, start, ends[at] ?? end));
  const isTooLong = (piece: TypedLine) => withoutBrackets(piece.text).replace(/·+/g, '').length > LONGEST;
  const papers = pieces.filter((piece) => !isTooLong(piece) && isPaper(piece.text));
  const areSure = papers.length === pieces.length && papers.every((piece) => !/^(?:原件|复印件|正本|副本|一式|各)/u.test(piece.text));
  if (!isSure && !areSure) return undefined;
  if (pieces.length < 2 || papers.length * 2 <= pieces.length || pieces.some((piece) => piece.text === '' || isTooLong(piece)))
    return undefined;
  return colon === '' ? pieces : [pieceOf(line, 0, colon.length), ...pieces];
}

/** The sign between the names in a text, and whether it alone says that they are several. */
function signIn(text: string): { readonly sign: RegExp; readonly isSure: boolean } {
  if (/[；;]/.test(text)) return { sign: /[；;]/gu, isSure: true };
  if (/[，,]/.test(text)) return { sign: /[，,、]/gu, isSure: false };
  return text.includes('、') ? { sign: /、/gu, isSure: true } : { sign: /\s+/gu, isSure: false };
}

const ARROW = /[→⇒➔➜➡]\ufe0f?|[-－—–=]{1,2}[>＞]/gu;

/** `受理—审核—发证`: three steps at least, of nothing but a few Chinese characters each. */
const DASHED = /^\s*(?:\p{Script=Han}{2,10} ?(?:[—–－-]{1,2}|——) ?){2,20}\p{Script=Han}{2,10}[。]?\s*$/u;
const DASH = /[—–－-]{1,2}/gu;

/** The pieces of a line of steps between arrows, numbered. */
function inTurn(line: TypedLine): TypedLine[] | undefined {
  const text = withoutBrackets(line.text);
  const arrows = [...text.matchAll(DASHED.test(text) ? DASH : ARROW)];
  const starts = [0, ...arrows.map(({ index, 0: arrow }) => index + arrow.length)];
  const pieces = starts.map((start, at) => pieceOf(line, start, arrows[at]?.index ?? line.text.length));
  return arrows.length > 0 && pieces.every(({ text }) => text !== '' && text.length <= LONGEST && !/[。！？!?]./u.test(text))
    ? pieces
    : undefined;
}

/** Returns whether a text ends, before its colon, as the names of papers do. */
export function isPaper(text: string): boolean {
  return PAPER.test(nameOf(text));
}

/** What stands before a colon that stands in no brackets. */
function nameOf(text: string): string {
  const at = withoutBrackets(text).search(/(?<!\s)\s*[：:]/u);
  return at < 0 ? text : text.slice(0, at);
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
  while (end > 0 && /[；;，,、。.→➡⇒➔➜\s]|\ufe0f/u.test(text[end - 1] ?? '')) end -= 1;
  return end;
}
