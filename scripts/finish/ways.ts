/** The way from where a guide’s code hangs to its windows: as lines on the plans, and in words. */

import type { Guide } from '../../src/guide/guide.ts';
import type { HallPaper } from '../../src/guide/paper.ts';
import type { FloorWay, GuideWay } from '../../src/guide/way.ts';
import { once } from '../ground/once.ts';
import type { HallDraft } from '../parse/hall/hall.ts';
import { codeTyped } from '../register/register.ts';
import { tongueIn } from '../resolve/spoken-words.ts';
import { type Route, type WayTo, waysFrom } from '../way/find-way.ts';
import { turnBetween } from '../way/geometry.ts';
import { type Floor, type PlacedMark, type Network, type WaySpot, networkOf } from '../way/network.ts';
import type { Walked } from '../way/walk.ts';
import { wayInWords } from './way-in-words.ts';
import { given } from './finishing.ts';

interface WalkedHall {
  readonly hall: HallDraft;
  readonly plans: readonly Floor[];
  readonly places: HallPaper['places'];
}

/** Returns a function that gives a guide its way, where the plans say one. */
export function waysIn(walked: WalkedHall): (guide: Guide) => Guide {
  const find = once(() => waysFound(walked));
  return (guide) => (guide.windows ? { ...guide, ...given('way', find()(guide)) } : guide);
}

function waysFound({ hall, plans, places }: WalkedHall): (guide: Guide) => GuideWay | undefined {
  const network = networkOf(plans);
  const known = new Map<WaySpot, ReturnType<typeof waysFrom>>();
  return ({ code, language, windows = [] }) => {
    const start = startOf(code, places, network);
    if (!start) return undefined;
    const find = known.get(start.spot) ?? waysFrom(start.spot, network);
    known.set(start.spot, find);
    const { windows: about } = hall.translations[language] ?? hall;
    const groups = new Map<string, string[]>();
    for (const key of windows) groups.set(JSON.stringify(about[key]), [...(groups.get(JSON.stringify(about[key])) ?? []), key]);
    const found = [...groups.values()].flatMap((keys) => {
      const way = find(keys, start.code);
      return way ? [{ keys, way }] : [];
    });
    if (found.length === 0) return undefined;
    const told = { start: start.name, isCode: start.code !== undefined, knowsSteps: network.knowsSteps };
    const said = found.map(({ keys, way }) => wayInWords(way, { ...told, windows: keys }, tongueIn(hall, language)));
    return { floors: floorsOf(found.map(({ way }) => way)), said };
  };
}

interface Start {
  readonly spot: WaySpot;
  /** The code that one faces there; absent where it hangs elsewhere. */
  readonly code?: PlacedMark;
  /** Of the place, or the code. */
  readonly name: string;
}

/** Returns where the code hangs, else the first place of hall.yaml that a plan marks. */
function startOf(code: string, places: HallPaper['places'], network: Network): Start | undefined {
  const marked = places.flatMap(({ id, name, codes }) => {
    const place = network.places.get(id);
    return place?.spot ? [{ place, spot: place.spot, name: name.replace(/[，,（(].*/, ''), codes }] : [];
  });
  const own = marked.find(({ codes }) => codes.some((typed) => codeTyped(typed) === code));
  const start = own ?? marked[0];
  return start && { spot: start.spot, ...(own ? { code: own.place, name: code } : { name: start.name }) };
}

/** Returns all walks, drawn floor by floor. */
function floorsOf(ways: readonly WayTo[]): FloorWay[] {
  const nearest = drawn(ways.map((way) => way.nearest));
  const free = drawn(ways.flatMap((way) => (way.free && way.free !== way.nearest ? [way.free] : [])));
  return [...new Set([...free.keys(), ...nearest.keys()])].map((floor) => {
    const { from = [0, 0] as const, line = '' } = nearest.get(floor) ?? {};
    const other = free.get(floor);
    return { floor, from: other && line === '' ? other.from : from, line, ...given('free', other?.line) };
  });
}

type Drawn = Omit<FloorWay, 'floor' | 'free'>;

function drawn(routes: readonly Route[]): Map<string, Drawn> {
  const floors = new Map<string, Drawn>();
  for (const { walk } of routes)
    for (const [at, stretch] of walk.entries()) {
      const { from, to, by } = stretch;
      const floor = floors.get(to.floor) ?? { from: pair((by ? to : from).at), line: '' };
      const starts = at === 0 || walk[at - 1]?.by !== undefined;
      const line = by
        ? ''
        : (starts ? `M${pair(from.at).join(' ')}` : '') + (isCorner(stretch, walk[at + 1]) ? `L${pair(to.at).join(' ')}` : '');
      floors.set(to.floor, { ...floor, line: floor.line + line });
    }
  return floors;
}

function isCorner({ from, to }: Walked, next: Walked | undefined): boolean {
  return !next || next.by !== undefined || Math.abs(turnBetween([from.at, to.at], [next.from.at, next.to.at])) > 1;
}

/** A thousandth of a plan is as thin as a line. */
function pair([x, y]: WaySpot['at']): [number, number] {
  return [Number(x.toPrecision(3)), Number(y.toPrecision(3))];
}
