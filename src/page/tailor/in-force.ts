/** Lines and alerts in force today, in the hall's time zone, on a phone that is offline too. */

import type { Day } from '../../guide/guide.ts';
import { all } from '../ground/page.ts';

/** Later than every day. */
const NEVER = '~';

/** Returns whether a line with these dates is in force on this day; where the day is not known every line is. */
export function inForce({ from, until }: { from?: string | undefined; until?: string | undefined }, today: Day | undefined): boolean {
  return today === undefined || ((from ?? '') <= today && today <= (until ?? NEVER));
}

/** Reveals the alerts about this copy today: not yet in force, no longer, or past the day of its next review. Nothing where the day is not known. */
export function revealAlerts(root: ParentNode, today: Day | undefined): void {
  for (const alert of all(root, '[data-alert-until],[data-alert-after]')) {
    const { alertUntil = '', alertAfter = NEVER } = alert.dataset;
    alert.hidden = today === undefined || !(today < alertUntil || today > alertAfter);
  }
  // What is not in force invites nobody: neither the large way on nor “open now”.
  const isOver = all(root, '[data-over]').some(({ hidden }) => !hidden);
  for (const part of all(root, '[data-glance=todo],[data-glance=open]')) part.hidden = isOver;
}
