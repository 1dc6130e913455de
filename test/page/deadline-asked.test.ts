/** The page asks for a date, and the deadline counts from it: it is asked once, and the answer is used for both. */

// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://qinghe.example/" }

import { expect, it } from 'vitest';
import type { Latest } from '../../src/guide/deadline.ts';
import type { Question } from '../../src/guide/guide.ts';
import { escapeHtml } from '../../src/guide/html.ts';
import { readPage } from '../../src/page/ground/page.ts';
import { reckonDeadline } from '../../src/page/tailor/reckon-deadline.ts';
import '../../src/page/tailor/own-case.ts';
import { tailor } from '../../src/page/tailor/tailor.ts';
import { databaseOf, openStore } from '../../src/saved/store.ts';
import { guideFacts } from '../view/sample.ts';
import { get, open, settled, tap } from './opened.ts';

const BORN: Question = { id: 'born', number: 1, text: '孩子哪天出生？', ask: 'day', answers: [] };
const LATEST: Latest = { count: 1, unit: 'month', side: 'after', asks: BORN.text, question: 'born' };

it('a day that is answered is the day it counts from; taken back, it says what to answer first', async () => {
  const latest = `<details data-latest="${escapeHtml(JSON.stringify(LATEST))}"><summary>最晚</summary><p>过了可以补报</p></details>`;
  const sections = [{ kind: 'questions' as const, heading: '您的情况', questions: [BORN] }];
  open({ ...guideFacts, guide: { ...guideFacts.guide, sections, latest } });
  const part = document.querySelector('details');
  if (!part) throw new Error('The page has a deadline.');
  await tailor(document, {
    saved: Promise.resolve(undefined),
    given: '',
    today: () => '2026-10-09',
    tables: async () => [],
    tongue: { language: 'zh-CN' },
    onAnswer: () => {},
    onShown: () => {},
  });
  get('[data-question]').dispatchEvent(new Event('pointerdown'));
  await settled();
  await reckonDeadline(
    part,
    readPage(document.documentElement),
    openStore(databaseOf('')),
    'date A1',
    () => '2026-10-09',
    () => Promise.resolve(),
  );
  expect(part.querySelector('input')).toBeNull();
  expect(part.textContent).toContain('先答“孩子哪天出生？”');
  const field = get('.asks input');
  if (field instanceof HTMLInputElement) field.value = '2026-10-03';
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await settled();
  expect(get('.due').textContent).toContain('2026 年 11 月 3 日前办');
  expect([part.open, get('.latest p').hidden]).toEqual([true, true]);
  tap('[value=unsure]');
  await settled();
  expect([get('.due').textContent, get('.latest p').hidden]).toEqual(['', false]);
});
