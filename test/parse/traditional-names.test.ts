/** Headings and keys in traditional characters are those of the tables, whichever of its two forms a character has in a place. */

import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { FIELDS, fieldNamed, innerKeyOf } from '../../scripts/parse/guide/fields.ts';
import { HEADINGS } from '../../scripts/parse/markdown/headings.ts';
import { sectionKindOf } from '../../scripts/parse/markdown/section-kind.ts';

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `require` knows no types
const { Converter } = createRequire(import.meta.url)('opencc-js/cn2t') as typeof import('opencc-js');

describe.each(['t', 'tw', 'hk'])('as OpenCC writes it for %s', (to) => {
  const convert = Converter({ from: 'cn', to });

  it.each(HEADINGS.map(({ kind, chinese }) => [kind, chinese] as const))('a heading of %s', (kind, chinese) => {
    expect(chinese.map(convert).filter((heading) => sectionKindOf(heading) !== kind)).toEqual([]);
  });

  it('each key', () => {
    const keys = FIELDS.flatMap(({ name, chinese }) => chinese.map((key) => [convert(key), name] as const));
    expect(keys.filter(([key, name]) => fieldNamed(key)?.name !== name)).toEqual([]);
  });

  it('each key within a key', () => {
    const keys = ['法定', '法定期限', '承诺', '承诺时限', '单位', '名称', '网址', '链接', '地址'];
    expect(keys.map(convert).filter((key) => innerKeyOf(key) === undefined)).toEqual([]);
  });
});
