/** Words that were typed and that the tree does not show: an honest look at every line, whatever read it. */

import type { Source } from '../../ground/source.ts';
import { leavesOf } from './text.ts';
import type { Block, Swallowed, Tree } from './tree.ts';

/** Longer lines are not looked at: it bounds the time. */
const LONGEST = 2000;
/** What stands for a mark, a number, `第一步：` before an item. */
const LONGEST_MARK = 8;

/** Returns the lines of a text with letters or digits that its tree shows nowhere in that line. */
export function swallowedIn({ blocks, links }: Pick<Tree, 'blocks' | 'links'>, source: Source): Swallowed[] {
  const shown = new Map<number, string>();
  const add = (line: number, text: string) => shown.set(line, `${shown.get(line) ?? ''} ${text}`);
  for (const block of blocks) addBlock(block, add);
  for (const { at, target } of links) add(at.line, target);
  const text = withoutComments(source.text);
  const used = labelsIn(text);
  return text.split('\n').flatMap((typed, index) => {
    const line = source.firstLine + index;
    const missing = missingIn(typed, shown.get(line) ?? '', used);
    // Code may go on from the line before.
    const isThere = missing === '' || wordsOf(shown.get(line - 1) ?? '').includes(missing);
    return isThere ? [] : [{ at: { line, column: 1 }, text: missing, typed: (source.lines[index] ?? '').trim() }];
  });
}

function addBlock(block: Block, add: (line: number, text: string) => void): void {
  // Its first line may be a fence, with the name of a language.
  if (block.type === 'code') {
    for (const [index, text] of block.text.split('\n').entries()) for (const down of [0, 1]) add(block.at.line + index + down, text);
  }
  if ('content' in block) for (const leaf of leavesOf(block.content)) if ('text' in leaf) add(leaf.at.line, leaf.text);
  if ('children' in block) for (const child of block.children) addBlock(child, add);
}

function withoutComments(text: string): string {
  const parts: string[] = [];
  let next = 0;
  for (let start = text.indexOf('<!--'); start >= 0; start = text.indexOf('<!--', next)) {
    const end = text.indexOf('-->', start);
    if (end < 0) break;
    parts.push(text.slice(next, start), text.slice(start, end).replace(/[^\n]/g, ''));
    next = end + '-->'.length;
  }
  return parts.join('') + text.slice(next);
}

/** What shows as something else: where links lead, notes, conditions, entities, the language of code, numbers of items. */
const ELSEWHERE = new RegExp(
  [
    String.raw`^\s{0,3}\[[^\]]+\]:.*$|^\s*(?:"[^"]*"|'[^']*')\s*$`,
    String.raw`\[\^[^\]]*\]:?|[{｛][^{}｛｝]*[}｝]|\]\([^)]*\)|\]\[[^\]]*\]|&#?\w+;|</?(?:h[1-6]|b|strong|u|i|p|center)>`,
    '^[\\s>*+-]*(?:`{3,}|~{3,})[ -~]*$',
    '(?:^\\s*|[；;：:。，,]\\s{0,3}|\\s)(?:[\\d０-９]{1,2}\\s?[.、．)）]|[A-Ja-jＡ-Ｊ][.、．]|第[\\d一二三四五六七八九十]{1,3}步)',
    '[①-⑳⑴-⒇⒈-⒛㈠-㈩]|[（(](?:[\\d０-９]{1,2}|[一二三四五六七八九十]{1,3})[）)]',
  ].join('|'),
  'g',
);

const DEFINITION = /^\s{0,3}\[([^\]^]{1,80})\]:/u;

/** What stands in brackets anywhere but at the start of a definition. */
function labelsIn(text: string): ReadonlySet<string> {
  const labels = new Set<string>();
  for (const line of text.split('\n')) {
    for (const [, label = ''] of line.replace(DEFINITION, '').matchAll(/\[([^[\]]{1,80})\]/gu)) labels.add(sameLabel(label));
  }
  return labels;
}

function sameLabel(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** `[附件1]: 表格.doc` of which no link makes use: a Chinese clerk typed it to be read. */
function isUnused(line: string, used: ReadonlySet<string>): boolean {
  const [, label = ''] = DEFINITION.exec(line) ?? [];
  return /\p{Script=Han}/u.test(label) && !used.has(sameLabel(label));
}

function missingIn(line: string, shown: string, used: ReadonlySet<string>): string {
  if (line.length > LONGEST) return '';
  const typed = wordsOf(isUnused(line, used) ? line : line.replace(ELSEWHERE, ''));
  const seen = wordsOf(shown);
  if (typed === '' || seen.includes(typed)) return '';
  const missing = typed.endsWith(seen) ? typed.slice(0, typed.length - seen.length) : notWithin(typed, seen);
  const isMark = missing.length < typed.length && typed.startsWith(missing) && missing.length <= LONGEST_MARK && !/\d{4}/.test(missing);
  return isMark ? '' : missing;
}

function wordsOf(text: string): string {
  return (text.match(/[\p{L}\p{N}]/gu) ?? []).join('');
}

/** From the end, since what is taken away stands before the rest. */
function notWithin(typed: string, seen: string): string {
  let [missing, end] = ['', seen.length];
  for (const one of Array.from(typed).toReversed()) {
    const at = end > 0 ? seen.lastIndexOf(one, end - 1) : -1;
    if (at < 0) missing = one + missing;
    else end = at;
  }
  return missing;
}
