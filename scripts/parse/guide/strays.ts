/** Conditions that do not stand where one counts. */

import type { Text } from '../../ground/source.ts';
import type { Problem } from '../../ground/problem.ts';
import type { Braces } from '../markdown/braces.ts';

/** Returns a problem for each pair of braces within a text that says a condition, an id, a stop or a date. */
export function strayConditions(file: string, strays: readonly Braces[], labels: readonly string[]): Problem[] {
  return strays.filter(({ text }) => saysCondition(text.trim(), labels)).map((one) => problemOf(file, one));
}

function saysCondition(text: string, labels: readonly string[]): boolean {
  if (/^[#＃]\S|^[^\s=]+!?[=＝]\S|^(?:到此[为為]止|stop)$|^[自至]\s*\d/i.test(text)) return true;
  return text.split(/(?<!\s)\s+(?:且|或|and|or)\s+/i).some((term) => labels.includes(term.replace(/^(?:不是|not)\s+/i, '')));
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

/** Longer than any condition. */
const LONGEST = 200;
/** An id needs no space before it where it is the first that is not Chinese. */
const TERMS = [
  /(?<=^|[\s\p{Script=Han}）：，])[\w-]+[!！]?[=＝][\w|｜/-]+$/u,
  /(?<=^|\s)(?:[^\s=＝]+[!！]?[=＝][^\s=＝]+|[#＃][\p{L}\w-]+|到此[为為]止|stop)$/iu,
];
const DATE = /(?<=^|\s)(?:[自至从到]|from|until)\s*\d{4}[-/.年]\S*$/i;
/** Text that may precede a term. */
const MORE = /(?:(?:不是|not)\s+|\S+\s+(?:且|或|and|or)\s+)*$/i;

/**
 * Returns a problem for each closing brace without an opening one that has a condition before it. In a guide that asks
 * nothing only a date is one: there `a=b}` may be anything.
 */
export function loneConditions(file: string, lone: readonly Text[], labels: readonly string[]): Problem[] {
  return lone.flatMap(({ text, at }): Problem[] => {
    const said = conditionBefore(text.trimEnd().slice(-LONGEST), labels);
    if (said === undefined) return [];
    return [
      {
        id: 'lone-brace',
        level: 'warning',
        file,
        ...at,
        message: {
          zh: `行末的“}”没有左边的“{”：“${said}”不起作用，会当作文字显示出来。`,
          en: `The “}” at the end has no “{”: “${said}” has no effect and is shown as text.`,
        },
        fix: { zh: `写成 {${said}}；如果就是文字，写成 \\}。`, en: `Write {${said}}; if it is meant as text, write \\}.` },
      },
    ];
  });
}

function conditionBefore(text: string, labels: readonly string[]): string | undefined {
  const label = labels
    .filter((one) => endsWithLabel(text, one))
    .reduce((longest, one) => (one.length > longest.length ? one : longest), '');
  const term = label || [...(labels.length > 0 ? TERMS : []), DATE].flatMap((one) => one.exec(text)?.[0] ?? [])[0];
  return term ? (MORE.exec(text.slice(0, -term.length))?.[0] ?? '') + term : undefined;
}

/** One character alone may be the end of any word. */
function endsWithLabel(text: string, label: string): boolean {
  if (label === '' || !text.endsWith(label)) return false;
  return Array.from(label).length > 1 || /\s$/.test(text.slice(0, -label.length));
}
