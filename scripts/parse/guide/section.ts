/** A heading and the blocks beneath it, as sections of its kind. Nothing that a person wrote is lost. */

import { htmlOf } from '../markdown/tree-html.ts';
import { textOfBlock } from '../markdown/text.ts';
import type { Block, Heading } from '../markdown/tree.ts';
import type { DraftSection } from './draft.ts';
import { readFaq } from './faq.ts';
import type { SectionKind } from '../markdown/headings.ts';
import { readLines } from './lines.ts';
import { readMaterials } from './materials.ts';
import { partsOf } from './parts.ts';
import { readQuestions } from './questions.ts';
import type { Reading } from './tree-reading.ts';
import { type Head, anchorIn } from './section-head.ts';
import { readSteps } from './steps.ts';
import { namesWaived } from '../markdown/waived.ts';

/**
 * Returns the sections that a heading and the blocks beneath it make: mostly one. Materials and steps with
 * headings of their own, or with text after their list, become several, so that all stays in its place.
 */
export function readSection(reading: Reading, kind: SectionKind, heading: Heading, blocks: readonly Block[]): DraftSection[] {
  const text = textOfBlock(heading);
  const { limits } = heading.marks;
  const head: Head = { at: heading.at, heading: text, ...anchorIn(heading), ...(limits === undefined ? {} : { limits }) };
  switch (kind) {
    case 'questions':
      return [readQuestions(reading, head, blocks)];
    case 'materials':
      return inParts(reading, head, blocks, readMaterials);
    case 'steps':
      return inParts(reading, head, blocks, (_, own, beneath) => readSteps(own, beneath));
    case 'faq':
      return [readFaq(head, blocks)];
    case 'time':
    case 'fee':
      return [{ kind, ...head, lines: readLines(blocks) }];
    case 'text':
      return namesWaived(text) ? readMaterials(reading, head, blocks) : [{ kind, ...head, html: htmlOf(blocks) }];
    default:
      return [{ kind, ...head, html: htmlOf(blocks) }];
  }
}

type Reader = (reading: Reading, head: Head, blocks: readonly Block[]) => DraftSection[];

function inParts(reading: Reading, head: Head, blocks: readonly Block[], read: Reader): DraftSection[] {
  return partsOf(blocks).flatMap((part, index): DraftSection[] => {
    const own = part.heading ? partHead(reading, head, part.heading) : head;
    // A heading with nothing between it and the next one still says what the next ones are.
    if (part.blocks.length === 0 && index === 0 && blocks.length > 0) return [{ kind: 'text', ...own, html: '' }];
    return read(reading, own, part.blocks);
  });
}

function partHead({ within }: Reading, outer: Head, heading: Heading): Head {
  const own = heading.marks.limits;
  if (own !== undefined && outer.limits !== undefined) within.set(own, outer.limits);
  const limits = own ?? outer.limits;
  return { at: heading.at, heading: textOfBlock(heading), ...anchorIn(heading), ...(limits === undefined ? {} : { limits }) };
}
