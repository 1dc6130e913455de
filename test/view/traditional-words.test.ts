/**
 * What the program says in traditional characters is what `traditional-words.txt` says, line by line. A new or changed word:
 * `RENEW= npm run test:unit -- traditional-words`, then read the lines that differ; a wrong one is mended in
 * `scripts/resolve/traditional-words.ts`.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PATROL_TABLES } from '../../src/words/patrol-words.ts';
import { TABLES } from '../../src/words/tables.ts';
import { wordsIn } from '../../src/words/words.ts';
import { pagesInTraditional, patrolInTraditional, traditionalWords } from '../../scripts/resolve/traditional-words.ts';
import { simplifiedOnly } from './simplified-only.ts';

const GOLDEN = join(import.meta.dirname, 'traditional-words.txt');

const ALL = [...TABLES, ...PATROL_TABLES];
const said = traditionalWords(ALL);
const lines = Object.entries(said).flatMap(([table, words]) => Object.entries(words).map(([name, text]) => `${table}.${name}: ${text}`));
if (process.env['RENEW'] !== undefined) writeFileSync(GOLDEN, `${lines.join('\n')}\n`);

describe('interface words in traditional characters', () => {
  it('none has a character of simplified writing', () => {
    expect(lines.filter((line) => simplifiedOnly(line).length > 0)).toEqual([]);
  });

  it('each has the places of the simplified one', () => {
    const places = (text: string) => text.match(/\{\d\}/g);
    for (const { table, zh } of ALL) {
      for (const [name, text] of Object.entries(zh)) expect([name, places(said[table]?.[name] ?? '')]).toEqual([name, places(text)]);
    }
  });

  it.each([
    ['pages', TABLES, pagesInTraditional],
    ['the patrol', PATROL_TABLES, patrolInTraditional],
  ] as const)('of %s are made there of characters and a few words', (_, tables, inTraditional) => {
    const tongue = { language: 'zh-TW', own: { speaks: 'zh-TW', ...inTraditional() } };
    expect(Object.values(inTraditional().said).flatMap((words) => Object.keys(words)).length).toBeLessThan(20);
    for (const table of tables) expect(wordsIn<Record<string, string>>(table, tongue)).toEqual(said[table.table]);
  });

  it('are those that somebody has read', () => {
    expect(`${lines.join('\n')}\n`).toBe(readFileSync(GOLDEN, 'utf8'));
  });
});
