/** From a text to its tree: the steps, in their order. Each is a function of what the steps before it gave, in a file of its own. */

import type { At } from '../../ground/problem.ts';
import type { Source } from '../../ground/source.ts';
import { typedBlocks } from './blocks.ts';
import { choicesAbove } from './choices.ts';
import { kindOf } from './in-sections.ts';
import { readInlines } from './inlines.ts';
import { splitLazyItems } from './lazy-items.ts';
import { listNumbers } from './list-numbers.ts';
import { takeBraces } from './marks.ts';
import { listNumbered } from './numbered.ts';
import { oneLineLists } from './one-line-lists.ts';
import { papersOfPersons } from './persons.ts';
import { plainLists } from './plain-lists.ts';
import { swallowedIn } from './swallowed.ts';
import { singleMarks } from './single-marks.ts';
import { blockTokens } from './tokens.ts';
import type { Swallowed, Tree } from './tree.ts';
import { typedTables } from './typed-tables.ts';
import { unclearNeeds } from './unclear-needs.ts';
import { unlistedPapers } from './unlisted-papers.ts';
import { unreadIn } from './unread.ts';

/**
 * The readers of lists and tables as clerks type them. Tables before lists, since a row's cells may hold numbers; `oneLineLists`
 * breaks a paragraph into the lines in which `listNumbered` looks for numbers; `plainLists` takes lines without any mark, so it
 * comes when all that have one are items, as do choices above a list; what an item names of a person's papers comes last.
 */
const AS_TYPED = [splitLazyItems, singleMarks, typedTables, oneLineLists, listNumbered, plainLists, choicesAbove, papersOfPersons];

/** Returns the tree of a text. With `loose`, braces that name answers stay text in one that asks nothing. Never throws. */
export function readMarkdown(source: Source, loose = false): Tree {
  const { tokens, definitions } = blockTokens(source.lines.map(orEmpty).join('\n'));
  const typed = AS_TYPED.reduce((blocks, step) => step(blocks, source), typedBlocks(tokens, source));
  const { blocks: listed, misnumbered } = listNumbers(typed, source);
  const asks = listed.some((block) => block.type === 'heading' && kindOf(block) === 'questions');
  const { blocks: marked, ...found } = takeBraces(listed, source, loose && !asks);
  const { blocks, links, stars } = readInlines(marked, source, definitions);
  const unread = [...unreadIn(listed, source), ...unlistedPapers(listed, source), ...unclearNeeds(listed, source)];
  const swallowed = [...swallowedIn({ blocks, links }, source), ...stars.map((at) => starAt(at, source))];
  return {
    blocks,
    links,
    ...found,
    ...(swallowed.length > 0 ? { swallowed } : {}),
    ...(misnumbered.length > 0 ? { misnumbered } : {}),
    ...(unread.length > 0 ? { unread } : {}),
  };
}

function starAt(at: At, { lines, firstLine }: Source): Swallowed {
  return { at, text: '*', typed: (lines[at.line - firstLine] ?? '').trim() };
}

/** A line of nothing but full-width spaces is an empty one. */
function orEmpty(line: string): string {
  return /^[\u3000\u00a0]|^[ \t]+[\u3000\u00a0]/.test(line) && line.trim() === '' ? '' : line;
}
