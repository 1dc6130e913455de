/** `codes.json`: every code that answers, made by the build and, from kept packs, by the worker: the same text. */

import { pageAddress } from './page-address.ts';
import { compareCodes, pageName } from './address.ts';
import { type Entry, entryOf } from './entry.ts';
import { guideFacts, retiredFacts, versionOf } from './facts.ts';
import { leadFacts } from './lead-facts.ts';
import { classFacts } from './class-facts.ts';
import type { Guide } from './guide.ts';
import type { Hall } from './hall.ts';

/** A guide with the name of its line: 16 hex digits. */
export interface NamedGuide {
  readonly guide: Guide;
  readonly line: string;
}

/** One entry a page of a guide: a language version is an entry of its own. An absent field is unknown or does not apply. */
export interface CodeEntry {
  readonly code: string;
  /** The page's whole address: `https://qinghe.example/A1-en`; of a channel on another host that one's. */
  readonly address: string;
  /** The guide's id, `birth/hukou`; a retired code has none. */
  readonly guide?: string;
  readonly title?: string;
  readonly aliases?: readonly string[];
  readonly event?: string;
  readonly also?: readonly string[];
  readonly language: string;
  /** `data-version` of the page. */
  readonly version: string;
  readonly state: 'active' | 'provisional' | 'retired' | 'situation' | 'device' | 'channel' | 'class';
  /** Where it leads, if not to a guide: the key of the hall's device, the id of its channel. */
  readonly device?: string;
  readonly channel?: string;
  /** Where it leads to a class of guides: its name. */
  readonly class?: string;
  /** Retired: the successor's code, or a farewell. */
  readonly now?: string;
  readonly say?: string;
  /** A situation's answers: `married=no`. */
  readonly answers?: string;
}

/**
 * Returns the exact text in a code's picture; `index` is the wall's. A channel on another host is led to straight:
 * `outside`.
 */
export function codeAddress(hall: Pick<Hall, 'address' | 'leads'>, code: string): { readonly address: string; readonly outside?: true } {
  const lead = hall.leads?.[code];
  return lead && 'outside' in lead
    ? { address: lead.outside, outside: true }
    : { address: code === 'index' ? hall.address : `${hall.address}/${code}` };
}

/** Returns the text of `codes.json` for all guides of a hall, in the order a person counts. `version`: `versionOf`, or a function that knows some already. */
export function codesText(hall: Hall, guides: readonly NamedGuide[], version = versionOf): string {
  const all = guides.map(({ guide }) => entryOf(guide));
  const entries = [
    ...guides.map((named) => guideEntry(hall, named, version)),
    ...situationEntries(hall, guides, version),
    ...leadEntries(
      hall,
      guides.map(({ guide }) => guide),
    ),
    ...retiredEntries(hall, all),
  ];
  entries.sort((a, b) => compareCodes(a.code, b.code) || (a.address < b.address ? -1 : a.address > b.address ? 1 : 0));
  return `{"format":1,"codes":[\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n]}\n`;
}

type Situated = { readonly code: string; readonly answers: string };

function guideEntry(hall: Hall, { guide, line }: NamedGuide, version: typeof versionOf, situation?: Situated): CodeEntry {
  const { code, language, provisional } = guide;
  const { id, title, aliases, event, also } = entryOf(guide);
  const answers = situation?.answers;
  const facts = guideFacts(hall, guide, line, situation && { ...situation, page: pageName(situation.code, language, hall.language) });
  return {
    code: situation?.code ?? code,
    address: pageAddress(hall.address, facts.page),
    guide: id,
    title,
    aliases,
    event,
    also,
    language,
    version: version(facts),
    state: situation ? 'situation' : provisional ? 'provisional' : 'active',
    answers,
  };
}

function situationEntries(hall: Hall, guides: readonly NamedGuide[], version: typeof versionOf): CodeEntry[] {
  return Object.entries(hall.situations).flatMap(([code, { code: of, answers }]) => {
    const named = guideInHallLanguage(hall, guides, of);
    return named ? [guideEntry(hall, named, version, { code, answers })] : [];
  });
}

function leadEntries(hall: Hall, guides: readonly Guide[]): CodeEntry[] {
  const { language } = hall;
  return Object.entries(hall.leads ?? {}).flatMap(([code, lead]): CodeEntry[] => {
    const { address } = codeAddress(hall, code);
    if ('class' in lead) {
      const facts = classFacts(hall, lead.class, language, guides, code);
      return facts ? [{ code, address, title: facts.name, language, version: versionOf(facts), state: 'class', class: lead.class }] : [];
    }
    const facts = leadFacts(hall, code, language, guides);
    if (!facts) return [];
    const entry = { code, address, title: facts.lead.name, language, version: versionOf(facts) };
    return ['device' in lead ? { ...entry, state: 'device', device: lead.device } : { ...entry, state: 'channel', channel: lead.channel }];
  });
}

function retiredEntries(hall: Hall, entries: readonly Entry[]): CodeEntry[] {
  return Object.entries(hall.retired).map(([code, { now, say }]) => {
    const version = versionOf(retiredFacts(hall, code, hall.language, entries));
    return { code, address: pageAddress(hall.address, code), language: hall.language, version, state: 'retired', now, say };
  });
}

function guideInHallLanguage(hall: Hall, guides: readonly NamedGuide[], code: string): NamedGuide | undefined {
  const all = guides.filter(({ guide }) => guide.code === code);
  return all.find(({ guide }) => guide.language === hall.language) ?? all[0];
}
