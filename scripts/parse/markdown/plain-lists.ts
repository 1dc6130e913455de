/** Materials and steps in lines without any mark: where nothing else in their section is a list, each line is an item; else a known paper. */

import type { Source } from '../../ground/source.ts';
import { trailingBraces } from './braces.ts';
import { inSections } from './in-sections.ts';
import { isPaper } from './one-line-lists.ts';
import type { Block, Paragraph, Typed, TypedLine } from './tree.ts';
import { typedList } from './typed-list.ts';
import { isKnownPaper } from './unlisted-papers.ts';
import { isWaivedLead, saysWaived } from './waived.ts';

/** Returns blocks with a list for such a paragraph. */
export function plainLists(blocks: readonly Block<Typed>[], source: Source): Block<Typed>[] {
  return inSections(blocks, (kind, beneath) => {
    if (kind !== 'materials' && kind !== 'steps') return beneath;
    const hasList = beneath.some(({ type }) => type === 'list' || type === 'table');
    if (kind === 'steps') return hasList ? beneath : listedIn(beneath, kind, source);
    const own = hasList ? beneath : listedIn(joinedPapers(beneath), kind, source);
    const first = own.findIndex(({ type }) => type === 'list' || type === 'table');
    const mayGoOn = (at: number) => first >= 0 && at > first && !leads(own[at - 1]);
    return own.map((block, at) => (block.type === 'paragraph' && mayGoOn(at) ? morePapers(block, source) : block));
  });
}

function listedIn(blocks: readonly Block<Typed>[], kind: 'materials' | 'steps', source: Source): Block<Typed>[] {
  return blocks.flatMap((block) => (block.type === 'paragraph' ? listed(block, kind === 'materials', source) : [block]));
}

/** A line that says what follows it: `以下不用带：`. */
function leads(block: Block<Typed> | undefined): boolean {
  return block?.type === 'paragraph' && /[：:]\s*$/.test(block.content.lines.at(-1)?.text ?? '');
}

/** Beneath a list only what citizens surely have are papers too: `照片 2 张`, or `另需：户口簿、照片`, which are lines by now. */
function morePapers(paragraph: Paragraph<Typed>, source: Source): Block<Typed> {
  const { lines } = paragraph.content;
  const papers = MORE.test(lines[0]?.text ?? '') ? lines.slice(1) : lines;
  const isSure = ({ text }: TypedLine) => {
    const name = text.trim().replace(/\s*\d{0,2}\s*[份张本套]?[；;。]?$/u, '');
    return name.length <= SURE && !/[，,。：:]/u.test(name) && isPaper(name) && isKnownPaper(name) && !saysWaived(name);
  };
  if (papers.length === 0 || !papers.every(isSure)) return paragraph;
  return typedList(
    papers.map((paper) => [inColumns(paper)]),
    source,
  );
}

const MORE = /^\s*(?:另需|还需|另外|还要|另带|还要带|另外还要)[：:]\s*$/u;
/** Characters of such a name. */
const SURE = 20;

/** Papers of which each is a paragraph are the lines of one. */
function joinedPapers(blocks: readonly Block<Typed>[]): Block<Typed>[] {
  const joined: Block<Typed>[] = [];
  let lines: TypedLine[] | undefined;
  for (const block of blocks) {
    const [line, ...others] = block.type === 'paragraph' ? block.content.lines : [];
    const isOne = line !== undefined && others.length === 0 && isPaper(line.text.trim().replace(/[；;。]$/u, ''));
    if (isOne && lines) lines.push(line);
    else if (isOne && block.type === 'paragraph') joined.push({ ...block, content: { lines: (lines = [line]) } });
    else {
      lines = undefined;
      joined.push(block);
    }
  }
  return joined;
}

function listed(paragraph: Extract<Block<Typed>, { type: 'paragraph' }>, isMaterials: boolean, source: Source): Block<Typed>[] {
  const { lines } = paragraph.content;
  const first = lines[0]?.text ?? '';
  const lead = /[：:]$/.test(first) || isWaivedLead(first) ? lines.slice(0, 1) : [];
  const items = lines.slice(lead.length);
  const isOne = isMaterials && lead.length > 0 && items.length === 1 && isPaper(items[0]?.text ?? '');
  if ((items.length < 2 && !isOne) || !areItems(items)) return [paragraph];
  const list = typedList(
    (isMaterials ? items.map(inColumns) : items).map((line) => [line]),
    source,
  );
  return lead.length > 0 ? [{ ...paragraph, content: { lines: lead } }, list] : [list];
}

/** Longer is a sentence of a text. */
const LONGEST = 40;

/** Short lines in Chinese that all end alike, none within a sentence; the last may have a full stop where the others have `；`. Without, none has a comma. */
function areItems(lines: readonly TypedLine[]): boolean {
  const texts = lines.map(({ text }) => trailingBraces(text).text.trim());
  const ends = texts.map((text) => /[。；;]$/.exec(text)?.[0] ?? '');
  const [first] = ends;
  const isAlike = ends.every((end, index) => end === first || (index === ends.length - 1 && first !== '' && end === '。'));
  const inner = first === '' ? /[，,]|[。！？!?]./u : /[。！？!?]./u;
  const isItem = (text: string) =>
    text.length <= LONGEST && /\p{Script=Han}/u.test(text) && !/[，,、：:！!？?]$/u.test(text) && !inner.test(text);
  return isAlike && texts.every(isItem);
}

/** `身份证      原件` with a colon for the first of the spaces; `；` and `。` after an item go. */
function inColumns(line: TypedLine): TypedLine {
  const text = line.text.trimEnd().replace(/[；;。]$/u, '');
  return {
    ...line,
    text: /[：:]/.test(text) ? text : text.replace(/(?<=[^\s[【（(])(?:\u3000|[ \u3000]{2})(?=\s*\S)/u, (gap) => '：'.padEnd(gap.length)),
  };
}
