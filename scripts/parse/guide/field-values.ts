/** Values of the front matter: a text, several texts in one, a list, a map. */

import { type Text, characters } from '../../ground/source.ts';
import type { FieldValue } from './draft.ts';

/** Returns the texts of a value, each with its place; one text may hold several, with `、` or a comma between. */
export function textsOf(value: FieldValue | undefined): Text[] {
  if (value === undefined) return [];
  if (isText(value)) return splitTexts(value);
  return isList(value) ? value.flatMap((item) => textOf(item) ?? []) : [];
}

/** Returns the whole text of a value, or undefined where it is a list or a map, or empty. */
export function textOf(value: FieldValue | undefined): Text | undefined {
  return value !== undefined && isText(value) && value.text.trim() !== '' ? value : undefined;
}

export function isText(value: FieldValue): value is Text {
  return !Array.isArray(value) && 'text' in value && typeof value.text === 'string';
}

export function isList(value: FieldValue): value is readonly FieldValue[] {
  return Array.isArray(value);
}

/** Returns whether a value says nothing: a text or a list without anything in it. */
export function isNothing(value: FieldValue | undefined): boolean {
  return value === undefined || (isText(value) ? value.text.trim() === '' : isList(value) && value.length === 0);
}

/** Returns the parts of a text between `、`, commas, semicolons and line ends, each with its place. */
export function splitTexts({ text, at }: Text): Text[] {
  const parts: Text[] = [];
  let column = at.column;
  for (const part of text.split(/([、，,;；\n])/)) {
    const before = part.length - part.trimStart().length;
    if (part.trim() && !/^[、，,;；]$/.test(part)) parts.push({ text: part.trim(), at: { line: at.line, column: column + before } });
    column += characters(part);
  }
  return parts;
}
