import type { Problem } from '../../ground/problem.ts';
import { proofFaults } from '../../register/proof.ts';
import { type Rule, found } from '../rule/rule.ts';

export const rule: Rule = {
  id: 'frozen-unproved',
  level: 'warning',
  reason: {
    zh: '以前印的码没有 check：有人把两行对调了，登记册自己看不出来。生成到新的文件夹时就是错误。',
    en: 'Codes printed earlier have no check: two lines that change places go unnoticed. In a new output folder this is an error.',
  },
  check: ({ codes }) => {
    const [first, ...others] = proofFaults(codes).filter(({ kind }) => kind === 'unproved');
    if (!first) return [];
    const [zh, en] =
      others.length > 0
        ? [`${first.code} 等 ${others.length + 1} 个码`, `${first.code} and ${others.length} more`]
        : [first.code, first.code];
    const message = {
      zh: `${zh}是以前印的，行里没有 check，证明不了还通向印的时候那篇指南。`,
      en: `${en}: printed earlier, without a check in the line; nothing proves that it still leads where it did.`,
    };
    return [found(rule, codes.file, first.at, message, PROVE)];
  },
};

const PROVE = {
  zh: '拿墙上的对一对，再运行 npm run codes：它给这些行补上 check，码的样子不变。',
  en: 'Compare them with the wall, then run npm run codes: it adds the checks, and no picture changes.',
};

/** Returns the problems of a build that has no last output to compare with: there, a code that the register cannot prove stops it. */
export function withoutLastOutput(problems: readonly Problem[]): Problem[] {
  return problems.map((problem) => (problem.id === rule.id ? { ...problem, level: 'error' } : problem));
}
