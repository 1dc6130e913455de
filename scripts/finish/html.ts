/** Marks in a draft's HTML become addresses, conditions and words. */

import { escapeHtml } from '../../src/guide/html.ts';
import type { Html, Limits } from '../../src/guide/guide.ts';
import { type Speech, limitsInWords } from '../../src/view/parts/limits.tsx';

/** Where a link of the draft leads once it is published; a dead one stays as plain text. */
export type Destination = { readonly href: string; readonly outward?: true; readonly picture?: true } | undefined;

export interface MarkMeanings {
  readonly speech: Speech;
  /** By index, as `Draft.limits`. */
  readonly limits: readonly Limits[];
  /** By index, as `Draft.links`. */
  readonly links: readonly Destination[];
}

const PICTURE = /<img\b[^>]*?\bsrc="link:(\d+)"[^>]*>/g;

/** Returns HTML with every mark replaced. */
export function finishHtml(html: Html, marks: MarkMeanings): Html {
  if (!html.includes('link:') && !/data-(?:limits|column)="/.test(html)) return html;
  return html
    .replace(/<a href="link:(\d+)"([^>]*)>([\s\S]*?)<\/a>/g, (_, index: string, rest: string, label: string) =>
      finishLink(
        marks.links[Number(index)],
        rest,
        label.replace(PICTURE, (tag, nth: string) => pictureInLink(tag, nth, marks)),
      ),
    )
    .replace(PICTURE, (tag, index: string) => finishPicture(tag, index, marks))
    .replace(/<tr data-limits="(\d+)">([^]*?)<\/tr>/g, (_, index: string, cells: string) => {
      const { data, words } = finishLimits(marks.limits[Number(index)], marks.speech);
      return `<tr${data}>${inLastCell(words, cells)}</tr>`;
    })
    .replace(/ data-column="(\d+)"/g, (_, index: string) => finishLimits(marks.limits[Number(index)], marks.speech).data)
    .replace(/ data-limits="(\d+)">/g, (_, index: string) => {
      const { data, words } = finishLimits(marks.limits[Number(index)], marks.speech);
      return `${data}>${words}`;
    });
}

/** Between cells a browser takes words out of the table. A cell whose column may be hidden does not hold them. */
function inLastCell(words: Html, cells: Html): Html {
  return cells.replace(/(.*<t[dh]\b(?![^>]*data-column)[^>]*>)/s, (upToIt) => upToIt + words);
}

/** A picture that is not a file of the hall is shown as its words, and leads to its address where that may live. */
function finishPicture(tag: string, index: string, { links }: MarkMeanings): Html {
  const destination = links[Number(index)];
  if (destination?.picture) return tag.replace(`src="link:${index}"`, `src="${escapeHtml(destination.href)}" loading="lazy"`);
  const words = wordsOf(tag);
  return destination ? finishLink(destination, '', words || escapeHtml(destination.href)) : words;
}

/** A link within a link cannot be: a picture that is not shown is only its words there. */
function pictureInLink(tag: string, index: string, marks: MarkMeanings): Html {
  return marks.links[Number(index)]?.picture ? finishPicture(tag, index, marks) : wordsOf(tag);
}

function wordsOf(tag: string): Html {
  return /\balt="([^"]*)"/.exec(tag)?.[1] ?? '';
}

function finishLink(destination: Destination, rest: string, label: string): Html {
  if (!destination) return label;
  return `<a href="${escapeHtml(destination.href)}"${rest}${destination.outward ? ' rel="noopener noreferrer"' : ''}>${label}</a>`;
}

/** The limits as attributes, and in words. */
function finishLimits(limits: Limits | undefined, speech: Speech): { readonly data: string; readonly words: Html } {
  const words = limits ? limitsInWords(limits, speech) : '';
  if (!limits || !words) return { data: '', words: '' };
  const data = [
    ['when', limits.when],
    ['from', limits.from],
    ['until', limits.until],
  ].flatMap(([name, value]) => (value ? [` data-${name ?? ''}="${escapeHtml(value)}"`] : []));
  return { data: data.join(''), words: `<small class="when">${escapeHtml(words)}</small>` };
}
