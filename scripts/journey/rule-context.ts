/** What rules look at, put together from what was parsed. */

import type { Day } from '../../src/guide/guide.ts';
import type { RuleContext } from '../check/rule/rule.ts';
import { guideNamesOf } from '../finish/guide-names.ts';
import type { Sources } from '../ground/problem.ts';
import { dayIn } from '../parse/guide/day.ts';
import type { HallFiles } from '../read/read.ts';
import type { lookupTablesOf } from './lookup-tables.ts';
import type { ParsedGuides } from './parse-guides.ts';
import type { pointsOf } from './points-of.ts';

interface Checked extends Pick<
  RuleContext,
  'hall' | 'paper' | 'codes' | 'register' | 'draftCodes' | 'left' | 'words' | 'plans' | 'policies' | 'targets'
> {
  readonly files: HallFiles;
  readonly guides: ParsedGuides;
  readonly unpublished: readonly string[];
  readonly tables: ReturnType<typeof lookupTablesOf>;
  readonly elsewhere: ReturnType<typeof pointsOf>;
  readonly today: Day | undefined;
}

/** Returns all that rules may look at. */
export function contextOf({ files, guides: { drafts }, unpublished, tables, today, ...given }: Checked): RuleContext {
  return {
    ...given,
    drafts,
    names: guideNamesOf(drafts, given.register),
    attachments: [...files.attachments.keys()],
    paths: files.paths,
    unread: new Set([...[...files.unread].map((path) => path.replace(/\.[^/]*$/, '')), ...unpublished]),
    lookups: tables.lookups,
    sources: sourcesOf(files, new Map([...tables.texts, ...given.elsewhere.texts])),
    today: today ?? dayIn(given.hall.timezone, new Date()),
  };
}

function sourcesOf({ hall, overlays, codes, words, guides }: HallFiles, tables: ReadonlyMap<string, string>): Sources {
  const few = [hall, ...overlays, codes, words].flatMap((one) => (one ? [[one.file, () => one.text] as const] : []));
  const read = Array.from(tables, ([file, text]) => [file, () => text] as const);
  const texts = new Map([...few, ...guides.map(({ file, text }) => [file, text] as const), ...read]);
  return { keys: () => texts.keys(), get: (file) => texts.get(file)?.() };
}
