/** The selection in a file's name: the file of a selection never replaces the file of the whole. */

import { compareCodes } from '../../../src/guide/address.ts';
import { shortHash } from '../../ground/hash.ts';
import { readAudience } from '../../parse/hall/audience.ts';
import type { ReadableHall } from '../../journey/compile.ts';
import { type CodeChoice, codesNamed } from './choose.ts';
import { sheetKindNamed } from '../kinds/kinds.ts';
import type { Sheet } from '../sheet/sheet.ts';

/** With more codes than this, some stand for all. */
const MOST_CODES = 6;
const FIRST_CODES = 3;

/** Returns a selection as it stands in a file's name: `A`, `民政`, `A1+B2`, `A1+A2+A3+17more-4f2a90`; empty: everything. `event` is an id. */
export function selectionName({ only, event, class: named, for: whom }: CodeChoice, { hall }: ReadableHall): string {
  const letter = hall.events.find(({ id }) => id === event)?.letter;
  return [
    letter,
    whom === undefined ? undefined : readAudience(whom),
    named?.trim().replace(/[\s\\/:*?"<>|]+/g, '_'),
    only === undefined ? undefined : codesName(only),
  ]
    .filter(Boolean)
    .join('-');
}

function codesName(only: string): string {
  const codes = [...new Set(codesNamed(only))].sort(compareCodes);
  if (codes.length <= MOST_CODES) return codes.join('+');
  const left = codes.length - FIRST_CODES;
  return `${codes.slice(0, FIRST_CODES).join('+')}+${left}more-${shortHash(codes.join('+')).slice(0, 6)}`;
}

/** Returns the sheets of one kind under their names as a selection. Of a sheet that has no codes to choose there is only the whole. */
export function namedSelection(sheets: readonly Sheet[], kind: string, selection: string): Sheet[] {
  const { guideless, wishes = [] } = sheetKindNamed(kind) ?? {};
  const isWhole = selection === '' || (guideless === true && !wishes.includes('only'));
  return sheets.map((sheet) => (isWhole ? sheet : { ...sheet, name: `${sheet.name}-${selection}` }));
}
