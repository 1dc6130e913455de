/** Says how much is kept, and is true: all of it was read since the page was loaded. */

import { type GuideFacts, type PageFacts, versionOf } from '../../guide/facts.ts';
import { readLine } from '../../guide/pack.ts';
import { bytesAsSent, countGuides, hallPath, type PackEntry, packPath, type Root } from '../../guide/root.ts';
import { type Kept, NOTHING, type Refused, type State } from '../messages/messages.ts';
import { findPage } from '../read/page-facts.ts';
import { keptShelf, rootInUse, singleLines } from '../read/reading.ts';
import { type Phone, type SeenRoot, soundPaths } from '../store/store.ts';

/** Returns how much this phone keeps, as seen from one page. */
export async function stateOf(phone: Phone, page: string): Promise<State> {
  const root = await rootInUse(phone);
  const paths = await soundPaths(phone);
  // Without the hall line no page can be drawn.
  if (!root || !paths.has(hallPath(root))) return NOTHING;
  const shelf = keptShelf(phone, root);
  const found = await findPage(shelf, page);
  const isKept = (entry: PackEntry) => paths.has(packPath(entry));
  const packs = root.packs.filter(isKept);
  const singles = await singlesOf(phone, root, paths);
  const event = found && eventOf(found.facts);
  const ofEvent = root.packs.filter((entry) => entry.event === event);
  return {
    // The page for addresses of no page counts as kept where all of the hall is.
    kept: found?.whole || (page === '404' && packs.length === root.packs.length) ? howMuch(root, packs, ofEvent) : 'none',
    version: found?.whole ? versionOf(found.facts) : null,
    number: root.number,
    guides: countGuides(packs) + new Set(singles.map((line) => readLine(line).code)).size,
    hallGuides: countGuides(root.packs),
    bytes:
      packs.reduce((sum, { bytes }) => sum + bytes, 0) + singles.reduce((sum, line) => sum + new TextEncoder().encode(line).byteLength, 0),
    hallBytes: bytesAsSent(root),
  };
}

/** Returns the facts of this version of a guide's page, or null where another one is kept. */
export async function factsShown(phone: Phone, page: string, version: string): Promise<GuideFacts | null> {
  const root = await rootInUse(phone);
  const facts = root && (await findPage(keptShelf(phone, root), page))?.facts;
  return facts?.kind === 'guide' && versionOf(facts) === version ? facts : null;
}

/** Returns the reason why the server's last root was not taken, or undefined where it was. `number`: of the root in use. */
export function whyRefused(seen: SeenRoot | undefined, number: number | null): Refused | undefined {
  if (seen === 'signature') return seen;
  return seen !== undefined && number !== null && seen < number ? 'older' : undefined;
}

function eventOf(facts: PageFacts): string | undefined {
  return facts.kind === 'guide' ? facts.guide.event : facts.kind === 'event' ? facts.event.id : undefined;
}

function howMuch(root: Root, packs: readonly PackEntry[], ofEvent: readonly PackEntry[]): Kept {
  if (packs.length === root.packs.length) return 'hall';
  return ofEvent.length > 0 && ofEvent.every((entry) => packs.includes(entry)) ? 'event' : 'guide';
}

/** Returns the lines that are kept singly. */
async function singlesOf(phone: Phone, root: Root, paths: ReadonlySet<string>): Promise<string[]> {
  const rest = root.packs.filter((entry) => !paths.has(packPath(entry)));
  const lines = await Promise.all(rest.map((entry) => singleLines(phone, entry, paths)));
  return lines.flat().map(({ text }) => text);
}
