/** A question that is answered by typing, and the page with the whole table. */

// @vitest-environment happy-dom

import { describe, expect, it } from 'vitest';
import { type GuideFacts, type PageFacts, tablesFacts } from '../../src/guide/facts.ts';
import type { Guide, Question } from '../../src/guide/guide.ts';
import type { LookupTable } from '../../src/guide/lookup-table.ts';
import { revealAlerts } from '../../src/page/tailor/in-force.ts';
import { pageText } from '../../src/view/document.tsx';
import { guides, HALL } from '../worker/published.ts';
import { englishFacts, frame, guideFacts } from './sample.ts';

const parsed = (facts: PageFacts) => new DOMParser().parseFromString(pageText(facts, frame), 'text/html');

const ASKED: Question[] = [
  { id: 'kind', number: 1, text: '哪一类？', answers: [{ id: 'man', label: '男职工' }] },
  { id: 'born', number: 2, text: '哪年哪月出生？', ask: 'month', answers: [] },
  { id: 'how', number: 3, text: '怎么退？', answers: [{ id: 'early', label: '早点退' }] },
];
const TABLE: LookupTable = {
  label: '对照表',
  columns: [{ head: '哪年哪月出生', key: 'born', form: 'month' }, { head: '年龄 <b>' }],
  groups: [{ when: 'kind=man', rows: [['1970.1–4', '61岁']] }],
};
const withTable = (facts: GuideFacts): GuideFacts => ({
  ...facts,
  guide: { ...facts.guide, sections: [{ kind: 'questions', heading: '您的情况', questions: ASKED }], tables: [TABLE] },
});

it('what is found stands behind the question that is typed, before the next; the table is not in the document', () => {
  const root = parsed(withTable(guideFacts));
  const order = [...root.querySelectorAll('[data-part=questions] > :is(fieldset,.found)')];
  expect(order.map((one) => one.getAttribute('data-question') ?? one.className)).toEqual(['kind', 'born', 'found', 'how']);
  expect(root.querySelector('table')).toBeNull();
  expect(
    [...root.querySelectorAll('[data-ask] label')].map((label) => [label.textContent?.slice(-3), label.hasAttribute('hidden')]),
  ).toEqual([
    [' 年', false],
    ['2 月', false],
    ['', true],
    ['不清楚', false],
  ]);
});

it('a translation, whose text links no table, leads to the page of its tables', () => {
  const link = parsed(withTable(englishFacts)).querySelector('.found + p a');
  expect([link?.getAttribute('href'), link?.textContent]).toEqual(['/A1-table-en', '对照表']);
  expect(parsed(withTable(guideFacts)).querySelector('.found + p')).toBeNull();
});

it('the page of the tables: each with its heads and the answer that its rows are for, and the way back', () => {
  const [guide] = guides();
  const facts = guide && tablesFacts(HALL, { ...guide, ...withTable(guideFacts).guide, language: 'zh-CN' }, '0123456789abcdef');
  if (!facts) throw new Error('The guide has tables.');
  const root = parsed(facts);
  expect([facts.page, root.querySelector('meta[name=robots]')?.getAttribute('content')]).toEqual(['A1-table', 'noindex']);
  expect([...root.querySelectorAll('tr')].map((row) => row.textContent)).toEqual(['男职工的', '哪年哪月出生年龄 <b>', '1970.1–461岁']);
  expect(root.querySelector('.acts a')?.getAttribute('href')).toMatch(/\/A1$/);
});

describe('what is to be known of the copy stands on the page of the tables too', () => {
  const pageOf = (more: Partial<Guide>, from = guideFacts) => {
    const { guide } = withTable(from);
    const facts = tablesFacts(HALL, { ...guide, ...more }, '0123456789abcdef');
    if (!facts) throw new Error('The guide has tables.');
    return parsed(facts);
  };

  it('not in force yet, no longer, overdue: alerts that the script reveals, with the telephone', () => {
    const root = pageOf({ from: '2026-01-01', until: '2026-12-31', reviewBy: '2027-04-01' });
    const alerts = [...root.querySelectorAll<HTMLElement>('.alert')];
    expect(alerts.map(({ hidden, dataset }) => [hidden, dataset['alertUntil'] ?? dataset['alertAfter']])).toEqual([
      [true, '2026-01-01'],
      [true, '2026-12-31'],
      [true, '2027-04-01'],
    ]);
    expect(alerts.every((alert) => alert.querySelector('[href^="tel:"]'))).toBe(true);
    revealAlerts(root, '2027-05-01');
    expect(alerts.map(({ hidden }) => hidden)).toEqual([true, false, false]);
  });

  it('held as it was, and a translation older than its original, with the way to the original’s tables', () => {
    const root = pageOf({ held: '2026-11-01', older: { translated: '2026-01-01', reviewed: '2026-10-01' } }, englishFacts);
    expect(root.querySelector('[data-held]')?.textContent).toContain('1 November 2026');
    expect(root.querySelector('[data-older] a')?.getAttribute('href')).toBe('/A1-table');
  });

  it('when it was checked, by whom, and that nothing is to be paid, told or installed', () => {
    const foot = pageOf({ reviewed: '2026-10-01' }).querySelector('footer');
    expect(foot?.textContent).toContain('本码不收费、不要密码、不下载应用');
    expect(foot?.querySelector('[data-reviewed]')?.getAttribute('data-reviewed')).toBe('2026-10-01');
    expect(foot?.textContent).toContain('2026 年 10 月 1 日核对');
  });

  it('on a translation the original’s cells say their language; its own question does not', () => {
    const root = pageOf({ tables: [{ ...TABLE, language: 'zh-CN' }] }, englishFacts);
    const lang = (selector: string) => [...root.querySelectorAll(selector)].map((one) => one.closest('[lang]')?.getAttribute('lang'));
    expect([lang('section h2'), lang('th'), lang('td')]).toEqual([['zh-CN'], ['en', 'en', 'zh-CN'], ['zh-CN', 'zh-CN']]);
  });
});

it('a guide without tables has no such page', () => {
  expect(tablesFacts(HALL, guideFacts.guide, 'x')).toBeUndefined();
});
