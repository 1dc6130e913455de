/** Guides that are not to be published yet (`草稿: 是`): they are nowhere but in the preview. */

import { textOf } from '../parse/guide/field-values.ts';
import type { Draft } from '../parse/guide/draft.ts';
import type { LeftGuide } from '../register/draft-codes.ts';
import { titleOf } from '../resolve/names.ts';
import type { ParsedGuides } from './parse-guides.ts';

interface Parted {
  readonly guides: ParsedGuides;
  /** The names by which others may link to the guides that were left out: id, title. */
  readonly names: readonly string[];
  /** Those that were left out in all their languages. */
  readonly left: readonly LeftGuide[];
}

/** Returns a hall's guides without those marked as drafts, in all their languages; a translation may be one alone. */
export function withoutDrafts(parsed: ParsedGuides): Parted {
  const ids = draftIds(parsed.drafts);
  const left = parsed.drafts.filter((draft) => ids.has(draft.id) || isMarked(draft));
  if (left.length === 0) return { guides: parsed, names: [], left: [] };
  const files = new Set(left.map(({ file }) => file));
  const guides = {
    ...parsed,
    drafts: parsed.drafts.filter((draft) => !left.includes(draft)),
    problems: parsed.problems.filter(({ file }) => !files.has(file)),
  };
  const whole = left.filter(({ id, language }) => language === undefined && ids.has(id));
  return {
    guides,
    names: left.flatMap((draft) => [draft.id, titleOf(draft)]),
    left: whole.map((draft) => ({ id: draft.id, title: titleOf(draft), file: draft.file })),
  };
}

/** Returns the ids of guides whose original is marked as a draft. */
export function draftIds(drafts: readonly Draft[]): ReadonlySet<string> {
  return new Set(drafts.filter((draft) => draft.language === undefined && isMarked(draft)).map(({ id }) => id));
}

/** Any value but a no. */
function isMarked({ fields }: Draft): boolean {
  const said = textOf(fields.draft?.value)?.text;
  return said !== undefined && !/^(?:否|不是|不|no|false|n|0|off)$/i.test(said);
}
