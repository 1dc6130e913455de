/**
 * The facts on a page, and nothing more: the view has only these, so that the version of a page
 * (`data-version`) cannot leave out anything that is on it, nor change with anything that is not.
 */

import { pageName, tablesName } from './address.ts';
import { type Entry, byPage, entriesIn } from './entry.ts';
import type { Guide } from './guide.ts';
import type { Department, Hall, HallTexts, LifeEvent, Retired, Window } from './hall.ts';
import { type ClassFacts, className } from './class-facts.ts';
import type { PoliciesFacts } from './policies-facts.ts';
import { type HallFacts, hallFacts, hallTexts, inEachLanguage } from './hall-facts.ts';
import type { LeadFacts } from './lead-facts.ts';
import { type AbleDevice, devicesFor, leadOf } from './leads.ts';
import type { PointsFacts } from './points-facts.ts';

/** The hall, as a guide's page speaks of it. */
export interface GuideHall extends HallFacts {
  readonly event: LifeEvent;
  readonly department?: Department;
  readonly windows: readonly (Window & { readonly key: string })[];
  /** Of the floor on which its windows are. */
  readonly plan?: Hall['plan'];
  /** That floor, where it is not that of `plan.svg`. */
  readonly floor?: string;
  /** Machines that can do it. */
  readonly devices: readonly AbleDevice[];
}

export interface GuideFacts {
  readonly kind: 'guide';
  /** The page's name: `A1`, `A1-en`; of a situation `A1-2`. */
  readonly page: string;
  readonly language: string;
  readonly guide: Guide;
  /** Names the guide's line: 16 hex digits. */
  readonly line: string;
  readonly hall: GuideHall;
  /** The answers that a situation's code gives. */
  readonly answers?: string;
}

/** The tables of a guide, whole: to be read without script, and by whoever wants to see them. */
export interface TablesFacts extends Omit<GuideFacts, 'kind' | 'answers'> {
  readonly kind: 'tables';
}

export interface EventFacts {
  readonly kind: 'event';
  readonly page: string;
  readonly language: string;
  readonly hall: HallFacts;
  readonly event: LifeEvent;
  readonly entries: readonly Entry[];
  /** All languages this page exists in. */
  readonly languages: readonly string[];
}

export interface WallFacts {
  readonly kind: 'wall';
  readonly page: string;
  readonly language: string;
  readonly hall: HallFacts;
  readonly events: readonly (LifeEvent & { readonly guides: number })[];
  /** Of its guides: the name of the page, and what it is called in this language. */
  readonly classes: readonly (readonly [page: string, name: string])[];
  /** It has a page of points and agents. */
  readonly points?: true;
  /** It has a page of policies. */
  readonly policies?: true;
  readonly languages: readonly string[];
}

/** The page of the kept content: its script fills it, on each phone with something else. */
export interface KeptFacts {
  readonly kind: 'kept';
  readonly page: string;
  readonly language: string;
  readonly hall: HallFacts;
  readonly languages: readonly string[];
}

/** A code that is no longer in use: with its successor or a farewell. */
export interface RetiredFacts {
  readonly kind: 'retired';
  readonly page: string;
  readonly language: string;
  readonly hall: HallFacts;
  readonly code: string;
  readonly retired: Retired;
  /** The successor as a link, where it is a guide of this hall. */
  readonly now?: Entry;
  /** The successor's name, where it is a machine or a channel. */
  readonly lead?: string;
}

/** No such page: 404, or a page that this phone has not kept (`offline`, from the worker only). */
export interface MissingFacts {
  readonly kind: 'missing';
  readonly page: '404';
  readonly language: string;
  readonly hall: HallFacts;
  readonly offline?: true;
}

export type PageFacts =
  | GuideFacts
  | TablesFacts
  | EventFacts
  | WallFacts
  | KeptFacts
  | PointsFacts
  | ClassFacts
  | PoliciesFacts
  | LeadFacts
  | RetiredFacts
  | MissingFacts;

/** Returns the facts of a guide's page. `page` is another name where a situation's code leads to it. */
export function guideFacts(hall: Hall, guide: Guide, line: string, situation?: { page: string; answers: string }): GuideFacts {
  const texts = hallTexts(hall, guide.language);
  return {
    kind: 'guide',
    page: situation?.page ?? pageName(guide.code, guide.language, hall.language),
    language: guide.language,
    guide,
    line,
    hall: {
      ...hallFacts(hall, guide.language),
      event: lifeEvent(texts, guide.event),
      department: guide.department === undefined ? undefined : (texts.departments[guide.department] ?? { name: guide.department }),
      windows: (guide.windows ?? []).map((key) => ({ key, ...texts.windows[key] })),
      ...planOf(hall, guide.windows ?? []),
      devices: devicesFor(hall, texts, guide.id),
    },
    answers: situation?.answers,
  };
}

/** Returns the plan that has one of these windows, else the first. */
function planOf({ plan, floors = {}, windows }: Hall, keys: readonly string[]): Pick<GuideHall, 'plan' | 'floor'> {
  if (!keys.some((key) => key in windows)) return {};
  const other = Object.entries(floors).find(([, one]) => one.windows.some((key) => keys.includes(key)));
  return other ? { plan: other[1].plan, floor: other[0] } : { plan };
}

/** Returns the facts of the page with a guide’s tables, undefined where it has none. */
export function tablesFacts(hall: Hall, guide: Guide, line: string): TablesFacts | undefined {
  if (!guide.tables) return undefined;
  const { language, hall: own } = guideFacts(hall, guide, line);
  return { kind: 'tables', page: pageName(tablesName(guide.code), language, hall.language), language, guide, line, hall: own };
}

/** Returns the facts of a life event's page. `entries` may be of all languages and events, in any order. */
export function eventFacts(hall: Hall, id: string, entries: readonly Entry[], language: string): EventFacts {
  const event = lifeEvent(hallTexts(hall, language), id);
  return {
    kind: 'event',
    ...inEachLanguage(hall, event.letter, language),
    event,
    entries: bundlesFirst(
      entriesIn([...entries].sort(byPage), language, hall.language).filter((entry) => entry.event === id || entry.also.includes(id)),
    ),
  };
}

/** A bundle leads to all that one may have come for. */
function bundlesFirst(entries: readonly Entry[]): Entry[] {
  return [...entries.filter(({ bundle }) => bundle), ...entries.filter(({ bundle }) => !bundle)];
}

/** Returns the facts of the wall: each life event with the number of its guides. */
export function wallFacts(hall: Hall, counts: Readonly<Record<string, number>>, language: string): WallFacts {
  return {
    kind: 'wall',
    ...inEachLanguage(hall, 'index', language),
    events: hallTexts(hall, language).events.map((event) => ({ ...event, guides: counts[event.id] ?? 0 })),
    classes: Object.entries(hall.classes ?? {}).map(([name, names]) => [className(name), names[language] ?? name] as const),
    ...(hall.points === undefined ? {} : { points: true }),
    ...(hall.policies === undefined ? {} : { policies: true }),
  };
}

/** Returns the facts of the page on which a phone shows its kept content. */
export function keptFacts(hall: Hall, language: string): KeptFacts {
  return { kind: 'kept', ...inEachLanguage(hall, 'kept', language) };
}

/** Returns the facts of a retired code's page. `entries` may be of all codes and languages: the successor is found in them. */
export function retiredFacts(hall: Hall, code: string, language: string, entries: readonly Entry[]): RetiredFacts {
  const retired = hall.retired[code] ?? {};
  const now = entriesIn(
    [...entries].sort(byPage).filter((entry) => entry.code === retired.now),
    language,
    hall.language,
  )[0];
  const lead = leadOf(hallTexts(hall, language), hall.leads?.[retired.now ?? ''])?.name;
  return { kind: 'retired', ...inEachLanguage(hall, code, language), code, retired, now, lead };
}

/** Returns the facts of the page that stands for one that is not there; `offline`: for one that this phone has not kept. */
export function missingFacts(hall: Hall, language: string, offline?: true): MissingFacts {
  return { kind: 'missing', page: '404', language, hall: hallFacts(hall, language), offline };
}

/** Returns the number of guides of each life event, those that also belong to it included. */
export function countByEvent(entries: readonly Entry[]): Record<string, number> {
  const codes: Record<string, Set<string>> = {};
  for (const { code, event, also } of entries) for (const id of [event, ...also]) (codes[id] ??= new Set()).add(code);
  return Object.fromEntries(Object.entries(codes).map(([id, set]) => [id, set.size]));
}

/** Returns the version of a page: the same for the same facts, on the build's machine and on a phone. */
export function versionOf(facts: PageFacts): string {
  return fingerprint(JSON.stringify('line' in facts ? { ...facts, guide: undefined } : facts));
}

function lifeEvent(texts: HallTexts, id: string): LifeEvent {
  return texts.events.find((event) => event.id === id) ?? { id, letter: '', name: id, colour: '#3a4a5e' };
}

/**
 * Returns 16 hex digits that differ when the text does: two 32-bit FNV-1a runs over UTF-16 units, with different
 * starts. It tells apart, it proves nothing: trust is in the SHA-256 of lines and packs. It is here because a page
 * on plain http has no `crypto.subtle`.
 */
function fingerprint(text: string): string {
  let [a, b] = [0x811c9dc5, 0x9747b28c];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit ^ (a >>> 15), 0x01000193);
  }
  return [a, b].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
