/** Papers of several persons: `男方：身份证、户口簿` are materials of their own, `男方身份证` and `男方户口簿`. */

import type { Source } from '../../ground/source.ts';
import { trailingBraces } from './braces.ts';
import { withoutBrackets } from './brackets.ts';
import { inSections } from './in-sections.ts';
import { isPaper } from './one-line-lists.ts';
import { personIn } from './person.ts';
import type { Block, Item, List, Paragraph, Typed, TypedLine } from './tree.ts';
import { typedList } from './typed-list.ts';
import { saysWaived } from './waived.ts';

/** Returns blocks in which each paper of a person is an item of its own. What has more beneath it stays as typed. */
export function papersOfPersons(blocks: readonly Block<Typed>[], source: Source): Block<Typed>[] {
  return inSections(blocks, (kind, beneath) =>
    kind === 'materials'
      ? beneath.flatMap((block) => (block.type === 'list' ? inList(block, source) : [inParagraph(block, source)]))
      : beneath,
  );
}

function inParagraph(block: Block<Typed>, source: Source): Block<Typed> {
  if (block.type !== 'paragraph') return block;
  const papers = block.content.lines.map(papersIn);
  return papers.every((own) => own !== undefined) ? listOf(papers.flat(), source) : block;
}

function listOf(papers: readonly TypedLine[], source: Source): List<Typed> {
  return typedList(
    papers.map((paper) => [paper]),
    source,
  );
}

/** The items of a list, with those that a person's papers are; a person with a list beneath is a line above it. */
function inList(list: List<Typed>, source: Source): Block<Typed>[] {
  const parts: Block<Typed>[] = [];
  let [open, isChanged]: [Item<Typed>[] | undefined, boolean] = [undefined, false];
  const add = (items: readonly Item<Typed>[]) => {
    if (!open) parts.push({ type: 'list', at: items[0]?.at ?? list.at, marks: list.marks, ordered: false, children: (open = []) });
    for (const { number: _, ...item } of items) open.push(item);
  };
  for (const item of list.children) {
    const [text, beneath, ...others] = item.children;
    const [line, ...more] = text?.type === 'paragraph' ? text.content.lines : [];
    const papers = line && more.length === 0 && !beneath ? papersIn(line) : undefined;
    const person = line && more.length + others.length === 0 && beneath?.type === 'list' ? personIn(line.text) : undefined;
    if (papers) add(listOf(papers, source).children);
    else if (text && person !== undefined && beneath?.type === 'list') {
      parts.push(text);
      open = undefined;
      add(beneath.children.map((one) => named(one, person)));
      open = undefined;
    } else add([item]);
    isChanged ||= papers !== undefined || person !== undefined;
  }
  return isChanged ? parts : [list];
}

/** An item with the person before its name. */
function named(item: Item<Typed>, person: string): Item<Typed> {
  const [text, ...others] = item.children;
  if (text?.type !== 'paragraph') return item;
  const [first, ...lines] = text.content.lines;
  if (!first || saysWaived(first.text)) return item;
  const own: Paragraph<Typed> = { ...text, content: { lines: [withPerson(first, person), ...lines] } };
  return { ...item, children: [own, ...others] };
}

function withPerson(line: TypedLine, person: string): TypedLine {
  return { ...line, text: person + line.text, unit: Math.max(0, line.unit - person.length) };
}

/** The papers of `男方：身份证、户口簿`, each with the person before it and the condition of the line. */
function papersIn(line: TypedLine): TypedLine[] | undefined {
  const { text } = trailingBraces(line.text);
  const braces = line.text.slice(text.length);
  const plain = withoutBrackets(text);
  const colon = plain.search(/[：:]/u);
  const person = colon < 0 || text.length > LONGEST_LINE ? '' : text.slice(0, colon).trim();
  if (personIn(person) !== person) return undefined;
  const ends = [...[...plain.matchAll(/[、；;，,]/gu)].map(({ index }) => index).filter((at) => at > colon), text.length];
  const papers = ends.map((end, at): TypedLine => {
    const start = at === 0 ? colon + 1 : (ends[at - 1] ?? 0) + 1;
    const typed = text.slice(start, end);
    const lead = Math.max(0, typed.search(/\S/));
    return { text: typed.trim().replace(/[。；;]$/u, ''), line: line.line, unit: line.unit + start + lead };
  });
  if (!papers.every((paper) => isPaper(paper.text.replaceAll(' ', '')) && !FORM.test(paper.text) && !saysWaived(paper.text)))
    return undefined;
  return papers.map((paper) => ({ ...withPerson(paper, person), text: person + paper.text + (braces && ` ${braces.trim()}`) }));
}

const FORM = /^(?:原件|复印件|複印件|正本|副本|一式|各)|或|任选|之一/u;
/** Characters of a line that may be one of papers. */
const LONGEST_LINE = 300;
