/** All guides of a hall parsed, those that did not change taken from the last time. */

import { keyOf } from '../ground/cache.ts';
import { GUIDE_RULES } from '../check/rules.ts';
import type { Draft } from '../parse/guide/draft.ts';
import type { SectionKind } from '../parse/markdown/headings.ts';
import { eventId } from '../parse/hall/events.ts';
import { type GuideSource, parseGuide } from '../parse/guide/guide.ts';
import type { HallDraft } from '../parse/hall/hall.ts';
import type { Problem } from '../ground/problem.ts';
import type { GuideFile, GuidePlace, HallFiles } from '../read/read.ts';

/** The result of one guide alone: its draft, and the problems that it has in any hall. Plain JSON. */
export interface Parsed {
  readonly draft: Draft;
  readonly problems: readonly Problem[];
}

/** A guide in one language, and its file. */
export type WrittenGuide = Pick<Draft, 'file' | 'id' | 'language'>;

/** Returns its name among all of a hall: `birth/hukou`, `birth/hukou.en`. */
export function nameOfGuide({ id, language }: { readonly id: string; readonly language?: string | undefined }): string {
  return language === undefined ? id : `${id}.${language}`;
}

export interface ParsedGuides {
  readonly drafts: readonly Draft[];
  readonly problems: readonly Problem[];
  /** Guides whose files could not be read. */
  readonly unread: readonly WrittenGuide[];
  /** By the key of the file's place and text. */
  readonly cache: ReadonlyMap<string, Parsed>;
}

/** Returns the drafts of a hall's guides. `before` must come from the same program. */
export function parseGuides(files: HallFiles, hall: HallDraft, before: ReadonlyMap<string, Parsed>): ParsedGuides {
  const cache = new Map<string, Parsed>();
  const originals = new Set(files.guides.filter(({ language }) => language === undefined).map(({ id }) => id));
  const kinds = new Map<string, readonly SectionKind[]>();
  const parseOne = (guide: GuideFile): Parsed => {
    const source = {
      file: guide.file,
      event: eventId(guide.folder),
      id: guide.id,
      loose: !hall.written,
      ...spoken(guide, hall, originals),
    };
    const theirs = source.language === undefined ? undefined : kinds.get(guide.id);
    const keyWith = (text: string) =>
      keyOf(source.file, source.event, source.id, source.language ?? '', String(source.loose), String(theirs), text);
    const known = before.get(keyWith(guide.key));
    const result = known ?? parsedAlone({ ...source, ...(theirs ? { kinds: theirs } : {}), text: guide.text() });
    cache.set(keyWith(known ? guide.key : keyOf(guide.text())), result);
    if (source.language === undefined) kinds.set(guide.id, result.draft.kinds);
    return result;
  };
  // A translation takes the kinds of its sections from its original.
  const isOriginal = (guide: GuideFile) => spoken(guide, hall, originals).language === undefined;
  const inTurn = [...files.guides.filter(isOriginal), ...files.guides.filter((guide) => !isOriginal(guide))];
  const results = new Map(inTurn.map((guide) => [guide, parseOne(guide)]));
  const parsed = files.guides.flatMap((guide) => results.get(guide) ?? []);
  return {
    drafts: parsed.map(({ draft }) => draft),
    problems: parsed.flatMap(({ problems }) => problems),
    unread: files.unreadGuides.map((guide) => ({ file: guide.file, id: guide.id, ...spoken(guide, hall, originals) })),
    cache,
  };
}

function parsedAlone(source: GuideSource): Parsed {
  const { draft, problems } = parseGuide(source);
  const context = { drafts: [draft], sources: new Map([[source.file, source.text]]) };
  return { draft, problems: [...problems, ...GUIDE_RULES.flatMap((rule) => rule.check(context))] };
}

/**
 * `hukou.zh-CN.md` in a Chinese hall is the original, as is `hukou.zh.md`. In ordinary markdown a file
 * that has a language but no original stands for itself.
 */
function spoken({ id, language }: GuidePlace, hall: HallDraft, originals: ReadonlySet<string>): { language?: string } {
  if (language === undefined) return {};
  const isOwn = language === hall.language || (language === hall.language.split('-')[0] && !originals.has(id));
  return isOwn || (!hall.written && !originals.has(id)) ? {} : { language };
}
