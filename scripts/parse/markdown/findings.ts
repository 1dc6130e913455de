/** What is learned of a text while markdown is read, besides its tokens. */

import type { At } from '../../ground/problem.ts';
import type { Braces, Marks } from './braces.ts';
import type { Token } from './markdown.ts';
import { type Source, type Text, placeIn } from '../../ground/source.ts';

/** A link or a picture in the text. The HTML holds `link:<index>` where its address goes. */
export interface DraftLink {
  readonly at: At;
  /** As typed: `hukou/form.pdf`, `../birth/certificate.md`, `https://…`. */
  readonly target: string;
  readonly label: string;
  readonly picture?: true;
  /** The table of a question that asks for a month or a day: a CSV, which is looked up and never published. */
  readonly table?: true;
}

/** Marks, and the limits that its conditions became. */
export interface Marked extends Marks {
  readonly limits?: number;
}

/** An inline text as typed: its first line (from 0) in the body, its lines, and where in the first to look for it. */
export interface Typed {
  readonly line: number;
  readonly lines: readonly string[];
  readonly from: number;
  /** Where each line was found in its line of the file, once it was looked for. */
  readonly starts: number[];
}

/** The braces that say one limit, and the limit around it that holds as well. */
export interface RawLimits {
  readonly braces: readonly Braces[];
  readonly within?: number;
}

export interface Findings {
  readonly body: Source;
  /** Braces that name answers are text: there are no questions, and the file was not written for this wall. */
  readonly literal: boolean;
  readonly links: DraftLink[];
  /** By the number in `data-limits`. */
  readonly limits: RawLimits[];
  /** Of headings, paragraphs, list items and table rows, by their opening token. */
  readonly marks: Map<Token, Marked>;
  readonly typed: Map<Token, Typed>;
  /** Limited parts of a text that are no element of their own: all of it, or all lines but the first. */
  readonly spans: { readonly inline: Token; readonly limits: number; readonly part: 'all' | 'rest' }[];
  /** Braces elsewhere than at the end, in case they were meant as a condition. */
  readonly strays: Braces[];
  /** Closing braces at the ends of lines that nothing opened, with what stands before them in their line. */
  readonly lone: Text[];
}

const byEnv = new WeakMap<object, Findings>();

/** Returns findings of a text that is not read yet, for the environment that markdown-it hands to its rules. */
export function newFindings(body: Source, env: object, literal = false): Findings {
  const lists = { links: [], limits: [], spans: [], strays: [], lone: [] };
  const findings: Findings = { body, literal, ...lists, marks: new Map(), typed: new Map() };
  byEnv.set(env, findings);
  return findings;
}

/** Returns the findings that a rule of markdown-it adds to. */
export function findingsOf({ env }: { readonly env: object }): Findings {
  const findings = byEnv.get(env);
  if (!findings) throw new Error('Markdown is read by readDocument only.');
  return findings;
}

/** Returns a new number for `data-limits`. */
export function newLimits(findings: Findings, braces: readonly Braces[]): number {
  return findings.limits.push({ braces }) - 1;
}

/** Makes limits hold only where those around them hold as well. */
export function putWithin(findings: Findings, limits: number, outer: number): void {
  findings.limits[limits] = { braces: [], ...findings.limits[limits], within: outer };
}

/** Returns the place of an offset in an inline text as typed. */
export function placeInTyped({ body }: Findings, typed: Typed, lineOffset: number, unit: number): At {
  const start = (typed.starts[lineOffset] ??= startOf(body.lines[typed.line + lineOffset] ?? '', typed, lineOffset));
  return placeIn(body, typed.line + lineOffset, start + unit);
}

function startOf(line: string, typed: Typed, lineOffset: number): number {
  const text = typed.lines[lineOffset] ?? '';
  const from = lineOffset === 0 ? typed.from : 0;
  // The text of a line mostly is what the line ends with.
  const start = from > 0 ? line.indexOf(text, from) : line.lastIndexOf(text);
  return start < 0 ? Math.max(from, line.search(/\S|$/)) : start;
}
