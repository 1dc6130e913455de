/** The register of codes and the places where they hang, with which a patrol compares a wall. No citizen's phone gets it. */

import type { HangingPlace } from './paper.ts';

export interface PatrolCode {
  readonly code: string;
  /** The exact text in the picture. */
  readonly text: string;
  /** Of retired codes absent. */
  readonly title?: string;
  readonly state: 'active' | 'situation' | 'device' | 'channel' | 'class' | 'event' | 'wall' | 'retired';
  /** Of a retired code: its successor. */
  readonly now?: string;
}

export interface PatrolRegister {
  readonly format: 1;
  /** The hall's name. */
  readonly hall: string;
  /** `https://qinghe.example`: an address that begins with it is ours. */
  readonly address: string;
  readonly codes: readonly PatrolCode[];
  readonly places: readonly HangingPlace[];
}

/** Returns the register that `patrol.json` says, or undefined for a text that is none: cut off, or a login page in its place. */
export function readPatrolRegister(text: string): PatrolRegister | undefined {
  try {
    const register: PatrolRegister | null = JSON.parse(text);
    return register?.format === 1 && Array.isArray(register.codes) && Array.isArray(register.places) ? register : undefined;
  } catch {
    return undefined;
  }
}
