/** What a guide says, as far as facts are compared with it. */

import type { Guide } from '../../src/guide/guide.ts';
import { plainText } from '../../src/guide/html.ts';

export interface Said {
  /** The names of all papers, those that a choice offers too. */
  readonly papers: readonly string[];
  /** What it costs, and when nothing. */
  readonly fee: string;
  /** A line a law. */
  readonly basis: readonly string[];
  /** All of it. */
  readonly page: string;
}

/** Returns what a guide says, without spaces. */
export function saidBy(guide: Guide): Said {
  const texts = textsIn(guide).map(plain);
  return {
    papers: guide.sections.flatMap((section) =>
      section.kind === 'materials'
        ? section.materials.flatMap((paper) => ('anyOf' in paper ? paper.anyOf.map(({ name }) => name) : [paper.name]))
        : [],
    ),
    fee: (guide.fee ?? []).map(({ html }) => plain(html)).join('\n'),
    basis: guide.sections.flatMap((section) =>
      section.kind === 'basis' ? [...section.html.matchAll(/<li>(.*?)<\/li>/gs)].map(([, line = '']) => plain(line)) : [],
    ),
    page: texts.join('\n'),
  };
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function plain(html: string): string {
  return plainText(html.replace(/<\/(?:li|p|td|th|tr)>/g, '|')).replace(/\s/g, '');
}

/** Returns whether a text holds words, whatever the spaces: `5 日` is not held by `15 日`. */
export function holdsWords(text: string, words: string): boolean {
  const sought = words.replace(/\s/g, '');
  const at = (from: number): boolean => {
    const found = text.indexOf(sought, from);
    if (found < 0) return false;
    const isCut =
      (/^\d/.test(sought) && /\d/.test(text[found - 1] ?? '')) || (/\d$/.test(sought) && /\d/.test(text[found + sought.length] ?? ''));
    return !isCut || at(found + 1);
  };
  return at(0);
}
