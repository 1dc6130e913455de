/** Keeps content at a page's request: its guide, its life event, the whole hall. */

import { readHallLine } from '../../guide/hall.ts';
import { lineOf, readIndex } from '../../guide/pack.ts';
import { hallPath, indexPath, linePath, type PackEntry, packsFor, type Root } from '../../guide/root.ts';
import { askRoot, haveText, type SentRoot } from '../store/bring.ts';
import { filesNamed, filesNamedIn, keepFiles } from '../sync/files.ts';
import { meaningOf } from '../read/meaning.ts';
import type { Ask } from '../messages/messages.ts';
import { findPage } from '../read/page-facts.ts';
import { dropSingles, keepPack, notKept } from '../sync/packs.ts';
import { keptShelf, rootInUse } from '../read/reading.ts';
import { type Phone, keptPaths, put, ROOT_FILE, soundPaths } from '../store/store.ts';
import { isNewer, moveTo } from '../sync/sync.ts';

type Keep = Ask & { type: 'keep' };

/** 'shown': only the line that the page shows; 'any': else the guide's line under this root, with its whole pack. */
type Line = 'shown' | 'any';

/** Keeps as much of the request as it can (`stateOf` says how far that is), and returns whether anything is new. Never rejects. */
export function keep(phone: Phone, ask: Keep): Promise<boolean> {
  return phone.inTurn(async () => {
    const before = await soundPaths(phone);
    await keepAsFarAsPossible(phone, ask);
    const after = await keptPaths(phone);
    return [...before].join() !== [...after].join();
  });
}

async function keepAsFarAsPossible(phone: Phone, ask: Keep): Promise<void> {
  try {
    const inUse = await rootInUse(phone);
    if (inUse && (await keepUnder(phone, inUse, ask, 'shown').catch(() => false))) return;
    // Not under this root: it is the first, or the page is newer than it, or the server no longer has its files.
    const newest = await askRoot(phone);
    const root = newest && (await takeUp(phone, inUse, newest, ask));
    if (root) await keepUnder(phone, root, ask, 'any');
  } catch {
    // The network or the room on the phone ended. Content kept by now counts, and the next page asks again.
  }
}

/** Returns the root that is in use now that this one is known. */
async function takeUp(phone: Phone, inUse: Root | undefined, newest: SentRoot, ask: Keep): Promise<Root> {
  if (inUse && !isNewer(newest.root, inUse)) return inUse;
  if (inUse) {
    await moveTo(phone, inUse, newest);
  } else {
    await keepUnder(phone, newest.root, { ...ask, scope: 'guide' }, 'any');
    await put(phone, ROOT_FILE, newest.text);
  }
  return newest.root;
}

/**
 * Fulfils a request under one root. Returns false where that root does not have the line that the page shows
 * and `which` is 'shown'; with 'any' it then keeps the guide's whole pack. Rejects where anything cannot be kept.
 */
async function keepUnder(phone: Phone, root: Root, ask: Keep, which: Line): Promise<boolean> {
  const line = await haveText(phone, hallPath(root), root.hall);
  const hall = readHallLine(line);
  const meaning = meaningOf(hall, ask.page);
  const code = meaning?.kind === 'guide' ? meaning.code : undefined;
  if (code !== undefined && !(await keepGuide(phone, root, code, ask, which))) return false;
  const own = code === undefined ? [] : (await keptShelf(phone, root).guides(code)).map(({ guide }) => guide);
  await keepFiles(phone, [line, ...own.map(lineOf)].flatMap(filesNamed), Infinity);
  const event = meaning?.kind === 'event' ? meaning.event : own[0]?.event;
  const packs = await notKept(phone, packsIn(root, event, ask.scope));
  const parts = { kept: new Map(), paths: await keptPaths(phone) };
  // One after the other: a slow line then cuts off only one pack.
  for (const entry of packs) {
    await keepPack(phone, entry, parts);
    // Lines that cannot be dropped now are swept by the next update.
    await dropSingles(phone, entry).catch(() => undefined);
  }
  await keepFiles(phone, await filesNamedIn(phone, packs, new Set()));
  return true;
}

/** Keeps a page's guide. Returns false where `which` is 'shown' and this root has not that line. */
async function keepGuide(phone: Phone, root: Root, code: string, { page, line }: Keep, which: Line): Promise<boolean> {
  if (await findPage(keptShelf(phone, root), page)) return true;
  if (await keepLine(phone, root, code, line)) return true;
  if (which === 'shown') return false;
  for (const entry of await notKept(phone, packsFor(root, code))) await keepPack(phone, entry);
  return true;
}

/** Keeps the one line that the page shows, with the index it stands in. Returns whether this root has it. */
async function keepLine(phone: Phone, root: Root, code: string, line: string | undefined): Promise<boolean> {
  if (line === undefined) return false;
  for (const entry of packsFor(root, code)) {
    const names = readIndex(await haveText(phone, indexPath(entry), entry.index));
    if (!names.includes(line)) continue;
    await haveText(phone, linePath(line), line);
    return true;
  }
  return false;
}

function packsIn(root: Root, event: string | undefined, scope: Keep['scope']): readonly PackEntry[] {
  if (scope === 'guide') return [];
  return scope === 'hall' ? root.packs : root.packs.filter((entry) => entry.event === event);
}
