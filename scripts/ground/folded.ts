/** Ordinary markdown from elsewhere has the same small thing in every file: it is told once. */

import type { Problem } from './problem.ts';

/** A problem that stands for others like it. */
export interface FoldedProblem extends Problem {
  /** In order, without itself. */
  readonly others: readonly Problem[];
}

/**
 * Returns problems as they are told to a person. In a folder without hall.yaml (`hall-missing`) one stands for all of its kind
 * that are no errors; of unknown keys one for each key. Everywhere else each stands for itself.
 */
export function folded(problems: readonly Problem[]): FoldedProblem[] {
  const isLoose = problems.some(({ id }) => id === 'hall-missing');
  const kinds = new Map<string, Problem[]>();
  for (const [index, problem] of problems.entries()) {
    const kind = !isLoose || problem.level === 'error' ? String(index) : kindOf(problem);
    const alike = kinds.get(kind) ?? [];
    if (alike.push(problem) === 1) kinds.set(kind, alike);
  }
  return [...kinds.values()].flatMap(([first, ...others]) => (first ? [{ ...first, others }] : []));
}

function kindOf({ id, level, message }: Problem): string {
  return `${id} ${level} ${id === 'unknown-key' ? message.en : ''}`;
}
