/** All files of a hall, as values, in the order in which they may be published. */

import { createHash } from 'node:crypto';
import { compareCodes } from '../../src/guide/address.ts';
import { codesText } from '../../src/guide/codes.ts';
import { entryOf } from '../../src/guide/entry.ts';
import type { Guide } from '../../src/guide/guide.ts';
import type { Hall } from '../../src/guide/hall.ts';
import { type Frame, hallStyle } from '../../src/view/document.tsx';
import { keyOf } from '../cache.ts';
import type { Finished } from '../finish.ts';
import { withCompressed } from './compress.ts';
import { caddyfile, manifestText, nginxConfig, prefixesOf } from './configs.ts';
import { headerRules, headersFile } from './headers.ts';
import { type Lined, linesOfGuides } from './lines.ts';
import { type Known, type Made, hashedFile } from './made.ts';
import { makePacks, rootText } from './packs.ts';
import { allFacts, listFacts, makePages } from './pages.ts';
import { makePictures } from './pictures.ts';
import type { Shell } from './shell.ts';

/** What making needs besides the hall. */
export interface Circumstances {
  readonly shell: Shell;
  /** Files of `public/`, which are copied as they are. */
  readonly copied: readonly Made[];
  /** Changes with any byte of the program. */
  readonly program: string;
  readonly known: Known;
  /** Text of the last `root.json`. */
  readonly lastRoot: string | undefined;
  /** UTC seconds, or SOURCE_DATE_EPOCH. */
  readonly now: number;
  /** In the worker's place stands one that removes it from every phone. */
  readonly killWorker?: boolean;
  /** Returns the signature of a root's text, where the hall signs. */
  readonly sign?: ((text: string) => string) | undefined;
}

/** Returns the frame of every document of a hall. */
export function frameOf(shell: Shell, hall: Hall): Frame {
  const style = hallStyle(shell.css, hall.events);
  return { html: shell.html, style, styleHash: `sha256-${createHash('sha256').update(style).digest('base64')}` };
}

/** Yields every file of the output, one by one. */
export function* makeOutput({ hall, guides, files }: Finished, circumstances: Circumstances): Generator<Made> {
  const { shell, program, known, lastRoot, now, killWorker = false, sign } = circumstances;
  const lined = linesOfGuides(guides);
  const entries = guides.map(entryOf);
  const frame = frameOf(shell, hall);
  for (const { path, body } of files) yield hashedFile(path, body);
  yield* makeShellFiles(shell, killWorker);
  yield* makePages(allFacts(hall, lined, entries), frame, program, known);
  yield* makePictures(hall.address, printedCodes(hall, lined), program);
  const content = yield* makePacks(hall, lined, entries, listFacts(hall, entries), known);
  yield* makeConfigs(hall, guides, frame, circumstances);
  yield* withCompressed(ownKey('codes.json', codesText(hall, lined)));
  yield { path: 'root.json', body: rootText(content, lastRoot, now, sign) };
}

function* makeShellFiles({ assets, worker, killer }: Shell, killWorker: boolean): Generator<Made> {
  for (const { path, text } of assets) yield* withCompressed(hashedFile(path, text));
  yield* withCompressed(ownKey('sw.js', killWorker ? killer : worker));
}

function* makeConfigs(hall: Hall, guides: readonly Guide[], frame: Frame, { copied }: Circumstances): Generator<Made> {
  const icons = copied.map(({ path }) => path);
  const rules = headerRules(hall, frame.styleHash, icons);
  const prefixes = prefixesOf(hall, [...new Set(guides.map(({ code }) => code))]);
  yield* copied;
  yield { path: 'manifest.webmanifest', body: manifestText(hall, icons) };
  yield { path: '_headers', body: headersFile(rules, hall.address) };
  yield { path: 'nginx.conf', body: nginxConfig(hall, rules, prefixes) };
  yield { path: 'Caddyfile', body: caddyfile(hall, rules, prefixes) };
}

/** Every code that leads to a guide: the guides' and the situations', in the order a person counts. */
function printedCodes(hall: Hall, lined: readonly Lined[]): string[] {
  return [...new Set([...lined.map(({ guide }) => guide.code), ...Object.keys(hall.situations)])].sort(compareCodes);
}

/** A file whose siblings need not be compressed again while its text is the same. */
function ownKey(path: string, text: string): Made {
  return { path, key: keyOf(text), body: text };
}
