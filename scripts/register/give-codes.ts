/** New lines for the register: at its end, so that the old lines keep their order, comments and bytes. */

import { compareCodes } from '../../src/guide/address.ts';
import type { Guide } from '../../src/guide/guide.ts';
import type { Problem } from '../ground/problem.ts';
import type { Register } from './register.ts';
import { proved } from './proof.ts';
import { readRegister, unproven, writeRegister } from './register-file.ts';
import { textSaying } from './register-text.ts';

/** A code that a guide gets. */
interface GivenCode {
  readonly code: string;
  /** The guide's id: `birth/hukou`. */
  readonly guide: string;
  readonly title: string;
  readonly event: string;
}

/** Returns the codes that are still to be registered, in the order a person counts. */
export function codesToGive({ register, guides = [] }: { readonly register: Register; readonly guides?: readonly Guide[] }): GivenCode[] {
  const byId = new Map(guides.map((guide) => [guide.id, guide]));
  return [...register.provisional]
    .map((id) => {
      const guide = byId.get(id);
      return { code: register.codeOf.get(id) ?? '', guide: id, title: guide?.title ?? id, event: guide?.event ?? '' };
    })
    .sort((a, b) => compareCodes(a.code, b.code));
}

/**
 * Writes new lines at the end of codes.yaml, all or none, and the check into lines that were printed before there were checks.
 * A register that cannot be read, or differs from the printed codes, is left as it is, with a problem. `provedNow`: how many lines got their check.
 */
export function appendCodes(dir: string, given: readonly GivenCode[]): { problems: readonly Problem[]; provedNow: number } {
  const register = readRegister(dir);
  const broken = register.broken ?? unproven(register);
  if (broken) return { problems: [broken], provedNow: 0 };
  const at = { line: 1, column: 1 };
  const added = given.map(({ code, guide }) => ({ code, at, guide: { text: guide, at } }));
  const wanted = proved([...register.entries, ...added]);
  const provedNow = wanted.filter(({ check }, at) => check && !register.entries[at]?.check).length;
  return { ...writeRegister(register, textSaying(register, wanted), wanted), provedNow };
}
