/** One patrol as it goes on: what was seen so far, of which place, and what that means. */

import type { PatrolRegister } from '../guide/patrol.ts';
import { type Finding, compare } from './compare.ts';
import type { Unfinished } from './saved.ts';
import { type Part, type Seen, addPicture } from './wall.ts';

export interface Session {
  /** Adds what a picture showed. `tries`: how often it was read. */
  readonly take: (codes: readonly Seen[], tries?: number) => void;
  /** A place's id; empty: anywhere. */
  readonly choose: (place: string) => void;
  readonly clear: () => void;
  readonly findings: () => readonly Finding[];
}

/** Returns a patrol, which goes on where an unfinished one ended. `tell` hears of every change of its findings, and of the first. */
export function newSession(
  register: PatrolRegister,
  saved: Unfinished,
  tell: (findings: readonly Finding[], unfinished: Unfinished) => void,
): Session {
  let { place, parts } = saved;
  let findings: readonly Finding[] = [];
  const change = (next: readonly Part[]) => {
    parts = next;
    const last = JSON.stringify(findings);
    findings = compare(
      register,
      register.places.find(({ id }) => id === place),
      parts,
    );
    if (JSON.stringify(findings) !== last) tell(findings, { place, parts });
  };
  change(parts);
  return {
    take: (codes, tries) => change(addPicture(parts, codes, tries)),
    choose: (next) => {
      place = next;
      change(parts);
    },
    clear: () => change([]),
    findings: () => findings,
  };
}
