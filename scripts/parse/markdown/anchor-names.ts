/** Anchors: the ids of headings, made of their words as people and GitHub make them. */

import { isOfHeadings, markOf } from './item-marks.ts';

/** Ids of the floor plan begin so. */
const OF_PLAN = /^(?=(?:window|plan)-)/;

/**
 * Returns a function that gives headings their anchors, of which no two are the same: `What to bring` → `what-to-bring`,
 * `一、收费？` → `收费`, and of two such the second `收费-1`. An anchor is letters, digits, `-` and `_`, and so never
 * an answer, which has a `=`. `taken`: the anchors that are given already.
 */
export function anchorMaker(taken: Iterable<string> = []): (heading: string) => string {
  const given = new Set(taken);
  const doubles = new Map<string, number>();
  return (heading) => {
    const words = anchorWords(heading);
    let anchor = words;
    while (given.has(anchor)) {
      const number = (doubles.get(words) ?? 0) + 1;
      doubles.set(words, number);
      anchor = `${words}-${number}`;
    }
    given.add(anchor);
    return anchor;
  };
}

/** Without the number before it, which changes with every heading that is put in between. */
function anchorWords(heading: string): string {
  const mark = markOf(heading);
  const words = mark && !mark.weak && isOfHeadings(mark) ? mark.rest : heading;
  const anchor = words
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}_\- ]/gu, '')
    .replaceAll(' ', '-');
  return anchor === '' ? 'section' : anchor.replace(OF_PLAN, '_');
}

/** Returns a heading without any number before it: `费用` of `一、费用`, `3.2 费用`, `A. 费用`. */
export function withoutNumber(heading: string): string {
  const mark = markOf(heading);
  return mark && isOfHeadings(mark) ? mark.rest : heading.replace(/^\s*\d+(?:[.．]\d+)+[.．、]?\s*/, '');
}

/** Returns the letters and digits of a name, by which headings are found: whatever its case, its width, its marks and spaces. */
export function plainAnchor(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}
