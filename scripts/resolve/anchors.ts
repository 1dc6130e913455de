/** The headings on guides' pages, and the one that a link's fragment means. */

import { percentDecoded } from '../../src/guide/address.ts';
import { readAnswers } from '../../src/guide/condition.ts';
import type { Guide } from '../../src/guide/guide.ts';
import { viewWords } from '../../src/words/view-words.ts';
import { wordsIn } from '../../src/words/words.ts';
import { isNothing, textOf } from '../parse/guide/field-values.ts';
import type { Draft, DraftAnchor, FieldName } from '../parse/guide/draft.ts';
import type { HallDraft } from '../parse/hall/hall.ts';
import { anchorMaker, plainAnchor, withoutNumber } from '../parse/markdown/anchor-names.ts';
import type { SectionKind } from '../parse/markdown/headings.ts';
import { sectionKindOf } from '../parse/markdown/section-kind.ts';
import { departmentKey, titleOf } from './names.ts';
import { resolveDraft } from './resolve-draft.ts';
import { tongueIn } from './spoken-words.ts';

type Facts = NonNullable<Guide['anchors']>;

/** The headings of one page, looked up once for all links that lead there. */
export interface PageAnchors {
  readonly draft: Draft;
  /** In the order of the text, then those that nobody wrote. */
  readonly all: readonly DraftAnchor[];
  /** Those of `Guide.anchors`, where there are any. */
  readonly facts?: Facts;
  readonly byAnchor: ReadonlyMap<string, DraftAnchor>;
  /** By the letters of all that it may be called. */
  readonly byName: ReadonlyMap<string, DraftAnchor>;
  /** The only ones of their kinds. */
  readonly byKind: ReadonlyMap<SectionKind, DraftAnchor>;
  /** The number of each in `all`. */
  readonly order: ReadonlyMap<DraftAnchor, number>;
  /** Of a translation: the page that it was made from. */
  readonly original?: PageAnchors;
}

/** Returns the headings of a guide's page in a language, else of its original; undefined where there is no such guide. */
type FindAnchors = (id: string, language: string) => PageAnchors | undefined;

interface WrittenHall {
  readonly hall: HallDraft;
  readonly drafts: readonly Draft[];
}

const known = new WeakMap<readonly Draft[], FindAnchors>();

/** Returns the pages of a hall, each looked at when it is asked for, and once. */
export function anchorsIn({ hall, drafts }: WrittenHall): FindAnchors {
  const before = known.get(drafts);
  if (before) return before;
  const keyOf = (id: string, language = hall.language) => `${id} ${language.toLowerCase()}`;
  // Of two files for one page the first counts.
  const byPage = new Map(drafts.toReversed().map((draft) => [keyOf(draft.id, draft.language), draft]));
  const pages = new Map<Draft, PageAnchors>();
  const pageOf = (draft: Draft): PageAnchors => {
    const own = byPage.get(keyOf(draft.id));
    const page = pages.get(draft) ?? anchorsOn(draft, hall, own && own !== draft ? pageOf(own) : undefined);
    pages.set(draft, page);
    return page;
  };
  const find: FindAnchors = (id, language) => {
    const draft = byPage.get(keyOf(id, language)) ?? byPage.get(keyOf(id));
    return draft && pageOf(draft);
  };
  known.set(drafts, find);
  return find;
}

/** Returns a function that says `fragmentOn` of a guide's page in a language. */
export function fragmentsIn(written: WrittenHall): (id: string, language: string, typed: string) => string {
  const find = anchorsIn(written);
  return (id, language, typed) => {
    const page = find(id, language);
    return page ? fragmentOn(page, typed) : '';
  };
}

const OF_FACTS = ['time', 'fee', 'who', 'result', 'where'] as const;

function anchorsOn(draft: Draft, hall: HallDraft, original: PageAnchors | undefined): PageAnchors {
  const words = wordsIn(viewWords, tongueIn(hall, draft.language ?? hall.language));
  const make = anchorMaker(draft.anchors.map(({ anchor }) => anchor));
  const facts: { -readonly [kind in keyof Facts]: Facts[kind] } = {};
  const added: DraftAnchor[] = [];
  for (const kind of OF_FACTS) {
    const own = draft.anchors.find((one) => one.kind === kind);
    if (own && isLines(kind)) facts[kind] = own.anchor;
    else if (!own && isShown(kind, draft, original?.draft, hall)) {
      const text = words[kind];
      added.push({ anchor: (facts[kind] = make(text)), text, kind });
    }
  }
  // All lines of time, or of fee, stand under one heading, whatever number of headings they were written under.
  const headings = draft.anchors.map((one) => (isLines(one.kind) ? { ...one, anchor: facts[one.kind] ?? one.anchor } : one));
  const all = [...headings, ...added];
  return {
    draft,
    all,
    ...(Object.keys(facts).length > 0 ? { facts } : {}),
    byAnchor: firstBy(all.map((one) => [one.anchor, one])),
    byName: namesOf(all),
    byKind: onlyOnes(all),
    order: new Map(all.map((one, index) => [one, index])),
    ...(original ? { original } : {}),
  };
}

function isLines(kind: SectionKind): kind is 'time' | 'fee' {
  return kind === 'time' || kind === 'fee';
}

/** Whether the page says such a thing without a section of its own. */
function isShown(kind: keyof Facts, draft: Draft, original: Draft | undefined, hall: HallDraft): boolean {
  const has = (one: Draft | undefined, ...names: FieldName[]) =>
    one !== undefined && names.some((name) => !isNothing(one.fields[name]?.value));
  if (isLines(kind)) return has(draft, kind) || has(original, kind) || original?.anchors.some((one) => one.kind === kind) === true;
  if (kind !== 'where') return has(draft, kind);
  const department = textOf(draft.fields.department?.value ?? original?.fields.department?.value)?.text.trim();
  const ofHall = [hall, hall.departments[(department && departmentKey(hall, department)) ?? '']];
  return (
    [draft, original].some((one) => has(one, 'windows', 'hours', 'place', 'phone', 'online', 'progress', 'booking')) ||
    ofHall.some((one) => (one?.hours ?? one?.place ?? one?.phone) !== undefined)
  );
}

function firstBy<T>(pairs: readonly (readonly [string, T])[]): Map<string, T> {
  return new Map(pairs.toReversed());
}

/** Words before ids before words without their number: the first that has a name keeps it. */
function namesOf(all: readonly DraftAnchor[]): Map<string, DraftAnchor> {
  const names = [
    ...all.map((one) => [plainAnchor(one.text), one] as const),
    ...all.flatMap((one) => (one.id === undefined ? [] : [[plainAnchor(one.id), one] as const])),
    ...all.map((one) => [plainAnchor(withoutNumber(one.text)), one] as const),
  ];
  return firstBy(names.filter(([name]) => name !== ''));
}

function onlyOnes(all: readonly DraftAnchor[]): Map<SectionKind, DraftAnchor> {
  const byKind = new Map<SectionKind, DraftAnchor[]>();
  for (const one of all) {
    const same = byKind.get(one.kind) ?? [];
    if (same.every(({ anchor }) => anchor !== one.anchor)) byKind.set(one.kind, [...same.slice(0, 1), one]);
  }
  return new Map([...byKind].flatMap(([kind, [first, second]]) => (first && !second && kind !== 'text' ? [[kind, first] as const] : [])));
}

/** Returns a fragment as the page has it (`#what-to-bring`, `#married=no&要带的材料`), or nothing where nothing there is called so. */
export function fragmentOn(page: PageAnchors, typed: string): string {
  const fragment = typed.slice(1);
  if (fragment === '' || /^top$/i.test(fragment)) return typed;
  const parts = fragment.split('&');
  const answers = parts.filter(isPair);
  const [given, name] = areAnswers(page, answers) ? [answers, parts.filter((part) => !isPair(part)).join('&')] : [[], fragment];
  if (name === '') return typed;
  const anchor = anchorNamed(page, percentDecoded(name));
  return anchor === undefined ? '' : `#${[...given, anchor].join('&')}`;
}

function isPair(part: string): boolean {
  return part.includes('=');
}

function areAnswers({ draft }: PageAnchors, pairs: readonly string[]): boolean {
  if (pairs.length === 0) return false;
  const { questions } = resolveDraft(draft);
  return pairs.every((pair) => Object.keys(readAnswers(pair, questions)).length > 0);
}

/** The title is the top of the page. */
function anchorNamed(page: PageAnchors, name: string): string | undefined {
  return headingNamed(page, name)?.anchor ?? (plainAnchor(name) === plainAnchor(titleOf(page.draft)) ? 'top' : undefined);
}

function headingNamed(page: PageAnchors, name: string): DraftAnchor | undefined {
  const own =
    page.byAnchor.get(name) ??
    page.byName.get(plainAnchor(name)) ??
    page.byKind.get(sectionKindOf(name.replaceAll('-', ' '))) ??
    page.byName.get(plainAnchor(withoutNumber(name)));
  return own ?? (page.original && inPlaceOf(headingNamed(page.original, name), page.original, page));
}

/** The heading of a translation that stands where the original's does: the only one of its kind, else the one in its place. */
function inPlaceOf(theirs: DraftAnchor | undefined, original: PageAnchors, page: PageAnchors): DraftAnchor | undefined {
  if (!theirs) return undefined;
  const ofKind = original.byKind.has(theirs.kind) ? page.byKind.get(theirs.kind) : undefined;
  const [own, others] = [page.draft.anchors, original.draft.anchors];
  const index = original.order.get(theirs) ?? 0;
  return ofKind ?? (own.length === others.length && index < own.length ? page.all[index] : undefined);
}
