/** Hours in traditional characters are the same hours. */

import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { timetableOf } from '../../../scripts/finish/timetable.ts';
import * as texts from './texts.ts';

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `require` knows no types
const { Converter } = createRequire(import.meta.url)('opencc-js/cn2t') as typeof import('opencc-js');

describe.each(['tw', 'hk'])('as OpenCC writes it for %s', (to) => {
  const convert = Converter({ from: 'cn', to });
  const rows = Object.values(texts)
    .flat()
    .flatMap(([text]) => (convert(text) === text ? [] : [text]));

  it.each(rows)('%s', (text) => expect(timetableOf(convert(text).split('\n'))).toEqual(timetableOf(text.split('\n'))));

  it('is another text for most of them', () => expect(rows.length).toBeGreaterThan(80));
});
