/** The parts of a hall that need not be made again while their sources stay the same. */

import { cachedOr, keyOf, keyOfProgram } from '../ground/cache.ts';
import { type ParsedHall, parseHall } from '../parse/hall/hall.ts';
import { parsePlan } from '../parse/hall/plan.ts';
import type { OverlayFile, SourceFile } from '../read/read.ts';

/** Returns the hall that hall.yaml says, which changes a few times a year. */
export function parseHallOnce(source: SourceFile, overlays: readonly OverlayFile[]): ParsedHall {
  const key = keyOf(keyOfProgram(), ...[source, ...overlays].flatMap(({ file, text }) => [file, text]));
  const { hall, places, ...rest } = cachedOr('hall', key, () => {
    const parsed = parseHall(source, overlays);
    return { ...parsed, places: [...parsed.hall.places] };
  });
  return { ...rest, hall: { ...hall, places: new Map(places) } };
}

/** Returns the parsed floor plan, which changes once in years. */
export function parsePlanOnce(source: SourceFile): ReturnType<typeof parsePlan> {
  const key = keyOf(keyOfProgram(), source.file, source.text);
  return cachedOr('plan', key, () => parsePlan(source));
}
