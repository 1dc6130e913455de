/** The parts of a hall that need not be made again while their sources stay the same. */

import { cachedOr, keyOf, keyOfProgram } from '../ground/cache.ts';
import { type ParsedHall, parseHall } from '../parse/hall/hall.ts';
import type { Problem } from '../ground/problem.ts';
import { type Plan, parsePlan } from '../parse/hall/plan.ts';
import type { OverlayFile, PlanFile, SourceFile } from '../read/read.ts';

/** Returns the hall that hall.yaml says, which changes a few times a year. */
export function parseHallOnce(source: SourceFile, overlays: readonly OverlayFile[]): ParsedHall {
  const key = keyOf(keyOfProgram(), ...[source, ...overlays].flatMap(({ file, text }) => [file, text]));
  const { hall, places, ...rest } = cachedOr('hall', key, () => {
    const parsed = parseHall(source, overlays);
    return { ...parsed, places: [...parsed.hall.places] };
  });
  return { ...rest, hall: { ...hall, places: new Map(places) } };
}

/** Returns the parsed floor plans, which change once in years. */
export function parsePlansOnce(sources: readonly PlanFile[]): { plans: readonly Plan[]; problems: readonly Problem[] } {
  if (sources.length === 0) return { plans: [], problems: [] };
  const key = keyOf(keyOfProgram(), ...sources.flatMap(({ file, text }) => [file, text]));
  return cachedOr('plan', key, () => {
    const parsed = sources.map(parsePlan);
    return { plans: parsed.flatMap(({ plan }) => plan ?? []), problems: parsed.flatMap(({ problems }) => problems) };
  });
}
