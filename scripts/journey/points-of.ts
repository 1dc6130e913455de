/** points.csv and agents.csv of a hall: read, and what is wrong with their bytes. */

import type { Problem } from '../ground/problem.ts';
import { AGENT_COLUMNS, type Elsewhere, POINT_COLUMNS, listIn } from '../parse/hall/points-csv.ts';
import { type DraftTable, parseTable } from '../parse/table/csv.ts';
import { type HallFiles, displayPath } from '../read/read.ts';
import { readTableText } from '../read/table-text.ts';

interface ReadLists extends Elsewhere {
  /** By file: its text. */
  readonly texts: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

/** Returns the lists that a hall’s folder holds. */
export function pointsOf(files: HallFiles): ReadLists {
  const problems: Problem[] = [];
  const texts = new Map<string, string>();
  const read = (path: string): DraftTable | undefined => {
    if (!files.attachments.has(path)) return undefined;
    const file = displayPath(files.dir, path);
    const { text, problems: own } = readTableText(file, files.bytes(path));
    problems.push(...own);
    if (text === undefined) return undefined;
    texts.set(file, text);
    return parseTable(file, text);
  };
  const [points, agents] = [read('points.csv'), read('agents.csv')];
  return {
    ...(points ? { points: listIn(points, POINT_COLUMNS) } : {}),
    ...(agents ? { agents: listIn(agents, AGENT_COLUMNS) } : {}),
    texts,
    problems,
  };
}
