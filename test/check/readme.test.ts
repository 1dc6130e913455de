/** `guides/README.md` tells clerks every key, every heading and every problem, with its reason. */

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { READER_RULES } from '../../scripts/check/reader-rules.ts';
import { RULES } from '../../scripts/check/rules.ts';
import { FIELDS } from '../../scripts/parse/guide/fields.ts';
import { HEADINGS } from '../../scripts/parse/markdown/headings.ts';

const ROOT = join(import.meta.dirname, '../..');
const README = readFileSync(join(ROOT, 'guides/README.md'), 'utf8');

it.each(FIELDS.map((field) => [field.name, field] as const))('the key %s', (_, { name, chinese, english }) => {
  for (const word of [...chinese, name, ...english]) expect(README).toContain(word);
});

it.each(HEADINGS.map((heading) => [heading.kind, heading] as const))('the heading of %s', (_, { chinese, english }) => {
  for (const word of [...chinese, ...english]) expect(README).toContain(word);
});

it.each(RULES.map(({ id, reason }) => [id, reason.zh] as const))('the rule %s', (id, reason) => {
  expect(README).toContain(`\`${id}\``);
  expect(README).toContain(reason);
});

it.each(READER_RULES.map(({ id, reason }) => [id, reason] as const))('the problem %s', (id, reason) => {
  expect(README).toContain(`| \`${id}\` |`);
  expect(README).toContain(reason);
});

it('one rule, one file, named by its id', () => {
  const rooms = ['guide', 'hall', 'register', 'paper'];
  const files = rooms.flatMap((room) => readdirSync(join(ROOT, 'scripts/check', room)));
  expect(RULES.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort());
});

it('no problem has an id that is not told', () => {
  const told = new Set([...RULES, ...READER_RULES].map(({ id }) => id));
  const files = readdirSync(join(ROOT, 'scripts'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(ROOT, 'scripts', name), 'utf8'));
  const ids = files.flatMap((text) => [
    ...text.matchAll(/(?:\bid(?::| =) |\bproblem\()'([a-z]+(?:-[a-z]+)+)'|'([a-z]+(?:-[a-z]+)*)', '(?:error|warning|note)'/g),
  ]);
  expect(ids.length).toBeGreaterThan(20);
  for (const [, first, second] of ids) expect(told).toContain(first ?? second);
});
