/**
 * The register proves printed codes by itself: a printed line ends with a check over its target and the text of its picture,
 * and a comment lists every printed code. A line that leads elsewhere, lost its facts or is gone is so noticed without
 * the last output. Lines of two branches merge: each check is its line's own, and a code that is not listed is no fault.
 */

import { versionHash } from '../ground/hash.ts';
import type { At } from '../ground/problem.ts';
import type { CodesDraft, RegisterEntry } from '../parse/hall/codes-yaml.ts';
import { isRetired } from './register.ts';

/** The target of a line, as its key and value: `['guide', 'birth/hukou']`. */
export type Target = readonly [kind: 'guide' | 'device' | 'channel' | 'class' | 'event' | 'wall', id: string];

/**
 * changed: the line differs from the printed code. gone: a printed code without its facts, or without its line. unproved: printed by a
 * program that wrote no check.
 */
export interface ProofFault {
  readonly kind: 'changed' | 'gone' | 'unproved';
  readonly code: string;
  readonly at: At;
  /** Absent: there is no such line. */
  readonly entry?: RegisterEntry;
}

/** Returns the codes that the register cannot prove. A retired code leads elsewhere now, and needs no proof. */
export function proofFaults({ entries, listed }: Pick<CodesDraft, 'entries' | 'listed'>): ProofFault[] {
  const byCode = new Map(entries.map((entry) => [entry.code, entry]));
  const printed = new Map(listed.map(({ code, at }) => [code, at]));
  const gone = [...printed].flatMap(([code, at]): ProofFault[] => {
    const entry = byCode.get(code);
    if (entry && (entry.frozen || isRetired(entry))) return [];
    return [{ kind: 'gone', code, at: entry?.at ?? at, ...(entry ? { entry } : {}) }];
  });
  const others = entries.flatMap((entry): ProofFault[] => {
    const check = checkOf(entry);
    if (check === undefined || entry.check?.text === check) return [];
    const kind = entry.check || printed.has(entry.code) ? 'changed' : 'unproved';
    return [{ kind, code: entry.code, at: entry.at, entry }];
  });
  return [...gone, ...others];
}

/** Returns the check of a printed line: 8 hex digits. Undefined for one that was not printed, or is retired. */
export function checkOf(entry: RegisterEntry, target = targetOf(entry)): string | undefined {
  if (!entry.frozen || isRetired(entry)) return undefined;
  const { address, version, level, mask, matrix } = entry.frozen;
  const said = [entry.code, ...(target ?? []), entry.answers?.text ?? '', address, version, level, mask, matrix];
  return versionHash(JSON.stringify(said)).slice(0, 8);
}

/** Returns the codes whose lines prove themselves unchanged since printing. */
export function provedCodes(entries: readonly RegisterEntry[]): ReadonlySet<string> {
  return new Set(entries.flatMap((entry) => (entry.check && entry.check.text === checkOf(entry) ? [entry.code] : [])));
}

/** Returns the target that a line had when printed, if it is one of these. */
export function printedTarget(entry: RegisterEntry, targets: Iterable<Target>): Target | undefined {
  for (const target of targets) if (entry.check && checkOf(entry, target) === entry.check.text) return target;
  return undefined;
}

/** Returns the target of a line. */
export function targetOf({ guide, device, channel, class: named, event, wall }: RegisterEntry): Target | undefined {
  if (guide) return ['guide', guide.text];
  if (device) return ['device', device.text];
  if (channel) return ['channel', channel.text];
  if (named) return ['class', named.text];
  if (event) return ['event', event.text];
  return wall ? ['wall', wall.text] : undefined;
}

/** Returns the entries, each printed one with its check: those printed earlier get it here. */
export function proved(entries: readonly RegisterEntry[]): RegisterEntry[] {
  return entries.map((entry) => {
    const check = entry.check ? undefined : checkOf(entry);
    return check === undefined ? entry : { ...entry, check: { text: check, at: entry.at } };
  });
}
