import { LARGEST_VERSION } from './code-too-long.ts';
import { type Rule, found } from '../rule/rule.ts';
import { placeOfAddress, widestCodes } from '../../register/widest-codes.ts';

export const rule: Rule = {
  id: 'code-dense',
  level: 'warning',
  reason: {
    zh: '网址越长码越密，要印得更大、站得更近才扫得出来。',
    en: 'The longer the address, the denser the code: it must be printed larger, or read from nearer.',
  },
  check: (context) =>
    widestCodes(context).flatMap((code) => {
      if (code.version !== LARGEST_VERSION) return [];
      const message = {
        zh: `${code.code} 的网址 ${code.address} 偏长，码会很密（每边 33 格）。`,
        en: `The address of ${code.code}, ${code.address}, is long: its code is dense (33 modules a side).`,
      };
      const fix = {
        zh: `换一个短一些的网址；“${code.typed}”还没印的话，现在最好改。`,
        en: `Take a shorter address than “${code.typed}” while nothing is printed.`,
      };
      return [found(rule, context.hall.file, placeOfAddress(context.hall, code), message, fix)];
    }),
};
