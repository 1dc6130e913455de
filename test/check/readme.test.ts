/** `guides/README.md` tells clerks every key, every heading and every problem, with its reason. */

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { RULES } from '../../scripts/check/rules.ts';
import { PROBLEM_IDS } from '../../scripts/ground/problem-id.ts';
import { FIELDS } from '../../scripts/parse/guide/fields.ts';
import { HEADINGS } from '../../scripts/parse/markdown/headings.ts';

const ROOT = join(import.meta.dirname, '../..');
const README = readFileSync(join(ROOT, 'guides/README.md'), 'utf8');

/** The first two cells of every row of its tables. */
const KEYS = [...README.matchAll(/^\|[^|]+\|[^|]+\|/gm)].map(([cells]) => cells);

it.each(FIELDS.map((field) => [field.name, field] as const))('the key %s', (_, { name, chinese, english }) => {
  expect(KEYS).toContain(`| ${chinese.join('、')} | ${[name, ...english].map((word) => `\`${word}\``).join(' ')} |`);
});

it.each(HEADINGS.map((heading) => [heading.kind, heading] as const))('the heading of %s', (_, { chinese, english }) => {
  expect(KEYS).toContain(`| ${chinese.join('、')} | ${english.join(', ')} |`);
});

/** The table of problems: id, level, why it matters. */
const ROWS = [...README.matchAll(/^\| `([a-z-]+)` \| (\S+) \| (.+) \|$/gm)].map(([, id = '', level = '', reason = '']) => ({
  id,
  level,
  reason,
}));
const LEVELS = { error: '错误', warning: '提醒', note: '说明' };

it('every problem has one row, in the order of the alphabet: the type `ProblemId` lets no other be made', () => {
  expect(ROWS.map(({ id }) => id)).toEqual(PROBLEM_IDS.toSorted());
});

it.each(RULES.map((rule) => [rule.id, rule] as const))('the rule %s, with its level and its reason', (id, { level, reason }) => {
  expect(ROWS.find((row) => row.id === id)).toEqual({ id, level: LEVELS[level], reason: reason.zh });
});

it('one rule, one file, named by its id', () => {
  const rooms = ['guide', 'hall', 'register', 'paper'];
  const files = rooms.flatMap((room) => readdirSync(join(ROOT, 'scripts/check', room)));
  expect(RULES.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort());
});

it('an id that nobody makes any more is in no list', () => {
  const program = readdirSync(join(ROOT, 'scripts'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && name !== 'ground/problem-id.ts')
    .map((name) => readFileSync(join(ROOT, 'scripts', name), 'utf8'))
    .join('');
  expect(PROBLEM_IDS.filter((id) => !program.includes(`'${id}'`))).toEqual([]);
});
