/** Text typed for a purpose that a guide does not have: a heading that is none, and notations of other programs. */

import { type Source, placeIn } from '../../ground/source.ts';
import { labelledLine, namedLine, spacedLabel } from './heading-lines.ts';
import type { SectionKind } from './headings.ts';
import { inSections, kindOf } from './in-sections.ts';
import { isPaper } from './one-line-lists.ts';
import type { Block, List, Notation, Quote, Row, Typed, TypedLine, Unread } from './tree.ts';

/** How each is recognised in a line. */
const NOTATIONS: readonly (readonly [as: Notation, pattern: RegExp])[] = [
  ['html', /<\/?[a-z][a-z\d]{0,15}(?:\s[^<>]{0,300})?\/?>/i],
  ['container', /^\s*:::+.*$/],
  ['template', /\{%[^%]{0,300}%\}/],
  ['embed', /!\[\[[^[\]]{1,200}\]\]/],
  ['wikilink', /(?<!!)\[\[[^[\]]{1,200}\]\]/],
  ['struck', /(?<![~\d])~~(?![~\s])[^~]{0,200}[^~\s]~~(?!~)/],
  ['callout', /^\s*\[![\w-]{1,20}\]/],
];

/** Returns the first of each kind, in the order they stand. */
export function unreadIn(blocks: readonly Block<Typed>[], source: Source): Unread[] {
  const first = new Map<Unread['as'], Unread>();
  const note: Note = (as, { line, unit }, text, start = 0, rest = '') => {
    if (!first.has(as)) first.set(as, { as, text: text.trim(), at: placeIn(source, line, unit + start), ...(rest ? { rest } : {}) });
  };
  const inBlock = (block: Block<Typed>, isQuoted: boolean): void => {
    if ('content' in block) for (const line of block.content.lines) notationsIn(line, isQuoted, note);
    if (block.type === 'heading' && block.inner) for (const line of block.content.lines) headingIn(line, 'text', note);
    if ('children' in block) for (const child of block.children) inBlock(child, block.type === 'quote');
  };
  inSections(blocks, (kind, beneath) => {
    for (const block of beneath) {
      if (block.type === 'paragraph') for (const line of block.content.lines) headingIn(line, kind, note);
      if (kind === 'text' && block.type === 'table') for (const row of block.children) rowIn(row, note);
      if (kind === 'text' && (block.type === 'list' || block.type === 'quote')) withinIn(block, note);
    }
    return beneath;
  });
  for (const line of deepHeadings(blocks)) headingIn(line, 'text', note);
  for (const block of blocks) inBlock(block, false);
  return [...first.values()].toSorted((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
}

/** A row that begins with a name of materials or steps and goes on with what they are. */
function rowIn({ children: [name, said] }: Row<Typed>, note: Note): void {
  const [line] = name?.content.lines ?? [];
  const [rest] = said?.content.lines ?? [];
  const named = line && rest?.text ? namedLine(line.text) : undefined;
  if (line && named && isListKind(named.kind)) note('heading', line, named.text, line.text.indexOf(named.text), rest?.text);
}

function isListKind(kind: SectionKind): boolean {
  return kind === 'materials' || kind === 'steps';
}

/** Names of materials and steps in Chinese, in headings of a lower level than those of the sections: `### 要带的材料` beneath `## 门诊`. */
function deepHeadings(blocks: readonly Block<Typed>[]): TypedLine[] {
  const [title, ...others] = blocks.filter((block) => block.type === 'heading');
  const headings = title?.level === 1 ? others : title ? [title, ...others] : [];
  if (!headings.some(({ level }) => level <= 2)) return [];
  let around: SectionKind = 'text';
  return headings.flatMap((heading) => {
    const kind = kindOf(heading);
    if (heading.level <= 2) around = kind;
    const isDeep = heading.level > 2 && around === 'text' && isListKind(kind);
    return isDeep ? heading.content.lines.slice(0, 1) : [];
  });
}

type Note = (as: Unread['as'], line: TypedLine, text: string, start?: number, rest?: string) => void;

/** `第一章`, `第三条`, `附件一：`: numbers of a regulation, after which a known name may be a heading. */
const NUMBERED =
  /^\s*(?:第[0-9０-９一二三四五六七八九十]{1,3}[章节節条條]|附[件表录]?\s*[0-9０-９一二三四五六七八九十]{0,3})[、，,：:．.\s]*/u;

/** A name of the table that is not the name of the section it stands in, and no question; of materials and steps also one with more on its line. */
function headingIn(line: TypedLine, kind: SectionKind, note: Note): void {
  if (kind === 'faq' || kind === 'questions') return;
  const named = namedLine(line.text) ?? namedLine(line.text.replace(NUMBERED, ''));
  const [, before = '', papers = ''] = /^([^（(]{2,30})[（(]([^（()）]*、[^（()）]*)[）)]$/u.exec(line.text.trim()) ?? [];
  if (named && (named.kind !== kind || named.mark)) {
    const text = before === '' ? named.text : before;
    note('heading', line, text, line.text.indexOf(text), papers);
  }
  const [label = '', short = ''] = kind === 'materials' ? [] : (/^\s*(材料|资料|证件)[：:]\s*(?=\S)/u.exec(line.text) ?? []);
  const papersOf = line.text.slice(label.length);
  if (short !== '' && isPaper(papersOf.split(/[、；;，,\s]/u)[0] ?? '')) note('heading', line, short, line.text.indexOf(short), papersOf);
  const labelled = named ? undefined : (labelledLine(line.text) ?? spacedLabel(line.text));
  if (!labelled || labelled.kind === kind || (labelled.kind !== 'materials' && labelled.kind !== 'steps')) return;
  note('heading', line, labelled.text, line.text.indexOf(labelled.text), line.text.slice(labelled.start));
}

/** An item, or a quotation, that begins with a name of the table and has more beneath it. */
function withinIn(block: List<Typed> | Quote<Typed>, note: Note): void {
  for (const one of block.type === 'list' ? block.children : [block]) {
    const [text, ...others] = one.children;
    const [line, ...lines] = text?.type === 'paragraph' ? text.content.lines : [];
    const isLead = others.length + lines.length > 0 || (line && labelledLine(line.text));
    if (line && isLead) headingIn(line, 'text', note);
  }
}

function notationsIn(line: TypedLine, isQuoted: boolean, note: Note): void {
  const text = line.text.replace(/`[^`]*`/g, (code) => ' '.repeat(code.length));
  for (const [as, pattern] of NOTATIONS) {
    const found = as !== 'callout' || isQuoted ? pattern.exec(text) : null;
    if (found) note(as, line, found[0], found.index);
  }
}
