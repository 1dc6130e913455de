/** Conditions that do not stand where one counts. */

import type { Problem } from '../problem.ts';
import type { Braces } from './braces.ts';

/** Returns a problem for each pair of braces within a text that says a condition, an id, a stop or a date. */
export function strayConditions(file: string, strays: readonly Braces[], labels: readonly string[]): Problem[] {
  return strays.filter(({ text }) => saysCondition(text.trim(), labels)).map((one) => problemOf(file, one));
}

function saysCondition(text: string, labels: readonly string[]): boolean {
  if (/^[#＃]\S|^[^\s=]+!?[=＝]\S|^(?:到此为止|stop)$|^[自至]\s*\d/i.test(text)) return true;
  return text.split(/\s+(?:且|或|and|or)\s+/i).some((term) => labels.includes(term.replace(/^(?:不是|not)\s+/i, '')));
}

function problemOf(file: string, { text, at }: Braces): Problem {
  return {
    id: 'condition-place',
    level: 'warning',
    file,
    ...at,
    message: {
      zh: `“{${text}}”不在行末或段末，不起作用，会当作文字显示出来。`,
      en: `“{${text}}” is not at the end of its line or paragraph; it has no effect and is shown as text.`,
    },
    fix: { zh: '把它移到这一条的末尾；如果就是文字，写成 \\{。', en: 'Move it to the end of the line; if it is meant as text, write \\{.' },
  };
}
