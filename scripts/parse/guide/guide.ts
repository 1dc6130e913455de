/** From a guide's text to its draft: its content, with the place of everything that may turn out wrong. */

import { entriesOf } from './bundle-entries.ts';
import { textOf, textsOf } from './field-values.ts';
import type { Problem } from '../../ground/problem.ts';
import { anchorsOf, withAnchors, withAskedAnchors } from './anchors.ts';
import { bothLimits, limitsOf, wholeLabels } from './condition.ts';
import type { Draft, DraftLimits, DraftSection } from './draft.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import type { SectionKind } from '../markdown/headings.ts';
import { sectionKindOf } from '../markdown/section-kind.ts';
import { anchorMaker } from '../markdown/anchor-names.ts';
import { htmlOf, inlineHtml } from '../markdown/tree-html.ts';
import { hoursInText } from './hours-in-text.ts';
import { readMarkdown } from '../markdown/read-markdown.ts';
import { leavesOf, textOfBlock } from '../markdown/text.ts';
import type { Block, Heading, Paragraph, Tree } from '../markdown/tree.ts';
import type { Reading } from './tree-reading.ts';
import { readSection } from './section.ts';
import { anchorIn } from './section-head.ts';
import { type Text, sourceOf } from '../../ground/source.ts';
import { loneConditions, strayConditions } from './strays.ts';
import { withFewQuestions } from './few-questions.ts';
import { textSection } from './text-section.ts';

/** Where a text comes from: its file as a person would type it, and what that says of it (`Draft`). */
export interface GuideSource extends Pick<Draft, 'file' | 'event' | 'id' | 'language'> {
  readonly text: string;
  /** Ordinary markdown, not written for this wall. */
  readonly loose?: boolean;
  /** Of a translation: the kinds of its original's sections. */
  readonly kinds?: readonly SectionKind[];
}

interface GuideReading {
  readonly draft: Draft;
  readonly problems: readonly Problem[];
}

/** Bytes. A guide is a page; a larger file was put here by mistake and is not read. */
const LARGEST = 1_000_000;

/** Returns the draft of a guide, whatever its text is, and the problems of its text. Never throws. */
export function parseGuide({ text, loose = false, kinds: theirs = [], ...source }: GuideSource): GuideReading {
  const bytes = Buffer.byteLength(text);
  if (bytes > LARGEST) return { draft: emptyDraft(source), problems: [tooLarge(source.file, bytes)] };
  const { fields, problems, tree } = readParts({ file: source.file, text, loose });
  const written = textOf(fields.title?.value);
  const make = anchorMaker();
  const blocks = withAnchors(tree.blocks, titleShown(tree.blocks, written?.text), make);
  const outline = outlineOf(blocks, written !== undefined);
  const title = written ?? outline.title;
  const reading: Reading = { tree, within: new Map(), tables: new Set() };
  const kinds = kindsOf(outline, theirs);
  const { sections: few, tooMany } = withFewQuestions(sectionsOf(reading, outline, kinds, title?.text), source.file);
  const sections = withAskedAnchors(few, make);
  const labels = labelsOf(sections);
  const limits = finishedLimits(reading, wholeLabels(labels));
  const listed = entriesOf(textsOf(fields.bundle?.value), limits.length, wholeLabels(labels));
  const draft: Draft = {
    ...source,
    fields,
    ...(title ? { title } : {}),
    ...(outline.summary ? { summary: summaryOf(outline.summary) } : {}),
    sections,
    kinds,
    anchors: anchorsOf(blocks, sections, new Map(outline.parts.map(({ heading }, index) => [heading, kinds[index] ?? 'text']))),
    limits: [...limits, ...listed.limits],
    links: tree.links.map((link, number) => (reading.tables.has(number) ? { ...link, table: true } : link)),
    ...(listed.entries.length > 0 ? { bundle: listed.entries } : {}),
    ...(tree.swallowed ? { swallowed: tree.swallowed } : {}),
    ...(tree.misnumbered ? { misnumbered: tree.misnumbered } : {}),
    ...(tree.unread ? { unread: tree.unread } : {}),
  };
  const { strays, lone } = tree;
  return {
    draft,
    problems: [...problems, ...tooMany, ...strayConditions(source.file, strays, labels), ...loneConditions(source.file, lone, labels)],
  };
}

/** Returns the front matter of a guide and the tree of the text after it. */
export function readParts({
  file,
  text,
  loose = false,
}: Pick<GuideSource, 'file' | 'text' | 'loose'>): Omit<FrontMatter, 'body'> & { readonly tree: Tree } {
  const { body, ...front } = readFrontMatter(sourceOf(file, text));
  const fields = loose ? front.fields : { ...hoursInText(body), ...front.fields };
  return { ...front, fields, tree: readMarkdown(body, loose) };
}

function emptyDraft(source: Omit<GuideSource, 'text' | 'loose'>): Draft {
  return { ...source, fields: {}, sections: [], kinds: [], anchors: [], limits: [], links: [] };
}

interface Outline {
  /** The first `#`, where it stands before any other heading. */
  readonly title?: Text & { readonly anchor?: string };
  readonly summary?: Paragraph;
  /** Before the first section's heading, without title and summary. */
  readonly lead: readonly Block[];
  readonly parts: readonly { readonly heading: Heading; readonly blocks: readonly Block[] }[];
}

function outlineOf(blocks: readonly Block[], isTitled: boolean): Outline {
  const heading = titleIn(blocks, isTitled);
  const rest = blocks.filter((block) => block !== heading);
  const level = sectionLevel(rest);
  const starts = rest.flatMap((block, index) => (block.type === 'heading' && block.level <= level ? [index] : []));
  const before = rest.slice(0, starts[0]);
  const summary = summaryIn(before);
  return {
    ...(heading ? { title: { text: textOfBlock(heading), at: heading.at, ...anchorIn(heading) } } : {}),
    ...(summary ? { summary } : {}),
    lead: before.filter((block) => block !== summary),
    parts: starts.flatMap((start, index) => {
      const one = rest[start];
      return one?.type === 'heading' ? [{ heading: one, blocks: rest.slice(start + 1, starts[index + 1]) }] : [];
    }),
  };
}

/** The first `#`; not one that the table knows where the front matter has the title, or other sections have a `#`, too. */
function titleIn(blocks: readonly Block[], isTitled: boolean): Heading | undefined {
  const [first, ...others] = blocks.filter((block) => block.type === 'heading');
  const isSection = sectionKindOf(textOfBlock(first)) !== 'text' && (isTitled || others.some(({ level }) => level === 1));
  return first?.level === 1 && !isSection ? first : undefined;
}

/** The heading that the page shows as its title: not one that says something else than the front matter. */
function titleShown(blocks: readonly Block[], written: string | undefined): Heading | undefined {
  const heading = titleIn(blocks, written !== undefined);
  return written === undefined || written === textOfBlock(heading) ? heading : undefined;
}

/** `##`, or what is used in its place where there is none and deeper headings are ones that we know. */
function sectionLevel(blocks: readonly Block[]): number {
  const headings = blocks.filter((block) => block.type === 'heading');
  if (headings.some(({ level }) => level <= 2)) return 2;
  return headings.find((heading) => sectionKindOf(textOfBlock(heading)) !== 'text')?.level ?? 2;
}

/** The first paragraph, before any heading, that has words. */
function summaryIn(blocks: readonly Block[]): Paragraph | undefined {
  const heading = blocks.findIndex(({ type }) => type === 'heading');
  const before = blocks.slice(0, heading < 0 ? undefined : heading).filter((block) => block.type === 'paragraph');
  return before.find(hasWords);
}

function hasWords({ content }: Paragraph): boolean {
  return leavesOf(content).some((leaf) => (leaf.type === 'text' || leaf.type === 'code') && leaf.text.trim() !== '');
}

function summaryOf({ at, marks, content }: Paragraph): NonNullable<Draft['summary']> {
  const html = inlineHtml(content);
  return { html: marks.limits === undefined ? html : `<span data-limits="${marks.limits}">${html}</span>`, at };
}

/** A heading that we do not know begins what the original's heading in its place does, where there are as many. */
function kindsOf({ parts }: Outline, theirs: readonly SectionKind[]): SectionKind[] {
  return parts.map(({ heading }, index) => {
    const own = sectionKindOf(textOfBlock(heading));
    return own === 'text' && theirs.length === parts.length ? (theirs[index] ?? own) : own;
  });
}

function sectionsOf(
  reading: Reading,
  { title, lead, parts }: Outline,
  kinds: readonly SectionKind[],
  shown: string | undefined,
): DraftSection[] {
  // A `#` that says something else than the title of the front matter.
  const own = title && title.text !== shown ? title : undefined;
  const first: DraftSection[] = own
    ? [{ kind: 'text', at: own.at, heading: own.text, anchor: own.anchor, html: htmlOf(lead) }]
    : textSection(lead);
  return [...first, ...parts.flatMap(({ heading, blocks }, index) => readSection(reading, kinds[index] ?? 'text', heading, blocks))];
}

function labelsOf(sections: readonly DraftSection[]): string[] {
  return sections.flatMap((section) =>
    section.kind === 'questions' ? section.questions.flatMap(({ answers }) => answers.map(({ label }) => label)) : [],
  );
}

function finishedLimits({ tree, within }: Reading, labels: readonly string[]): DraftLimits[] {
  const finished = (number: number): DraftLimits => {
    const { braces, within: around } = tree.limits[number] ?? { braces: [] };
    const outer = within.get(number) ?? around;
    const own = limitsOf(braces, labels);
    return outer === undefined ? own : bothLimits(finished(outer), own);
  };
  return tree.limits.map((_, number) => finished(number));
}

function tooLarge(file: string, bytes: number): Problem {
  const size = (bytes / 1_000_000).toFixed(1);
  return {
    id: 'too-large',
    level: 'error',
    file,
    line: 1,
    column: 1,
    message: {
      zh: `文件有 ${size} MB，一篇指南最多 1 MB，没有读。`,
      en: `The file has ${size} MB; a guide has 1 MB at most, so it was not read.`,
    },
    fix: {
      zh: '把图片和表格放进附件文件夹，或者把文件分成几篇。',
      en: 'Put pictures and forms into the folder of attachments, or make several guides of it.',
    },
  };
}
