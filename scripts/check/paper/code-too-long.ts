import { versionOfText } from '../../ground/qr.ts';
import { type Rule, found } from '../rule/rule.ts';
import { placeOfAddress, widestCodes } from '../../register/widest-codes.ts';

/** A code of 33 modules a side: a larger one is not read from where people stand (print.md, “The address”). */
export const LARGEST_VERSION = 4;

export const rule: Rule = {
  id: 'code-too-long',
  level: 'error',
  reason: {
    zh: '网址太长，码就太密，隔一步远就扫不出来。',
    en: 'A long address makes a dense code, which cannot be read from a step away.',
  },
  check: (context) =>
    widestCodes(context).flatMap((code) => {
      if (code.version <= LARGEST_VERSION) return [];
      const { address } = code;
      const most = mostBytes() - (Buffer.byteLength(address) - Buffer.byteLength(code.typed));
      const message = {
        zh: `${code.code} 的网址 ${address} 太长，码印出来扫不动。`,
        en: `The address of ${code.code}, ${address}, is too long for a code that can be read.`,
      };
      const fix = {
        zh: `“${code.typed}”最多 ${most} 个字符（现在 ${Buffer.byteLength(code.typed)} 个）：换一个短网址。`,
        en: `“${code.typed}” may have at most ${most} characters (now ${Buffer.byteLength(code.typed)}): take a shorter address.`,
      };
      return [found(rule, context.hall.file, placeOfAddress(context.hall, code), message, fix)];
    }),
};

let most: number | undefined;

/** How many bytes the largest code takes. */
function mostBytes(): number {
  if (most !== undefined) return most;
  let bytes = 1;
  while (versionOfText('x'.repeat(bytes + 1)) <= LARGEST_VERSION) bytes++;
  return (most = bytes);
}
