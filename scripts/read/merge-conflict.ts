/** Git's marks in a file that two people changed: `<<<<<<<`, `=======`, `>>>>>>>`. */

import type { At } from '../ground/problem.ts';

/**
 * Returns the faults, and the text with the first side of each conflict only, every line in its place: so that the rest of
 * the file is checked too. Undefined where there is no conflict: a fence of code may show one.
 */
export function conflictIn(text: string): { readonly ours: string; readonly fault: typeof CONFLICT & { readonly at: At } } | undefined {
  if (!/^<{7}( |$)/m.test(text)) return undefined;
  let side: 'both' | 'ours' | 'theirs' = 'both';
  let [first, isFenced] = [-1, false];
  const lines = text.split('\n').map((line, at) => {
    if (/^ {0,3}(```|~~~)/.test(line)) isFenced = !isFenced;
    if (isFenced) return line;
    const begins = side === 'both' && /^<{7}( |$)/.test(line);
    const ends = side !== 'both' && /^>{7}( |$)/.test(line);
    const turns = side !== 'both' && /^(={7}$|\|{7}( |$))/.test(line);
    if (begins && first < 0) first = at;
    if (begins) side = 'ours';
    if (turns) side = 'theirs';
    if (ends) side = 'both';
    return begins || turns || ends || side === 'theirs' ? '' : line;
  });
  return first < 0 ? undefined : { ours: lines.join('\n'), fault: { ...CONFLICT, at: { line: first + 1, column: 1 } } };
}

const CONFLICT = {
  id: 'merge-conflict',
  level: 'error',
  message: {
    zh: '这里有两个人的改动没有合好（<<<<<<< 到 >>>>>>>），上面是一个人的，下面是另一个人的。',
    en: 'Two changes were not merged here (<<<<<<< to >>>>>>>): above ======= stands one, below it the other.',
  },
  fix: {
    zh: '留下对的几行（登记册里两边的行都留，一样的留一行，“# 印过”留哪边都行），删去 <<<<<<<、=======、>>>>>>> 三行；登记册改好再运行 npm run codes。',
    en: 'Keep the right lines (of codes.yaml those of both sides, equal ones once; of a line “# 印过” either), delete the lines <<<<<<<, ======= and >>>>>>>; after codes.yaml run npm run codes.',
  },
} as const;
