/** A reader's results for a picture, made sensible. */

import { type Corners, type SeenCode, middle, sideOf } from '../wall/wall.ts';

/** A rectangle of a picture, in its pixels. */
export interface PictureTile {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** How much of a tile its neighbour shows too: a code on the border is whole in one of them. */
const OVERLAP = 0.4;
/** By how much a square may look squeezed. */
const SQUEEZED = 2;

/** Returns `count` × `count` tiles that overlap, together the whole picture. */
export function tilesOf(width: number, height: number, count: number): PictureTile[] {
  const side = (whole: number) => Math.ceil(whole / (1 + (count - 1) * (1 - OVERLAP)));
  const start = (whole: number, index: number) => (count === 1 ? 0 : Math.floor(((whole - side(whole)) * index) / (count - 1)));
  const indexes = Array.from({ length: count }, (_, index) => index);
  return indexes.flatMap((row) =>
    indexes.map((column) => ({ left: start(width, column), top: start(height, row), width: side(width), height: side(height) })),
  );
}

/** Returns corners that were found in a tile as corners in the whole picture. */
export function inWhole([a, b, c, d]: Corners, { left, top }: PictureTile): Corners {
  const moved = ({ x, y }: Corners[0]) => ({ x: x + left, y: y + top });
  return [moved(a), moved(b), moved(c), moved(d)];
}

/**
 * Returns each code once. A reader that looks hard takes corners of two codes for one: an unread code counts only
 * where it is as square and as large as the codes that were read, and touches none of them.
 */
export function sensible(found: readonly SeenCode[]): SeenCode[] {
  const codes: SeenCode[] = [];
  for (const seen of found)
    if (seen.text !== undefined && !codes.some((other) => other.text === seen.text && touch(other, seen))) codes.push(seen);
  const sides = codes.map(sideOf).sort((a, b) => a - b);
  const usual = sides[Math.floor(sides.length / 2)];
  if (usual === undefined) return codes;
  for (const seen of found) {
    const isLikely = seen.text === undefined && isSquare(seen) && sideOf(seen) > usual / 2 && sideOf(seen) < usual * 2;
    if (isLikely && !codes.some((other) => touch(other, seen))) codes.push(seen);
  }
  return codes;
}

function isSquare({ corners: [a, b, c, d] }: SeenCode): boolean {
  const length = (p: typeof a, q: typeof a) => Math.hypot(p.x - q.x, p.y - q.y);
  const [least = 0, , , most = 0] = [length(a, b), length(b, c), length(c, d), length(d, a)].sort((x, y) => x - y);
  return most < SQUEEZED * least;
}

function touch(a: SeenCode, b: SeenCode): boolean {
  const [p, q] = [middle(a.corners), middle(b.corners)];
  return Math.hypot(p.x - q.x, p.y - q.y) < (sideOf(a) + sideOf(b)) / 2;
}
