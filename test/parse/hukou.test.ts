import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseGuide } from '../../scripts/parse/guide/guide.ts';

const folder = new URL('./fixtures/', import.meta.url);

it('a guide with everything in it is read whole, every part in its place', async () => {
  const text = readFileSync(new URL('hukou.md', folder), 'utf8');
  const reading = parseGuide({ file: 'guides/birth/hukou.md', event: 'birth', id: 'birth/hukou', text });
  await expect(
    `${JSON.stringify(reading, null, 1).replace(/\{\s+"line": (\d+),\s+"column": (\d+)\s+\}/g, '"$1:$2"')}\n`,
  ).toMatchFileSnapshot('./fixtures/hukou.draft.json');
});

it('a guide is the same with a byte order mark and CRLF', () => {
  const text = readFileSync(new URL('hukou.md', folder), 'utf8');
  const source = { file: 'guides/birth/hukou.md', event: 'birth', id: 'birth/hukou' };
  expect(parseGuide({ ...source, text: `\uFEFF${text.replaceAll('\n', '\r\n')}` })).toEqual(parseGuide({ ...source, text }));
});
