/**
 * Published codes live for years: none may vanish or lead elsewhere from one build to the next.
 * Compares the codes of the last output with those of this one.
 */

import { existsSync, readFileSync } from 'node:fs';
import type { CodeEntry } from '../../src/guide/codes.ts';
import type { Guide } from '../../src/guide/guide.ts';
import type { Hall, Lead } from '../../src/guide/hall.ts';
import type { Problem, ProblemWords, Sources, Wording } from '../ground/problem.ts';
import { type DraftCode, wordsOfDraftCode } from './draft-codes.ts';
import type { ProblemId } from '../ground/problem-id.ts';

/** As much of a compiled hall as comparing needs. */
interface CompiledCodes {
  readonly hall: Hall;
  readonly guides: readonly Guide[];
  /** By file: its text, to find the line that a problem is about. */
  readonly sources: Sources;
}

/** As much of an entry of `codes.json` as comparing needs; one that an older build or another program wrote may lack fields. */
export type PublishedCode = Pick<
  CodeEntry,
  'code' | 'guide' | 'device' | 'channel' | 'class' | 'title' | 'state' | 'answers' | 'now' | 'say'
>;

/** As much as finding the lines of the register needs, with the other problems. */
interface Register extends Pick<CompiledCodes, 'sources'> {
  readonly problems?: readonly Problem[];
  /** Codes whose lines prove that they lead where they led when printed. */
  readonly proved?: ReadonlySet<string>;
  /** Codes whose guides are left out, being drafts. */
  readonly draftCodes?: readonly DraftCode[];
}

/**
 * Returns the problems of lost printed codes: `code-gone`, `code-moved` and `code-of-draft`, at their lines of the register. Where there are
 * errors besides, a code that still has its line is not gone: one of them is why it leads nowhere.
 */
export function checkPublished(
  before: readonly PublishedCode[],
  now: readonly PublishedCode[],
  { sources, problems = [], proved = new Set(), draftCodes = [] }: Register,
): Problem[] {
  const register = registerText(sources);
  const errors = problems.filter(({ level }) => level === 'error');
  if (errors.some(({ id, file }) => UNREAD.test(id) && REGISTER.test(file))) return [];
  const codes = new Map(now.map((entry) => [entry.code, entry]));
  const targets = new Set(now.map(targetOf));
  // A code has an entry in each language; provisional ones were never printed.
  const printed = new Map(before.filter(({ state }) => state !== 'provisional').map((entry) => [entry.code, entry]));
  return [...printed.values()].flatMap((old) => {
    const entry = codes.get(old.code);
    if (!entry || entry.state === 'provisional') {
      const ofDraft = draftCodes.find(({ code }) => code === old.code);
      // Of a printed one `check` has told.
      if (ofDraft) return ofDraft.isPrinted ? [] : [problem('code-of-draft', old, register, wordsOfDraftCode(ofDraft))];
      const isThere = errors.length > 0 && lineAt(old.code, register) >= 0;
      return isThere ? [] : [problem('code-gone', old, register, gone(old))];
    }
    const [from, to] = [targetOf(old), targetOf(entry)];
    if (from === undefined || to === undefined || from === to) return [];
    // The same guide under a new file name, by its title or by the register: nobody at the wall sees a difference.
    const isSame = old.title === entry.title || proved.has(old.code);
    if (!targets.has(from) && isSame && kindOf(old) === kindOf(entry)) return [];
    return [problem('code-moved', old, register, moved(old, entry))];
  });
}

const REGISTER = /(^|\/)codes\.ya?ml$/;
const UNREAD = /^(yaml-.*|encoding|empty-file|unreadable|merge-conflict)$/;

/** The target of a code, as its line of the register has it; undefined for a retired one. */
function targetOf({ guide, device, channel, class: named }: PublishedCode): string | undefined {
  if (named !== undefined) return `{ class: ${named} }`;
  if (device !== undefined) return `{ device: ${device} }`;
  return channel === undefined ? guide : `{ channel: ${channel} }`;
}

function kindOf({ device, channel, class: named }: PublishedCode): string {
  if (named !== undefined) return 'class';
  return device !== undefined ? 'device' : channel === undefined ? 'guide' : 'channel';
}

function gone(old: PublishedCode): ProblemWords {
  const { code, title } = old;
  const target = targetOf(old);
  const name = title ?? target;
  return {
    message:
      name === undefined
        ? {
            zh: `上次生成时登记着停用的码 ${code}，现在没有了。印在墙上的 ${code} 会打不开。`,
            en: `The last output had the retired code ${code}; now no line registers it. Every printed ${code} would lead nowhere.`,
          }
        : {
            zh: `上次生成时 ${code} 指向“${name}”，现在登记里没有这个码了。印在墙上的 ${code} 会打不开。`,
            en: `In the last output ${code} led to “${name}”; now no line registers it. Every printed ${code} would lead nowhere.`,
          },
    fix: {
      zh: `加回一行“${lineOf(old)}”${target === undefined ? '' : `；不再办的，写“${code}: { retired: 日期, now: 接替的码 }”`}。`,
      en: `Put “${lineOf(old)}” back${target === undefined ? '' : `; if it is no longer done, write “${code}: { retired: date, now: successor }”`}.`,
    },
  };
}

/** The line of the register as it was printed. */
function lineOf(printed: PublishedCode): string {
  const { code, guide, answers, now, say } = printed;
  const target = targetOf(printed);
  if (target !== undefined) return answers === undefined ? `${code}: ${target}` : `${code}: { guide: ${guide}, answers: "${answers}" }`;
  if (now !== undefined) return `${code}: { now: ${now} }`;
  return `${code}: { say: ${JSON.stringify(say ?? '……')} }`;
}

function moved(old: PublishedCode, now: PublishedCode): ProblemWords {
  const { code } = old;
  const [from, to] = [targetOf(old) ?? '', targetOf(now) ?? ''];
  return {
    message: {
      zh: `上次生成时 ${code} 指向“${old.title ?? from}”，现在指向“${now.title ?? to}”。印在墙上的 ${code} 会带人办错事。`,
      en: `In the last output ${code} led to “${old.title ?? from}”, now it leads to “${now.title ?? to}”. Every printed ${code} would mislead.`,
    },
    fix:
      now.guide === undefined
        ? ownCode(old, to)
        : {
            zh: `把 ${code} 改回 ${from}，给 ${to} 一个新码（npm run codes）。`,
            en: `Let ${code} lead to ${from} again, and give ${to} a new code (npm run codes).`,
          },
  };
}

/** The codes of devices and channels are given by hand. */
function ownCode(old: PublishedCode, to: string): Wording {
  return {
    zh: `把 ${old.code} 改回“${lineOf(old)}”，给 ${to} 另写一行，用一个没用过的码。`,
    en: `Put “${lineOf(old)}” back, and give ${to} a line and an unused code of its own.`,
  };
}

function problem(id: ProblemId, { code }: PublishedCode, register: RegisterText, words: ProblemWords): Problem {
  return { id, level: 'error', file: register.file, line: Math.max(lineAt(code, register), 0) + 1, column: 1, ...words };
}

function lineAt(code: string, { text }: RegisterText): number {
  return text.split('\n').findIndex((line) => isLineOf(code, line));
}

interface RegisterText {
  readonly file: string;
  readonly text: string;
}

function registerText(sources: Sources): RegisterText {
  const file = [...sources.keys()].find((name) => REGISTER.test(name));
  return { file: file ?? 'codes.yaml', text: sources.get(file ?? '') ?? '' };
}

/** Returns the codes of a compiled hall. */
export function publishedCodes({ hall, guides }: Pick<CompiledCodes, 'hall' | 'guides'>): PublishedCode[] {
  const guideOf = new Map(guides.map((guide) => [guide.code, guide]));
  const entry = (code: string, guide: Guide | undefined, state: PublishedCode['state']) => ({
    code,
    state,
    ...(guide ? { guide: guide.id, title: guide.title } : {}),
  });
  return [
    ...guides.map((guide) => entry(guide.code, guide, guide.provisional ? 'provisional' : 'active')),
    ...Object.entries(hall.situations).map(([code, { code: guide }]) => entry(code, guideOf.get(guide), 'situation')),
    ...Object.entries(hall.leads ?? {}).map(([code, lead]) => leadEntry(hall, code, lead)),
    ...Object.keys(hall.retired).map((code) => entry(code, undefined, 'retired')),
  ];
}

function leadEntry({ devices = {}, channels }: Hall, code: string, lead: Lead): PublishedCode {
  if ('device' in lead) return { code, state: 'device', title: devices[lead.device]?.name, ...lead };
  if ('class' in lead) return { code, state: 'class', title: lead.class, ...lead };
  return { code, state: 'channel', title: channels.find(({ id }) => id === lead.channel)?.name, channel: lead.channel };
}

function isLineOf(code: string, line: string): boolean {
  const key = /^\s*["']?([^"':：\s]+)/.exec(line)?.[1];
  return key?.toUpperCase() === code;
}

/**
 * Returns the codes of a `codes.json` at an address or in a file.
 * Throws where it cannot be had, with the reason: the person who named it needs it.
 */
export async function fetchPublished(
  place: string,
  fetchText: (place: string) => Promise<string> = textAt,
): Promise<readonly PublishedCode[]> {
  const printed = readPublished(await fetchText(place));
  if (!printed) throw new Error(`${place} 不是 codes.json。 It is no codes.json.`);
  return printed;
}

async function textAt(place: string): Promise<string> {
  if (!/^https?:\/\//i.test(place)) {
    if (!existsSync(place)) throw new Error(`没有“${place}”这个文件。 There is no such file.`);
    return readFileSync(place, 'utf8');
  }
  const response = await fetch(place, { signal: AbortSignal.timeout(30_000) }).catch(() => {
    throw new Error(`连不上 ${place}。 It cannot be reached.`);
  });
  if (!response.ok) throw new Error(`${place}: HTTP ${response.status}`);
  return response.text();
}

/** Returns the codes that a text of `codes.json` lists, or undefined for anything else. */
export function readPublished(text: string): readonly PublishedCode[] | undefined {
  try {
    const { format, codes }: { format?: unknown; codes?: unknown } = JSON.parse(text);
    return format === 1 && Array.isArray(codes) ? codes.filter(isPrinted) : undefined;
  } catch {
    return undefined;
  }
}

function isPrinted(value: unknown): value is PublishedCode {
  return typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string' && 'state' in value;
}
