/** The faults of tables, as problems of a rule. */

import type { Problem } from '../../ground/problem.ts';
import { type Rule, type RuleContext, found } from './rule.ts';

/** Returns the faults of this kind, once where a translation links the table of its original. */
export function tableProblems(
  rule: Pick<Rule, 'id' | 'level'>,
  wanted: 'broken' | 'gap',
  { lookups }: Pick<RuleContext, 'lookups'>,
): Problem[] {
  const problems = new Map<string, Problem>();
  for (const { faults } of lookups.values())
    for (const { kind, file, line, column, message, fix } of faults)
      if (kind === wanted) problems.set([file, line, column, message.zh].join('\n'), found(rule, file, { line, column }, message, fix));
  return [...problems.values()];
}
