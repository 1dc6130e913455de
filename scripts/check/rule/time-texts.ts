/** What a guide says of how long it takes. */

import { plainText } from '../../../src/guide/html.ts';
import type { At } from '../../ground/problem.ts';
import { type Text, characters } from '../../ground/source.ts';
import type { Draft } from '../../parse/guide/draft.ts';
import { textOf } from '../../parse/guide/field-values.ts';

export interface TimeText extends Text {
  /** The heading above it, for a line of a section. */
  readonly heading?: string;
  /** It is about some only. */
  readonly isLimited?: true;
}

/** Returns the front matter’s text, and the lines under “要多久”. */
export function timeTexts({ fields, sections }: Draft): TimeText[] {
  const typed = textOf(fields.time?.value);
  const lines = sections.flatMap((section) =>
    section.kind === 'time'
      ? section.lines.map(({ html, at, limits }) => ({
          text: plainText(html),
          at,
          heading: section.heading,
          ...(limits === undefined && section.limits === undefined ? {} : { isLimited: true as const }),
        }))
      : [],
  );
  return [...(typed ? [typed] : []), ...lines];
}

/** Returns the place of a code unit in it: of a line of a section, the line’s. */
export function placeInTime({ text, at, heading }: TimeText, unit: number): At {
  return heading === undefined ? { line: at.line, column: at.column + characters(text.slice(0, unit)) } : at;
}
