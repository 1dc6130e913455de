/** Policies, ready to be shown: on a page of their own, and as cards beside guides. */

import type { PolicyCard, Related } from '../../src/guide/guide.ts';
import type { Policy } from '../../src/guide/policy.ts';
import { shortHash } from '../ground/hash.ts';
import { readDay } from '../parse/guide/day.ts';
import type { Draft } from '../parse/guide/draft.ts';
import type { PolicyDraft } from '../parse/hall/policy.ts';
import { type GuideNames, titleOf } from '../resolve/names.ts';
import { resolvePolicy } from '../resolve/policies.ts';
import type { CarriedFile } from './destinations.ts';
import { given } from './finishing.ts';

interface Guides {
  readonly drafts: readonly Draft[];
  /** By guide id. */
  readonly codeOf: ReadonlyMap<string, string>;
}

/** Returns the policies that say enough to be shown, by file name. Dates, law, condition and guides of a translation are its original's. */
export function finishPolicies(policies: readonly PolicyDraft[], names: GuideNames, { drafts, codeOf }: Guides): Policy[] {
  const originals = new Map(policies.flatMap((one) => (one.language === undefined ? [[one.id, one] as const] : [])));
  const relatedTo = (id: string): Related[] => {
    const [draft, code] = [drafts.find((one) => one.id === id && one.language === undefined), codeOf.get(id)];
    return draft && code !== undefined ? [{ code, title: titleOf(draft), event: draft.event }] : [];
  };
  return [...policies].sort(byFile).flatMap(({ id, language, title, gets, who, how }): Policy[] => {
    const original = originals.get(id);
    if (!title || !gets || !original) return [];
    const { asks, guides } = resolvePolicy(original, names, drafts);
    const code = asks && codeOf.get(asks.guide);
    return [
      {
        id,
        ...given('language', language),
        title: title.text,
        ...given('who', who?.text),
        gets: gets.text,
        ...given('how', how?.text),
        ...given('basis', original.basis?.text),
        ...given('from', readDay(original.from?.text ?? '')),
        ...given('until', readDay(original.until?.text ?? '')),
        ...(asks && code !== undefined ? { asks: { code, when: asks.when } } : {}),
        ...given('guides', guides.flatMap(relatedTo)),
      },
    ];
  });
}

function byFile(a: PolicyDraft, b: PolicyDraft): number {
  return a.file < b.file ? -1 : 1;
}

/** Returns the file that holds the policies, undefined without any. */
export function policiesFile(policies: readonly Policy[]): CarriedFile | undefined {
  if (policies.length === 0) return undefined;
  const body = JSON.stringify(policies);
  return { path: `files/${shortHash(body)}.json`, body };
}

/** Returns the cards beside a guide's page in a language: of policies about it, or about answers to its questions. */
export function cardsFor(policies: readonly Policy[], code: string, language: string | undefined): PolicyCard[] {
  const translated = new Map(
    policies.flatMap((one) => (one.language !== undefined && one.language === language ? [[one.id, one] as const] : [])),
  );
  return policies
    .filter((one) => one.language === undefined)
    .map((one) => translated.get(one.id) ?? one)
    .filter(({ guides = [] }) => guides.some((one) => one.code === code))
    .map(({ id, title, gets, from, until, asks, language: own }) => ({
      id,
      ...(own === language ? {} : given('language', own)),
      title,
      gets,
      ...given('when', asks?.code === code ? asks.when : undefined),
      ...given('from', from),
      ...given('until', until),
    }));
}
