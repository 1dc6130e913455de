/** Trees as safe HTML. In it `link:<number>` stands for an address, `data-limits` for a condition: `finish` puts them there. */

import { escapeHtml } from '../../../src/guide/html.ts';
import { inlineText } from './text.ts';
import type { Block, Cell, Inline, List, Row, Table } from './tree.ts';

/** Returns the HTML of blocks. A limited heading and all beneath it become one limited element. */
export function htmlOf(blocks: readonly Block[]): string {
  const parts: string[] = [];
  for (let index = 0; index < blocks.length;) {
    const block = blocks[index];
    const limits = block?.type === 'heading' ? block.marks.limits : undefined;
    const end = limits === undefined ? index + 1 : endOfPart(blocks, index);
    const own = block ? blockHtml(block).trim() : '';
    parts.push(limits === undefined ? own : `<section${limitsAttribute(limits)}>${own}\n${htmlOf(blocks.slice(index + 1, end))}</section>`);
    index = end;
  }
  return joined(...parts);
}

/** Returns where the part that a heading begins ends: at the next heading that is not beneath it. */
export function endOfPart(blocks: readonly Block[], index: number): number {
  const level = levelOf(blocks[index]);
  const end = blocks.findIndex((block, at) => at > index && block.type === 'heading' && block.level <= level);
  return end < 0 ? blocks.length : end;
}

function levelOf(block: Block | undefined): number {
  return block?.type === 'heading' ? block.level : 0;
}

/** Returns the parts of HTML one below the other, without the empty ones. */
export function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n');
}

/** Returns the HTML of an inline text, without white space or line breaks around it. */
export function inlineHtml(inline: readonly Inline[]): string {
  let html = contentHtml(inline).trim();
  while (html.endsWith('<br>')) html = html.slice(0, -'<br>'.length).trimEnd();
  return html;
}

/** Returns an inline text as the HTML of a paragraph; nothing of nothing. */
export function paragraphHtml(inline: readonly Inline[]): string {
  const html = inlineHtml(inline);
  return html === '' ? '' : `<p>${html}</p>`;
}

/** A block with its content, and the end of its line. */
function blockHtml(block: Block): string {
  switch (block.type) {
    case 'heading': {
      const tag = `h${block.inner ? Math.max(3, block.level) : block.level}`;
      const id = block.anchor === undefined ? '' : ` id="${block.anchor}"`;
      return `<${tag}${id}${block.inner ? limitsAttribute(block.marks.limits) : ''}>${contentHtml(block.content)}</${tag}>\n`;
    }
    case 'paragraph':
      return block.tight ? contentHtml(block.content) : `<p${limitsAttribute(block.marks.limits)}>${contentHtml(block.content)}</p>\n`;
    case 'list':
      return listHtml(block);
    case 'item':
      return `<li${block.number === undefined ? '' : ` value="${block.number}"`}${limitsAttribute(block.marks.limits)}>${childrenHtml(block.children)}</li>\n`;
    case 'quote':
      return `<blockquote>${childrenHtml(block.children)}</blockquote>\n`;
    case 'table':
      return tableHtml(block);
    case 'row':
      return rowHtml(block);
    case 'cell':
      return cellHtml(block);
    case 'code':
      return `<pre><code>${escapeHtml(block.text)}</code></pre>\n`;
    default:
      return '<hr>\n';
  }
}

function limitsAttribute(limits: number | undefined): string {
  return limits === undefined ? '' : ` data-limits="${limits}"`;
}

/** Blocks begin on lines of their own, but not code; text without an element stays in the line that it is in. */
function childrenHtml(blocks: readonly Block[]): string {
  return (
    (blocks.length > 0 && !isTight(blocks[0]) ? '\n' : '') +
    blocks
      .map((block, index) => (isTight(blocks[index - 1]) && !isTight(block) && beginsLine(block) ? '\n' : '') + blockHtml(block))
      .join('')
  );
}

function isTight(block: Block | undefined): boolean {
  return block?.type === 'paragraph' && block.tight === true;
}

function beginsLine({ type }: Block): boolean {
  return type !== 'code' && type !== 'table';
}

function listHtml({ ordered, start, children }: List): string {
  const tag = ordered ? 'ol' : 'ul';
  return `<${tag}${start === undefined ? '' : ` start="${start}"`}>\n${children.map(blockHtml).join('')}</${tag}>\n`;
}

/** A wide one is scrolled, with keys too: it is named by its columns. */
function tableHtml({ children, marks }: Table): string {
  const [header, ...rows] = children;
  const columns = (header?.children ?? []).map(({ content }) => inlineText(content));
  const head = header ? `<thead>\n${rowHtml(header)}</thead>\n` : '';
  const body = rows.length > 0 ? `<tbody>\n${rows.map(rowHtml).join('')}</tbody>\n` : '';
  const table = `<table tabindex="0" aria-label="${escapeHtml(columns.filter(Boolean).join(' | '))}">\n${head}${body}</table>\n`;
  return marks.limits === undefined ? table : `<section${limitsAttribute(marks.limits)}>${table.trim()}</section>\n`;
}

function rowHtml({ marks, children }: Row): string {
  return `<tr${limitsAttribute(marks.limits)}>\n${children.map(cellHtml).join('')}</tr>\n`;
}

/** The page's policy drops style attributes: a column's side is a class. The header says the condition of its column in words. */
function cellHtml({ header, side, column, content }: Cell): string {
  const tag = header ? 'th' : 'td';
  const limits = header ? limitsAttribute(column) : column === undefined ? '' : ` data-column="${column}"`;
  return `<${tag}${side ? ` class="${side}"` : ''}${limits}>${contentHtml(content)}</${tag}>\n`;
}

function contentHtml(inline: readonly Inline[]): string {
  return inline.map(spanHtml).join('');
}

function spanHtml(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return escapeHtml(inline.text);
    case 'code':
      return `<code>${escapeHtml(inline.text)}</code>`;
    case 'break':
      return inline.hard ? '<br>\n' : '\n';
    case 'emphasis':
      return `<em>${contentHtml(inline.children)}</em>`;
    case 'strong':
      return `<strong>${contentHtml(inline.children)}</strong>`;
    case 'limited':
      return `<span${limitsAttribute(inline.limits)}>${contentHtml(inline.children)}</span>`;
    case 'link':
      return `<a href="link:${inline.number}"${titleAttribute(inline.title)}>${contentHtml(inline.children)}</a>`;
    default:
      return `<img src="link:${inline.number}" alt="${escapeHtml(inline.text)}"${titleAttribute(inline.title)}>`;
  }
}

function titleAttribute(title: string | undefined): string {
  return title === undefined ? '' : ` title="${escapeHtml(title)}"`;
}
