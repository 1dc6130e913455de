/** `codes.json`: every code that answers, made by the build and, from kept packs, by the worker: the same text. */

import { compareCodes, pageName } from './address.ts';
import { type Entry, type GuideEntry, entryOf } from './entry.ts';
import { guideFacts, leadFacts, retiredFacts, versionOf } from './facts.ts';
import type { Guide } from './guide.ts';
import type { Hall } from './hall.ts';

/** A guide with the name of its line: 16 hex digits. */
export interface NamedGuide {
  readonly guide: Guide;
  readonly line: string;
}

/** One entry a page of a guide: a language version is an entry of its own. What is absent is not known or does not apply. */
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
  readonly state: 'active' | 'provisional' | 'retired' | 'situation' | 'device' | 'channel';
  /** Where it leads, if not to a guide: the key of the hall's device, the id of its channel. */
  readonly device?: string;
  readonly channel?: string;
  /** Retired: the successor's code, or a farewell. */
  readonly now?: string;
  readonly say?: string;
  /** A situation's answers: `married=no`. */
  readonly answers?: string;
}

/** As much of a hall as its addresses need. */
export type Addressed = Pick<Hall, 'address' | 'channels' | 'leads'>;

/**
 * Returns what the picture of a code says, exactly; `index` is the wall's. A channel on another host is led to straight:
 * `outside`.
 */
export function codeAddress(hall: Addressed, code: string): { readonly address: string; readonly outside?: true } {
  const lead = hall.leads?.[code];
  const url = lead && 'channel' in lead ? hall.channels.find(({ id }) => id === lead.channel)?.url : undefined;
  const outside = elsewhere(url ?? '', hall.address);
  return outside === undefined
    ? { address: code === 'index' ? hall.address : `${hall.address}/${code}` }
    : { address: outside, outside: true };
}

/** An address on another host: scheme and host in lower case, no slash after a bare host, which would make the picture larger. */
function elsewhere(url: string, address: string): string | undefined {
  const [, origin = '', rest = ''] = /^(https?:\/\/[^/?#]+)(.*)$/i.exec(url) ?? [];
  const isOwn = origin.replace(/^.*\//, '').toLowerCase() === address.split('/')[2];
  return origin === '' || isOwn ? undefined : origin.toLowerCase() + (rest === '/' ? '' : rest);
}

/** Returns the text of `codes.json` for all guides of a hall, in the order a person counts. */
export function codesText(hall: Hall, guides: readonly NamedGuide[]): string {
  const all = guides.map(({ guide }) => entryOf(guide));
  const entries = [
    ...guides.map((named) => guideEntry(hall, named)),
    ...situationEntries(hall, guides),
    ...leadEntries(hall, all),
    ...retiredEntries(hall, all),
  ];
  entries.sort((a, b) => compareCodes(a.code, b.code) || (a.address < b.address ? -1 : a.address > b.address ? 1 : 0));
  return `{"format":1,"codes":[\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n]}\n`;
}

function guideEntry(hall: Hall, { guide, line }: NamedGuide): CodeEntry {
  const { title, aliases, event, also } = entryOf(guide);
  const facts = guideFacts(hall, guide, line);
  return {
    code: guide.code,
    address: `${hall.address}/${facts.page}`,
    guide: guide.id,
    title,
    aliases,
    event,
    also,
    language: guide.language,
    version: versionOf(facts),
    state: guide.provisional ? 'provisional' : 'active',
  };
}

function situationEntries(hall: Hall, guides: readonly NamedGuide[]): CodeEntry[] {
  return Object.entries(hall.situations).flatMap(([code, situation]) => {
    const named = guideInHallLanguage(hall, guides, situation.code);
    if (!named) return [];
    const { guide, line } = named;
    const page = pageName(code, guide.language, hall.language);
    const { title, aliases, event, also } = entryOf(guide);
    const version = versionOf(guideFacts(hall, guide, line, { page, answers: situation.answers }));
    const entry = {
      code,
      address: `${hall.address}/${page}`,
      guide: guide.id,
      title,
      aliases,
      event,
      also,
      language: guide.language,
      version,
    };
    return [{ ...entry, state: 'situation' as const, answers: situation.answers }];
  });
}

function leadEntries(hall: Hall, entries: readonly GuideEntry[]): CodeEntry[] {
  const { language } = hall;
  return Object.entries(hall.leads ?? {}).flatMap(([code, lead]) => {
    const facts = leadFacts(hall, code, language, entries);
    if (!facts) return [];
    const { address } = codeAddress(hall, code);
    const state = 'device' in lead ? 'device' : 'channel';
    return [{ code, address, title: facts.lead.name, language, version: versionOf(facts), state, ...lead }];
  });
}

function retiredEntries(hall: Hall, entries: readonly Entry[]): CodeEntry[] {
  return Object.entries(hall.retired).map(([code, { now, say }]) => {
    const version = versionOf(retiredFacts(hall, code, hall.language, entries));
    return { code, address: `${hall.address}/${code}`, language: hall.language, version, state: 'retired', now, say };
  });
}

function guideInHallLanguage(hall: Hall, guides: readonly NamedGuide[], code: string): NamedGuide | undefined {
  const all = guides.filter(({ guide }) => guide.code === code);
  return all.find(({ guide }) => guide.language === hall.language) ?? all[0];
}
