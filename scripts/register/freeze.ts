/** Printing freezes codes: the register learns the facts of each code and the check over its line, and all else in it stays byte for byte. */

import type { RegisterEntry } from '../parse/hall/codes-yaml.ts';
import { NO_ADDRESS } from '../parse/hall/hall.ts';
import type { Problem } from '../ground/problem.ts';
import { proved } from './proof.ts';
import { notWritten, readRegister, unproven, writeRegister } from './register-file.ts';
import { textSaying } from './register-text.ts';
import { type WallCode, frozenOf } from './wall-codes.ts';

/**
 * Writes the facts of these codes into codes.yaml, of those not yet frozen; of all or of none.
 * A life event's letter and the wall need no line until they are printed: they get one at the end.
 */
export function freezeCodes(dir: string, codes: readonly WallCode[]): { problems: readonly Problem[] } {
  const register = readRegister(dir);
  const known = new Map(register.entries.map((entry) => [entry.code, entry]));
  const open = codes.filter(({ code }) => !known.get(code)?.frozen);
  const lost = open.find(({ code, kind }) => !known.has(code) && kind !== 'event' && kind !== 'wall');
  const broken = register.broken ?? unproven(register);
  if (broken) return { problems: [broken] };
  if (lost) return { problems: [withoutLine(register.file, lost.code)] };
  if (open.some(({ address }) => address.startsWith(NO_ADDRESS))) return { problems: [withoutAddress(register.file)] };
  const facts = new Map(open.map((code) => [code.code, frozenOf(code)]));
  const added = open.filter(({ code }) => !known.has(code)).map(entryOf);
  const wanted = proved(
    [...register.entries, ...added].map((entry) => {
      const frozen = facts.get(entry.code);
      return frozen ? { ...entry, frozen } : entry;
    }),
  );
  return writeRegister(register, textSaying(register, wanted), wanted);
}

function entryOf({ code, event }: WallCode): RegisterEntry {
  const at = { line: 1, column: 1 };
  return { code, at, ...(event === undefined ? { wall: { text: 'true', at } } : { event: { text: event, at } }) };
}

/** Returns the problem of a hall without an address: its pages stand on this computer only. */
export function withoutAddress(file: string): Problem {
  return notWritten(file, {
    message: {
      zh: `大厅还没有网址，码里会是 ${NO_ADDRESS}，只有这台电脑打得开：不能印。`,
      en: `The hall has no address yet: its codes would say ${NO_ADDRESS}, which opens on this computer only, and cannot be printed.`,
    },
    fix: { zh: '在 hall.yaml 里写上 address: https://……', en: 'Write address: https://… into hall.yaml.' },
  });
}

function withoutLine(file: string, code: string): Problem {
  return notWritten(file, {
    message: {
      zh: `码 ${code} 还没有登记，不能当作印过的记下来。`,
      en: `The code ${code} is not registered: what was printed of it cannot be kept.`,
    },
    fix: { zh: '先运行 npm run codes 登记，再打印。', en: 'Run npm run codes first, then print.' },
  });
}
