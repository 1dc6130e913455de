/** A rule: one file, one reason. Its file name is the id that a writer sees. */

import type { Day } from '../../../src/guide/guide.ts';
import type { HallPaper } from '../../../src/guide/paper.ts';
import type { LinkTargets } from '../../resolve/link.ts';
import type { Lookups } from '../../resolve/lookups.ts';
import type { GuideNames } from '../../resolve/names.ts';
import type { CodesDraft } from '../../parse/hall/codes-yaml.ts';
import type { WordsDraft } from '../../parse/hall/words-yaml.ts';
import type { Draft } from '../../parse/guide/draft.ts';
import type { PolicyDraft } from '../../parse/hall/policy.ts';
import type { HallDraft } from '../../parse/hall/hall.ts';
import type { Plan } from '../../parse/hall/plan.ts';
import type { Elsewhere } from '../../parse/hall/points-csv.ts';
import type { At, Level, Problem, Sources, Wording } from '../../ground/problem.ts';
import type { ProblemId } from '../../ground/problem-id.ts';
import type { DraftCode, LeftGuide } from '../../register/draft-codes.ts';
import type { Register } from '../../register/register.ts';

/** All that a rule may look at. */
export interface RuleContext {
  readonly hall: HallDraft;
  /** As written in hall.yaml: departments, windows and codes as typed. */
  readonly paper: HallPaper;
  readonly codes: CodesDraft;
  readonly register: Register;
  /** Codes whose guides are left out, being drafts. */
  readonly draftCodes: readonly DraftCode[];
  /** Guides that are left out in all their languages, being drafts. */
  readonly left: readonly LeftGuide[];
  readonly words: WordsDraft | undefined;
  /** points.csv and agents.csv. */
  readonly elsewhere: Elsewhere;
  /** Floor by floor. */
  readonly plans: readonly Plan[];
  readonly drafts: readonly Draft[];
  readonly policies: readonly PolicyDraft[];
  readonly names: GuideNames;
  readonly targets: LinkTargets;
  /** Paths of all files that may be linked to, for suggestions. */
  readonly attachments: readonly string[];
  /** Paths of all files of the hall's folder. */
  readonly paths: readonly string[];
  /** Ids of guides whose file could not be read. */
  readonly unread: ReadonlySet<string>;
  /** The tables of the drafts that have some. */
  readonly lookups: ReadonlyMap<Draft, Lookups>;
  /** By file: its text as typed. */
  readonly sources: Sources;
  readonly today: Day;
}

export interface Rule {
  readonly id: ProblemId;
  readonly level: Level;
  /** Why this matters to a citizen: printed in `guides/README.md`. */
  readonly reason: Wording;
  readonly check: (context: RuleContext) => Problem[];
}

/** A rule about one guide at a time, which looks at nothing that another file could change: its problems are cached with the draft. */
export interface GuideRule extends Omit<Rule, 'check'> {
  readonly check: (context: Pick<RuleContext, 'drafts' | 'sources'>) => Problem[];
}

/** Returns a problem of this rule. */
export function found(rule: Pick<Rule, 'id' | 'level'>, file: string, at: At, message: Wording, fix: Wording): Problem {
  return { id: rule.id, level: rule.level, file, line: at.line, column: at.column, message, fix };
}

/** Returns a wording that suggests the nearest candidate, or says something else where none is near. */
export function meant(near: string | undefined, otherwise: Wording): Wording {
  return near === undefined ? otherwise : { zh: `是不是“${near}”？`, en: `Did you mean “${near}”?` };
}
