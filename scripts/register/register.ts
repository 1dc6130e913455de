/** The register of codes, with the guides it leads to; guides without a code get the next free one, provisionally. */

import { guideCode } from '../../src/guide/address.ts';
import type { Hall, Lead, LifeEvent } from '../../src/guide/hall.ts';
import type { RegisterEntry, CodesDraft } from '../parse/hall/codes-yaml.ts';
import type { FrozenCode } from '../parse/hall/frozen.ts';

export interface Register {
  /** By the guide's id. */
  readonly codeOf: ReadonlyMap<string, string>;
  /** Ids of guides whose code is not registered. */
  readonly provisional: ReadonlySet<string>;
  /** By code, with the guide's id; provisional codes included. */
  readonly guideOf: ReadonlyMap<string, string>;
  readonly situations: readonly RegisterEntry[];
  readonly retired: readonly RegisterEntry[];
  /** The frozen facts of printed codes, by code. Empty with `--address`: the codes of that hall are not printed ones. */
  readonly frozen: ReadonlyMap<string, FrozenCode>;
  /** Life events whose letter has no number left. */
  readonly fullEvents: readonly string[];
}

/** A guide as far as its code is concerned. */
interface CodedGuide {
  readonly id: string;
  readonly event: string;
}

const LAST_NUMBER = 9999;

/** Returns whether a line of the register says that its code is no longer in use. */
export function isRetired(entry: RegisterEntry): boolean {
  return entry.retired !== undefined || entry.now !== undefined || entry.say !== undefined;
}

/** Returns the register of these guides: their codes, and the next free ones for those that have none. */
export function registerOf(codes: CodesDraft, events: readonly LifeEvent[], guides: readonly CodedGuide[]): Register {
  const ids = new Set(guides.map(({ id }) => id));
  const codeOf = new Map<string, string>();
  for (const entry of codes.entries) {
    const id = entry.guide?.text;
    if (id !== undefined && isPlain(entry) && ids.has(id) && !codeOf.has(id)) codeOf.set(id, entry.code);
  }
  const { given, fullEvents } = giveCodes(codes, events, guides, codeOf);
  const all = new Map([...codeOf, ...given]);
  // A guide may have several lines: each of their codes leads to it, the first is printed.
  const registered = codes.entries.flatMap((entry) =>
    isPlain(entry) && ids.has(entry.guide?.text ?? '') ? [[entry.code, entry.guide?.text ?? ''] as const] : [],
  );
  return {
    codeOf: all,
    provisional: new Set(given.keys()),
    guideOf: new Map([...registered, ...[...all].map(([id, code]) => [code, id] as const)]),
    situations: codes.entries.filter((entry) => !isRetired(entry) && entry.answers !== undefined),
    retired: codes.entries.filter(isRetired),
    frozen: new Map(codes.entries.flatMap(({ code, frozen }) => (frozen ? [[code, frozen] as const] : []))),
    fullEvents,
  };
}

/** Returns the register as it was before anything was printed. */
export function withoutFrozen(codes: CodesDraft): CodesDraft {
  return { ...codes, listed: [], entries: codes.entries.map((entry) => ({ ...entry, frozen: undefined, check: undefined })) };
}

/** Returns where the codes of devices and channels lead, by code. A line that names none of the hall's is left out. */
export function leadsOf(
  codes: CodesDraft,
  { address, devices = {}, channels }: Pick<Hall, 'address' | 'devices' | 'channels'>,
): Record<string, Lead> {
  const leads: Record<string, Lead> = {};
  for (const entry of codes.entries) {
    if (isRetired(entry)) continue;
    const [device, channel] = [entry.device?.text, entry.channel?.text];
    if (entry.class) leads[entry.code] = { class: entry.class.text };
    if (device !== undefined && Object.hasOwn(devices, device)) leads[entry.code] = { device };
    const found = channels.find(({ id }) => id === channel);
    if (found) leads[entry.code] = { channel: found.id, ...elsewhere(found.url ?? '', address) };
  }
  return leads;
}

/** An address on another host: scheme and host in lower case, no slash after a bare host, which would make the picture larger. */
function elsewhere(url: string, address: string): { outside?: string } {
  const [, origin = '', rest = ''] = /^(https?:\/\/[^/?#]+)(.*)$/i.exec(url) ?? [];
  const isOwn = origin.replace(/^.*\//, '').toLowerCase() === address.split('/')[2];
  return origin === '' || isOwn ? {} : { outside: origin.toLowerCase() + (rest === '/' ? '' : rest) };
}

/** Returns whether a line leads to something else than a guide. */
export function isLead({ device, channel, class: named, event, wall }: RegisterEntry): boolean {
  return (device ?? channel ?? named ?? event ?? wall) !== undefined;
}

function isPlain(entry: RegisterEntry): boolean {
  return !isRetired(entry) && entry.answers === undefined;
}

/** The lowest number of the event's letter that no line of the register has ever had. */
function giveCodes(codes: CodesDraft, events: readonly LifeEvent[], guides: readonly CodedGuide[], has: ReadonlyMap<string, string>) {
  const used = new Set(codes.entries.map((entry) => guideCode(entry.code)));
  const letterOf = new Map(events.map((event) => [event.id, event.letter]));
  const last = new Map<string, number>();
  const given = new Map<string, string>();
  const fullEvents = new Set<string>();
  const waiting = [...new Map(guides.filter(({ id }) => !has.has(id)).map((guide) => [guide.id, guide])).values()];
  for (const { id, event } of waiting.sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const letter = letterOf.get(event) ?? 'Z';
    let number = (last.get(letter) ?? 0) + 1;
    while (used.has(`${letter}${number}`)) number++;
    last.set(letter, number);
    if (number > LAST_NUMBER) fullEvents.add(event);
    else given.set(id, `${letter}${number}`);
  }
  return { given, fullEvents: [...fullEvents] };
}

/** Returns the line at which a chain of successors ends, or undefined where it goes in a circle or into nothing. */
export function lastSuccessor(
  entry: RegisterEntry,
  codes: CodesDraft,
  guideOf: ReadonlyMap<string, string>,
): string | RegisterEntry | undefined {
  const byCode = entriesByCode(codes);
  const seen = new Set<string>();
  let at = entry;
  while (!seen.has(at.code)) {
    seen.add(at.code);
    const next = at.now?.text.toUpperCase();
    if (next === undefined) return at.say ? at : undefined;
    const found = byCode.get(next);
    if (!found) return guideOf.has(next) ? next : undefined;
    if (!isRetired(found)) return guideOf.has(next) || found.device || found.channel || (found.answers && found.guide) ? next : undefined;
    at = found;
  }
  return undefined;
}

const known = new WeakMap<CodesDraft, ReadonlyMap<string, RegisterEntry>>();

function entriesByCode(codes: CodesDraft): ReadonlyMap<string, RegisterEntry> {
  const byCode = known.get(codes) ?? new Map(codes.entries.map((entry) => [entry.code, entry]));
  known.set(codes, byCode);
  return byCode;
}

/** Returns every code that may hang somewhere: the register's, those of guides without a line in it, life events' letters, the wall's. */
export function codesToHang(hall: Pick<Hall, 'events'>, codes: CodesDraft, register: Register): ReadonlySet<string> {
  return new Set([
    ...codes.entries.map(({ code }) => code),
    ...register.guideOf.keys(),
    ...hall.events.map(({ letter }) => letter),
    'index',
  ]);
}

/** Returns a code as it is printed, however it was typed: `a1` is `A1`, `index` the wall. */
export function codeTyped(typed: string): string {
  const code = typed.normalize('NFKC').toUpperCase();
  return code === 'INDEX' ? 'index' : code;
}
