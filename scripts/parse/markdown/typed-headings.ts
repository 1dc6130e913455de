/** Headings as people type them, where CommonMark sees text: `##怎么办`, `一、申请条件`. A rule of markdown-it. */

import type { SectionKind } from './headings.ts';
import { type Named, hashedLine, labelledLine, namedLine } from './heading-lines.ts';
import { headingMark } from './heading-marks.ts';
import type { ItemMark } from './item-marks.ts';
import type { StateBlock, Token } from './markdown-it.ts';
import { trailingBraces } from './braces.ts';
import { sectionKindOf } from './section-kind.ts';

interface Section {
  /** Of the last heading. */
  readonly kind: SectionKind;
  readonly mark?: ItemMark | undefined;
  /** Without `#`; or on one line with what it is about. */
  readonly typed?: 'line' | 'label';
  /** Of the last heading that the table knows; 2 where none was. */
  readonly level: number;
}

/** The section that a text is in while its blocks are read. Each token is looked at once. */
export class SectionReached {
  #seen = 0;
  #section: Section = { kind: 'text', level: 2 };

  /** Returns the section after these tokens, which are those of the last time and more. */
  after(tokens: readonly Token[]): Section {
    for (; this.#seen < tokens.length; this.#seen += 1) {
      const token = tokens[this.#seen];
      if (token?.type !== 'heading_open' || token.level > 0) continue;
      const text = tokens[this.#seen + 1]?.content ?? '';
      const kind = sectionKindOf(trailingBraces(text).text);
      this.#section = {
        kind,
        mark: headingMark(text),
        ...typedIn(token),
        level: kind === 'text' ? this.#section.level : Number(token.tag.slice(1)),
      };
    }
    return this.#section;
  }
}

function typedIn({ meta }: Token): Pick<Section, 'typed'> {
  const typed: unknown = meta?.['typed'];
  return typed === 'line' || typed === 'label' ? { typed } : {};
}

interface WithSection {
  readonly section: SectionReached;
}

/** A line of its own that is meant as a heading. Within a list or a quote it is one only where it ends them. */
export function typedHeading(state: StateBlock & WithSection, line: number, endLine: number, silent: boolean): boolean {
  const indent = (state.sCount[line] ?? 0) - state.blkIndent;
  const endsList = silent && (indent < 0 || (state.level === 1 && state.parentType === 'list'));
  if (state.level > 0 && !endsList) return false;
  const typed = lineOf(state, line);
  const heading = hashedHeading(typed, indent) ?? (indent < 4 ? namedHeading(state, line, endLine, typed, silent) : undefined);
  const labelled =
    heading || indent > 3 ? undefined : (hashedLabel(state, line, endLine, typed) ?? labelledHeading(state, line, endLine, typed, silent));
  if (heading || labelled) return silent || begin(state, line, endLine, heading ?? labelled, labelled?.start);
  return false;
}

/** Pushes a heading; what stands on its line from `start` on is read as a line of its own. */
function begin(state: StateBlock, line: number, endLine: number, heading: Found | undefined, start: number | undefined): boolean {
  if (!heading) return false;
  state.line = line + (isDrawnLine(state, line + 1, endLine) ? 2 : 1);
  const tag = `h${heading.level}`;
  const open = state.push('heading_open', tag, 1);
  open.markup = '#'.repeat(heading.level);
  open.map = [line, line + 1];
  open.meta = { typed: start === undefined ? heading.typed : 'label' };
  const inline = state.push('inline', '', 0);
  inline.content = heading.text;
  inline.map = [line, line + 1];
  inline.children = [];
  state.push('heading_close', tag, -1);
  if (start === undefined) return true;
  state.bMarks[line] = (state.bMarks[line] ?? 0) + start;
  state.tShift[line] = 0;
  state.sCount[line] = 0;
  state.line = line;
  state.md.block.ruler.getRules('').some((rule) => rule(state, line, endLine, false));
  return true;
}

/** `＝＝＝＝`, `————` beneath a heading. */
function isDrawnLine(state: StateBlock, line: number, endLine: number): boolean {
  return line < endLine && /^\s*(?:[=＝]{2,}|[-－–—─━]{2,}|[_＿]{3,}|[~～*＊]{3,})\s*$/.test(lineOf(state, line));
}

interface Found {
  readonly text: string;
  /** It has no `#`. */
  readonly typed?: 'line';
  /** 1–6. */
  readonly level: number;
}

function lineOf({ src, bMarks, eMarks }: StateBlock, line: number): string {
  return src.slice(bMarks[line], eMarks[line]);
}

/** CommonMark reads `## ` by itself. Without a space `#怎么办` may be a tag, `#1窗口` a number. */
function hashedHeading(typed: string, indent: number): Found | undefined {
  if (/^ {0,3}#{1,6}(?:[ \t]|$)/.test(typed) || !/^[\s\u200b]*[#＃﹟]/.test(typed)) return undefined;
  const hashed = hashedLine(typed);
  if (!hashed) return undefined;
  const { text, level, kind, isApart } = hashed;
  const beginsInChinese = /^[\p{Script=Han}《“【（]/u.test(text);
  const isKnown = kind !== 'text' && (level > 1 || beginsInChinese);
  return isKnown || (indent < 4 && (isApart || (level > 1 && beginsInChinese))) ? { text, level } : undefined;
}

/** `## 办理时限：5 个工作日` with nothing beneath it. */
function hashedLabel(state: StateBlock, line: number, endLine: number, typed: string): (Found & { start: number }) | undefined {
  const [hashes = ''] = /^ {0,3}#{2,6}[ \t]+/.exec(typed) ?? [];
  const labelled = hashes === '' ? undefined : labelledLine(typed.slice(hashes.length));
  const below = labelled && nextFilled(state, line, endLine, 1);
  if (!labelled || (below !== undefined && !/^ {0,3}#{1,6}[ \t]/.test(lineOf(state, below)))) return undefined;
  return { text: labelled.text, level: hashes.trim().length, start: hashes.length + labelled.start };
}

function namedHeading(state: StateBlock & WithSection, line: number, endLine: number, typed: string, silent: boolean): Found | undefined {
  const section = state.section.after(state.tokens);
  const named = namedLine(typed) ?? nextLine(typed, section) ?? outerLine(state, line, endLine, typed, section);
  if (!named) return undefined;
  // A line drawn beneath the first line of a paragraph makes it a heading to CommonMark, which also knows its level.
  const isMarkdowns = !silent && line + 1 < endLine && /^ {0,3}(?:=+|-+)\s*$/.test(lineOf(state, line + 1));
  if (isMarkdowns || !isAlone(state, line, endLine, named, section)) return undefined;
  if (!named.mark && named.kind === section.kind && named.kind !== 'text') return undefined;
  const asks = named.isQuestion || (named.isBold && section.kind === 'faq');
  return asks && (section.kind === 'faq' || section.kind === 'questions')
    ? undefined
    : { text: named.text, level: section.level, typed: 'line' };
}

/**
 * `申请材料：身份证、户口簿`. Materials and steps have no other place; of the rest it is a label, unless such lines stand beside
 * it. A number must go on from the heading before.
 */
function labelledHeading(
  state: StateBlock & WithSection,
  line: number,
  endLine: number,
  typed: string,
  silent: boolean,
): (Found & { start: number }) | undefined {
  const section = state.section.after(state.tokens);
  const labelled = labelledLine(typed) ?? nextLabel(typed, section);
  if (!labelled) return undefined;
  const { kind, mark, text, start } = labelled;
  if ((section.kind === kind && kind !== 'text') || section.kind === 'faq' || section.kind === 'questions') return undefined;
  const goesOn = section.mark?.style === mark?.style ? (section.mark?.number ?? 0) + 1 : section.kind === 'text' ? 1 : 0;
  const isOne =
    mark?.number === undefined
      ? isList(kind) || section.typed === 'label' || (section.typed === 'line' && !silent) || isAboveLists(state, line, endLine)
      : mark.number === goesOn;
  return isOne ? { text, level: section.level, start } : undefined;
}

/** `六、联系电话：0999-…` after `五、收费：…`. */
function nextLabel(line: string, section: Section): (Named & { readonly start: number }) | undefined {
  const [all = '', name = ''] = section.typed === 'label' ? (/^\s*([^：:。，；]{3,14})[：:]\s*(?=\S)/u.exec(line) ?? []) : [];
  const named = all === '' ? undefined : nextLine(name, section);
  return named && { ...named, start: all.length };
}

function isList(kind: SectionKind): boolean {
  return kind === 'materials' || kind === 'steps';
}

/** How far such lines are looked for. */
const BENEATH = 8;

function isAboveLists(state: StateBlock, line: number, endLine: number): boolean {
  let at: number | undefined = line;
  for (let count = 0; count < BENEATH; count += 1) {
    at = nextFilled(state, at, endLine, 1);
    const labelled = at === undefined ? undefined : labelledLine(lineOf(state, at));
    if (!labelled || at === undefined) return false;
    if (isList(labelled.kind)) return true;
  }
  return false;
}

/** A short line that the table does not know, with the Chinese number after the last heading's: `七、咨询方式`. */
function nextLine(line: string, section: Section): Named | undefined {
  const typed = line.trim();
  const mark = section.typed && typed.length <= LONGEST && !/[。；;，,：:！!、]./u.test(typed.slice(2)) ? headingMark(typed) : undefined;
  const goesOn = mark && !/digits|letter|bullet/.test(mark.style) && mark.style === section.mark?.style;
  if (!goesOn || mark.number !== (section.mark?.number ?? 0) + 1) return undefined;
  return { text: typed.replace(/[：:\s]+$/u, ''), kind: 'text', mark, isBold: false, isQuestion: /[?？]/.test(typed) };
}

/** Characters of such a line. */
const LONGEST = 16;

/** `二、住院` above `（一）申请材料`: a short line with a number in Chinese, of a heading that parts a guide, and its first known heading. */
function outerLine(state: StateBlock, line: number, endLine: number, typed: string, section: Section): Named | undefined {
  const text = typed.trim();
  const mark = text.length <= LONGEST && !/[。；;，,：:！!、]./u.test(text.slice(2)) ? headingMark(text) : undefined;
  if (mark?.number === undefined || !OUTER.has(mark.style)) return undefined;
  const below = nextFilled(state, line, endLine, 1);
  const inner = below === undefined ? undefined : namedLine(lineOf(state, below));
  if (below === undefined || !inner || inner.mark?.style === mark.style || (inner.mark?.number ?? 1) !== 1) return undefined;
  if (!isAlone(state, below, endLine, inner, section)) return undefined;
  return { text: text.replace(/[：:\s]+$/u, ''), kind: 'text', mark, isBold: false, isQuestion: /[?？]/.test(text) };
}

const OUTER: ReadonlySet<string> = new Set(['part', 'Chinese before a sign', 'Chinese before a space', 'formal']);

/** Something stands beneath it, and it is none of several such lines, which are a table of contents, nor the next item of a list. */
function isAlone(state: StateBlock, line: number, endLine: number, named: Named, { mark: before }: Section): boolean {
  const below = nextFilled(state, isDrawnLine(state, line + 1, endLine) ? line + 1 : line, endLine, 1);
  if (below === undefined || /^\s*(?:[-=]+\s*$|[#＃﹟])/.test(lineOf(state, below)) || isSibling(named, lineOf(state, below), 1))
    return false;
  const above = nextFilled(state, line, -1, -1);
  const goesOn = before?.style === named.mark?.style && (before?.number ?? 0) + 1 === named.mark?.number;
  return above === undefined || !isSibling(named, lineOf(state, above), goesOn ? 0 : -1);
}

function nextFilled(state: StateBlock, line: number, end: number, step: 1 | -1): number | undefined {
  for (let at = line + step; at !== end; at += step) if (!state.isEmpty(at)) return at;
  return undefined;
}

/** The other line is another such, or has the number before or after this one's. */
function isSibling({ mark }: Named, other: string, after: 1 | 0 | -1): boolean {
  const named = namedLine(other);
  if (named && named.mark?.style === mark?.style) return true;
  if (!mark || after === 0) return false;
  const next = headingMark(other.slice(0, 60).trim());
  if (next?.style !== mark.style) return false;
  return mark.number === undefined ? next.number === undefined : next.number === mark.number + after;
}
