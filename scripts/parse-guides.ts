/** All guides of a hall parsed, those that did not change taken from the last time. */

import { keyOf } from './cache.ts';
import type { Draft } from './parse/draft.ts';
import { eventId } from './parse/events.ts';
import { parseGuide } from './parse/guide.ts';
import type { HallDraft } from './parse/hall.ts';
import type { Problem } from './problem.ts';
import type { GuideFile, HallFiles } from './read.ts';

/** What parsing one guide gave. Plain JSON. */
export interface Parsed {
  readonly draft: Draft;
  readonly problems: readonly Problem[];
}

export interface ParsedGuides {
  readonly drafts: readonly Draft[];
  readonly problems: readonly Problem[];
  /** By the key of the file's place and text. */
  readonly cache: ReadonlyMap<string, Parsed>;
}

/** Returns the drafts of a hall's guides. `before` must come from the same program. */
export function parseGuides(files: HallFiles, hall: HallDraft, before: ReadonlyMap<string, Parsed>): ParsedGuides {
  const cache = new Map<string, Parsed>();
  const originals = new Set(files.guides.filter(({ language }) => language === undefined).map(({ id }) => id));
  const parsed = files.guides.map((guide) => {
    const source = { file: guide.file, event: eventId(guide.folder), id: guide.id, text: guide.text, ...spoken(guide, hall, originals) };
    const key = keyOf(source.file, source.event, source.id, source.language ?? '', source.text);
    const result = before.get(key) ?? parseGuide(source);
    cache.set(key, result);
    return result;
  });
  return { drafts: parsed.map(({ draft }) => draft), problems: parsed.flatMap(({ problems }) => problems), cache };
}

/**
 * `hukou.zh-CN.md` in a Chinese hall is the original, as is `hukou.zh.md`. In ordinary markdown a file
 * that has a language but no original stands for itself.
 */
function spoken({ id, language }: GuideFile, hall: HallDraft, originals: ReadonlySet<string>): { language?: string } {
  if (language === undefined) return {};
  const isOwn = language === hall.language || (language === hall.language.split('-')[0] && !originals.has(id));
  return isOwn || (!hall.written && !originals.has(id)) ? {} : { language };
}
