/** Guides as the last build finished them: taken again while neither their files nor anything that they show of the rest changed. */

import type { Guide } from '../../src/guide/guide.ts';
import type { HallPaper } from '../../src/guide/paper.ts';
import { lineOf } from '../../src/guide/pack.ts';
import { keyOf } from '../ground/cache.ts';
import { shortHash } from '../ground/hash.ts';
import type { LinkTargets } from '../resolve/link.ts';
import type { Draft } from '../parse/guide/draft.ts';
import type { HallDraft } from '../parse/hall/hall.ts';
import type { Register } from '../register/register.ts';
import type { Floor } from '../way/network.ts';
import type { LinkContext } from './destinations.ts';
import type { SaidByPack } from './search-words.ts';

/** Plain JSON. */
export interface CachedGuide {
  readonly guide: Guide;
  /** Names its line: 16 hex digits. */
  readonly line: string;
  /** Attachments that it links to, each with the path under which it was published. */
  readonly files: readonly (readonly [source: string, path: string])[];
  /** Headings that it links to, on its own page too, each with the fragment that was published. */
  readonly fragments: readonly (readonly [id: string, language: string, typed: string, fragment: string])[];
}

/** What one run leaves for the next one of the same program. */
export interface FinishedBefore {
  /** By key. */
  readonly guides: ReadonlyMap<string, CachedGuide>;
  /** The words of search that guides say, by pack. */
  readonly said: SaidByPack;
}

/** All that finishing a guide looks at besides its own draft and the original's. */
export interface Rest {
  readonly hall: HallDraft;
  readonly register: Register;
  readonly drafts: readonly Pick<Draft, 'id' | 'language' | 'event' | 'title' | 'bundle'>[];
  readonly plans: readonly Floor[];
  readonly places: HallPaper['places'];
  readonly targets: LinkTargets & { readonly attachments: ReadonlyMap<string, unknown> };
}

/** Returns a key that changes with anything a guide may show of the rest: names, codes, titles, targets of links. */
export function keyOfRest({ hall, register, drafts, targets, plans, places }: Rest): string {
  const others = drafts.map(({ id, language, event, title, bundle }) => [
    id,
    language,
    event,
    title?.text,
    bundle?.map(({ text }) => text),
  ]);
  const codes = [[...register.codeOf], [...register.provisional], [...register.guideOf]];
  const links = [[...targets.guides], [...targets.codes], [...targets.attachments.keys()], [...targets.outside]];
  const ways = plans.map(({ floor, size, marks }) => [floor, size, marks]);
  return keyOf(JSON.stringify([hall, others, codes, links, ways, places]));
}

/** Finishes a guide, unless `before` is its result and its attachments and the headings that it links to are as they were. */
export function finishOnce(
  before: CachedGuide | undefined,
  published: LinkContext,
  finish: (published: LinkContext) => Guide,
): CachedGuide {
  const isAsBefore = (one: CachedGuide) =>
    one.files.every(([source, path]) => published.publish(source) === path) &&
    one.fragments.every(([id, language, typed, fragment]) => published.fragmentOn(id, language, typed) === fragment);
  if (before && isAsBefore(before)) return before;
  const fragments: [string, string, string, string][] = [];
  const fragmentOn: LinkContext['fragmentOn'] = (id, language, typed) => {
    const fragment = published.fragmentOn(id, language, typed);
    fragments.push([id, language, typed, fragment]);
    return fragment;
  };
  const files = new Map<string, string>();
  const publish = (source: string): string => {
    const path = published.publish(source);
    files.set(source, path);
    return path;
  };
  const guide = finish({ ...published, publish, fragmentOn });
  return { guide, line: shortHash(lineOf(guide)), files: [...files], fragments };
}
