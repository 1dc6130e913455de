/** A case that was passed on: what it says, and whose it is. */

// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://qinghe.example/" }

import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Answers } from '../../src/guide/condition.ts';
import { type PassedTo, writePassedTicks } from '../../src/guide/passed-ticks.ts';
import '../../src/page/tailor/own-case.ts';
import { openPassedOn } from '../../src/page/tailor/passed-on.ts';
import { tailor } from '../../src/page/tailor/tailor.ts';
import { keepTicks } from '../../src/page/tailor/ticks.ts';
import { guideFacts } from '../view/sample.ts';
import { get, open, settled, tap } from './opened.ts';

interface Opened {
  readonly answers?: string;
  readonly ticked?: readonly string[];
  readonly to?: PassedTo;
  readonly saved?: Answers;
  readonly own?: readonly string[];
}

const ANSWERS = 'case=cert&married=no&follow=mother';
const ALL = ['出生医学证明', '母亲的户口簿', '不动产权证 / 租房合同', '父母身份证'];
/** Of the page that is open: pages of earlier tests still hear the address. */
let say = () => {};
const onShown = () => say();
const tongue = { language: 'zh-CN' };

afterEach(() => {
  say = () => {};
});

async function opened({ answers = ANSWERS, ticked = [], to = 'window', saved, own = [] }: Opened, facts = guideFacts) {
  open(facts, `https://qinghe.example/A1#${[answers, writePassedTicks(ticked, to)].filter(Boolean).join('&')}`);
  const [take, onAnswer, onTick] = [vi.fn(), vi.fn(), vi.fn()];
  say = () => {};
  await tailor(document, {
    saved: Promise.resolve(saved),
    given: '',
    today: () => '2026-10-09',
    tables: async () => undefined,
    tongue,
    onAnswer: () => {},
    onShown,
  });
  const passed = await openPassedOn(document, tongue, {
    saved: Promise.resolve(saved),
    readOwn: async () => own,
    take,
    onAnswer,
    onTick,
  });
  say = passed?.say ?? say;
  await keepTicks(
    document,
    async () => passed?.ticked ?? [],
    () => {},
    onShown,
  );
  await settled();
  return { take, onAnswer, onTick };
}

const said = () => get('.passed [role=status]').textContent;
const buttons = () => [...document.querySelectorAll('.passed button')].map((one) => one.textContent);

describe('what it says', () => {
  it('nothing ready: all of it is missing, by name', async () => {
    await opened({});
    expect(said()).toBe(`0 样已备好，还缺 4 样：${ALL.join('、')}。`);
  });

  it('some ready: the rest by name, and live with each tick', async () => {
    await opened({ ticked: ['父母身份证', '出生医学证明'] });
    expect(said()).toBe('2 样已备好，还缺 2 样：母亲的户口簿、不动产权证 / 租房合同。');
    tap('[data-material="母亲的户口簿"] input');
    expect(said()).toBe('3 样已备好，还缺 1 样：不动产权证 / 租房合同。');
  });

  it('all ready', async () => {
    await opened({ ticked: ALL });
    expect(said()).toBe('要带的 4 样都备好了。');
  });

  it('a question open or not sure: never complete, and the question is named', async () => {
    await opened({ answers: 'case=cert&married=unsure', ticked: [...ALL, '结婚证'] });
    expect(said()).not.toContain('都备好');
    expect(said()).toContain(`还没答清楚：${get('[data-question=married] legend').lastChild?.textContent}`);
    await opened({ answers: '', ticked: ALL });
    expect(said()).not.toContain('都备好');
    expect(said()).toMatch(/看情况还要：.*结婚证/);
  });

  it('nothing to be ticked: nothing is complete', async () => {
    const sections = guideFacts.guide.sections.map((one) => (one.kind === 'materials' ? { ...one, materials: [] } : one));
    await opened({}, { ...guideFacts, guide: { ...guideFacts.guide, sections } });
    expect(document.body.textContent).not.toContain('都备好');
  });

  it('ticks of materials that this guide has not are left out', async () => {
    await opened({ ticked: ['护照', '父母身份证'] });
    expect(said()).toMatch(/^1 样已备好，还缺 3 样/);
  });
});

describe('whose it is', () => {
  it('passed on to a phone that has nothing of its own: taken up, out of the address', async () => {
    const { take, onAnswer, onTick } = await opened({ to: 'family', ticked: ['父母身份证'] });
    expect(take).toHaveBeenCalledOnce();
    expect(onAnswer).toHaveBeenCalledWith({ case: 'cert', married: 'no', follow: 'mother' });
    expect(onTick).toHaveBeenCalledWith('父母身份证', true);
    expect(onTick).toHaveBeenCalledWith('结婚证', false);
    expect(location.hash).toBe(`#${ANSWERS}`);
    expect(buttons()).toEqual([]);
  });

  it.each<[string, Opened]>([
    ['ticks', { own: ['结婚证'] }],
    ['answers', { saved: { married: 'yes' } }],
  ])('passed on to a phone with %s of its own: nothing is saved until the reader says so', async (_, own) => {
    const { take, onAnswer, onTick } = await opened({ ...own, to: 'family', ticked: ['父母身份证'] });
    expect([take, onAnswer, onTick].map(({ mock }) => mock.calls.length)).toEqual([0, 0, 0]);
    expect(get('.passed').textContent).toContain('没有动');
    expect(buttons()).toEqual(['换成这份', '看我自己的']);
    tap('.passed button');
    expect(take).toHaveBeenCalledOnce();
    expect(onTick).toHaveBeenCalledWith('结婚证', false);
    expect(onTick).toHaveBeenCalledWith('父母身份证', true);
    expect(location.hash).toBe(`#${ANSWERS}`);
    expect(buttons()).toEqual([]);
  });

  it('shown at the window: a clerk’s phone saves nothing, and what is tried stays in the address', async () => {
    const { take } = await opened({ ticked: ['父母身份证'] });
    tap('[data-material="母亲的户口簿"] input');
    expect(take).not.toHaveBeenCalled();
    expect(location.hash).toBe(`#${ANSWERS}&${writePassedTicks(['母亲的户口簿', '父母身份证'], 'window')}`);
    expect(buttons()).toEqual(['存到这台手机']);
  });

  it('an address that only looks so is the reader’s own page', async () => {
    open(guideFacts, 'https://qinghe.example/A1#~heading');
    const take = vi.fn();
    const own = { saved: Promise.resolve(undefined), readOwn: async () => [], take, onAnswer: () => {}, onTick: () => {} };
    expect(await openPassedOn(document, tongue, own)).toBeUndefined();
    expect(take).toHaveBeenCalledOnce();
  });
});
