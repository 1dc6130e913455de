/** Every document of the hall: the wall, life events, devices and channels, guides, situations, retired codes, 404. */

import { pageName } from '../../src/guide/address.ts';
import { type GuideEntry, entryOf } from '../../src/guide/entry.ts';
import {
  type PageFacts,
  countByEvent,
  eventFacts,
  guideFacts,
  keptFacts,
  missingFacts,
  retiredFacts,
  tablesFacts,
  versionOf,
  wallFacts,
} from '../../src/guide/facts.ts';
import { classFacts } from '../../src/guide/class-facts.ts';
import { leadFacts } from '../../src/guide/lead-facts.ts';
import type { Guide } from '../../src/guide/guide.ts';
import type { Hall } from '../../src/guide/hall.ts';
import { type Points, readPoints } from '../../src/guide/points.ts';
import { policiesFacts } from '../../src/guide/policies-facts.ts';
import { type Policy, readPolicies } from '../../src/guide/policy.ts';
import { pointsFacts } from '../../src/guide/points-facts.ts';
import { type Frame, pageText } from '../../src/view/document.tsx';
import type { CarriedFile } from '../finish/destinations.ts';
import { keyOf } from '../ground/cache.ts';
import { budgetOf } from './compress.ts';
import type { Lined } from './lines.ts';
import type { PublishedFiles, Made } from './made.ts';

/** Lists that a hall carries along in files of their own. */
interface CarriedLists {
  readonly points?: Points | undefined;
  readonly policies?: readonly Policy[] | undefined;
}

/** Returns the facts of the pages that are not a guide's, in each language: the wall, life events, devices, channels, points, policies, the kept content. */
export function listFacts(hall: Hall, guides: readonly Guide[], { points, policies }: CarriedLists): PageFacts[] {
  const entries = guides.map(entryOf);
  const counts = countByEvent(entries);
  return [hall.language, ...hall.languages].flatMap((language) => [
    wallFacts(hall, counts, language),
    ...hall.events.map((event) => eventFacts(hall, event.id, entries, language)),
    ...Object.keys(hall.leads ?? {}).flatMap((code) => leadFacts(hall, code, language, guides) ?? []),
    ...Object.keys(hall.classes ?? {}).flatMap((name) => classFacts(hall, name, language, guides) ?? []),
    ...Object.entries(hall.leads ?? {}).flatMap(([code, lead]) =>
      'class' in lead ? (classFacts(hall, lead.class, language, guides, code) ?? []) : [],
    ),
    ...(points ? [pointsFacts(hall, points, language)] : []),
    ...(policies ? [policiesFacts(hall, policies, language)] : []),
    keptFacts(hall, language),
  ]);
}

/** Returns the lists of a hall, from the files that it carries along. */
export function carriedLists({ points, policies }: Hall, files: readonly CarriedFile[]): CarriedLists {
  const bodyOf = (address: string | undefined) => files.find(({ path }) => address?.endsWith(`/${path}`))?.body;
  const [ofPoints, ofPolicies] = [bodyOf(points), bodyOf(policies)];
  return {
    points: ofPoints === undefined ? undefined : readPoints(String(ofPoints)),
    policies: ofPolicies === undefined ? undefined : readPolicies(String(ofPolicies)),
  };
}

/** Yields the facts of every page, `lists` first, one by one: a hall of 10,000 guides need not be in memory as pages. */
export function* allFacts(
  hall: Hall,
  lists: readonly PageFacts[],
  lined: readonly Lined[],
  entries: readonly GuideEntry[],
): Generator<PageFacts> {
  yield* lists;
  for (const { guide, line } of lined) {
    yield guideFacts(hall, guide, line);
    const tables = tablesFacts(hall, guide, line);
    if (tables) yield tables;
  }
  for (const [page, { code, answers }] of Object.entries(hall.situations)) {
    for (const { guide, line } of lined) {
      if (guide.code !== code) continue;
      yield guideFacts(hall, guide, line, { page: pageName(page, guide.language, hall.language), answers });
    }
  }
  for (const code of Object.keys(hall.retired)) yield retiredFacts(hall, code, hall.language, entries);
  yield missingFacts(hall, hall.language);
}

/**
 * Yields each page as a document. A page that the last build made from the same facts, frame and `program` is not
 * drawn again. `sent` says by how much a page is over its budget. Returns the version of each page, by its name.
 */
export function* makePages(
  facts: Iterable<PageFacts>,
  frame: Frame,
  program: string,
  published: PublishedFiles,
): Generator<Made, ReadonlyMap<string, string>> {
  const versions = new Map<string, string>();
  const overBudget = budgetOf(frame.style);
  const drawing = keyOf(program, frame.html, frame.styleHash);
  for (const page of facts) {
    const path = `${page.page}.html`;
    const version = versionOf(page);
    versions.set(page.page, version);
    const key = keyOf(drawing, version, page.kind === 'guide' ? page.line : '');
    const old = published(path);
    const draw = () => pageText(page, frame);
    if (old?.key === key) {
      yield { path, key, body: draw, sent: old.sent };
    } else {
      const body = draw();
      yield { path, key, body, sent: overBudget(body) };
    }
  }
  return versions;
}
