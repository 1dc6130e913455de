/** Ticks survive, and the list says what is missing. */

// @vitest-environment happy-dom

import { describe, expect, it } from 'vitest';
import { show } from '../../src/page/tailor/shown-lines.ts';
import { keepTicks, sayLeft } from '../../src/page/tailor/ticks.ts';
import { guideFacts } from '../view/sample.ts';
import { get, later, open, settled, tap } from './opened.ts';

const left = () => get('[data-left]').textContent;
const say = () => sayLeft(document, { language: 'zh-CN' });

const ticked = () =>
  [...document.querySelectorAll('[data-material]')]
    .filter((item) => item.querySelector(':checked'))
    .map((item) => item.getAttribute('data-material'));

describe('ticks', () => {
  it('nothing saved: all is missing, what depends on answers apart', async () => {
    open(guideFacts);
    show(document, {}, '2026-10-09');
    await keepTicks(
      document,
      async () => [],
      () => {},
      say,
    );
    expect(left()).toBe('还差 2 样，5 样看情况');
  });

  it('what was ticked yesterday is ticked, and counted', async () => {
    open(guideFacts);
    show(document, { case: 'cert', married: 'yes', follow: 'mother' }, '2026-10-09');
    await keepTicks(
      document,
      async () => ['父母身份证', '结婚证', '不动产权证 / 租房合同'],
      () => {},
      say,
    );
    expect(document.querySelectorAll('[data-material] :checked').length).toBe(3);
    expect(left()).toBe('还差 2 样');
  });

  it('nothing to tick: nothing is said to be complete', () => {
    const sections = guideFacts.guide.sections.map((one) => (one.kind === 'materials' ? { ...one, materials: [] } : one));
    open({ ...guideFacts, guide: { ...guideFacts.guide, sections } });
    say();
    expect(left()).toBe('');
    open(guideFacts);
    for (const item of document.querySelectorAll<HTMLElement>('[data-material]')) item.hidden = true;
    say();
    expect(left()).toBe('');
  });

  it('what was ticked before the script came is told, and stays', async () => {
    const told: string[] = [];
    open(guideFacts);
    tap('[data-material="父母身份证"] input');
    await keepTicks(
      document,
      async () => ['结婚证', ...told],
      (name) => told.push(name),
      say,
    );
    expect(told).toEqual(['父母身份证']);
    expect(ticked()).toEqual(['结婚证', '父母身份证']);
  });

  it('each tick is told at once, and each that is taken away', async () => {
    const told: [string, boolean][] = [];
    open(guideFacts);
    show(document, { case: 'cert', married: 'no', follow: 'mother' }, '2026-10-09');
    await keepTicks(
      document,
      async () => ['结婚证'],
      (...tick) => told.push(tick),
      say,
    );
    const names = ['出生医学证明', '母亲的户口簿', '父母身份证', '不动产权证 / 租房合同'];
    for (const name of names) tap(`[data-material="${name}"] input`);
    expect(told).toEqual(names.map((name) => [name, true]));
    expect(left()).toBe('都齐了');
    tap('[data-material="父母身份证"] input');
    expect(told.at(-1)).toEqual(['父母身份证', false]);
    expect(left()).toBe('还差 1 样');
  });

  it('of a page that comes back out of the browser’s memory are those of now', async () => {
    let saved = ['结婚证'];
    open(guideFacts);
    await keepTicks(
      document,
      async () => saved,
      () => {},
      say,
    );
    saved = ['父母身份证'];
    dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    await settled();
    expect(ticked()).toEqual(['父母身份证']);
  });

  it('a tap while the phone still looks is not undone', async () => {
    open(guideFacts);
    const { promise: saved, come } = later<string[]>();
    const done = keepTicks(
      document,
      () => saved,
      () => {},
      say,
    );
    tap('[data-material="父母身份证"] input');
    tap('[data-material="父母身份证"] input');
    come(['父母身份证', '结婚证']);
    await done;
    expect(ticked()).toEqual(['结婚证']);
  });
});
