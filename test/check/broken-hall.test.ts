/** `test/halls/broken`: every line that is wrong says which rule it breaks, and no other line breaks any. */

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { compile } from '../../scripts/journey/compile.ts';

const HALL = join(import.meta.dirname, '../halls/broken');

function expected(): string[] {
  const files = readdirSync(HALL, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(md|yaml)$/.test(name));
  return files.flatMap((name) =>
    readFileSync(join(HALL, name), 'utf8')
      .split('\n')
      .flatMap((text, index) => [...text.matchAll(/expect: ([a-z-]+)/g)].map(([, id]) => `${name}:${index + 1} ${id ?? ''}`)),
  );
}

it('breaks exactly the rules that its lines name', () => {
  const { problems } = compile({ dir: HALL, today: '2026-11-22' });
  const found = problems.map(({ file, line, id }) => `${file.slice(HALL.length + 1)}:${line} ${id}`);
  expect(found.sort()).toEqual(expected().sort());
});

it('tells every problem in both languages, with what to write instead', () => {
  for (const { message, fix } of compile({ dir: HALL }).problems) {
    for (const { zh, en } of [message, fix]) {
      expect(zh).toMatch(/[\u4e00-\u9fff]/);
      expect(en).toMatch(/[a-z]/i);
      expect(en).toMatch(/[.?”}\w]$/);
    }
  }
});
