/** The facts of a page, from the content at hand. */

import { classFacts } from '../../guide/class-facts.ts';
import { entryOf } from '../../guide/entry.ts';
import { eventFacts, guideFacts, keptFacts, type PageFacts, retiredFacts, tablesFacts, versionOf, wallFacts } from '../../guide/facts.ts';
import { leadFacts } from '../../guide/lead-facts.ts';
import type { Hall } from '../../guide/hall.ts';
import { guidesOf } from '../../guide/leads.ts';
import { basePath } from '../../guide/page-address.ts';
import { readPoints } from '../../guide/points.ts';
import { pointsFacts } from '../../guide/points-facts.ts';
import { policiesFacts } from '../../guide/policies-facts.ts';
import { readPolicies } from '../../guide/policy.ts';
import { countLines } from '../../guide/root.ts';
import { isAskedFor, type Meaning, meaningOf } from './meaning.ts';
import type { Shelf } from './reading.ts';

export interface FoundPage {
  readonly facts: PageFacts;
  readonly hall: Hall;
  /** False: the list lacks guides whose pack is not kept. It is shown only where the network has no better one. */
  readonly whole: boolean;
}

/** Returns the facts of a page, or undefined where they are not at hand. Never throws. */
export async function findPage(shelf: Shelf, page: string): Promise<FoundPage | undefined> {
  try {
    const hall = await shelf.hall();
    const meaning = hall && meaningOf(hall, page);
    return meaning && (await find(shelf, hall, meaning, page));
  } catch {
    return undefined;
  }
}

async function find(shelf: Shelf, hall: Hall, meaning: Meaning, page: string): Promise<FoundPage | undefined> {
  if (meaning.kind === 'event') return findEvent(shelf, hall, meaning, page);
  if (meaning.kind === 'lead') return findLead(shelf, hall, meaning, page);
  if (meaning.kind === 'retired') return findRetired(shelf, hall, meaning);
  if (meaning.kind === 'guide') return findGuide(shelf, hall, meaning, page);
  if (meaning.kind === 'class') return findClass(shelf, hall, meaning, page);
  if (meaning.kind === 'points' || meaning.kind === 'policies') return findList(shelf, hall, meaning.kind, meaning.language);
  if (meaning.kind === 'kept') return { facts: keptFacts(hall, meaning.language), hall, whole: true };
  return { facts: wallFacts(hall, shelf.root.counts, meaning.language), hall, whole: true };
}

async function findGuide(shelf: Shelf, hall: Hall, { code, name, answers, tables }: Meaning & { kind: 'guide' }, page: string) {
  const named = (await shelf.guides(code)).find(({ guide }) => isAskedFor(guide, name, page, hall));
  if (!named) return undefined;
  const situation = answers === undefined ? undefined : { page, answers };
  const facts = tables ? tablesFacts(hall, named.guide, named.line) : guideFacts(hall, named.guide, named.line, situation);
  return facts && { facts, hall, whole: true };
}

/** The guides of a class may be in any pack. */
async function findClass(shelf: Shelf, hall: Hall, { class: name, code, language }: Meaning & { kind: 'class' }, page: string) {
  const facts = classFacts(hall, name, language, await shelf.packs(shelf.root.packs), code);
  return facts && { facts, hall, whole: versionOf(facts) === shelf.root.pages[page] };
}

async function findList(shelf: Shelf, hall: Hall, kind: 'points' | 'policies', language: string): Promise<FoundPage | undefined> {
  const text = await shelf.file((hall[kind] ?? '').slice(basePath(hall.address).length + 1));
  if (text === undefined) return undefined;
  const facts = kind === 'points' ? pointsFacts(hall, readPoints(text), language) : policiesFacts(hall, readPolicies(text), language);
  return { facts, hall, whole: true };
}

async function findRetired(shelf: Shelf, hall: Hall, { code, language }: Meaning & { kind: 'retired' | 'lead' }) {
  const now = hall.retired[code]?.now;
  const entries = now === undefined ? [] : (await shelf.guides(now)).map(({ guide }) => entryOf(guide));
  const facts = retiredFacts(hall, code, language, entries);
  return { facts, hall, whole: now === undefined || facts.lead !== undefined || entries.length > 0 };
}

/** A device's guides may be in any pack; a channel has none. */
async function findLead(shelf: Shelf, hall: Hall, { code, language }: Meaning & { kind: 'retired' | 'lead' }, page: string) {
  const guides = guidesOf(hall, code).length > 0 ? await shelf.packs(shelf.root.packs) : [];
  const facts = leadFacts(hall, code, language, guides);
  return facts && { facts, hall, whole: versionOf(facts) === shelf.root.pages[page] };
}

/** A life event's guides are in its own packs; those of other events that also belong to it may be in any. */
async function findEvent(shelf: Shelf, hall: Hall, { event, language }: Meaning & { kind: 'event' }, page: string) {
  const { root } = shelf;
  const own = root.packs.filter((entry) => entry.event === event);
  const others = root.packs.filter((entry) => entry.event !== event);
  const entries = (await shelf.packs(own)).map(entryOf);
  const facts = eventFacts(hall, event, entries, language);
  if (versionOf(facts) === root.pages[page]) return { facts, hall, whole: true };
  const every = [...entries, ...(await shelf.packs(others)).map(entryOf)];
  const all = eventFacts(hall, event, every, language);
  const whole = versionOf(all) === root.pages[page] || every.length === countLines(root.packs);
  return all.entries.length > 0 || whole ? { facts: all, hall, whole } : undefined;
}
