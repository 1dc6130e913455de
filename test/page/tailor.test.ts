/** Questions tailor the guide: by the address, by saved answers, by a situation's code, by a tap. */

// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://qinghe.example/" }

import { describe, expect, it, vi } from 'vitest';
import type { Answers } from '../../src/guide/condition.ts';
// Loaded here, it is there at once when something is answered.
import '../../src/page/tailor/own-case.ts';
import { tailor } from '../../src/page/tailor/tailor.ts';
import { guideFacts } from '../view/sample.ts';
import { get, later, open, settled, tap } from './opened.ts';

async function tailored(hash = '', { saved, given = '', today = '2026-10-09' }: { saved?: Answers; given?: string; today?: string } = {}) {
  open(guideFacts, `https://qinghe.example/A1${hash}`);
  const onAnswer = vi.fn();
  const onShown = vi.fn();
  await tailor(document, {
    saved: Promise.resolve(saved),
    given,
    today: () => today,
    tables: async () => undefined,
    tongue: { language: 'zh-CN' },
    onAnswer,
    onShown,
  });
  return { onAnswer, onShown };
}

const material = (name: string) => get(`[data-material="${name}"]`);
const wordsOf = (name: string) => material(name).querySelector<HTMLElement>('.when');
/** Taps an answer and leaves the question: happy-dom takes every focus for a keyboard’s. */
const answer = (selector: string) => {
  tap(selector);
  get(selector).blur();
};

describe('nothing answered', () => {
  it('every material stays, with its condition in words', async () => {
    await tailored();
    expect(document.querySelectorAll('[data-material][hidden]').length).toBe(0);
    expect(wordsOf('结婚证')?.hidden).toBe(false);
  });

  it('what is said on an answer waits for the answer', async () => {
    await tailored();
    expect(document.querySelectorAll('.said:not([hidden])').length).toBe(0);
  });
});

describe('an address with answers', () => {
  it('what does not hold is gone, what holds stands without words, what is open stands with them', async () => {
    await tailored('#case=cert&married=no');
    expect(material('结婚证').hidden).toBe(true);
    expect([material('出生医学证明').hidden, wordsOf('出生医学证明')?.hidden]).toEqual([false, true]);
    expect([material('亲子鉴定证明').hidden, wordsOf('亲子鉴定证明')?.hidden]).toEqual([false, false]);
    expect(get('[data-part=text] li[data-when] .when').hidden).toBe(true);
  });

  it('names questions and answers by number as well', async () => {
    await tailored('#1=1&2=2');
    expect(document.querySelectorAll('input:checked').length).toBe(2);
    expect(material('结婚证').hidden).toBe(true);
  });

  it('is worth more than what was answered here before, and than a situation', async () => {
    await tailored('#married=no', { saved: { married: 'yes' }, given: 'married=yes' });
    expect(document.querySelector<HTMLInputElement>('input[name=married]:checked')?.value).toBe('no');
  });

  it('changed by hand is followed; a place in the page is not an answer', async () => {
    await tailored('#case=cert&married=no');
    history.replaceState(null, '', '#help');
    dispatchEvent(new Event('hashchange'));
    expect(material('结婚证').hidden).toBe(true);
    history.replaceState(null, '', '#case=cert&married=yes');
    dispatchEvent(new Event('hashchange'));
    expect(material('结婚证').hidden).toBe(false);
  });
});

describe('an address without answers', () => {
  it('what was answered here before is there again', async () => {
    await tailored('', { saved: { case: 'cert', married: 'no' }, given: 'married=yes' });
    expect(material('结婚证').hidden).toBe(true);
    expect(location.hash).toBe('');
  });

  it('a situation’s code gives its answers', async () => {
    await tailored('', { given: 'married=yes' });
    expect(document.querySelector<HTMLInputElement>('input[name=married]:checked')?.value).toBe('yes');
  });
});

describe('a tap', () => {
  it('tailors, stands in the address, and is remembered', async () => {
    const { onAnswer, onShown } = await tailored();
    tap('input[name=case][value=nocert]');
    expect(location.hash).toBe('#case=nocert');
    expect(onAnswer).toHaveBeenLastCalledWith({ case: 'nocert' });
    expect(onShown).toHaveBeenCalled();
    expect(get('[data-question=married]').hidden).toBe(true);
    expect(get('.said[data-when="case=nocert"]').hidden).toBe(false);
    expect(get('.said[data-when="case=nocert"] .when').hidden).toBe(true);
  });

  it('“不清楚” brings everything back, and says what is said on every answer', async () => {
    await tailored('#case=nocert');
    tap('input[name=case][value=unsure]');
    expect(get('[data-question=married]').hidden).toBe(false);
    expect(document.querySelectorAll('[data-question=case] .said:not([hidden]) .when:not([hidden])').length).toBe(2);
    expect(get('[data-part=materials]').classList.contains('beyond')).toBe(false);
  });

  it('on an answer where it ends leaves the outcome: no materials, no steps, no further questions', async () => {
    await tailored();
    tap('input[name=case][value=abroad]');
    expect(get('.said.stop').hidden).toBe(false);
    expect(
      [...document.querySelectorAll('.beyond')].map((one) => one.getAttribute('data-part') ?? one.getAttribute('data-question')),
    ).toEqual(['married', 'follow', 'materials', 'steps']);
    tap('input[name=case][value=cert]');
    expect(document.querySelectorAll('.beyond').length).toBe(0);
  });

  it('on an answer where it ends without a word ends all the same', async () => {
    await tailored();
    get('.said.stop').closest('[role=status]')?.remove();
    tap('input[name=case][value=abroad]');
    expect(get('[data-part=materials]').classList.contains('beyond')).toBe(true);
    tap('input[name=case][value=unsure]');
    expect(get('[data-part=materials]').classList.contains('beyond')).toBe(false);
  });

  it('while the phone still looks for old answers, the tap is right', async () => {
    open(guideFacts);
    const { promise: saved, come } = later<Answers>();
    const done = tailor(document, {
      saved,
      given: '',
      today: () => '2026-10-09',
      tables: async () => undefined,
      tongue: { language: 'zh-CN' },
      onAnswer: () => {},
      onShown: () => {},
    });
    tap('input[name=married][value=yes]');
    come({ married: 'no' });
    await done;
    await settled();
    expect(document.querySelector<HTMLInputElement>('input[name=married]:checked')?.value).toBe('yes');
  });
});

describe('a tap before the script came', () => {
  it('is the newest answer: newer than yesterday’s, of which the others stay', async () => {
    open(guideFacts, 'https://qinghe.example/A1');
    const onAnswer = vi.fn();
    tap('input[name=married][value=yes]');
    const saved = Promise.resolve({ case: 'cert', married: 'no' });
    await tailor(document, {
      saved,
      given: '',
      today: () => '2026-10-09',
      tables: async () => undefined,
      tongue: { language: 'zh-CN' },
      onAnswer,
      onShown: () => {},
    });
    expect(onAnswer).toHaveBeenLastCalledWith({ case: 'cert', married: 'yes' });
    expect(location.hash).toBe('#case=cert&married=yes');
    expect(document.querySelectorAll('input:checked').length).toBe(2);
  });
});

describe('one question at a time', () => {
  const turn = () => [...document.querySelectorAll<HTMLElement>('[data-turn]')].map(({ dataset }) => dataset['question']);
  const lines = () => [...document.querySelectorAll('[data-answered] .given > span')].map(({ textContent }) => textContent);

  it('nothing answered: the first has the turn, the others wait', async () => {
    await tailored();
    expect(turn()).toEqual(['case']);
    expect(document.querySelectorAll('[data-waits]').length).toBe(2);
  });

  it('an answer gives the turn to the next, and becomes a line; one that is not asked is passed over', async () => {
    await tailored();
    answer('input[name=case][value=nocert]');
    await vi.waitFor(() => expect(turn()).toEqual(['follow']));
    expect(lines()).toEqual(['孩子是哪种情况？ 国内出生，没有出生医学证明']);
    answer('input[name=follow][value=father]');
    expect([turn(), lines().length, get('[data-glance=todo] span').textContent]).toEqual([[], 2, '要带 4 样']);
  });

  it('“改” opens it again, the same answer closes it, and “从头再答” is for the next person', async () => {
    const { onAnswer } = await tailored('#case=nocert&follow=father');
    await vi.waitFor(() => expect(lines().length).toBe(2));
    get('[data-question=case] .change').click();
    expect(turn()).toEqual(['case']);
    answer('input[name=case][value=nocert]');
    expect([turn(), lines().length]).toEqual([[], 2]);
    get('[data-again]').click();
    expect([turn(), lines(), location.hash, document.querySelectorAll('input[type=radio]:checked').length]).toEqual([['case'], [], '', 0]);
    expect(onAnswer).toHaveBeenLastCalledWith({});
    expect([get('[data-again]').hidden, get('[data-glance=todo] span').textContent]).toEqual([true, '看我要带几样材料']);
  });

  it('“不清楚” goes on to what hangs on it', async () => {
    await tailored('#case=unsure');
    await vi.waitFor(() => expect(turn()).toEqual(['married']));
    expect(lines()).toEqual(['孩子是哪种情况？ 不清楚']);
  });
});

describe('what is known by the answers', () => {
  it('conditions say only what is still open, and all of it again when the answer is taken back', async () => {
    await tailored('#case=cert&married=no');
    await vi.waitFor(() => expect(wordsOf('亲子鉴定证明')?.textContent).toBe('随父亲的'));
    get('[data-again]').click();
    expect(wordsOf('亲子鉴定证明')?.innerHTML).toBe('国内出生，没有出生医学证明<b>或</b>没有登记<b>且</b>随父亲的');
  });

  it('the glance says what the answer brought, once nothing of it is open', async () => {
    const time = () => get('[data-glance=time] dd').textContent;
    await tailored();
    expect(time()).toBe('一般：材料齐全，当场办结');
    tap('input[name=case][value=nocert]');
    await vi.waitFor(() => expect(time()).toBe('要调查核实的，以窗口答复为准'));
    get('[data-question=case] .change').click();
    tap('input[name=case][value=cert]');
    expect(time()).toBe('材料齐全，当场办结');
  });

  it('only mine is the list; all of it, with its conditions, is a tap away', async () => {
    await tailored('#case=nocert&follow=father');
    const shown = () => document.querySelectorAll('[data-material]:not([hidden])').length;
    await vi.waitFor(() => get('[data-part=materials] .two'));
    const [mine, all] = [...document.querySelectorAll<HTMLElement>('[data-part=materials] .two > button')];
    expect([shown(), mine?.textContent, all?.textContent]).toEqual([4, '只看我的', '看全部 7 样']);
    all?.click();
    expect([shown(), wordsOf('结婚证')?.hidden, all?.getAttribute('aria-pressed')]).toEqual([7, false, 'true']);
    mine?.click();
    expect(shown()).toBe(4);
  });
});
