/** A printed code whose guide has another file name: its line leads there, with a new check, and its picture stays. */

import { guideCode } from '../../src/guide/address.ts';
import type { RegisterEntry } from '../parse/hall/codes-yaml.ts';
import type { Problem, Wording } from '../ground/problem.ts';
import { checkOf, printedTarget, proofFaults } from './proof.ts';
import { type RegisterFile, hasError, notWritten, readRegister, writeRegister } from './register-file.ts';
import { codeTyped } from './register.ts';
import { textSaying } from './register-text.ts';

/** The guides of the hall, as far as a move is concerned. */
interface Ids {
  readonly all: ReadonlySet<string>;
  /** Without a line in the register. */
  readonly unregistered: ReadonlySet<string>;
}

/** A line that was written anew. */
interface MovedCode {
  readonly code: string;
  readonly guide: string;
}

/**
 * Lets printed codes lead to where their guides are now, of all or of none. `typed`: `A1`, or `A1=birth/new`, with commas
 * between several. The lines of their situations move along.
 */
export function moveCodes(dir: string, typed: string, ids: Ids): { problems: readonly Problem[]; moved: readonly MovedCode[] } {
  const register = readRegister(dir);
  if (register.broken) return { problems: [register.broken], moved: [] };
  const read = typed
    .split(/[,，、\s]+/)
    .filter(Boolean)
    .map((one) => moveOf(one, register, ids));
  const refused = read.flatMap((one) => ('fix' in one ? [notWritten(register.file, one, one.at)] : []));
  const moves = new Map(read.flatMap((one) => ('to' in one ? [[one.code, one.to] as const] : [])));
  const others = proofFaults(register).find(({ kind, code }) => kind !== 'unproved' && !moves.has(guideCode(code)));
  const problems = refused.length === 0 && others ? [hasError(register.file, others.at)] : refused;
  if (problems.length > 0) return { problems, moved: [] };
  const wanted = register.entries.map((entry) => movedEntry(entry, moves.get(guideCode(entry.code))));
  const moved = wanted.filter((entry, at) => entry !== register.entries[at]).map(({ code, guide }) => ({ code, guide: guide?.text ?? '' }));
  const written = writeRegister(register, textSaying(register, wanted), wanted);
  return { ...written, moved: written.problems.length > 0 ? [] : moved };
}

function movedEntry(entry: RegisterEntry, to: string | undefined): RegisterEntry {
  if (to === undefined || !entry.guide) return entry;
  const next = { ...entry, guide: { ...entry.guide, text: to } };
  const check = checkOf(next);
  if (entry.guide.text === to && entry.check?.text === check) return entry;
  return check === undefined ? next : { ...next, check: { text: check, at: entry.at } };
}

interface Refused {
  readonly message: Wording;
  readonly fix: Wording;
  readonly at?: { readonly line: number; readonly column: number };
}

function moveOf(typed: string, { entries }: RegisterFile, { all, unregistered }: Ids): { code: string; to: string } | Refused {
  const [name = '', path] = typed.split('=');
  const code = codeTyped(name);
  const entry = entries.find((one) => one.code === code);
  if (!entry?.guide) return noLine(code);
  const [free, ...more] = unregistered;
  const is = all.has(entry.guide.text) ? entry.guide.text : more.length === 0 ? free : undefined;
  const to = path === undefined ? is : path.replace(/^(\.?\/)+/, '').replace(/\.(md|markdown)$/i, '');
  if (to === undefined || !all.has(to)) return whereTo(code, to ?? entry.guide.text, entry);
  const before = guideBefore(entry, all);
  return before !== undefined && before !== to ? stillThere(code, before, entry) : { code, to };
}

/** The guide that a line led to, if it is still there; of a line edited by hand the one that its check proves. */
function guideBefore(entry: RegisterEntry, all: ReadonlySet<string>): string | undefined {
  const isEdited = entry.check !== undefined && entry.check.text !== checkOf(entry);
  if (!isEdited) return entry.guide && all.has(entry.guide.text) ? entry.guide.text : undefined;
  return printedTarget(
    entry,
    [...all].map((id) => ['guide', id] as const),
  )?.[1];
}

function noLine(code: string): Refused {
  return {
    message: { zh: `登记册里没有通向指南的码 ${code}。`, en: `The register has no code ${code} that leads to a guide.` },
    fix: { zh: '写登记册里的码：npm run codes -- --moved A1。', en: 'Name a code of the register: npm run codes -- --moved A1.' },
  };
}

function whereTo(code: string, guide: string, { at }: RegisterEntry): Refused {
  return {
    at,
    message: {
      zh: `没有“${guide}”这篇指南，不知道 ${code} 现在通向哪一篇。`,
      en: `There is no guide “${guide}”: nothing says where ${code} leads now.`,
    },
    fix: {
      zh: `写上现在的文件夹/文件名：npm run codes -- --moved ${code}=birth/hukou。`,
      en: `Name its folder and file of today: npm run codes -- --moved ${code}=birth/hukou.`,
    },
  };
}

/** A guide still there under its old name was not renamed. */
function stillThere(code: string, guide: string, { at }: RegisterEntry): Refused {
  return {
    at,
    message: {
      zh: `${code} 是“${guide}”的码，这篇指南还在：不是改名，墙上的 ${code} 会带人办错事。`,
      en: `${code} is the code of “${guide}”, which is still there: it was not renamed, and every printed ${code} would mislead.`,
    },
    fix: { zh: `把 ${code} 改回“${guide}”。`, en: `Let ${code} lead to “${guide}” again.` },
  };
}
