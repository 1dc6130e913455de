/** All files of a hall, as values, in the order in which they may be published. */

import { integrityHash } from '../ground/hash.ts';
import { codesText } from '../../src/guide/codes.ts';
import { entryOf } from '../../src/guide/entry.ts';
import { versionOf } from '../../src/guide/facts.ts';
import type { Guide } from '../../src/guide/guide.ts';
import type { Hall } from '../../src/guide/hall.ts';
import type { HallPaper } from '../../src/guide/paper.ts';
import { type Frame, hallStyle } from '../../src/view/document.tsx';
import type { Finished } from '../finish/finish.ts';
import { type CodedHall, allCodes, wallCodes } from '../register/wall-codes.ts';
import { withCompressed } from './compress.ts';
import { prefixesOf } from './configs/addresses.ts';
import { caddyConfigs } from './configs/caddy.ts';
import { headerRules, headersFile } from './configs/headers.ts';
import { manifestText } from './configs/manifest.ts';
import { nginxConfigs } from './configs/nginx.ts';
import { linesOfGuides } from './lines.ts';
import { type PublishedFiles, type Made, hashedFile, keyedFile } from './made.ts';
import { makePacks, rootText } from './packs.ts';
import { allFacts, listFacts, makePages, carriedLists } from './pages.ts';
import { makePatrol, patrolPolicy, patrolStyle } from './make-patrol.ts';
import type { Bytes } from './shell/patrol-shell.ts';
import { makePictures } from './pictures.ts';
import type { Shell } from './shell/shell.ts';

/** The needs of `make` besides the hall. */
export interface Circumstances {
  readonly shell: Shell;
  /** Files of `public/`, which are copied as they are. */
  readonly copied: readonly Made[];
  /** The program with which the patrol reads codes. */
  readonly zxing: Bytes;
  /** Changes with any byte of the program. */
  readonly program: string;
  readonly published: PublishedFiles;
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
export function hallFrame(shell: Shell, hall: Hall): Frame {
  const style = hallStyle(shell.css, hall);
  return { html: shell.html, style, styleHash: integrityHash(style) };
}

/** A hall that can be made: finished, with its register and what only its paper and its patrol need. */
export interface Makeable extends Finished, CodedHall {
  readonly hall: Hall;
  readonly guides: readonly Guide[];
  readonly paper: HallPaper;
}

/** Yields every file of the output, one by one. */
export function* makeOutput({ hall, guides, lines, files, register, paper }: Makeable, circumstances: Circumstances): Generator<Made> {
  const { shell, zxing, program, published, lastRoot, now, killWorker = false, sign } = circumstances;
  const lined = linesOfGuides(guides, lines);
  const entries = guides.map(entryOf);
  const lists = listFacts(hall, guides, carriedLists(hall, files));
  const frame = hallFrame(shell, hall);
  for (const { path, body } of files) yield* path.endsWith('.json') ? withCompressed(hashedFile(path, body)) : [hashedFile(path, body)];
  yield* makeShellFiles(shell, killWorker);
  const versions = yield* makePages(allFacts(hall, lists, lined, entries), frame, program, published);
  yield* makePictures(allCodes({ hall, guides, register }), program);
  yield* makePatrol({ hall, codes: wallCodes({ hall, guides, register }), register, paper }, shell, zxing);
  const content = yield* makePacks(hall, lined, entries, lists, published, lastRoot);
  yield* makeConfigs(hall, guides, frame, circumstances);
  yield* withCompressed(
    keyedFile(
      'codes.json',
      codesText(hall, lined, (facts) => versions.get(facts.page) ?? versionOf(facts)),
    ),
  );
  yield { path: 'root.json', body: rootText(content, lastRoot, now, sign) };
}

function* makeShellFiles({ assets, worker, killer, licences }: Shell, killWorker: boolean): Generator<Made> {
  for (const { path, text } of assets) yield* withCompressed(hashedFile(path, text));
  yield* withCompressed(keyedFile('sw.js', killWorker ? killer : worker));
  yield keyedFile('licences.txt', licences);
}

function* makeConfigs(hall: Hall, guides: readonly Guide[], frame: Frame, { shell, copied }: Circumstances): Generator<Made> {
  const icons = copied.map(({ path }) => path);
  const rules = headerRules(hall, frame.styleHash, patrolPolicy(patrolStyle(shell).styleHash), icons);
  const prefixes = prefixesOf(hall, [...new Set(guides.map(({ code }) => code))]);
  yield* copied;
  yield { path: 'manifest.webmanifest', body: manifestText(hall, icons) };
  yield { path: '_headers', body: headersFile(rules, hall.address) };
  const nginx = nginxConfigs(hall, rules, prefixes);
  yield { path: 'nginx.conf', body: nginx.whole };
  yield { path: 'nginx-map.conf', body: nginx.map };
  yield { path: 'nginx-locations.conf', body: nginx.locations };
  const caddy = caddyConfigs(hall, rules, prefixes);
  yield { path: 'Caddyfile', body: caddy.whole };
  yield { path: 'Caddyfile-route', body: caddy.route };
}
