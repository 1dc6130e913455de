/**
 * The table of papers of every guide of the sample hall: which answers bring which papers. A guide's differs: look at the
 * difference, then `RENEW=birth/hukou npm run test:unit -- ways/papers` (or `RENEW=birth/`; `RENEW=` renews all).
 */

import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compile } from '../../scripts/journey/compile.ts';
import { papersText } from '../../scripts/journey/ways-text.ts';
import { nextAsked } from '../../src/guide/asking.ts';
import { shownOn, walkWays } from '../../scripts/resolve/ways.ts';
import { questionsOf } from '../../src/guide/questions.ts';

const TABLES = join(import.meta.dirname, 'papers');
const { guides = [] } = compile({ dir: join(import.meta.dirname, '../../guides'), today: '2026-12-01' });
const own = guides.filter(({ language }) => language === 'zh-CN');
const { RENEW } = process.env;
const fileOf = (id: string) => join(TABLES, `${id}.txt`);
const tables = () =>
  readdirSync(TABLES, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.txt'))
    .map((path) => path.replace(/\.txt$/, ''));

if (RENEW !== undefined) {
  for (const id of tables()) if (id.startsWith(RENEW) && !own.some((guide) => guide.id === id)) rmSync(fileOf(id));
  for (const guide of own.filter(({ id }) => id.startsWith(RENEW))) {
    mkdirSync(dirname(fileOf(guide.id)), { recursive: true });
    writeFileSync(fileOf(guide.id), papersText(guide));
  }
}

describe('the tables of papers', () => {
  it('are of the guides that there are', () => expect(tables().sort()).toEqual(own.map(({ id }) => id).sort()));

  it.each(own.map((guide) => [guide.id, guide] as const))('%s', (id, guide) => {
    expect(papersText(guide)).toBe(existsSync(fileOf(id)) ? readFileSync(fileOf(id), 'utf8') : '');
  });
});

describe('every way through every guide, translations too', () => {
  it.each(guides.map((guide) => [`${guide.id} ${guide.language}`, guide] as const))('%s', (_, guide) => {
    const questions = questionsOf(guide);
    const empty: string[] = [];
    const isWhole = walkWays(questions, (way) => {
      const { papers, steps, said } = shownOn(way, guide);
      if (papers.length + steps.length + said.length === 0) empty.push(way.answers.map(({ label }) => label).join(' → '));
    });
    expect({ isWhole, empty }).toEqual({ isWhole: true, empty: [] });
  });

  it('is one that the page asks, question by question', () => {
    for (const guide of guides) {
      // A month or a day that is asked for parts no ways.
      const questions = questionsOf(guide).filter(({ ask }) => ask === undefined);
      walkWays(questions, ({ answers }) => {
        const given: Record<string, string> = {};
        for (const answer of answers) {
          const next = nextAsked(questions, given);
          expect(next?.answers, guide.id).toContain(answer);
          given[next?.id ?? ''] = answer.id;
        }
        if (!answers.at(-1)?.stop) expect(nextAsked(questions, given), guide.id).toBeUndefined();
      });
    }
  });
});
