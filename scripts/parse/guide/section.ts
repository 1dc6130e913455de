/** A heading and what stands beneath it, as sections of its kind. Nothing that a person wrote is lost. */

import { type Block, type Document, htmlOf, textOfBlock } from '../markdown/document.ts';
import type { DraftSection } from './draft.ts';
import { readFaq } from './faq.ts';
import { putWithin } from '../markdown/findings.ts';
import { sectionKindOf } from '../markdown/headings.ts';
import { readLines } from './lines.ts';
import { readMaterials } from './materials.ts';
import { partsOf } from './parts.ts';
import { readQuestions } from './questions.ts';
import type { Head } from './section-head.ts';
import { readSteps } from './steps.ts';

/**
 * Returns the sections that a heading and the blocks beneath it make: mostly one. Materials and steps with
 * headings of their own, or with text after their list, become several, so that all stays in its place.
 */
export function readSection(document: Document, heading: Block, blocks: readonly Block[]): DraftSection[] {
  const text = textOfBlock(heading);
  const { limits } = heading.marks;
  const head: Head = { at: heading.at, heading: text, ...(limits === undefined ? {} : { limits }) };
  const kind = sectionKindOf(text);
  switch (kind) {
    case 'questions':
      return [readQuestions(document, head, blocks)];
    case 'materials':
      return inParts(document, head, blocks, readMaterials);
    case 'steps':
      return inParts(document, head, blocks, readSteps);
    case 'faq':
      return [readFaq(document, head, blocks)];
    case 'time':
    case 'fee':
      return [{ kind, ...head, lines: readLines(document, blocks) }];
    default:
      return [{ kind, ...head, html: htmlOf(document, blocks) }];
  }
}

type Reader = (document: Document, head: Head, blocks: readonly Block[]) => DraftSection[];

function inParts(document: Document, head: Head, blocks: readonly Block[], read: Reader): DraftSection[] {
  return partsOf(blocks).flatMap((part, index): DraftSection[] => {
    const own = part.heading ? partHead(document, head, part.heading) : head;
    // A heading with nothing between it and the next one still says what the next ones are.
    if (part.blocks.length === 0 && index === 0 && blocks.length > 0) return [{ kind: 'text', ...own, html: '' }];
    return read(document, own, part.blocks);
  });
}

function partHead(document: Document, outer: Head, heading: Block): Head {
  const own = heading.marks.limits;
  if (own !== undefined && outer.limits !== undefined) putWithin(document.findings, own, outer.limits);
  const limits = own ?? outer.limits;
  return { at: heading.at, heading: textOfBlock(heading), ...(limits === undefined ? {} : { limits }) };
}
