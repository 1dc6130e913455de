/** Each foreign file as its reader sees it, as one text that a diff can show. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Guide } from '../../../src/guide/guide.ts';
import { compiledFiles } from '../compiled-files.ts';
import { markupOfPage, textOf } from '../page-text.ts';

const GOLDEN = join(import.meta.dirname, 'golden.txt');

/** Returns what a reader sees of each file, by its path: the sections that were recognised, then the text of the page. */
export function seenOf(documents: ReadonlyMap<string, string>): Map<string, string> {
  const { hall, guides = [] } = compiledFiles(documents);
  if (!hall) throw new Error('The foreign files make no hall.');
  const byId = new Map(guides.map((guide) => [`${guide.id}.md`, guide]));
  return new Map(
    [...documents.keys()].map((path) => {
      const guide = byId.get(path);
      return [path, guide ? `${sectionsOf(guide)}\n${mainText(markupOfPage(hall, guide))}` : '(no page)'];
    }),
  );
}

function sectionsOf(guide: Guide): string {
  return `[${guide.sections.map(({ kind, heading }) => `${kind}: ${heading}`).join(' | ')}]`;
}

/** The guide's own part of the page: the frame around it, and its buttons, are not the file's. */
function mainText(markup: string): string {
  const main = /<main>([^]*)<\/main>/.exec(markup)?.[1] ?? '';
  return textOf(
    main
      .replace(/<p class="sign">[^]*?<\/p>/, '')
      .replace(/<p class="alert"[^>]*>[^<]*<\/p>/g, '')
      .replace(/<p class="acts">[^]*?<\/p>/g, '')
      .replace(/<footer>[^]*?<\/footer>/g, ''),
  );
}

/** Returns the golden file's texts, by path: each file as last seen. */
export function readGolden(): Map<string, string> {
  const parts = readFileSync(GOLDEN, 'utf8').split(/^══ /m).slice(1);
  return new Map(parts.map((part) => [part.slice(0, part.indexOf('\n')), part.slice(part.indexOf('\n') + 1).trimEnd()]));
}

/** Writes today's texts into the golden file, for paths that begin so, and returns all its texts. */
export function renewGolden(seen: ReadonlyMap<string, string>, start: string): Map<string, string> {
  const golden = readGolden();
  for (const path of [...golden.keys()].filter((path) => path.startsWith(start))) golden.delete(path);
  for (const [path, text] of seen) if (path.startsWith(start)) golden.set(path, text.trimEnd());
  writeGolden(golden);
  return golden;
}

/** In the order of the paths. */
function writeGolden(seen: ReadonlyMap<string, string>): void {
  const parts = [...seen].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, text]) => `══ ${path}\n${text}\n`);
  writeFileSync(GOLDEN, parts.join('\n'));
}
