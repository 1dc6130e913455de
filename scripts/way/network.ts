/** The ways of all floors as one network: where lines meet or cross one may turn, lifts and stairs of one name join floors. */

import type { PlanMark, PlanMarks } from '../parse/hall/plan-marks.ts';
import type { PlanPoint } from '../parse/hall/plan-shapes.ts';
import {
  type Box,
  type Segment,
  boxAround,
  crossing,
  distance,
  distanceToBox,
  meetsBox,
  middleOf,
  nearestPart,
  pointAt,
} from './geometry.ts';

/** A floor plan by its floor: `1` of `plan.svg`, `2` of `plan-2.svg`. */
export interface Floor extends PlanMarks {
  readonly floor: string;
}

export interface WaySpot {
  readonly floor: string;
  readonly at: PlanPoint;
  readonly ways: Stretch[];
}

/** One goes straight from a spot to the next, or takes the lift or the stairs. */
interface Stretch {
  readonly to: WaySpot;
  /** In units of the plan. */
  readonly length: number;
  /** It has steps. */
  readonly steps?: true;
  /** It leads to another floor. */
  readonly by?: 'lift' | 'stairs';
}

/** Where a mark is, and the spot of the network that is nearest to it. */
export interface PlacedMark {
  readonly floor: string;
  /** The larger side of its plan. */
  readonly size: number;
  readonly box: Box;
  /** Undefined where no way comes near. */
  readonly spot: WaySpot | undefined;
}

export interface Network {
  readonly spots: readonly WaySpot[];
  /** By the key of a place of hall.yaml, in the order of floors and drawing. */
  readonly places: ReadonlyMap<string, PlacedMark>;
  readonly windows: ReadonlyMap<string, PlacedMark>;
  /** Some steps or a lift are drawn: whoever drew the ways thought of those who cannot climb. */
  readonly knowsSteps: boolean;
}

/** Parts of a plan’s larger side: lines that end as near as this to another meet it; a mark further from all ways is at none. */
const MEETS = 0.01;
const REACHES = 0.2;
/** A floor up or down costs as much as this part of the plan’s larger side. */
const CLIMB = 0.3;

/** Returns the network of these floors. */
export function networkOf(floors: readonly Floor[]): Network {
  const parts = floors.map(networkOfFloor);
  const kind = (wanted: PlanMark['kind']) => parts.flatMap(({ marked }) => marked.filter(({ mark }) => mark.kind === wanted));
  const firstByName = (wanted: PlanMark['kind']) =>
    new Map(
      kind(wanted)
        .toReversed()
        .map(({ mark, ...rest }) => [mark.name, rest]),
    );
  for (const by of ['lift', 'stairs'] as const) joinFloors(kind(by), by);
  return {
    spots: parts.flatMap(({ spots }) => spots),
    places: new Map([...firstByName('place')].toReversed()),
    windows: firstByName('window'),
    knowsSteps: kind('lift').length + kind('stairs').length > 0,
  };
}

type MarkedBy = PlacedMark & { readonly mark: PlanMark };

/** Joins each lift or staircase with itself on the other floors. */
function joinFloors(marked: readonly MarkedBy[], by: 'lift' | 'stairs'): void {
  for (const one of marked)
    for (const other of marked) {
      if (one.mark.name !== other.mark.name || one.floor === other.floor || !one.spot || !other.spot) continue;
      one.spot.ways.push({ to: other.spot, length: CLIMB * one.size, by, ...(by === 'stairs' ? { steps: true } : {}) });
    }
}

function networkOfFloor({ floor, size, marks }: Floor): { spots: WaySpot[]; marked: MarkedBy[] } {
  const segments = marks.filter(({ kind }) => kind === 'way').flatMap(({ lines }) => lines.flatMap(segmentsOf));
  const others = marks.filter(({ kind, lines }) => kind !== 'way' && lines.flat().length > 0);
  const boxes = others.map((mark) => ({ mark, box: boxAround(mark.lines.flat()) }));
  const steps = boxes.filter(({ mark }) => mark.kind === 'stairs').map(({ box }) => box);
  const near = boxes.map((one) => ({ ...one, on: nearestOn(segments, one.box, size * REACHES) }));
  const ends = [...segments.flat(), ...near.flatMap(({ on }) => (on ? [on] : []))];
  const known = spotsOf(floor, size * MEETS);
  for (const segment of segments) {
    const crossings = segments.flatMap((other) => crossing(segment, other) ?? []);
    const touched = ends.flatMap((end) => {
      const part = nearestPart(segment, end);
      return distance(pointAt(segment, part), end) <= size * MEETS ? part : [];
    });
    const along = [...crossings, ...touched].sort((a, b) => a - b).map((part) => known.at(pointAt(segment, part)));
    for (const [at, spot] of along.entries()) join(along[at - 1], spot, steps);
  }
  const marked = near.map(({ mark, box, on }) => ({ mark, floor, size, box, spot: on && known.at(on) }));
  return { spots: known.all, marked };
}

function segmentsOf(line: readonly PlanPoint[]): Segment[] {
  return line.slice(1).map((to, at) => [line[at] ?? to, to] as const);
}

function join(from: WaySpot | undefined, to: WaySpot, steps: readonly Box[]): void {
  if (!from || from === to) return;
  const length = distance(from.at, to.at);
  const has = steps.some((box) => meetsBox([from.at, to.at], box)) ? ({ steps: true } as const) : {};
  from.ways.push({ to, length, ...has });
  to.ways.push({ to: from, length, ...has });
}

/** Returns the point of all segments that is nearest to the middle of a box, undefined where it is out of reach. */
function nearestOn(segments: readonly Segment[], box: Box, reach: number): PlanPoint | undefined {
  const middle = middleOf(box);
  const points = segments.map((segment) => pointAt(segment, nearestPart(segment, middle)));
  const [nearest] = points.sort((a, b) => distance(a, middle) - distance(b, middle));
  return nearest && distanceToBox(box, nearest) <= reach ? nearest : undefined;
}

/** Returns the spots of a floor, and finds or makes the one at a point: points as near as `meets` to one are it. */
function spotsOf(floor: string, meets: number): { all: WaySpot[]; at: (point: PlanPoint) => WaySpot } {
  const all: WaySpot[] = [];
  const cells = new Map<string, WaySpot[]>();
  const at = (point: PlanPoint): WaySpot => {
    const [column = 0, row = 0] = point.map((one) => Math.floor(one / meets));
    const around = [-1, 0, 1].flatMap((x) => [-1, 0, 1].flatMap((y) => cells.get(`${column + x} ${row + y}`) ?? []));
    const known = around.find((spot) => distance(spot.at, point) <= meets);
    if (known) return known;
    const spot: WaySpot = { floor, at: point, ways: [] };
    all.push(spot);
    const cell = `${column} ${row}`;
    cells.set(cell, [...(cells.get(cell) ?? []), spot]);
    return spot;
  };
  return { all, at };
}
