/** A printed code whose guide has another file name: its line leads there, with a new check, and its picture stays. */

import { guideCode } from '../../src/guide/address.ts';
import type { RegisterEntry } from '../parse/hall/codes-yaml.ts';
import type { At, Problem, Wording } from '../ground/problem.ts';
import { checkOf, printedTarget, proofFaults, proved } from './proof.ts';
import { type RegisterFile, hasError, notWritten, readRegister, writeRegister } from './register-file.ts';
import { codeTyped, isRetired } from './register.ts';
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
  const refused = [...read, ...twice(read)].flatMap((one) => ('fix' in one ? [notWritten(register.file, one, one.at)] : []));
  const moves = new Map(read.flatMap((one) => ('to' in one ? [[one.code, one.to] as const] : [])));
  const others = proofFaults(register).find(({ kind, code }) => kind !== 'unproved' && !moves.has(guideCode(code)));
  const problems = refused.length === 0 && others ? [hasError(register.file, others.at)] : refused;
  if (problems.length > 0) return { problems, moved: [] };
  // Listing a code that was printed earlier asks for its check.
  const wanted = proved(register.entries.map((entry) => movedEntry(entry, moves.get(guideCode(entry.code)))));
  const moved = wanted
    .filter((entry, at) => moves.has(guideCode(entry.code)) && entry !== register.entries[at])
    .map(({ code, guide }) => ({ code, guide: guide?.text ?? '' }));
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

interface Move {
  readonly code: string;
  /** The id of a guide. */
  readonly to: string;
  readonly at: At;
}

interface Refused {
  readonly message: Wording;
  readonly fix: Wording;
  readonly at?: At;
}

function moveOf(typed: string, { entries }: RegisterFile, { all, unregistered }: Ids): Move | Refused {
  const [name = '', path] = typed.split('=');
  const code = codeTyped(name);
  const entry = entries.find((one) => one.code === code);
  if (!entry?.guide) return noLine(code);
  const [free, ...more] = unregistered;
  const is = all.has(entry.guide.text) ? entry.guide.text : more.length === 0 ? free : undefined;
  const to = path === undefined ? is : path.replace(/^(\.?\/)+/, '').replace(/\.(md|markdown)$/i, '');
  if (to === undefined || !all.has(to)) return whereTo(code, to ?? entry.guide.text, entry);
  const before = guideBefore(entry, all);
  if (before !== undefined && before !== to) return stillThere(code, before, entry);
  const other = entries.find((one) => one.guide?.text === to && !isRetired(one) && guideCode(one.code) !== guideCode(code));
  return other ? hasCode(code, to, guideCode(other.code), entry.at) : { code, to, at: entry.at };
}

/** Returns the moves to a guide that an earlier one of the same command gives its code. */
function twice(read: readonly (Move | Refused)[]): Refused[] {
  const moves = read.flatMap((one) => ('to' in one ? [one] : []));
  return moves.flatMap(({ code, to, at }, index) => {
    const other = moves.slice(0, index).find((one) => one.to === to && guideCode(one.code) !== guideCode(code));
    return other ? [hasCode(code, to, other.code, at)] : [];
  });
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

/** A guide with a code of its own is another guide. */
function hasCode(code: string, guide: string, own: string, at: At): Refused {
  return {
    at,
    message: {
      zh: `“${guide}”已经有码 ${own} 了，${code} 不能也通向它：墙上的 ${code} 会带人办错事。`,
      en: `“${guide}” has the code ${own} already: ${code} cannot lead to it too, and every printed ${code} would mislead.`,
    },
    fix: {
      zh: `写还没有码的那一篇：npm run codes -- --moved ${code}=文件夹/文件名；并到这一篇来了就写 ${code}: { retired: 2027-03-01, now: ${own} }。`,
      en: `Name a guide without a code: npm run codes -- --moved ${code}=folder/name; if “${guide}” has taken its place, write ${code}: { retired: 2027-03-01, now: ${own} }.`,
    },
  };
}
