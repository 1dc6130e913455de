/** How old a translation is beside its original. */

import type { Guide } from '../../src/guide/guide.ts';
import { readDay } from '../parse/guide/day.ts';
import type { Draft, FieldName } from '../parse/guide/draft.ts';
import { textOf } from '../parse/guide/field-values.ts';

/** Returns both days where the original was checked after the day that `译自`, else the translation's own check, names; else undefined. */
export function ageOf(translation: Draft, original: Draft): Guide['older'] {
  const translated = dayOf(translation, 'translated') ?? dayOf(translation, 'reviewed');
  const reviewed = dayOf(original, 'reviewed');
  return translated !== undefined && reviewed !== undefined && translated < reviewed ? { translated, reviewed } : undefined;
}

/** Returns when the original was last checked, of a translation that does not say when it was made or checked; else undefined. */
export function undatedBeside(translation: Draft, original: Draft): Guide['undated'] {
  const { translated, reviewed } = translation.fields;
  return translated === undefined && reviewed === undefined ? dayOf(original, 'reviewed') : undefined;
}

function dayOf({ fields }: Draft, name: FieldName): string | undefined {
  return readDay(textOf(fields[name]?.value)?.text ?? '');
}
