/** A question that is answered by typing, and what its table says: none, too late, half an answer first. */

// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://qinghe.example/" }

import { describe, expect, it, vi } from 'vitest';
import type { Answers } from '../../src/guide/condition.ts';
import type { Question } from '../../src/guide/guide.ts';
import type { LookupTable } from '../../src/guide/lookup-table.ts';
import '../../src/page/tailor/own-case.ts';
import { tailor } from '../../src/page/tailor/tailor.ts';
import { guideFacts } from '../view/sample.ts';
import { get, later, open, settled, tap } from './opened.ts';

const BORN: Question = { id: 'born', number: 1, text: '哪年哪月出生？', ask: 'month', answers: [] };
const INCOME: Question = { id: 'income', number: 2, text: '一个月多少钱？', ask: 'number', answers: [] };
const AGE: LookupTable = {
  label: '对照表',
  columns: [{ head: '出生', key: 'born', form: 'month' }, { head: '年龄' }, { head: '退休', form: 'month' }],
  groups: [
    {
      rows: [
        ['1970.1–4', '61岁', '2031.2–5'],
        ['≥1980', '63岁', '2043.1'],
      ],
    },
  ],
};
const YEARS: LookupTable = {
  label: '年限表',
  columns: [{ head: '退休', key: '退休', form: 'month' }, { head: '年限' }],
  groups: [{ rows: [['2030–2039', '20年']] }],
};
const FEE: LookupTable = {
  label: '收费表',
  columns: [{ head: '收入', key: 'income', form: 'number' }, { head: '交多少' }],
  groups: [
    {
      rows: [
        ['0–999.99', '10元'],
        ['≥1000', '20元'],
      ],
    },
  ],
};

interface Case {
  readonly hash?: string;
  readonly saved?: Answers;
  readonly tables?: () => Promise<readonly LookupTable[] | undefined>;
}

async function opened(question: Question, own: readonly LookupTable[], { hash = '', saved, tables = async () => own }: Case = {}) {
  const sections = [{ kind: 'questions' as const, heading: '您的情况', questions: [question] }];
  open({ ...guideFacts, guide: { ...guideFacts.guide, sections, tables: own } }, `https://qinghe.example/A1${hash}`);
  // The page before has heard of another address.
  await settled();
  const onAnswer = vi.fn<(answers: Answers) => void>();
  const tongue = { language: 'zh-CN' };
  await tailor(document, {
    saved: Promise.resolve(saved),
    given: '',
    today: () => '2026-10-09',
    tables,
    tongue,
    onAnswer,
    onShown: () => {},
  });
  get('[data-question]').dispatchEvent(new Event('pointerdown'));
  await vi.dynamicImportSettled();
  await settled();
  return onAnswer;
}

const found = () => get('.found').textContent;
function type(selector: string, value: string): void {
  const field = get(selector);
  if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('a month', () => {
  it('half of it is no answer, the whole is; a table that was looked up by what another found', async () => {
    const onAnswer = await opened(BORN, [AGE, YEARS]);
    type('.asks input', '1970');
    await settled();
    // Pages of tests before hear of this address too, and have no tables.
    expect([found(), onAnswer.mock.calls]).toEqual([expect.not.stringContaining('年龄'), []]);
    type('.asks select', '03');
    await settled();
    expect(found()).toBe('年龄61岁退休2031 年 4 月年限20年');
    expect([location.hash, onAnswer.mock.calls]).toEqual(['#born=1970-03', [[{ born: '1970-03' }]]]);
  });

  it('that no row has is told, and nothing else', async () => {
    await opened(BORN, [AGE, YEARS], { hash: '#born=1975-06' });
    expect(found()).toBe('“对照表”里没有 1975 年 6 月。先打电话问一问。');
  });

  it('of a row without an end is the row’s own', async () => {
    await opened(BORN, [AGE, YEARS], { saved: { born: '1999-12' } });
    expect(found()).toBe('年龄63岁退休2043 年 1 月“年限表”里没有 2043 年 1 月。先打电话问一问。');
    expect([get('.asks input'), get('.asks select')].map((field) => Reflect.get(field, 'value'))).toEqual(['1999', '12']);
  });

  it.each(['1970-13', '1970', '70-3', 'x', '%00'])('%s in an address is no answer', async (text) => {
    await opened(BORN, [AGE], { hash: `#born=${text}` });
    expect([found(), get('[data-question]').hasAttribute('data-turn')]).toEqual(['', true]);
  });

  it('“不清楚” takes it back, and the next reader finds empty fields', async () => {
    await opened(BORN, [AGE], { hash: '#born=1970-03' });
    tap('[value=unsure]');
    await settled();
    expect([found(), Reflect.get(get('.asks input'), 'value'), location.hash]).toEqual(['', '', '#born=unsure']);
    tap('[data-again]');
    await settled();
    expect(location.hash).toBe('');
  });
});

describe('the tables', () => {
  it('cannot be had: it says so', async () => {
    await opened(BORN, [AGE], { hash: '#born=1970-03', tables: async () => undefined });
    expect(found()).toBe('现在查不了表。刷新一下再试，或者先打电话问。');
  });

  it('do not come: it says so after a while; when they come after all, what they say', async () => {
    const waiting = later<readonly LookupTable[]>();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
    await opened(BORN, [AGE], { hash: '#born=1970-03', tables: () => waiting.promise });
    expect(found()).toBe('');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(found()).toBe('现在查不了表。刷新一下再试，或者先打电话问。');
    waiting.come([AGE]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(found()).toBe('年龄61岁退休2031 年 4 月');
    vi.useRealTimers();
  });

  it('of the original, on a translation: what is found is in the original’s language, dates are not', async () => {
    await opened(BORN, [{ ...AGE, language: 'zh-CN' }], { hash: '#born=1970-03' });
    expect([...get('.found').querySelectorAll('dt,dd')].map((one) => one.getAttribute('lang'))).toEqual(['zh-CN', 'zh-CN', 'zh-CN', null]);
  });

  it('come late: the answer of then is said, not the first one’s', async () => {
    const [first, second] = [later<readonly LookupTable[]>(), later<readonly LookupTable[]>()];
    const waiting = [first, second];
    await opened(BORN, [AGE], { hash: '#born=1970-01', tables: () => (waiting.shift() ?? second).promise });
    type('.asks select', '04');
    await settled();
    second.come([AGE]);
    await settled();
    first.come([AGE]);
    await settled();
    expect(found()).toBe('年龄61岁退休2031 年 5 月');
  });
});

it.each([
  ['999', '交多少10元'],
  ['１２００.5', '交多少20元'],
  ['-5', ''],
  ['一千', ''],
])('a number: %s', async (typed, said) => {
  await opened(INCOME, [FEE]);
  type('.asks input', typed);
  await settled();
  expect(found()).toBe(said);
});
