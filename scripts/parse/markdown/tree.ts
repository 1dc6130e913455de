/**
 * A text of markdown as a tree: blocks that hold blocks or inline text, each with its place. Plain JSON, so that a person
 * can print it (`npm run check -- --tree FILE`).
 */

import type { At } from '../../ground/problem.ts';
import type { Text } from '../../ground/source.ts';
import type { Braces, Marks } from './braces.ts';

export interface Tree {
  readonly blocks: readonly Block[];
  /** By the number that nodes and `data-limits` have. */
  readonly limits: readonly TreeLimits[];
  /** By the number that links and pictures have; in HTML `link:<number>` stands for the address. */
  readonly links: readonly TreeLink[];
  /** Braces elsewhere than at the end, in case they were meant as a condition. */
  readonly strays: readonly Braces[];
  /** Closing braces at the ends of lines that nothing opened, with the text before them in their line. */
  readonly lone: readonly Text[];
  readonly swallowed?: readonly Swallowed[];
  readonly misnumbered?: readonly Misnumbered[];
  /** The first of each kind. */
  readonly unread?: readonly Unread[];
}

/** Notations of other programs: tags, `:::`, `{% … %}`, `![[ ]]`, `[[ ]]`, `~~ ~~`, `> [!note]`. */
export type Notation = 'html' | 'container' | 'template' | 'embed' | 'wikilink' | 'struck' | 'callout';

/** Words of a line that the tree shows nowhere, and the line as typed. */
export interface Swallowed extends Text {
  readonly typed: string;
}

/** A line whose number does not follow the one before it. */
export interface Misnumbered extends Text {
  readonly typed: number;
  readonly next: number;
}

/**
 * Text typed for a purpose that it does not serve: a name of the table of headings, a notation of another program; in a
 * text without a list of materials the first of some papers that stand in lines, or a sentence that says what to bring;
 * a paper in a table that does not say whether it is needed.
 */
export interface Unread extends Text {
  readonly as: 'heading' | 'papers' | 'talk' | 'need' | Notation;
  /** Of a heading: what stands after it in its line. Of papers: the heading above them. Of a sentence: its papers. Of a need: its column. */
  readonly rest?: string;
}

/** The braces that say one limit, and the number of the limit around it that holds as well. */
export interface TreeLimits {
  readonly braces: readonly Braces[];
  readonly within?: number;
}

/** A link or a picture in the text. */
export interface TreeLink {
  readonly at: At;
  /** As typed: `hukou/form.pdf`, `../birth/certificate.md`, `https://…`. */
  readonly target: string;
  readonly label: string;
  readonly picture?: true;
}

/** The meaning of a node's braces, and the number of the limits that its conditions became. */
export interface Marked extends Marks {
  readonly limits?: number;
}

export const NO_MARKS: Marked = { conditions: [] };

interface Node {
  /** Where its text begins. */
  readonly at: At;
  readonly marks: Marked;
}

/** `Content` is what a heading, a paragraph or a cell holds: inline text, or `Typed` before it is read. */
export type Block<Content = readonly Inline[]> =
  | Heading<Content>
  | Paragraph<Content>
  | List<Content>
  | Item<Content>
  | Table<Content>
  | Row<Content>
  | Cell<Content>
  | Quote<Content>
  | Code
  | Rule;

export interface Heading<Content = readonly Inline[]> extends Node {
  readonly type: 'heading';
  /** 1–6. */
  readonly level: number;
  /** It stands in a list or a quote: none of the page's own, shown as a small one. */
  readonly inner?: true;
  /** Its id on the page. */
  readonly anchor?: string;
  readonly content: Content;
}

export interface Paragraph<Content = readonly Inline[]> extends Node {
  readonly type: 'paragraph';
  /** In a list without empty lines: shown without an element of its own. */
  readonly tight?: true;
  readonly content: Content;
}

export interface List<Content = readonly Inline[]> extends Node {
  readonly type: 'list';
  readonly ordered: boolean;
  /** Where it does not begin with 1. */
  readonly start?: number;
  readonly children: readonly Item<Content>[];
}

export interface Item<Content = readonly Inline[]> extends Node {
  readonly type: 'item';
  /** As typed, where the items before it make it another. */
  readonly number?: number;
  readonly children: readonly Block<Content>[];
}

/** The first row is its header. */
export interface Table<Content = readonly Inline[]> extends Node {
  readonly type: 'table';
  readonly children: readonly Row<Content>[];
}

export interface Row<Content = readonly Inline[]> extends Node {
  readonly type: 'row';
  readonly children: readonly Cell<Content>[];
}

export interface Cell<Content = readonly Inline[]> extends Node {
  readonly type: 'cell';
  readonly header?: true;
  readonly side?: 'center' | 'right';
  /** Of its column: an index into `Tree.limits`. */
  readonly column?: number;
  readonly content: Content;
}

export interface Quote<Content = readonly Inline[]> extends Node {
  readonly type: 'quote';
  readonly children: readonly Block<Content>[];
}

interface Code extends Node {
  readonly type: 'code';
  readonly text: string;
}

/** A line across the page. */
interface Rule extends Node {
  readonly type: 'rule';
}

export type Inline = Leaf | Span;

export type Leaf =
  | { readonly type: 'text' | 'code'; readonly at: At; readonly text: string }
  | { readonly type: 'break'; readonly at: At; readonly hard?: true }
  /** `text` describes it. */
  | { readonly type: 'picture'; readonly at: At; readonly number: number; readonly text: string; readonly title?: string };

export type Span =
  | { readonly type: 'emphasis' | 'strong'; readonly at: At; readonly children: readonly Inline[] }
  | { readonly type: 'link'; readonly at: At; readonly number: number; readonly title?: string; readonly children: readonly Inline[] }
  /** A part of a text that is no element of its own, and limited. */
  | { readonly type: 'limited'; readonly at: At; readonly limits: number; readonly children: readonly Inline[] };

/** A text of one block as typed, its inline markup not read yet. */
export interface Typed {
  readonly lines: readonly TypedLine[];
  /** The limited part: all of it, or all lines but the first. */
  readonly limited?: { readonly limits: number; readonly part: 'all' | 'rest' };
}

export interface TypedLine {
  readonly text: string;
  /** Where it stands in the source: line and code unit, both from 0. */
  readonly line: number;
  readonly unit: number;
}
