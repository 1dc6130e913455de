/**
 * Printed codes live for years: none may vanish or come to mean something else from one build to the next.
 * Compares the codes of the last output with those of this one.
 */

import { existsSync, readFileSync } from 'node:fs';
import type { CodeEntry } from '../src/guide/codes.ts';
import type { Guide } from '../src/guide/guide.ts';
import type { Hall } from '../src/guide/hall.ts';
import type { Problem, Wording } from './problem.ts';

/** As much of a compiled hall as comparing needs. */
export interface CompiledCodes {
  readonly hall: Hall;
  readonly guides: readonly Guide[];
  /** By file: its text, to find the line that a problem is about. */
  readonly sources: ReadonlyMap<string, string>;
}

/** As much of an entry of `codes.json` as comparing needs; one that an older build or another program wrote may lack fields. */
export type Printed = Pick<CodeEntry, 'code' | 'guide' | 'title' | 'state' | 'answers' | 'now' | 'say'>;

/** Returns what became of printed codes: `code-gone` and `code-moved`, at their lines of the register. */
export function checkPrinted(before: readonly Printed[], now: readonly Printed[], { sources }: Pick<CompiledCodes, 'sources'>): Problem[] {
  const register = registerText(sources);
  const codes = new Map(now.map((entry) => [entry.code, entry]));
  const ids = new Set(now.map(({ guide }) => guide));
  // A code has an entry in each language; provisional ones were never printed.
  const printed = new Map(before.filter(({ state }) => state !== 'provisional').map((entry) => [entry.code, entry]));
  return [...printed.values()].flatMap((old) => {
    const entry = codes.get(old.code);
    if (!entry || entry.state === 'provisional') return [problem('code-gone', old, register, gone(old))];
    if (old.guide === undefined || entry.guide === undefined || old.guide === entry.guide) return [];
    // The same guide under a new file name: nobody at the wall sees a difference.
    if (!ids.has(old.guide) && old.title === entry.title) return [];
    return [problem('code-moved', old, register, moved(old, entry))];
  });
}

interface Words {
  readonly message: Wording;
  readonly fix: Wording;
}

function gone(old: Printed): Words {
  const { code, guide, title } = old;
  const name = title ?? guide;
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
      zh: `加回一行“${lineOf(old)}”${guide === undefined ? '' : `；不再办的，写“${code}: { retired: 日期, now: 接替的码 }”`}。`,
      en: `Put “${lineOf(old)}” back${guide === undefined ? '' : `; if it is no longer done, write “${code}: { retired: date, now: successor }”`}.`,
    },
  };
}

/** The line of the register that says what was printed. */
function lineOf({ code, guide, answers, now, say }: Printed): string {
  if (guide !== undefined) return answers === undefined ? `${code}: ${guide}` : `${code}: { guide: ${guide}, answers: "${answers}" }`;
  if (now !== undefined) return `${code}: { now: ${now} }`;
  return `${code}: { say: ${JSON.stringify(say ?? '……')} }`;
}

function moved({ code, guide, title }: Printed, now: Printed): Words {
  return {
    message: {
      zh: `上次生成时 ${code} 指向“${title ?? guide}”，现在指向“${now.title ?? now.guide}”。印在墙上的 ${code} 会带人办错事。`,
      en: `In the last output ${code} led to “${title ?? guide}”, now it leads to “${now.title ?? now.guide}”. Every printed ${code} would mislead.`,
    },
    fix: {
      zh: `把 ${code} 改回 ${guide}，给 ${now.guide} 一个新码（npm run codes）。`,
      en: `Let ${code} lead to ${guide} again, and give ${now.guide} a new code (npm run codes).`,
    },
  };
}

function problem(id: string, { code }: Printed, register: RegisterText, words: Words): Problem {
  const line = register.text.split('\n').findIndex((text) => isLineOf(code, text));
  return { id, level: 'error', file: register.file, line: Math.max(line, 0) + 1, column: 1, ...words };
}

interface RegisterText {
  readonly file: string;
  readonly text: string;
}

function registerText(sources: ReadonlyMap<string, string>): RegisterText {
  const found = [...sources].find(([file]) => /(^|\/)codes\.ya?ml$/.test(file));
  return { file: found?.[0] ?? 'codes.yaml', text: found?.[1] ?? '' };
}

/** Returns the codes of a compiled hall. */
export function printedCodes({ hall, guides }: Pick<CompiledCodes, 'hall' | 'guides'>): Printed[] {
  const guideOf = new Map(guides.map((guide) => [guide.code, guide]));
  const entry = (code: string, guide: Guide | undefined, state: Printed['state']) => ({
    code,
    state,
    ...(guide ? { guide: guide.id, title: guide.title } : {}),
  });
  return [
    ...guides.map((guide) => entry(guide.code, guide, guide.provisional ? 'provisional' : 'active')),
    ...Object.entries(hall.situations).map(([code, { code: guide }]) => entry(code, guideOf.get(guide), 'situation')),
    ...Object.keys(hall.retired).map((code) => entry(code, undefined, 'retired')),
  ];
}

function isLineOf(code: string, line: string): boolean {
  const key = /^\s*["']?([^"':：\s]+)/.exec(line)?.[1];
  return key?.toUpperCase() === code;
}

/**
 * Returns the codes of a `codes.json` at an address or in a file.
 * Throws with what is wrong where it cannot be had: who named it wants to be told.
 */
export async function fetchPrinted(place: string, fetchText: (place: string) => Promise<string> = textAt): Promise<readonly Printed[]> {
  const printed = readPrinted(await fetchText(place));
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
export function readPrinted(text: string): readonly Printed[] | undefined {
  try {
    const { format, codes }: { format?: unknown; codes?: unknown } = JSON.parse(text);
    return format === 1 && Array.isArray(codes) ? codes.filter(isPrinted) : undefined;
  } catch {
    return undefined;
  }
}

function isPrinted(value: unknown): value is Printed {
  return typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string' && 'state' in value;
}
