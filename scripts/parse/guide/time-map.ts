/** A time limit with its parts named. */

import { isList, isText } from './field-values.ts';
import type { Text } from '../../ground/source.ts';
import type { FieldValue } from './draft.ts';
import { innerKeyOf } from './fields.ts';

/** `time: { legal: 20, promised: 5, unit: 工作日 }` */
export interface TimeMap {
  readonly legal?: Text;
  readonly promised?: Text;
  readonly unit?: Text;
}

/** Returns a time limit that is written as a map, or undefined for any other value. */
export function timeMap(value: FieldValue): TimeMap | undefined {
  if (isText(value) || isList(value)) return undefined;
  const map: { -readonly [key in keyof TimeMap]: TimeMap[key] } = {};
  for (const [key, inner] of Object.entries(value)) {
    const name = innerKeyOf(key);
    if ((name === 'legal' || name === 'promised' || name === 'unit') && isText(inner)) map[name] = inner;
  }
  return map;
}
