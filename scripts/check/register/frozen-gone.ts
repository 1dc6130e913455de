import { CODE } from '../../../src/guide/address.ts';
import type { Wording } from '../../ground/problem.ts';
import { proofFaults } from '../../register/proof.ts';
import { type Rule, found } from '../rule/rule.ts';

export const rule: Rule = {
  id: 'frozen-gone',
  level: 'error',
  reason: {
    zh: '印过的码，记录没有了就画不出同一幅图，行没有了扫码的人就扑空。',
    en: 'Without its facts a printed code is not drawn alike again; without its line it leads nowhere.',
  },
  check: ({ codes }) =>
    proofFaults(codes).flatMap(({ kind, code, at, entry }) => {
      // Of facts that are not whole `frozen-code` tells.
      if (kind !== 'gone' || entry?.check) return [];
      const message = entry
        ? {
            zh: `${code} 印过（“# 印过”那一行里有它），这一行记的 address、version、level、mask、matrix、check 却没有了。`,
            en: `${code} was printed (the line “# 印过” lists it), but address, version, level, mask, matrix and check are gone from its line.`,
          }
        : {
            zh: `${code} 印过（这一行里有它），登记里却没有它那一行了。墙上印着的 ${code} 会打不开。`,
            en: `${code} was printed (this line lists it), but its own line is gone. Every printed ${code} would lead nowhere.`,
          };
      return [found(rule, codes.file, at, message, wayOut(code))];
    }),
};

/** A letter and the wall cannot be retired. */
function wayOut(code: string): Wording {
  const retired = `${code}: { retired: 2027-03-01, now: ${code === 'A1' ? 'A2' : 'A1'} }`;
  const [zh, en] = CODE.test(code) ? [`不再办的，写 ${retired}；`, `if it is no longer done, write ${retired}; `] : ['', ''];
  return {
    zh: `撤销改动，把它找回来；${zh}从来没印过的，从“# 印过”那一行里删去 ${code}。`,
    en: `Take the change back; ${en}if it never was printed, delete ${code} from the line “# 印过”.`,
  };
}
