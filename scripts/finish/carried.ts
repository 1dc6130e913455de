/** Files that the hall itself carries along: a large floor plan, the words of its search. */

import { basePath } from '../../src/guide/page-address.ts';
import type { Hall } from '../../src/guide/hall.ts';
import { shortHash } from '../ground/hash.ts';
import type { Plan } from '../parse/hall/plan.ts';
import type { CarriedFile } from './destinations.ts';
import { given } from './finishing.ts';

/** Inline in every page up to this size, in bytes as sent with gzip; a larger plan is a file. */
const INLINE_PLAN = 3_000;

/** Returns the floor plans as pages have them. */
export function finishPlans(plans: readonly Plan[], address: string, files: Map<string, CarriedFile>): Pick<Hall, 'plan' | 'floors'> {
  const own = plans.find(({ floor }) => floor === '1');
  const floors = plans.flatMap((plan) => {
    if (plan === own) return [];
    const windows = plan.marks.filter(({ kind }) => kind === 'window').map(({ name }) => name);
    return [[plan.floor, { plan: finishPlan(plan, address, files), windows }] as const];
  });
  return {
    ...given('plan', own && finishPlan(own, address, files)),
    ...(floors.length > 0 ? { floors: Object.fromEntries(floors) } : {}),
  };
}

function finishPlan({ svg, gzip }: Plan, address: string, files: Map<string, CarriedFile>): NonNullable<Hall['plan']> {
  if (gzip <= INLINE_PLAN) return { svg };
  return { href: carryAlong({ path: `assets/plan-${shortHash(svg)}.svg`, body: svg }, address, files) };
}

/** Returns the address of a file that is published beside the pages. */
export function carryAlong(file: CarriedFile, address: string, files: Map<string, CarriedFile>): string {
  files.set(file.path, file);
  return `${basePath(address)}/${file.path}`;
}
