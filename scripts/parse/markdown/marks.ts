/** Takes the braces off the ends of headings, paragraphs, list items and table rows, before their text is read. */

import { type Braces, isStop, loneBraces, marksOf, trailingBraces } from './braces.ts';
import { type Findings, findingsOf, newLimits, placeInTyped, putWithin } from './findings.ts';
import { type StateCore, type Token, markdown } from './markdown.ts';

/** Installs the rules. */
export function takeBraces(): void {
  markdown.core.ruler.after('block', 'braces', takeAll);
  markdown.core.ruler.push('spans', wrapSpans);
}

function takeAll(state: StateCore): void {
  const findings = findingsOf(state);
  const { tokens } = state;
  let row: Row | undefined;
  for (const [index, token] of tokens.entries()) {
    const [item, open] = [tokens[index - 2], tokens[index - 1]];
    if (token.type === 'tr_open') row = { open: token, line: token.map?.[0] ?? 0, from: 0 };
    if (token.type !== 'inline' || !open) continue;
    if (open.type === 'th_open' || open.type === 'td_open') {
      if (row) takeFromCell(findings, row, open, token, [item === row.open, tokens[index + 2]?.type === 'tr_close']);
      continue;
    }
    findings.typed.set(token, { line: token.map?.[0] ?? 0, lines: token.content.split('\n'), from: 0, starts: [] });
    if (open.type === 'heading_open') takeFromHeading(findings, open, token, tokens[index + 1]);
    else if (item?.type === 'list_item_open') takeFromItem(findings, item, token);
    else takeFromParagraph(findings, open, token);
    noteStrays(findings, token);
    noteLone(findings, token);
  }
}

interface Row {
  readonly open: Token;
  readonly line: number;
  from: number;
}

/** The first cell of a row and the last speak for the row, any other for itself. */
function takeFromCell(findings: Findings, row: Row, cell: Token, inline: Token, [isFirst, isLast]: readonly [boolean, boolean]): void {
  const line = findings.body.lines[row.line] ?? '';
  const start = line.indexOf(inline.content, row.from);
  findings.typed.set(inline, { line: row.line, lines: [inline.content], from: Math.max(start, row.from), starts: [] });
  const { text, braces } = lineBraces(findings, inline, 0);
  noteLone(findings, inline);
  if (start >= 0) row.from = start + inline.content.length;
  if (braces.length === 0) return;
  inline.content = text;
  const { conditions } = marksOf(braces);
  if (conditions.length === 0) return;
  const limits = newLimits(findings, conditions);
  if (cell.type === 'td_open' && (isFirst || isLast)) markRow(findings, row.open, limits);
  else {
    findings.marks.set(cell, { conditions, limits });
    findings.spans.push({ inline, part: 'all', limits });
  }
}

/** Where two cells speak for a row, both must hold. */
function markRow(findings: Findings, row: Token, limits: number): void {
  const before = findings.marks.get(row)?.limits;
  if (before !== undefined) putWithin(findings, limits, before);
  findings.marks.set(row, { conditions: [], limits });
  row.attrSet('data-limits', String(limits));
}

function takeFromHeading(findings: Findings, open: Token, inline: Token, close: Token | undefined): void {
  // A heading within a list or a quote is not one of the page's own.
  if (close && open.level > 0 && /h[12]/.test(open.tag)) open.tag = close.tag = 'h3';
  const { text, braces } = lineBraces(findings, inline, lastLine(inline));
  inline.content = text;
  if (braces.length > 0) mark(findings, open, braces, open.level > 0 ? 'attribute' : 'none');
}

function takeFromParagraph(findings: Findings, open: Token, inline: Token): void {
  const { text, braces } = lineBraces(findings, inline, lastLine(inline));
  if (braces.length === 0 || text === '') return;
  inline.content = text;
  if (open.hidden) markSpan(findings, inline, braces, 'all');
  else mark(findings, open, braces, 'attribute');
}

/** Braces after the first line speak for the item; after the last, too, unless the first has its own. */
function takeFromItem(findings: Findings, item: Token, inline: Token): void {
  const last = lastLine(inline);
  const end = lineBraces(findings, inline, last);
  if (end.braces.length > 0) inline.content = end.text;
  const head = last === 0 ? end : lineBraces(findings, inline, 0);
  if (last > 0 && head.braces.length > 0) {
    inline.content = head.text + inline.content.slice(inline.content.indexOf('\n'));
    if (end.braces.length > 0) markSpan(findings, inline, end.braces, 'rest');
  }
  // That it ends here is said of the item, wherever in it that stands.
  const stops = end.braces.filter(({ text }) => isStop(text));
  const braces = head.braces.length > 0 && head !== end ? [...head.braces, ...stops] : end.braces;
  if (braces.length > 0) mark(findings, item, braces, 'attribute');
}

function lastLine(inline: Token): number {
  return inline.content.split('\n').length - 1;
}

/** The braces at the end of a line of an inline text, with their places; `text` is all the text up to them. */
function lineBraces(findings: Findings, inline: Token, lineOffset: number): { text: string; braces: Braces[] } {
  const typed = findings.typed.get(inline);
  const lines = inline.content.split('\n');
  const line = lines[lineOffset] ?? '';
  const trailing = trailingBraces(line);
  const found = trailing.open ? [trailing.open] : trailing.braces;
  if (!typed || found.length === 0 || (findings.literal && !found.every(meansWithoutAnswers))) return { text: inline.content, braces: [] };
  const braces = found.map(({ start, text }) => ({ text, at: placeInTyped(findings, typed, lineOffset, start) }));
  // Braces that are never closed stay in the text, and are reported as a condition that is broken.
  if (trailing.open) return { text: inline.content, braces: braces.map(({ text, at }) => ({ text: `{${text}`, at })) };
  return { text: [...lines.slice(0, lineOffset), trailing.text].join('\n'), braces };
}

/** An id, or a date. */
function meansWithoutAnswers({ text }: { readonly text: string }): boolean {
  return /^\s*(?:[#＃]\S|(?:[自至从到]|from|until)\s*\d)/i.test(text);
}

function mark(findings: Findings, open: Token, braces: readonly Braces[], where: 'attribute' | 'none'): void {
  const marks = marksOf(braces);
  const limits = marks.conditions.length > 0 ? newLimits(findings, marks.conditions) : undefined;
  findings.marks.set(open, { ...marks, ...(limits === undefined ? {} : { limits }) });
  if (limits !== undefined && where === 'attribute') open.attrPush(['data-limits', String(limits)]);
}

function markSpan(findings: Findings, inline: Token, braces: readonly Braces[], part: 'all' | 'rest'): void {
  const { conditions } = marksOf(braces);
  if (conditions.length > 0) findings.spans.push({ inline, part, limits: newLimits(findings, conditions) });
}

/** Braces left in a text, outside code. */
function noteStrays(findings: Findings, inline: Token): void {
  if (!/[{｛]/.test(inline.content) || inline.content.includes('`')) return;
  const typed = findings.typed.get(inline);
  for (const [lineOffset, line] of inline.content.split('\n').entries()) {
    for (const match of line.matchAll(/(?<![\\{｛])[{｛]([^{}｛｝]+)[}｝](?![}｝])/g)) {
      if (typed) findings.strays.push({ text: match[1] ?? '', at: placeInTyped(findings, typed, lineOffset, match.index) });
    }
  }
}

/** Braces without their opening one, outside code. */
function noteLone(findings: Findings, inline: Token): void {
  const typed = findings.typed.get(inline);
  if (!typed || findings.literal || !/[}｝]/.test(inline.content) || inline.content.includes('`')) return;
  for (const { line, start, text } of loneBraces(inline.content.split('\n')))
    findings.lone.push({ text, at: placeInTyped(findings, typed, line, start) });
}

function wrapSpans(state: StateCore): void {
  for (const { inline, limits, part } of findingsOf(state).spans) {
    const children = inline.children ?? [];
    const start = part === 'all' ? 0 : children.findIndex(({ type }) => type === 'softbreak' || type === 'hardbreak') + 1;
    const open = new state.Token('span_open', 'span', 1);
    open.attrPush(['data-limits', String(limits)]);
    inline.children = [...children.slice(0, start), open, ...children.slice(start), new state.Token('span_close', 'span', -1)];
  }
}
