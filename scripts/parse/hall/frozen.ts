/** The frozen facts of a printed code: five, all or none. */

import type { Text } from '../../ground/source.ts';
import { type QrLevel, QR_LEVELS } from '../../ground/qr.ts';
import type { At, Wording } from '../../ground/problem.ts';
import { type Shape, report } from '../yaml/shape.ts';

/** The facts of a printed code, with which every reprint is the same picture. */
export interface FrozenCode {
  /** The text in the picture: `https://qinghe.example/A1`. */
  readonly address: string;
  /** 1–40: 21 to 177 modules a side (ISO/IEC 18004). */
  readonly version: number;
  readonly level: QrLevel;
  /** 0–7 */
  readonly mask: number;
  /** First 16 hex digits of the SHA-256 of the modules, row by row, `1` dark and `0` light. */
  readonly matrix: string;
}

/** Their keys in the register, in the order in which they are written. */
export const FROZEN_KEYS = ['address', 'version', 'level', 'mask', 'matrix'] as const;

type FrozenTexts = { readonly [key in (typeof FROZEN_KEYS)[number]]?: Text };

/** Returns the facts that a line of the register froze; undefined where it has none, or where they are no facts: reported. */
export function readFrozen(shape: Shape, code: string, at: At, typed: FrozenTexts, check?: Text): FrozenCode | undefined {
  const missing = FROZEN_KEYS.filter((key) => !typed[key]?.text);
  if (check === undefined && FROZEN_KEYS.every((key) => typed[key] === undefined)) return undefined;
  if (missing.length > 0) {
    reportFrozen(shape, at, {
      zh: `${code} 印过的记录不全，缺 ${missing.join('、')}。`,
      en: `What the register keeps of the printed ${code} is incomplete: ${missing.join(', ')} is missing.`,
    });
    return undefined;
  }
  const [address, version, level, mask, matrix] = FROZEN_KEYS.map((key) => typed[key]?.text ?? '');
  const facts = {
    address: addressOf(address),
    version: wholeNumber(version, 1, 40),
    level: QR_LEVELS.find((one) => one === level),
    mask: wholeNumber(mask, 0, 7),
    matrix: /^[0-9a-f]{16}$/.exec(matrix ?? '')?.[0],
  };
  for (const key of FROZEN_KEYS) if (facts[key] === undefined) reportFrozen(shape, typed[key]?.at ?? at, wrong(code, key, typed[key]));
  return isWhole(facts) ? facts : undefined;
}

type Facts = { readonly [key in keyof FrozenCode]: FrozenCode[key] | undefined };

function isWhole(facts: Facts): facts is FrozenCode {
  return Object.values(facts).every((fact) => fact !== undefined);
}

function addressOf(typed = ''): string | undefined {
  return /^https?:\/\/[^\s/]/.test(typed) && !/\s/.test(typed) && URL.canParse(typed) ? typed : undefined;
}

function wholeNumber(typed = '', least: number, most: number): number | undefined {
  const number = /^\d{1,2}$/.test(typed) ? Number(typed) : Number.NaN;
  return number >= least && number <= most ? number : undefined;
}

const WANTED: Readonly<Record<keyof FrozenCode, Wording>> = {
  address: { zh: 'address 是码里的网址，https:// 开头', en: 'address is the web address in the code, with https:// before it' },
  version: { zh: 'version 是 1 到 40 的整数', en: 'version is a whole number from 1 to 40' },
  level: { zh: 'level 是 L、M、Q、H 之一', en: 'level is one of L, M, Q, H' },
  mask: { zh: 'mask 是 0 到 7 的整数', en: 'mask is a whole number from 0 to 7' },
  matrix: { zh: 'matrix 是 16 位 0–9、a–f', en: 'matrix is 16 digits of 0–9, a–f' },
};

function wrong(code: string, key: keyof FrozenCode, typed: Text | undefined): Wording {
  return {
    zh: `${code} 印过的记录里，“${typed?.text ?? ''}”不对：${WANTED[key].zh}。`,
    en: `In what the register keeps of the printed ${code}, “${typed?.text ?? ''}” is wrong: ${WANTED[key].en}.`,
  };
}

function reportFrozen(shape: Shape, at: At, message: Wording): void {
  report(shape, at, 'frozen-code', 'error', message, TAKE_BACK);
}

/** The advice for a line that differs from its printed code. */
export const TAKE_BACK: Wording = {
  zh: '这几项是打印时自动记下的，不要手改：撤销这一行的改动；从来没印过的码，把 address、version、level、mask、matrix、check 六项都删去，再把“# 印过”那一行里的码删去。',
  en: 'These facts are written when a code is printed, never by hand: take the change back, or, if the code never was printed, remove all six (address, version, level, mask, matrix, check), and the code from the line “# 印过”.',
};
