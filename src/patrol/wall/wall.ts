/** The wall as it was seen: many pictures, put together where they show the same codes. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Top left, top right, bottom right, bottom left, as the code itself stands. */
export type Corners = readonly [Point, Point, Point, Point];

/** A code in one picture, in its pixels. */
export interface SeenCode {
  /** Its text; absent: there is a code, but it could not be read. */
  readonly text?: string;
  readonly corners: Corners;
}

/** A code on the wall, in the pixels of the first picture that showed this part of the wall. */
export interface Spot extends SeenCode {
  /** In how many tries. */
  readonly tries: number;
  /** Its text as it hangs, where that is another spelling of our address `text`. */
  readonly written?: string;
}

/** A part of the wall of which pictures hang together. */
export type WallPiece = readonly Spot[];

/** Older pictures weigh no more than this many together, so that a part can still be corrected. */
const MOST_WEIGHT = 10;
/** How far codes of two pictures may lie apart to be the same, in sides of a code: of the same text, and of whatever text. */
const SAME_CODE = 1.5;
const SAME_PLACE = 0.5;

/** Returns the parts of the wall with one more picture. `tries`: how often this picture was read. */
export function addPicture(parts: readonly WallPiece[], picture: readonly SeenCode[], tries = 1): readonly WallPiece[] {
  if (!picture.some(({ text }) => text !== undefined)) return parts;
  // Only codes that hang twice: nobody knows where they belong, and a patrol lasts for thousands of pictures.
  if (parts.some((part) => addsNothing(part, picture))) return parts;
  let joined: WallPiece = picture.map((seen) => ({ ...seen, tries }));
  const others: WallPiece[] = [];
  for (const part of parts) {
    const both = join(part, joined);
    if (both) joined = both;
    else others.push(part);
  }
  return [...others, joined];
}

/** Returns both parts as one, in the pixels of the first, or undefined where they show no code in common. */
function join(part: WallPiece, next: WallPiece): WallPiece | undefined {
  const toPart = transform(inCommon(part, next));
  if (!toPart) return undefined;
  const all = [...part];
  for (const spot of next) place(all, { ...spot, corners: mapped(spot.corners, toPart) });
  return all;
}

function place(all: Spot[], spot: Spot): void {
  const at = all.findIndex((other) => distance(other, spot) < (other.text === spot.text ? SAME_CODE : SAME_PLACE) * sideOf(other));
  const old = all[at];
  if (!old) all.push(spot);
  // A code that could be read once is readable.
  else if (spot.text === undefined && old.text !== undefined) return;
  // The newest text counts: someone may have put the code right meanwhile.
  else all[at] = old.text === spot.text ? averaged(old, spot) : spot;
}

function averaged(old: Spot, spot: Spot): Spot {
  const [a, b] = [Math.min(old.tries, MOST_WEIGHT), spot.tries];
  const between = (p: Point, q: Point) => ({ x: (p.x * a + q.x * b) / (a + b), y: (p.y * a + q.y * b) / (a + b) });
  const [w, x, y, z] = old.corners;
  const [p, q, r, s] = spot.corners;
  return { ...old, corners: [between(w, p), between(x, q), between(y, r), between(z, s)], tries: old.tries + spot.tries };
}

/** Whether a part shows all that this picture does, and the two cannot be joined. */
function addsNothing(part: WallPiece, picture: readonly SeenCode[]): boolean {
  return inCommon(part, picture).length === 0 && picture.every((seen) => part.some(({ text }) => text === seen.text));
}

/** Pairs of the same corner in both, of all codes that hang once in each. */
function inCommon(part: readonly SeenCode[], next: readonly SeenCode[]): [Point, Point][] {
  const [here, there] = [byText(part), byText(next)];
  return [...here].flatMap(([text, spot]) => {
    const other = spot && there.get(text);
    return other ? other.corners.map((from, at): [Point, Point] => [from, spot.corners[at] ?? from]) : [];
  });
}

/** By text; undefined where a text hangs twice, which says nothing about where. */
function byText(part: readonly SeenCode[]): Map<string, SeenCode | undefined> {
  const found = new Map<string, SeenCode | undefined>();
  for (const spot of part) if (spot.text !== undefined) found.set(spot.text, found.has(spot.text) ? undefined : spot);
  return found;
}

/** The affine map that leads from the first of each pair to the second, by least squares: right also for a tilted phone. */
function transform(pairs: readonly [Point, Point][]): ((point: Point) => Point) | undefined {
  const from = middle(pairs.map(([point]) => point));
  const to = middle(pairs.map(([, point]) => point));
  let [xx, xy, yy, xu, yu, xv, yv] = [0, 0, 0, 0, 0, 0, 0];
  for (const [p, q] of pairs) {
    const [x, y, u, v] = [p.x - from.x, p.y - from.y, q.x - to.x, q.y - to.y];
    [xx, xy, yy] = [xx + x * x, xy + x * y, yy + y * y];
    [xu, yu, xv, yv] = [xu + x * u, yu + y * u, xv + x * v, yv + y * v];
  }
  const whole = xx * yy - xy * xy;
  if (!(whole > 0)) return undefined;
  return ({ x, y }) => {
    const [a, b] = [((x - from.x) * yy - (y - from.y) * xy) / whole, ((y - from.y) * xx - (x - from.x) * xy) / whole];
    return { x: to.x + a * xu + b * yu, y: to.y + a * xv + b * yv };
  };
}

function mapped([a, b, c, d]: Corners, map: (point: Point) => Point): Corners {
  return [map(a), map(b), map(c), map(d)];
}

function distance(a: SeenCode, b: SeenCode): number {
  const [p, q] = [middle(a.corners), middle(b.corners)];
  return Math.hypot(p.x - q.x, p.y - q.y);
}

/** Returns the middle of points. */
export function middle(points: readonly Point[]): Point {
  const sum = points.reduce((all, { x, y }) => ({ x: all.x + x, y: all.y + y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}

/** Returns the mean length of a code's sides, in the pixels of its corners. */
export function sideOf({ corners: [a, b, c, d] }: SeenCode): number {
  const length = (p: Point, q: Point) => Math.hypot(p.x - q.x, p.y - q.y);
  return (length(a, b) + length(b, c) + length(c, d) + length(d, a)) / 4;
}
