/** Materials and steps in lines without any mark: where nothing else in their section is a list, each line is an item. */

import type { Source } from '../../ground/source.ts';
import { trailingBraces } from './braces.ts';
import { inSections } from './in-sections.ts';
import { isPaper } from './one-line-lists.ts';
import type { Block, Typed, TypedLine } from './tree.ts';
import { typedList } from './typed-list.ts';
import { isWaivedLead } from './waived.ts';

/** Returns blocks with a list for such a paragraph. */
export function plainLists(blocks: readonly Block<Typed>[], source: Source): Block<Typed>[] {
  return inSections(blocks, (kind, beneath) => {
    if ((kind !== 'materials' && kind !== 'steps') || beneath.some(({ type }) => type === 'list' || type === 'table')) return beneath;
    return (kind === 'materials' ? joinedPapers(beneath) : beneath).flatMap((block) =>
      block.type === 'paragraph' ? listed(block, kind === 'materials', source) : [block],
    );
  });
}

/** Papers of which each is a paragraph are the lines of one. */
function joinedPapers(blocks: readonly Block<Typed>[]): Block<Typed>[] {
  const joined: Block<Typed>[] = [];
  let lines: TypedLine[] | undefined;
  for (const block of blocks) {
    const [line, ...others] = block.type === 'paragraph' ? block.content.lines : [];
    const isOne = line !== undefined && others.length === 0 && isPaper(line.text.trim().replace(/[；;。]$/u, ''));
    if (isOne && lines) lines.push(line);
    else if (isOne && block.type === 'paragraph') joined.push({ ...block, content: { lines: (lines = [line]) } });
    else {
      lines = undefined;
      joined.push(block);
    }
  }
  return joined;
}

function listed(paragraph: Extract<Block<Typed>, { type: 'paragraph' }>, isMaterials: boolean, source: Source): Block<Typed>[] {
  const { lines } = paragraph.content;
  const first = lines[0]?.text ?? '';
  const lead = /[：:]$/.test(first) || isWaivedLead(first) ? lines.slice(0, 1) : [];
  const items = lines.slice(lead.length);
  const isOne = isMaterials && lead.length > 0 && items.length === 1 && isPaper(items[0]?.text ?? '');
  if ((items.length < 2 && !isOne) || !areItems(items)) return [paragraph];
  const list = typedList(
    (isMaterials ? items.map(inColumns) : items).map((line) => [line]),
    source,
  );
  return lead.length > 0 ? [{ ...paragraph, content: { lines: lead } }, list] : [list];
}

/** Longer is a sentence of a text. */
const LONGEST = 40;

/** Short lines in Chinese that all end alike, none within a sentence; the last may have a full stop where the others have `；`. Without, none has a comma. */
function areItems(lines: readonly TypedLine[]): boolean {
  const texts = lines.map(({ text }) => trailingBraces(text).text.trim());
  const ends = texts.map((text) => /[。；;]$/.exec(text)?.[0] ?? '');
  const [first] = ends;
  const isAlike = ends.every((end, index) => end === first || (index === ends.length - 1 && first !== '' && end === '。'));
  const inner = first === '' ? /[，,]|[。！？!?]./u : /[。！？!?]./u;
  const isItem = (text: string) =>
    text.length <= LONGEST && /\p{Script=Han}/u.test(text) && !/[，,、：:！!？?]$/u.test(text) && !inner.test(text);
  return isAlike && texts.every(isItem);
}

/** `身份证      原件` with a colon for the first of the spaces; `；` and `。` after an item go. */
function inColumns(line: TypedLine): TypedLine {
  const text = line.text.trimEnd().replace(/[；;。]$/u, '');
  return {
    ...line,
    text: /[：:]/.test(text) ? text : text.replace(/(?<=[^\s[【（(])(?:\u3000|[ \u3000]{2})(?=\s*\S)/u, (gap) => '：'.padEnd(gap.length)),
  };
}
