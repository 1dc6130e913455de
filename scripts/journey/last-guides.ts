/** The guides of the last output. Each is proved by the hashes that the root names: a damaged one is never published again. */

import { basePath } from '../../src/guide/page-address.ts';
import type { Guide } from '../../src/guide/guide.ts';
import { type Hall, readHallLine } from '../../src/guide/hall.ts';
import { lineOf, packLines, readLine } from '../../src/guide/pack.ts';
import { readRoot } from '../../src/guide/read-root.ts';
import { type Root, hallPath, packPath } from '../../src/guide/root.ts';
import { readSigned } from '../../src/guide/signed.ts';
import type { CarriedFile } from '../finish/destinations.ts';
import type { HeldGuide } from '../finish/held.ts';
import { longHash, shortHash } from '../ground/hash.ts';
import { dayIn } from '../parse/guide/day.ts';
import type { Output } from '../write/write.ts';
import { type WrittenGuide, nameOfGuide } from './parse-guides.ts';
import { isSignedBy } from './signing.ts';

/** As much of the output folder as reading it needs. */
export type LastOutput = Pick<Output, 'read' | 'bytes'>;

export interface LastGuides {
  /** The number of the root: UTC seconds of the build. */
  readonly number: number;
  /** The hall that they were published with. */
  readonly hall: Hall;
  /** By guide id, in all its languages. */
  readonly guides: ReadonlyMap<string, readonly Guide[]>;
}

/** The first file of the last output that is not what its name or the root says, or is gone. */
export interface Damaged {
  readonly damaged: string;
}

/**
 * Returns the guides of the last output, or undefined where there is none. `keys`: of a hall that signs; then only a root
 * that one of them signed is believed.
 */
export function readLastGuides(output: LastOutput, keys?: readonly string[]): LastGuides | Damaged | undefined {
  const text = output.read('root.json');
  if (text === undefined) return undefined;
  const root = rootIn(text, keys);
  if (!root || root.number > LATEST) return { damaged: 'root.json' };
  const hall = provedText(output, hallPath(root), root.hall);
  if (hall === undefined) return { damaged: hallPath(root) };
  const guides = new Map<string, Guide[]>();
  for (const pack of root.packs) {
    const lines = provedText(output, packPath(pack), pack.hash);
    if (lines === undefined) return { damaged: packPath(pack) };
    for (const guide of packLines(lines).map(readLine)) guides.set(guide.id, [...(guides.get(guide.id) ?? []), guide]);
  }
  return { number: root.number, hall: readHallLine(hall), guides };
}

/** No date is later, in seconds. */
const LATEST = 8.64e12;

function rootIn(text: string, keys: readonly string[] | undefined): Root | undefined {
  const signed = readSigned(text);
  if (keys && !(signed && isSignedBy(keys, signed))) return undefined;
  return readRoot(signed?.text ?? text);
}

function provedText(output: LastOutput, path: string, hash: string): string | undefined {
  const text = output.read(path);
  return text !== undefined && longHash(text) === hash ? text : undefined;
}

/**
 * Returns the pages of a guide as they stay, by their names: of a translation its own, of an original all that were
 * published. Undefined where the last output has none.
 */
export function pagesThatStay(
  { id, language }: WrittenGuide,
  { hall, guides, number }: LastGuides,
  output: LastOutput,
): ReadonlyMap<string, HeldGuide> | Damaged | undefined {
  const pages = new Map<string, HeldGuide>();
  for (const guide of guides.get(id) ?? []) {
    const spoken = guide.language === hall.language ? undefined : guide.language;
    if (language !== undefined && language !== spoken) continue;
    const files = filesOf(guide, hall, output);
    if ('damaged' in files) return files;
    // A build that holds it again does not make it younger.
    const held = guide.held ?? dayIn(hall.timezone, new Date(number * 1000));
    pages.set(nameOfGuide({ id, language: spoken }), { guide: { ...guide, held }, files });
  }
  return pages.has(nameOfGuide({ id, language })) ? pages : undefined;
}

function filesOf(guide: Guide, hall: Hall, output: LastOutput): CarriedFile[] | Damaged {
  const files: CarriedFile[] = [];
  for (const path of filesLinked(guide, basePath(hall.address))) {
    const body = output.bytes(path);
    if (!body || !path.startsWith(`files/${shortHash(body)}.`)) return { damaged: path };
    files.push({ path, body });
  }
  return files;
}

/** In HTML and in attachments alike an address follows a quotation mark. */
function filesLinked(guide: Guide, base: string): Set<string> {
  const links = lineOf(guide).matchAll(/"([^"\\]*)\/(files\/[0-9a-f]{16}\.[a-z]+)/g);
  return new Set(Array.from(links).flatMap(([, before, path]) => (before === base && path !== undefined ? [path] : [])));
}
