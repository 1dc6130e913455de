/** Of a hall that is built again: what need not be made again while what it is made of is the same. */

import { keptOr, keyOf, keyOfProgram } from './cache.ts';
import type { Rule, RuleContext } from './check/rule.ts';
import { type ParsedHall, parseHall } from './parse/hall.ts';
import { parsePlan } from './parse/plan.ts';
import type { Problem } from './problem.ts';
import type { OverlayFile, SourceFile } from './read.ts';

/** Returns the hall that hall.yaml says, which changes a few times a year. */
export function parseHallOnce(source: SourceFile, overlays: readonly OverlayFile[]): ParsedHall {
  const key = keyOf(keyOfProgram(), ...[source, ...overlays].flatMap(({ file, text }) => [file, text]));
  const { hall, places, ...rest } = keptOr('hall', key, () => {
    const parsed = parseHall(source, overlays);
    return { ...parsed, places: [...parsed.hall.places] };
  });
  return { ...rest, hall: { ...hall, places: new Map(places) } };
}

/** Returns what came of a floor plan, which changes once in years. */
export function parsePlanOnce(source: SourceFile): ReturnType<typeof parsePlan> {
  const key = keyOf(keyOfProgram(), source.file, source.text);
  return keptOr('plan', key, () => parsePlan(source));
}

/** Returns what a rule says. To draw all codes that were printed takes a tenth of building one change anew. */
export function judgeOnce(rule: Rule, context: RuleContext): readonly Problem[] {
  if (rule.id !== 'frozen-matrix') return rule.check(context);
  const key = keyOf(keyOfProgram(), JSON.stringify(context.codes));
  return keptOr('drawn', key, () => rule.check(context));
}
