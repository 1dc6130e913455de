/** Files that the hall itself carries along: a large floor plan, the words of its search. */

import { basePath } from '../../src/guide/page-address.ts';
import type { Hall } from '../../src/guide/hall.ts';
import { shortHash } from '../ground/hash.ts';
import type { Plan } from '../parse/hall/plan.ts';
import type { CarriedFile } from './destinations.ts';

/** Inline in every page up to this size, in bytes as sent with gzip; a larger plan is a file. */
const INLINE_PLAN = 3_000;

/** Returns the floor plan as pages have it. */
export function finishPlan({ svg, gzip }: Plan, address: string, files: Map<string, CarriedFile>): Hall['plan'] {
  if (gzip <= INLINE_PLAN) return { svg };
  return { href: carryAlong({ path: `assets/plan-${shortHash(svg)}.svg`, body: svg }, address, files) };
}

/** Returns the address of a file that is published beside the pages. */
export function carryAlong(file: CarriedFile, address: string, files: Map<string, CarriedFile>): string {
  files.set(file.path, file);
  return `${basePath(address)}/${file.path}`;
}
