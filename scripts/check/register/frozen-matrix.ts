import { cachedOr, keyOf, keyOfProgram } from '../../ground/cache.ts';
import { drawCode } from '../../ground/qr.ts';
import { type FrozenCode, TAKE_BACK } from '../../parse/hall/frozen.ts';
import type { Wording } from '../../ground/problem.ts';
import { drawFrozen } from '../../register/wall-codes.ts';
import { type Rule, found } from '../rule/rule.ts';

export const rule: Rule = {
  id: 'frozen-matrix',
  level: 'error',
  reason: {
    zh: '同一个码重印多少次都要是同一幅图，不管画码的程序升了几级。',
    en: 'However often a code is printed again it is the same picture, whatever package was upgraded.',
  },
  // To draw all that was printed takes a tenth of building one change anew.
  check: (context) => cachedOr('drawn', keyOf(keyOfProgram(), JSON.stringify(context.codes)), () => checkMatrices(context, drawCode)),
};

/** Drawn when this rule was written: an encoder that draws it otherwise has changed. */
const KNOWN: FrozenCode = { address: 'https://qinghe.example/A1', version: 2, level: 'M', mask: 0, matrix: '6f2ab9d94955f9df' };

/** Returns the problems of printed codes that this encoder does not draw as they were printed. */
export function checkMatrices({ codes }: Pick<Parameters<Rule['check']>[0], 'codes'>, draw: typeof drawCode): ReturnType<Rule['check']> {
  const isOther = drawFrozen(KNOWN, draw) === undefined;
  return codes.entries.flatMap(({ code, frozen, at }) => {
    if (!frozen || drawFrozen(frozen, draw)) return [];
    return [isOther ? found(rule, codes.file, at, upgraded(code), GO_BACK) : found(rule, codes.file, at, edited(code), TAKE_BACK)];
  });
}

function edited(code: string): Wording {
  return {
    zh: `${code} 这一行记的 address、version、level、mask 画出来不是当时印的那幅图（matrix 对不上）：这一行被手改过。`,
    en: `What the line of ${code} keeps (address, version, level, mask) does not draw the picture that was printed (matrix): it was changed by hand.`,
  };
}

function upgraded(code: string): Wording {
  return {
    zh: `画码的程序变了：它画的 ${code} 和印出去的不是同一幅图。`,
    en: `The program that draws codes has changed: its ${code} is not the picture that was printed.`,
  };
}

const GO_BACK: Wording = {
  zh: '不要重印。装回原来的版本：把 package.json 和 package-lock.json 里的 qrcode 改回去，再运行 npm ci。',
  en: 'Do not print. Go back to the version that drew them: restore qrcode in package.json and package-lock.json, then npm ci.',
};
