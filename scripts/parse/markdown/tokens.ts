/**
 * Tokens of a text's blocks, and of the text within a block: the tree is made of both. All rules that are added to those of
 * CommonMark stand here, in their order.
 */

import { commentBlock, commentEnds, commentInline } from './comments.ts';
import { type StateInline, type Token, commonMark } from './markdown-it.ts';
import { gluedBlock } from './glued.ts';
import { noteBlock, noteInline, noteName } from './notes.ts';
import { withSpaces } from './spaced-links.ts';
import { TYPED_BLOCKS } from './typed-blocks.ts';
import { SectionReached, typedHeading } from './typed-headings.ts';
import { pathInline, starInline, typedStars } from './typed-inlines.ts';
import { typedLink } from './typed-links.ts';

/** Definitions in one place of a text for mentions in others: the addresses of links (by markdown-it), the names of notes. */
export interface Definitions {
  readonly [key: string | symbol]: unknown;
  readonly notes: ReadonlySet<string>;
}

const markdown = commonMark();
markdown.helpers = { ...markdown.helpers, parseLinkDestination: withSpaces(markdown.helpers.parseLinkDestination) };

/** A text on its way to tokens, where in it comments may end, which section it is in, and which of its stars are characters. */
class BlockState extends markdown.block.State {
  readonly commentEnds = commentEnds(this.src);
  readonly section = new SectionReached();
}
class InlineState extends markdown.inline.State {
  readonly commentEnds = commentEnds(this.src);
  readonly stars = typedStars(this.src);
}
markdown.block.State = BlockState;
markdown.inline.State = InlineState;
markdown.inline.tokenize = tokenize;

markdown.block.ruler.before(
  'table',
  'typed heading',
  (state, start, end, silent) => state instanceof BlockState && typedHeading(state, start, end, silent),
  { alt: ['paragraph', 'reference', 'blockquote', 'list'] },
);
markdown.block.ruler.before(
  'html_block',
  'comment',
  (state, start, end, silent) => state instanceof BlockState && commentBlock(state, start, end, silent),
  { alt: ['paragraph', 'reference', 'blockquote'] },
);
markdown.block.ruler.before('paragraph', 'glued', gluedBlock, { alt: ['paragraph'] });
markdown.block.ruler.before('reference', 'note', noteBlock, { alt: ['paragraph', 'reference'] });
markdown.inline.ruler.before('link', 'note', noteInline);
markdown.inline.ruler.before('link', 'typed link', typedLink);
markdown.inline.ruler.before('autolink', 'comment', (state, silent) => state instanceof InlineState && commentInline(state, silent));
markdown.inline.ruler.before('escape', 'path', pathInline);
markdown.inline.ruler.before('emphasis', 'star', (state, silent) => state instanceof InlineState && starInline(state, silent));
for (const { name, alt, isTyped } of TYPED_BLOCKS) {
  const own = blockRule(name);
  markdown.block.ruler.at(name, (state, start, end, silent) => !isTyped(state, start, end) && own?.(state, start, end, silent) === true, {
    alt,
  });
}
// The tree joins texts itself, each with the place of its first piece.
markdown.inline.ruler2.disable('fragments_join');

/** markdown-it's own rule of this name. */
function blockRule(name: string) {
  const { ruler } = commonMark().block;
  ruler.enableOnly(name);
  return ruler.getRules('')[0];
}

/** Returns the tokens of a text's blocks, the texts within them not read yet, and its definitions. */
export function blockTokens(text: string): { readonly tokens: readonly Token[]; readonly definitions: Definitions } {
  const env = {};
  const tokens: Token[] = [];
  markdown.block.parse(text, markdown, env, tokens);
  return { tokens, definitions: { ...env, notes: new Set(tokens.flatMap((token) => noteName(token) ?? [])) } };
}

/** Returns the tokens of the text of one block, each of which knows where in it it begins (`startOf`). */
export function inlineTokens(text: string, definitions: Definitions): readonly Token[] {
  const tokens: Token[] = [];
  markdown.inline.parse(text, markdown, definitions, tokens);
  return tokens;
}

/** Returns where an inline token begins in its text, in code units. */
export function startOf({ meta }: Token): number {
  return Number(meta?.['start'] ?? 0);
}

/** As markdown-it's own, but each token knows where it begins. */
function tokenize(state: StateInline): void {
  const rules = markdown.inline.ruler.getRules('');
  const end = state.posMax;
  let textStart = state.pos;
  while (state.pos < end) {
    const [start, before] = [state.pos, state.tokens.length];
    if (state.pending === '') textStart = start;
    const mayNest = state.level < (markdown.options.maxNesting ?? 0);
    if (!mayNest || !rules.some((rule) => rule(state, false))) state.pending += state.src[state.pos++];
    // Text that waited becomes a token before the others.
    if (state.tokens.length > before) tellStarts(state.tokens, before, textStart, start);
  }
  if (state.pending !== '') state.pushPending().meta = { start: textStart };
}

function tellStarts(tokens: readonly Token[], from: number, first: number, others: number): void {
  for (let index = from; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token && token.meta?.['start'] === undefined) token.meta = { start: index === from ? first : others };
  }
}
