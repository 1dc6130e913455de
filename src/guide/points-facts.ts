/** The facts of the page of points and agents. */

import { entriesIn } from './entry.ts';
import type { Device, Hall, Window } from './hall.ts';
import { type HallFacts, hallTexts, inEachLanguage } from './hall-facts.ts';
import type { Position } from './position.ts';
import type { Agent, ServicePoint, PointGuide, Points } from './points.ts';

export interface PointsFacts {
  readonly kind: 'points';
  readonly page: string;
  readonly language: string;
  readonly hall: HallFacts;
  readonly languages: readonly string[];
  /** Where the hall is. */
  readonly at?: Position;
  readonly windows: readonly (Window & { readonly key: string })[];
  /** Those that are not out of order. */
  readonly machines: readonly Device[];
  readonly points: readonly ServicePoint[];
  readonly agents: readonly Agent[];
  /** Ids of the guides that are done online. */
  readonly online: readonly string[];
  /** Those that are named by id, in this language where they exist in it. */
  readonly guides: readonly PointGuide[];
}

/** Returns the facts of the page of points. */
export function pointsFacts(hall: Hall, { points, agents, online, guides }: Points, language: string): PointsFacts {
  const { windows, devices = {} } = hallTexts(hall, language);
  return {
    kind: 'points',
    ...inEachLanguage(hall, 'points', language),
    at: hall.at,
    windows: Object.entries(windows).map(([key, window]) => ({ key, ...window })),
    machines: Object.values(devices),
    points,
    agents,
    online,
    guides: entriesIn(guides, language, hall.language),
  };
}
