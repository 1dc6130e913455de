/** The guides that a list of points or agents means: one by any of its names, or all of a class or a life event. */

import { plainName } from '../ground/nearest.ts';
import { textsOf } from '../parse/guide/field-values.ts';
import type { Draft } from '../parse/guide/draft.ts';
import type { HallDraft } from '../parse/hall/hall.ts';
import { type GuideNames, eventNamed, guideNamed, titleOf } from './names.ts';

export interface MeantGuides {
  /** Returns the ids of the guides that a text names; none where it names nothing. */
  readonly of: (typed: string) => readonly string[];
  /** All that can be named, for suggestions: names of guides, then classes and life events. */
  readonly names: Iterable<string>;
}

/** Returns what texts mean among these guides. */
export function meantGuides(hall: HallDraft, drafts: readonly Draft[], names: GuideNames): MeantGuides {
  const own = new Map<string, Set<string>>();
  const groups = new Map<string, Set<string>>();
  const add = (map: Map<string, Set<string>>, name: string, id: string) =>
    map.set(plainName(name), (map.get(plainName(name)) ?? new Set()).add(id));
  for (const draft of drafts) {
    const texts = (field: 'aliases' | 'class' | 'also') => textsOf(draft.fields[field]?.value).map(({ text }) => text);
    for (const name of [titleOf(draft), ...texts('aliases')]) add(own, name, draft.id);
    for (const name of texts('class')) add(groups, name, draft.id);
    const events = new Set([draft.event, ...texts('also').flatMap((typed) => eventNamed(hall, typed)?.id ?? [])]);
    for (const { id, name } of hall.events) if (events.has(id)) for (const one of [name, id]) add(groups, one, draft.id);
  }
  const of = (typed: string): readonly string[] => {
    const one = guideNamed(typed, '', names);
    if (one !== undefined) return [one];
    const event = eventNamed(hall, typed);
    return [...(own.get(plainName(typed)) ?? groups.get(plainName(typed)) ?? groups.get(plainName(event?.name ?? '')) ?? [])];
  };
  return { of, names: [...own.keys(), ...groups.keys()] };
}
