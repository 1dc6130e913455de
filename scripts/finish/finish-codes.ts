/** Codes that lead to a guide with answers, or to no guide any more. */

import { readAnswers, writeAnswers } from '../../src/guide/condition.ts';
import type { Retired, Situation } from '../../src/guide/hall.ts';
import type { Draft } from '../parse/guide/draft.ts';
import { readDay } from '../parse/guide/day.ts';
import type { CodesDraft } from '../parse/hall/codes-yaml.ts';
import { type Register, lastSuccessor } from '../register/register.ts';
import { resolveDraft } from '../resolve/resolve-draft.ts';
import { given } from './finishing.ts';

type Entry = CodesDraft['entries'][number];

/** Returns what a retired code says. A chain of successors is followed to its end, so that nobody is sent on twice. */
export function finishRetired(entry: Entry, codes: CodesDraft, register: Register): Retired {
  const end = lastSuccessor(entry, codes, register.guideOf);
  const situation = register.situations.find(({ code }) => code === end);
  const now = situation ? register.codeOf.get(situation.guide?.text ?? '') : typeof end === 'string' ? end : undefined;
  const say = entry.say?.text ?? (typeof end === 'object' ? end.say?.text : undefined);
  return { ...given('retired', readDay(entry.retired?.text ?? '')), ...given('now', now), ...given('say', say) };
}

/** Returns a situation by its code, nothing where its guide is not there. */
export function finishSituation(entry: Entry, register: Register, drafts: readonly Draft[]): [string, Situation][] {
  const draft = drafts.find(({ id, language }) => id === entry.guide?.text && language === undefined);
  const code = draft && register.codeOf.get(draft.id);
  if (!draft || code === undefined) return [];
  const { questions } = resolveDraft(draft);
  return [[entry.code, { code, answers: writeAnswers(readAnswers(entry.answers?.text ?? '', questions), questions) }]];
}
