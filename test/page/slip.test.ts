/** The slip of a case: what is on it, and what is not. */

// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://qinghe.example/" }

import { beforeEach, describe, expect, it } from 'vitest';
import { printSlips } from '../../src/page/tools/print-slip.ts';
import { slipOf } from '../../src/page/tools/slip.ts';
import { show } from '../../src/page/tailor/shown-lines.ts';
import { chosen } from '../../src/page/tailor/tailor.ts';
import { guideFacts } from '../view/sample.ts';
import { get, open, tap } from './opened.ts';

const TONGUE = { language: 'zh-CN' };
const slip = (paper: 'print' | 'roll' = 'print', day?: string) => slipOf(document, paper, TONGUE, day);
const side = (of: HTMLElement) => Number(of.querySelector('figure svg')?.getAttribute('viewBox')?.split(' ')[2]);

function answered(answer: string): void {
  open(guideFacts);
  tap(`input[name=married][value=${answer}]`);
  show(document, chosen(document), undefined);
}

describe('the slip', () => {
  beforeEach(() => answered('no'));

  it('has no paper that this case does not need, nothing to tap, and no mark by which the page would take it for a list', () => {
    const hidden = [...document.querySelectorAll<HTMLElement>('[data-material][hidden]')].map(({ dataset }) => dataset['material'] ?? '');
    expect(hidden.length).toBeGreaterThan(0);
    const made = slip();
    const names = [...made.querySelectorAll('.materials .bold')].map(({ textContent }) => textContent);
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => hidden.includes(name ?? ''))).toEqual([]);
    expect(made.querySelectorAll('a,button,input,label,[data-material],[data-when],[data-hours],[data-question]').length).toBe(0);
  });

  it('has a code that fits the roll: where answers and ticks are too much, that of the page', () => {
    expect(side(slip('roll'))).toBeLessThanOrEqual(72);
    const first = get('[data-material]:not([hidden])');
    for (let at = 0; at < 120; at += 1) {
      const more = document.importNode(first, true);
      more.dataset['material'] = `材料${at}`;
      first.after(more);
    }
    for (const box of document.querySelectorAll<HTMLInputElement>('[data-material] input')) box.checked = true;
    expect(side(slip('roll'))).toBe(33);
  });

  it('says title, code, answers, ticks, windows, telephone, version and day', () => {
    tap('[data-material="父母身份证"] input');
    const made = slip('print', '2026-12-01');
    const text = made.textContent;
    expect(made.querySelector('header')?.textContent).toMatch(/^A1.+出生$/);
    expect(text).toMatch(/父母登记结婚了吗？ 没有登记/);
    expect([...made.querySelectorAll('.plate')].map(({ textContent }) => textContent)).toEqual(['12', '13']);
    expect([...made.querySelectorAll('.box')].filter(({ textContent }) => textContent === '✓').length).toBe(1);
    expect(text).toContain('0999-0000002');
    expect(text).toContain('本码不收费、不要密码、不下载应用');
    expect(text).toMatch(/2026 年 12 月 1 日打印 · 版本 [0-9a-f]{8}/);
    expect(made.querySelector('.plan .here')).not.toBeNull();
  });

  it('without a day where the clock cannot be right; “不清楚” is an answer too', () => {
    answered('unsure');
    const text = slip().textContent;
    expect(text).not.toMatch(/打印 ·/);
    expect(text).toMatch(/？ *不清楚/);
  });

  it('says the day on which it is printed, not that of the last answer', () => {
    let day = '2026-12-01';
    printSlips(document, TONGUE, () => day);
    day = '2026-12-02';
    dispatchEvent(new Event('beforeprint'));
    expect(get('.slip').textContent).toContain('2026 年 12 月 2 日打印');
  });

  it('on a roll ends with the steps', () => {
    expect(slip().textContent).toContain('12345 热线');
    expect(slip('roll').textContent).not.toContain('12345 热线');
    expect(slip('roll').querySelector('.steps')).not.toBeNull();
  });
});
