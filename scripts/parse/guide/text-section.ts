import { htmlOf } from '../markdown/tree-html.ts';
import type { Block } from '../markdown/tree.ts';
import type { DraftSection } from './draft.ts';

/** Returns text without a heading of its own, as no section or one: the text before the first heading, or after a list. */
export function textSection(blocks: readonly Block[], limits?: number): DraftSection[] {
  const first = blocks[0];
  const html = htmlOf(blocks);
  return first && html ? [{ kind: 'text', at: first.at, heading: '', ...(limits === undefined ? {} : { limits }), html }] : [];
}
