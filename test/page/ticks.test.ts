/** Ticks survive, and the list says what is missing. */

// @vitest-environment happy-dom

import { describe, expect, it } from 'vitest';
import { show } from '../../src/page/tailor.ts';
import { keepTicks, sayLeft } from '../../src/page/ticks.ts';
import { guideFacts } from '../view/sample.ts';
import { get, later, open, tap } from './opened.ts';

const left = () => get('[data-left]').textContent;
const say = () => sayLeft(document, 'zh-CN');

describe('ticks', () => {
  it('nothing saved: all is missing, what depends on answers apart', async () => {
    open(guideFacts);
    show(document, {}, '2026-10-09');
    await keepTicks(document, Promise.resolve([]), () => {}, say);
    expect(left()).toBe('还差 2 样，5 样看情况');
  });

  it('what was ticked yesterday is ticked, and counted', async () => {
    open(guideFacts);
    show(document, { case: 'cert', married: 'yes', follow: 'mother' }, '2026-10-09');
    await keepTicks(document, Promise.resolve(['父母身份证', '结婚证', '不动产权证 / 租房合同']), () => {}, say);
    expect(document.querySelectorAll('[data-material] :checked').length).toBe(3);
    expect(left()).toBe('还差 2 样');
  });

  it('a tick is told at once, hidden ones kept', async () => {
    const told: (readonly string[])[] = [];
    open(guideFacts);
    show(document, { case: 'cert', married: 'no', follow: 'mother' }, '2026-10-09');
    await keepTicks(document, Promise.resolve(['结婚证']), (names) => told.push(names), say);
    for (const name of ['出生医学证明', '母亲的户口簿', '父母身份证', '不动产权证 / 租房合同']) tap(`[data-material="${name}"] input`);
    expect(told[3]).toEqual(['出生医学证明', '母亲的户口簿', '结婚证', '不动产权证 / 租房合同', '父母身份证']);
    expect(left()).toBe('都齐了');
    tap('[data-material="父母身份证"] input');
    expect(left()).toBe('还差 1 样');
  });

  it('a tap while the phone still looks is not undone', async () => {
    open(guideFacts);
    const { promise: saved, come } = later<string[]>();
    const done = keepTicks(document, saved, () => {}, say);
    tap('[data-material="父母身份证"] input');
    tap('[data-material="父母身份证"] input');
    come(['父母身份证', '结婚证']);
    await done;
    expect(
      [...document.querySelectorAll('[data-material]')]
        .filter((item) => item.querySelector(':checked'))
        .map((item) => item.getAttribute('data-material')),
    ).toEqual(['结婚证']);
  });
});
