/** The facts of the page of policies. */

import type { Hall } from './hall.ts';
import { type HallFacts, inEachLanguage } from './hall-facts.ts';
import type { Policy } from './policy.ts';

export interface PoliciesFacts {
  readonly kind: 'policies';
  readonly page: string;
  readonly language: string;
  readonly hall: HallFacts;
  readonly policies: readonly Policy[];
  readonly languages: readonly string[];
}

/** Returns the facts of the page of policies: each in this language where it exists in it, else in the hall's own. */
export function policiesFacts(hall: Hall, policies: readonly Policy[], language: string): PoliciesFacts {
  const own = policies.filter((policy) => policy.language === undefined);
  const translated = new Map(policies.flatMap((one) => (one.language === language ? [[one.id, one] as const] : [])));
  return { kind: 'policies', ...inEachLanguage(hall, 'policies', language), policies: own.map((one) => translated.get(one.id) ?? one) };
}
