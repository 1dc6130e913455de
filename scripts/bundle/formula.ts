/**
 * Conditions to reckon with: “and”, “or”, “not”, each result in its shortest form. A formula that is open for a reader
 * whose answers leave it open stays so: nothing is reckoned away but what can never hold.
 */

import { type Group, groupsOf } from '../../src/guide/condition.ts';
import { writeCondition } from '../../src/guide/condition-in-words.ts';
import type { Condition } from '../../src/guide/guide.ts';

/** Of which questions which answers: all must be among them. */
type Case = ReadonlyMap<string, readonly string[]>;

/** Cases of which any may hold; without any it never holds. */
export type Formula = readonly Case[];

export const ALWAYS: Formula = [new Map()];
export const NEVER: Formula = [];

/** By question: the ids of its answers, in their order. */
export type AnswersOf = ReadonlyMap<string, readonly string[]>;

/** More cases than this nobody would read: what is reckoned further is left out. */
const MOST_CASES = 24;

/** Returns a condition as a formula; terms on questions that are not there can never hold. */
export function formulaOf(when: Condition | undefined, all: AnswersOf): Formula {
  return when === undefined ? ALWAYS : shortest(groupsOf(when).flatMap((group) => caseOf(group, all)));
}

function caseOf(group: Group, all: AnswersOf): Case[] {
  const one = new Map<string, readonly string[]>();
  for (const { question, not, answers } of group) {
    const before = one.get(question) ?? all.get(question) ?? [];
    const left = before.filter((id) => answers.includes(id) !== not);
    if (left.length === 0) return [];
    one.set(question, left);
  }
  return [one];
}

/** Returns the formula that one of these answers is given to a question. */
export function answered(question: string, answers: readonly string[]): Formula {
  return answers.length === 0 ? NEVER : [new Map([[question, answers]])];
}

/** Returns what holds when all of these do. */
export function and(...all: readonly Formula[]): Formula {
  return all.reduce((one, other) => {
    const product = one.flatMap((a) => other.flatMap((b) => joined(a, b)));
    // Less is said rather than too much: it then holds for more readers than it need.
    return product.length > MOST_CASES * MOST_CASES ? one : shortest(product);
  }, ALWAYS);
}

/** Returns what holds when any of these does. */
export function or(...all: readonly Formula[]): Formula {
  return shortest(all.flat());
}

/** Returns what holds when this does not. `asked`: of a question when it is asked; one that is not asked makes a term false. */
export function not(formula: Formula, all: AnswersOf, asked: (question: string) => Formula): Formula {
  return and(
    ...formula.map((one) =>
      or(
        ...Array.from(one, ([question, answers]) =>
          or(
            answered(
              question,
              (all.get(question) ?? []).filter((id) => !answers.includes(id)),
            ),
            not(asked(question), all, asked),
          ),
        ),
      ),
    ),
  );
}

/** Returns whether it holds for everyone. */
export function isAlways(formula: Formula): boolean {
  return formula.some((one) => one.size === 0);
}

/** Returns a formula as the condition of a line; undefined: it holds always. What never holds is no line: ask before. */
export function conditionOf(formula: Formula, all: AnswersOf): Condition | undefined {
  if (isAlways(formula)) return undefined;
  const order = [...all.keys()];
  return writeCondition(
    formula.map((one) =>
      [...one]
        .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
        .map(([question, answers]) => {
          const others = (all.get(question) ?? []).filter((id) => !answers.includes(id));
          const isShorter = others.length > 0 && 2 * others.length < answers.length;
          return { question, not: isShorter, answers: isShorter ? others : answers };
        }),
    ),
  );
}

function joined(a: Case, b: Case): Case[] {
  const one = new Map(a);
  for (const [question, answers] of b) {
    const left = (one.get(question) ?? answers).filter((id) => answers.includes(id));
    if (left.length === 0) return [];
    one.set(question, left);
  }
  return [one];
}

/** Without cases that another one includes, and with two that differ in one question made one. */
function shortest(cases: Formula): Formula {
  const left: Case[] = [];
  for (const one of cases) {
    if (left.some((other) => includes(other, one))) continue;
    const pair = left.findIndex((other) => differsInOne(other, one) !== undefined);
    const other = left[pair];
    if (other === undefined) {
      left.splice(0, left.length, ...left.filter((before) => !includes(one, before)), one);
      continue;
    }
    const question = differsInOne(other, one) ?? '';
    const both = new Set([...(other.get(question) ?? []), ...(one.get(question) ?? [])]);
    const rest = left.filter((before) => before !== other);
    return shortest([...rest, new Map(other).set(question, [...both]), ...cases.slice(cases.indexOf(one) + 1)]);
  }
  return left;
}

/** Whether the first holds wherever the second does. */
function includes(first: Case, second: Case): boolean {
  return [...first].every(([question, answers]) => second.get(question)?.every((id) => answers.includes(id)));
}

function differsInOne(a: Case, b: Case): string | undefined {
  if (a.size !== b.size) return undefined;
  const differ = [...a].filter(([question, answers]) => {
    const other = b.get(question);
    return !other || other.length !== answers.length || !answers.every((id) => other.includes(id));
  });
  return differ.length === 1 && differ[0] && b.has(differ[0][0]) ? differ[0][0] : undefined;
}
