/** Finish: the only place where a Guide is born. Names become keys, labels ids, links addresses. */

import { speechOf } from '../../src/view/parts/limits.tsx';
import { classesOf } from '../../src/guide/class-facts.ts';
import { byPage } from '../../src/guide/entry.ts';
import type { Guide } from '../../src/guide/guide.ts';
import type { Hall, HallTexts } from '../../src/guide/hall.ts';
import type { HallPaper } from '../../src/guide/paper.ts';
import { coloursOf } from '../../src/view/ground/colour.ts';
import { keyOf } from '../ground/cache.ts';
import { shortHash } from '../ground/hash.ts';
import { askingOf } from './asking.ts';
import { bundlesWith, withBundles } from './bundles.ts';
import { withOriginals } from './contradictions.ts';
import { type CarriedFile, type LinkContext, destinationsOf } from './destinations.ts';
import { finishFields } from './fields.ts';
import { type Finishing, given, finishedHtml, languagesBeside } from './finishing.ts';
import { asHallSays } from './overlay-facts.ts';
import { type CachedGuide, type FinishedBefore, type Rest, finishOnce, keyOfRest } from './finish-once.ts';
import { finishPoints, placesByGuide } from './finish-points.ts';
import { type HeldGuide, finishHeld } from './held.ts';
import { withGuides } from './finish-paper.ts';
import { guideNamesOf, versionsById } from './guide-names.ts';
import { cardsFor, finishPolicies, policiesFile } from './finish-policies.ts';
import { finishRetired, finishSituation } from './finish-codes.ts';
import { unfinishedQuestions } from './finish-questions.ts';
import { carryAlong, finishPlans } from './carried.ts';
import { latestOf } from './latest.ts';
import { finishWords } from './search-words.ts';
import { relatedOf } from './related.ts';
import { finishSections } from './sections.ts';
import { finishTables, questionsShown } from './tables.ts';
import { withTimetables } from './timetable.ts';
import { waysIn } from './ways.ts';
import { anchorsIn, fragmentsIn } from '../resolve/anchors.ts';
import { titleOf } from '../resolve/names.ts';
import type { CodesDraft } from '../parse/hall/codes-yaml.ts';
import type { Draft } from '../parse/guide/draft.ts';
import type { HallDraft } from '../parse/hall/hall.ts';
import type { Plan } from '../parse/hall/plan.ts';
import type { Elsewhere } from '../parse/hall/points-csv.ts';
import type { PolicyDraft } from '../parse/hall/policy.ts';
import type { WordsDraft } from '../parse/hall/words-yaml.ts';
import type { Lookups } from '../resolve/lookups.ts';
import { resolveDraft } from '../resolve/resolve-draft.ts';
import { tongueIn } from '../resolve/spoken-words.ts';
import { type Register, leadsOf } from '../register/register.ts';

interface UnfinishedHall {
  readonly hall: HallDraft;
  readonly codes: CodesDraft;
  readonly register: Register;
  readonly drafts: readonly Draft[];
  readonly plans: readonly Plan[];
  readonly places: HallPaper['places'];
  readonly words?: WordsDraft;
  readonly elsewhere: Elsewhere;
  readonly policies: readonly PolicyDraft[];
  readonly targets: Rest['targets'];
  /** Reads an attachment; undefined where it cannot be read. */
  readonly bytes: (path: string) => Uint8Array | undefined;
  /** The tables of the drafts that have some. */
  readonly lookups: ReadonlyMap<Draft, Lookups>;
  /** A key of each draft's file and its tables. */
  readonly keys: ReadonlyMap<Draft, string>;
  readonly before: FinishedBefore;
  /** By the draft that stands for it: a guide that stays as it was published. */
  readonly held: ReadonlyMap<Draft, HeldGuide>;
}

export interface Finished {
  readonly hall: Hall;
  /** By code and language. */
  readonly guides: readonly Guide[];
  /** The name of each guide's line: 16 hex digits. */
  readonly lines: ReadonlyMap<Guide, string>;
  readonly files: readonly CarriedFile[];
}

/**
 * Returns the hall, its guides and the files that they link to; and what to pass as `before` in the next run.
 * Faulty parts are left out; `check` reports them.
 */
export function finish(unfinished: UnfinishedHall): Finished & { readonly next: FinishedBefore } {
  const files = new Map<string, CarriedFile>();
  const versions = versionsById(unfinished.drafts);
  const published = publishedOf(unfinished, versions, files);
  const rest = keyOfRest(unfinished);
  const placesOf = placesByGuide(unfinished);
  const names = guideNamesOf(unfinished.drafts, unfinished.register);
  const policies = finishPolicies(unfinished.policies, names, {
    drafts: unfinished.drafts,
    codeOf: unfinished.register.codeOf,
  });
  const withWay = waysIn(unfinished);
  const cached = new Map<string, CachedGuide>();
  const alone = new Map<Draft, CachedGuide>();
  const stay: ReturnType<typeof finishHeld>[] = [];
  for (const draft of unfinished.drafts) {
    const code = unfinished.register.codeOf.get(draft.id);
    if (code === undefined) continue;
    const held = unfinished.held.get(draft);
    if (held) {
      stay.push(finishHeld(held, published.languagesOf.get(draft.id) ?? [], unfinished.register.provisional.has(draft.id)));
      for (const file of held.files) files.set(file.path, file);
      continue;
    }
    const source = draft.language === undefined ? undefined : versions.get(draft.id)?.find((one) => one.language === undefined);
    const beside = { ...placesOf.get(draft.id), ...given('policies', cardsFor(policies, code, draft.language)) };
    const key = keyOf(rest, JSON.stringify(beside), ...[draft, source].map((one) => (one && unfinished.keys.get(one)) ?? ''));
    const one = finishOnce(unfinished.before.guides.get(key), published, (to) =>
      inOrder(withWay({ ...finishGuide(draft, source, code, unfinished, to), ...beside })),
    );
    cached.set(key, one);
    alone.set(draft, one);
  }
  const lines = new Map([...withBundles({ ...unfinished, names }, alone), ...stay].map(({ guide, line }) => [guide, line]));
  const guides = [...lines.keys()].sort(byPage);
  const { file, said } = finishWords(unfinished.words, lines, unfinished.before.said);
  const points = finishPoints(unfinished, guides);
  const carried = [file, points, policiesFile(policies)].map((one) => one && carryAlong(one, unfinished.hall.address, files));
  const hall = finishHall(unfinished, guides, carried, files);
  return { hall, guides, lines, next: { guides: cached, said }, files: [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1)) };
}

function publishedOf(
  { hall, register, drafts, targets, bytes }: UnfinishedHall,
  versions: ReadonlyMap<string, Draft[]>,
  files: Map<string, CarriedFile>,
): LinkContext {
  const paths = new Map<string, string>();
  const publish = (source: string): string => {
    const known = paths.get(source);
    if (known !== undefined) return known;
    const body = bytes(source);
    if (!body) return '';
    const ending = (/\.[^.]+$/.exec(source)?.[0] ?? '').toLowerCase().replace('.jpeg', '.jpg');
    const path = `files/${shortHash(body)}${ending}`;
    paths.set(source, path);
    files.set(path, { path, body });
    return path;
  };
  const languagesOf = new Map([...versions].map(([id, drafts]) => [id, drafts.map((draft) => draft.language ?? hall.language)]));
  const { address, language: hallLanguage } = hall;
  return { targets, address, hallLanguage, codeOf: register.codeOf, languagesOf, fragmentOn: fragmentsIn({ hall, drafts }), publish };
}

/** Sections come last in a line: a guide that is read from the cache has them there (`journey/cached-guides.ts`). */
function inOrder({ sections, ...rest }: Guide): Guide {
  return { ...rest, sections };
}

function finishGuide(draft: Draft, source: Draft | undefined, code: string, unfinished: UnfinishedHall, published: LinkContext): Guide {
  const { hall } = unfinished;
  const finishing = finishingOf(source ? withOriginals(draft, source, hall) : draft, hall, published);
  const original = source && finishingOf(source, hall, published);
  const { aliases, also, class: racks, ...fields } = finishFields(finishing, original);
  const { summary } = finishing.draft;
  const questions = unfinishedQuestions(finishing.resolved);
  const tables = finishTables(draft, source, unfinished.lookups, questions, hall.language);
  const shown = questionsShown(questions, tables);
  return {
    code,
    language: finishing.language,
    ...given('languages', languagesBeside(finishing.language, published.languagesOf.get(draft.id) ?? [])),
    id: draft.id,
    ...(unfinished.register.provisional.has(draft.id) ? { provisional: true } : {}),
    title: titleOf(draft),
    ...given('aliases', aliases),
    ...given('summary', summary && finishedHtml(summary.html, finishing)),
    event: draft.event,
    ...given('also', also),
    ...given('class', racks),
    ...fields,
    ...given('latest', latestOf(finishing, original, shown)),
    ...given('asking', askingOf(shown)),
    ...given('tables', tables),
    ...given('related', relatedOf(finishing, original, unfinished, published)),
    ...given('bundles', bundlesWith(draft.id, finishing.language, unfinished)),
    ...given('anchors', anchorsIn(unfinished)(draft.id, finishing.language)?.facts),
    sections: finishSections(finishing, questions, shown),
  };
}

function finishingOf(draft: Draft, hall: HallDraft, published: LinkContext): Finishing {
  const language = draft.language ?? hall.language;
  const resolved = resolveDraft(draft);
  const marks = {
    speech: speechOf(tongueIn(hall, language), unfinishedQuestions(resolved)),
    limits: resolved.limits,
    links: destinationsOf(draft, language, published),
  };
  return { hall, draft, language, resolved, marks };
}

function finishHall(
  unfinished: UnfinishedHall,
  guides: readonly Guide[],
  [search, points, policies]: readonly (string | undefined)[],
  files: Map<string, CarriedFile>,
): Hall {
  const { hall, codes, register, drafts, plans } = unfinished;
  const names = guideNamesOf(drafts, register);
  const texts = <T extends HallTexts>(typed: T) => withGuides(withTimetables(typed), names);
  const { name, place, hours, timetable, events, departments, windows, devices, channels } = texts(hall);
  const { address, language, timezone, phone, at, translations, words: spoken } = hall;
  return {
    name,
    ...given('place', place),
    ...given('hours', hours),
    ...given('timetable', timetable),
    events,
    departments,
    windows,
    ...given('devices', devices),
    channels,
    address,
    language,
    languages: [...new Set([...Object.keys(translations), ...drafts.flatMap(({ language }) => language ?? [])])].sort(),
    timezone,
    ...given('phone', phone),
    ...given('at', at),
    ...given('search', search),
    ...given('points', points),
    ...given('policies', policies),
    ...given('classes', classesOf(guides, language)),
    ...finishPlans(plans, address, files),
    colours: coloursOf(events),
    retired: Object.fromEntries(register.retired.map((entry) => [entry.code, finishRetired(entry, codes, register)])),
    situations: Object.fromEntries(register.situations.flatMap((entry) => finishSituation(entry, register, drafts))),
    leads: leadsOf(codes, hall),
    translations: Object.fromEntries(Object.keys(translations).map((tag) => [tag, texts(asHallSays(hall, tag))])),
    ...given('words', spoken),
  };
}
