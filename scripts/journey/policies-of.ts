/** The policies of a hall: a folder of short files, which is no life event. */

import { type PolicyDraft, isPolicy, parsePolicy } from '../parse/hall/policy.ts';
import type { LifeEvent } from '../../src/guide/hall.ts';
import type { Problem } from '../ground/problem.ts';
import type { HallFiles } from '../read/read.ts';

const FOLDER = 'policies';

interface PoliciesOf {
  readonly policies: readonly PolicyDraft[];
  readonly problems: readonly Problem[];
  /** The files without these: what is left is guides. */
  readonly files: HallFiles;
}

/** Returns the policies of a hall. A folder of that name without a single one in it, or that is a life event, holds guides. */
export function policiesOf(files: HallFiles, events: readonly Pick<LifeEvent, 'id'>[]): PoliciesOf {
  const own = files.guides.filter(({ folder }) => folder === FOLDER);
  if (events.some(({ id }) => id === FOLDER) || !own.some(({ text }) => isPolicy(text()))) return { policies: [], problems: [], files };
  const parsed = own.map((file) => parsePolicy({ ...file, text: file.text() }));
  return {
    policies: parsed.map(({ policy }) => policy),
    problems: parsed.flatMap(({ problems }) => problems),
    files: { ...files, guides: files.guides.filter(({ folder }) => folder !== FOLDER) },
  };
}
