/** One patrol as it goes on: the codes seen so far, by place, and their findings. */

import type { PatrolRegister } from '../../guide/patrol.ts';
import { type Finding, compare } from '../wall/compare.ts';
import type { UnfinishedPatrol } from './unfinished.ts';
import { type WallPiece, type SeenCode, addPicture } from '../wall/wall.ts';

export interface Session {
  /** Adds the codes of a picture. `tries`: how often it was read. */
  readonly take: (codes: readonly SeenCode[], tries?: number) => void;
  /** A place's id; empty: anywhere, with the codes seen in every place. */
  readonly choose: (place: string) => void;
  /** Forgets the codes seen in this place; anywhere: all codes. */
  readonly clear: () => void;
  readonly findings: () => readonly Finding[];
}

/** Returns a patrol, which goes on where an unfinished one ended. `tell` hears of every change of its findings, and of the first. */
export function newSession(
  register: PatrolRegister,
  saved: UnfinishedPatrol,
  tell: (findings: readonly Finding[], unfinished: UnfinishedPatrol) => void,
): Session {
  let { place, seen } = saved;
  let findings: readonly Finding[] = [];
  const placeOf = (id: string) => register.places.find((one) => one.id === id);
  const change = (next: UnfinishedPatrol) => {
    ({ place, seen } = next);
    const last = JSON.stringify(findings);
    findings = compare(register, placeOf(place), place === '' ? Object.values(seen).flat() : (seen[place] ?? []));
    if (JSON.stringify(findings) !== last) tell(findings, next);
  };
  change(saved);
  return {
    take: (codes, tries) => change({ place, seen: { ...seen, [place]: addPicture(seen[place] ?? [], codes, tries) } }),
    choose: (next) => {
      const here = seen[place] ?? [];
      // A person who saw none of a place's codes stood elsewhere, and chooses only now where.
      const isElsewhere = placeOf(place) !== undefined && !shows(here, placeOf(place)?.codes ?? [], register);
      change({ place: next, seen: isElsewhere ? { ...seen, [place]: [], [next]: [...(seen[next] ?? []), ...here] } : seen });
    },
    clear: () => change({ place, seen: place === '' ? {} : { ...seen, [place]: [] } }),
    findings: () => findings,
  };
}

function shows(parts: readonly WallPiece[], codes: readonly string[], register: PatrolRegister): boolean {
  const texts = new Set(register.codes.filter(({ code }) => codes.includes(code)).map(({ text }) => text));
  return parts.flat().some(({ text }) => text !== undefined && texts.has(text));
}
