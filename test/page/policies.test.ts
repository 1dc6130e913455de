/** The page of policies on a phone: what is over is not there, what answers given here are for is marked. */

// @vitest-environment happy-dom

import { expect, it } from 'vitest';
import { policiesFacts } from '../../src/guide/policies-facts.ts';
import type { Policy } from '../../src/guide/policy.ts';
import { readPage } from '../../src/page/ground/page.ts';
import { tellPolicies } from '../../src/page/tailor/policies.ts';
import { openStore } from '../../src/saved/store.ts';
import { writeSavedAnswers } from '../../src/saved/reader.ts';
import { pageText } from '../../src/view/document.tsx';
import { frame } from '../view/sample.ts';
import { HALL } from '../worker/published.ts';

const POLICIES: readonly Policy[] = [
  { id: 'old', title: '从前的', gets: '钱', until: '2026-11-30' },
  { id: 'now', title: '现在的', gets: '钱', until: '2026-12-01', asks: { code: 'A5', when: 'born=after more!=moved' } },
  { id: 'soon', title: '以后的', gets: '钱', from: '2026-12-02' },
];

async function told(today: string | undefined, answers?: Readonly<Record<string, string>>) {
  const root = new DOMParser().parseFromString(pageText(policiesFacts(HALL, POLICIES, 'zh-CN'), frame), 'text/html');
  const store = openStore(() => Promise.reject(new Error('refused')));
  if (answers) await writeSavedAnswers(store, 'A5', answers);
  await tellPolicies(root, readPage(root.documentElement), store, today);
  const shown = [...root.querySelectorAll<HTMLElement>('[data-policy]')].filter(({ hidden }) => !hidden);
  return { shown: shown.map(({ id }) => id), mine: root.querySelector<HTMLElement>('[data-mine]')?.hidden === false };
}

it('one past its end is gone the day after, one of the future not yet there; where the day is not known all stand', async () => {
  expect((await told('2026-12-01')).shown).toEqual(['now']);
  expect((await told('2026-12-02')).shown).toEqual(['soon']);
  expect((await told(undefined)).shown).toEqual(['old', 'now', 'soon']);
});

it('without script all stand, each with its days in words', () => {
  const root = new DOMParser().parseFromString(pageText(policiesFacts(HALL, POLICIES, 'zh-CN'), frame), 'text/html');
  expect(root.querySelector('#now')?.textContent).toContain('2026 年 12 月 1 日止');
  expect(root.querySelector<HTMLElement>('[data-mine]')?.hidden).toBe(true);
});

it.each([
  [undefined, false],
  [{ born: 'before', more: 'none' }, false],
  [{ born: 'after', more: 'moved' }, false],
  [{ born: 'after' }, false],
  [{ born: 'after', more: 'none' }, true],
])('answers %o: for this reader %s', async (answers, mine) => {
  expect((await told('2026-12-01', answers)).mine).toBe(mine);
});
