/** The files that a phone keeps: lines, packs, indexes, the hall line; and the root that names them. */

import { countByEvent, versionOf, type PageFacts } from '../../src/guide/facts.ts';
import type { Entry } from '../../src/guide/entry.ts';
import type { Hall } from '../../src/guide/hall.ts';
import { indexText, intoPacks, packText } from '../../src/guide/pack.ts';
import { readRoot } from '../../src/guide/read-root.ts';
import { type PackEntry, type Root, hallPath, indexPath, linePath, packPath } from '../../src/guide/root.ts';
import { readSigned, withSignature } from '../../src/guide/signed.ts';
import { brotli, gzip, withCompressed } from './compress.ts';
import { longHash, shortHash } from '../ground/hash.ts';
import { once } from '../ground/once.ts';
import type { Lined } from './lines.ts';
import { type PublishedFiles, type Made, hashedFile } from './made.ts';

/** A root without its number, which the clock gives. */
type RootContent = Omit<Root, 'number'>;

/** Yields the files that a phone keeps; returns the root that names them. `lists`: the facts of the wall and the life events. `lastRoot`: the text of the last `root.json`. */
export function* makePacks(
  hall: Hall,
  lined: readonly Lined[],
  entries: readonly Entry[],
  lists: readonly PageFacts[],
  published: PublishedFiles,
  lastRoot: string | undefined,
): Generator<Made, RootContent> {
  const hallText = JSON.stringify(hall);
  const hallHash = longHash(hallText);
  yield* withCompressed(hashedFile(hallPath({ hall: hallHash }), hallText));
  for (const { text, line } of lined) yield hashedFile(linePath(line), text);
  // A root that somebody else changed is not believed.
  const last = new Map(published('root.json') && unsigned(lastRoot).root?.packs.map((pack) => [pack.index, pack]));
  const packs: PackEntry[] = [];
  const byGuide = new Map(lined.map((one) => [one.guide, one]));
  for (const guides of intoPacks(lined.map(({ guide }) => guide))) {
    packs.push(
      yield* makePack(
        guides.flatMap((guide) => byGuide.get(guide) ?? []),
        published,
        last,
      ),
    );
  }
  const pages = Object.fromEntries(lists.map((facts) => [facts.page, versionOf(facts)]));
  return { format: 1, hall: hallHash, pages, counts: countByEvent(entries), packs };
}

/** `last`: the packs of the last root by their index, which names all their lines, so that an unchanged pack need not be put together. */
function* makePack(lined: readonly Lined[], published: PublishedFiles, last: ReadonlyMap<string, PackEntry>): Generator<Made, PackEntry> {
  const index = indexText(lined.map(({ line }) => line));
  const indexHash = shortHash(index);
  yield hashedFile(indexPath({ index: indexHash }), index);
  const bytes = once(() => Buffer.from(packText(lined.map(({ text }) => text())), 'utf8'));
  const before = last.get(indexHash);
  const old = before && published(packPath(before)) && before;
  const hash = old?.hash ?? longHash(bytes());
  const path = packPath({ hash });
  yield hashedFile(path, bytes);
  const br = yield* compressed(`${path}.br`, () => brotli(bytes()), published);
  const gz = yield* compressed(`${path}.gz`, () => gzip(bytes()), published);
  const [firstGuide, lastGuide] = [lined[0]?.guide, lined[lined.length - 1]?.guide];
  return {
    event: firstGuide?.event ?? '',
    first: firstGuide?.code ?? '',
    last: lastGuide?.code ?? '',
    guides: new Set(lined.map(({ guide }) => guide.code)).size,
    lines: lined.length,
    hash,
    index: indexHash,
    bytes: old?.bytes ?? bytes().length,
    br,
    gzip: gz,
  };
}

/** Yields a compressed sibling, which takes long and so is not made again; returns its size. */
function* compressed(path: string, compress: () => Uint8Array, published: PublishedFiles): Generator<Made, number> {
  const old = published(path);
  if (old?.key === path) {
    yield hashedFile(path, compress);
    return old.size;
  }
  const body = compress();
  yield hashedFile(path, body);
  return body.length;
}

/**
 * Returns `root.json`. The number is that of the last root when nothing else differs, so that the same input gives
 * the same bytes every day; else the clock's, or one more than the last where the clock went back. `last`: the text of
 * the last root. `sign`: returns the signature of a text.
 */
export function rootText(content: RootContent, last: string | undefined, now: number, sign?: (text: string) => string): string {
  const text = numbered(content, last, now);
  return sign ? withSignature({ text, signature: sign(text) }) : text;
}

function numbered(content: RootContent, lastText: string | undefined, now: number): string {
  const root = (number: number) => {
    const { format, ...rest } = content;
    return `${JSON.stringify({ format, number, ...rest })}\n`;
  };
  const last = unsigned(lastText);
  if (!last.root) return root(now);
  const same = root(last.root.number);
  return same === last.text ? same : root(Math.max(last.root.number + 1, now));
}

/** Returns a `root.json` without its signature. */
function unsigned(signed: string | undefined): { readonly text: string; readonly root: Root | undefined } {
  const text = readSigned(signed ?? '')?.text ?? signed ?? '';
  return { text, root: readRoot(text) };
}
