/** Where else things are done, and who does them for others: one file, which the hall line names. */

import type { Related, Timetable } from './guide.ts';

/** A service point: 便民服务中心, 村站, 自助区, 网点. */
export interface ServicePoint {
  readonly name: string;
  readonly kind?: string;
  readonly address?: string;
  /** Degrees in GCJ-02, as Chinese maps have them. */
  readonly at?: readonly [latitude: number, longitude: number];
  readonly hours?: readonly string[];
  /** The hours as rules, where they are understood. */
  readonly timetable?: Timetable;
  readonly phone?: string;
  /** Ids of the guides that are done there. */
  readonly can: readonly string[];
}

/** Somebody who does things for the people of a village. */
export interface Agent {
  readonly village: string;
  readonly name?: string;
  readonly phone?: string;
  /** Ids of guides. */
  readonly can: readonly string[];
}

/** A guide that is named in a list of points, in one of its languages. */
export interface PointGuide extends Required<Related> {
  /** `birth/hukou` */
  readonly id: string;
}

/** The content of the file: plain JSON. */
export interface Points {
  /** In the order of their kinds, then as typed. */
  readonly points: readonly ServicePoint[];
  readonly agents: readonly Agent[];
  /** Ids of the guides that are done online. */
  readonly online: readonly string[];
  /** Those of points, agents and machines and those that are done online, by code and language. */
  readonly guides: readonly PointGuide[];
}

/** Returns the points of their file, unchecked: its hash proved it. */
export function readPoints(text: string): Points {
  const points: Points = JSON.parse(text);
  return points;
}
