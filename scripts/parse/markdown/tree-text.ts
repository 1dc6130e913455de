/** A tree as a person reads it: a line for each node, with its place, indented beneath its parent. */

import type { At } from '../../ground/problem.ts';
import { sectionKindOf } from './section-kind.ts';
import { textOfBlock } from './text.ts';
import type { Block, Inline, Marked, Tree } from './tree.ts';

interface Line {
  readonly at: At;
  readonly depth: number;
  readonly words: readonly string[];
}

/** Returns the lines of a tree: `12:3  paragraph #id {condition} "text"`, then braces and closing braces that are text. */
export function treeText(tree: Tree): string {
  const lines = [
    ...tree.blocks.flatMap((block) => blockLines(tree, block, 0)),
    ...tree.strays.map(({ at, text }) => ({ at, depth: 0, words: ['stray', `{${text}}`] })),
    ...tree.lone.map(({ at, text }) => ({ at, depth: 0, words: ['lone', quoted(`${text}}`)] })),
  ];
  const places = lines.map(({ at }) => `${at.line}:${at.column}`);
  const width = places.reduce((widest, { length }) => Math.max(widest, length), 0);
  return lines.map(({ depth, words }, index) => `${places[index]?.padEnd(width)}  ${'  '.repeat(depth)}${words.join(' ')}\n`).join('');
}

/** A text without markup stands in the line of its block. */
function blockLines(tree: Tree, block: Block, depth: number): Line[] {
  const content = 'content' in block ? block.content : [];
  const [only] = content;
  const text = content.length === 1 && only?.type === 'text' ? only.text : block.type === 'code' ? block.text : undefined;
  const words = [block.type, ...factsOf(block), ...markWords(tree, block.marks), ...(text === undefined ? [] : [quoted(text)])];
  return [
    { at: block.at, depth, words },
    ...(text === undefined ? content.flatMap((inline) => inlineLines(tree, inline, depth + 1)) : []),
    ...('children' in block ? block.children.flatMap((child) => blockLines(tree, child, depth + 1)) : []),
  ];
}

function factsOf(block: Block): string[] {
  switch (block.type) {
    case 'heading': {
      const kind = sectionKindOf(textOfBlock(block));
      return [String(block.level), ...(kind === 'text' ? [] : [kind])];
    }
    case 'paragraph':
      return block.tight ? ['tight'] : [];
    case 'list':
      return block.ordered ? ['from', String(block.start ?? 1)] : [];
    case 'cell':
      return [...(block.header ? ['header'] : []), ...(block.side ? [block.side] : [])];
    default:
      return [];
  }
}

/** As it could be typed: `#married`, `month`, `stop`, `{国内出生}`. */
function markWords(tree: Tree, { id, ask, stop, limits }: Marked): string[] {
  return [...(id === undefined ? [] : [`#${id}`]), ...(ask ? [ask] : []), ...(stop ? ['stop'] : []), ...limitWords(tree, limits)];
}

function limitWords(tree: Tree, number: number | undefined): string[] {
  const limits = number === undefined ? undefined : tree.limits[number];
  if (!limits) return [];
  return [...limits.braces.map(({ text }) => `{${text}}`), ...limitWords(tree, limits.within)];
}

function inlineLines(tree: Tree, inline: Inline, depth: number): Line[] {
  const children = 'children' in inline ? inline.children : [];
  const line = { at: inline.at, depth, words: [inline.type, ...inlineWords(tree, inline)] };
  return [line, ...children.flatMap((child) => inlineLines(tree, child, depth + 1))];
}

function inlineWords(tree: Tree, inline: Inline): string[] {
  switch (inline.type) {
    case 'text':
    case 'code':
      return [quoted(inline.text)];
    case 'break':
      return inline.hard ? ['hard'] : [];
    case 'link':
      return [quoted(tree.links[inline.number]?.target ?? '')];
    case 'picture':
      return [quoted(tree.links[inline.number]?.target ?? ''), quoted(inline.text)];
    case 'limited':
      return limitWords(tree, inline.limits);
    default:
      return [];
  }
}

/** In quotes, so that spaces and line ends are seen. */
function quoted(text: string): string {
  return JSON.stringify(text);
}
