/** One mistake, one problem: problems that only follow from another are not reported. */

import type { Problem } from '../ground/problem.ts';
import type { ProblemId } from '../ground/problem-id.ts';

/** Their file was not read whole. */
const UNREAD: ReadonlySet<ProblemId> = new Set(['encoding', 'empty-file', 'too-large', 'field-shape', 'front-matter-unclosed']);
/** Not told where hall.yaml was not read whole. */
const HALL_ECHOES: ReadonlySet<ProblemId> = new Set(['hall-required', 'folder-without-event', 'unknown-event']);
/** Not told where codes.yaml was not read whole. */
const REGISTER_ECHOES: ReadonlySet<ProblemId> = new Set(['guide-without-code', 'place-unknown-code']);
/** Not told on a line that could not be read. */
const LINE_ECHOES: ReadonlySet<ProblemId> = new Set([
  'hall-type',
  'hall-unknown-key',
  'hall-required',
  'code-without-guide',
  'code-format',
]);

/** Returns the problems that do not merely repeat another: a name missing in a file that was not read whole, a value on a line that is no YAML. */
export function withoutEchoes(problems: readonly Problem[], hallFile: string, codesFile: string): Problem[] {
  const unread = problems.filter(({ id }) => id.startsWith('yaml-') || UNREAD.has(id));
  const broken = new Set(unread.map(({ file }) => file));
  const lines = new Set(unread.map(({ file, line }) => `${file}:${line}`));
  const isUnmerged = problems.some(({ id, file }) => id === 'merge-conflict' && file === codesFile);
  return problems.filter(
    ({ id, file, line }) =>
      // A line that seems to be gone may stand on the other side.
      !(isUnmerged && file === codesFile && id !== 'merge-conflict') &&
      !(HALL_ECHOES.has(id) && broken.has(hallFile)) &&
      !(REGISTER_ECHOES.has(id) && (isUnmerged || broken.has(codesFile))) &&
      // A translation may name a part that could not be read.
      !(id === 'hall-unknown-key' && file !== hallFile && broken.has(hallFile)) &&
      !(id === 'missing-title' && broken.has(file)) &&
      !(LINE_ECHOES.has(id) && lines.has(`${file}:${line}`)),
  );
}
