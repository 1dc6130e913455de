/** Typing on the wall gives the same results as /?q=. */

// @vitest-environment happy-dom

import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { SearchAnswer } from '../../src/find/find.ts';
import type { Guide } from '../../src/guide/guide.ts';
import type { Find } from '../../src/page/find/ask-finder.ts';
import { readPage } from '../../src/page/ground/page.ts';
import { startSearch } from '../../src/page/find/search.ts';
import { finder } from '../find/finder.ts';
import { entries, missingFacts, wallFacts } from '../view/sample.ts';
import { guide } from '../worker/published.ts';
import { get, open, settled } from './opened.ts';

const guides: Guide[] = [
  ...entries.map(({ code, language, title, aliases, event }) =>
    guide(code, { language, title, aliases, event, summary: '<p>当场办好。</p>', sections: [] }),
  ),
  guide('A1', { language: 'en', title: 'Registering a newborn', aliases: [], summary: '<p>Done at once.</p>', sections: [] }),
];
const answers = finder(guides);
const answering: Find = async (query, language) => answers(query, language);

function form(): HTMLFormElement {
  const [found] = document.forms;
  if (!found) throw new Error('The wall has a search form.');
  return found;
}

function input(): HTMLInputElement {
  const found = get('[role=search] input');
  if (!(found instanceof HTMLInputElement)) throw new Error('A search form has an input.');
  return found;
}
const found = () => [...form().querySelectorAll('ol a')].map((link) => link.getAttribute('href'));

async function type(text: string, composing = false): Promise<void> {
  input().value = text;
  input().dispatchEvent(new InputEvent('input', { isComposing: composing }));
  await settled();
}

beforeEach(() => open(wallFacts, 'https://qinghe.example/'));
// The words stand in the address a moment after the last letter.
afterAll(() => new Promise((resolve) => setTimeout(resolve, 500)));

const start = (ask: Find = answering) => startSearch(form(), readPage(document.documentElement), ask);

describe('the first answer of a phone takes its time', () => {
  it('the wall stays, and a sentence says that somebody looks', async () => {
    let answer: (found: SearchAnswer) => void = () => undefined;
    input().value = '户口';
    start(() => new Promise((resolve) => (answer = resolve)));
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(get('[data-found]').textContent).toBe('正在找……');
    expect(document.querySelectorAll('.beyond')).toHaveLength(0);
    answer(answers('户口', 'zh-CN'));
    await settled();
    expect([found(), get('[data-found]').textContent]).toEqual([['/A1'], expect.stringContaining('找到')]);
  });
});

describe('no network and nothing kept', () => {
  it('says so, and tries again with the next letter', async () => {
    let online = false;
    start(async (query, language) => (online ? answers(query, language) : null));
    await type('户');
    expect(get('[data-found]').textContent).toContain('没有网');
    online = true;
    await type('户口');
    expect(found()).toEqual(['/A1']);
  });
});

describe('an answer that comes late', () => {
  it('to an old question is none', async () => {
    const waiting: (() => void)[] = [];
    start((query, language) => new Promise((done) => waiting.push(() => done(answers(query, language)))));
    await type('户口');
    await type('火星');
    waiting.toReversed().forEach((answer) => answer());
    await settled();
    expect([found(), get('[data-found]').textContent]).toEqual([[], '没有找到“火星”']);
  });
});

describe('search', () => {
  beforeEach(() => start());

  it('finds by title, by other name, by code: links, best first, with what each is and why', async () => {
    await type('户口登记');
    expect(found()[0]).toBe('/A1');
    expect(get('[data-results] b mark').textContent).toBe('户口登记');
    expect(get('[data-results] i').textContent).toBe('当场办好');
    await type('a1');
    expect(found()).toEqual(['/A1', '/A10']);
    expect(get('[data-found]').textContent).toBe('找到 2 份');
    await type('s1');
    expect(found()).toEqual(['/S1']);
  });

  it('says what a slip was taken for', async () => {
    await type('户扣登记');
    expect(get('[data-results] .why').textContent).toBe('像是打错了字：户扣登记，按“户口登记”找');
  });

  it('finds what another language calls it', async () => {
    await type('newborn');
    expect(found()).toEqual(['/A1']);
    open({ ...wallFacts, language: 'en', page: 'index-en' }, 'https://qinghe.example/index-en');
    start();
    await type('户口');
    expect(found()).toEqual(['/A1-en']);
  });

  it('finds nothing: says so, with the telephone, and leads to who helps', async () => {
    await type('火星');
    expect(found()).toEqual([]);
    expect(get('[data-found]').textContent).toBe('没有找到“火星”');
    expect([...document.querySelectorAll('[data-none] a')].map((link) => link.getAttribute('href'))).toEqual(['tel:0999-0000001', '#help']);
    await type('户口');
    expect(document.querySelector('[data-none]')).toBeNull();
  });

  it('finds nothing, and a life event is near: leads there', async () => {
    await type('出国');
    expect(get('[data-none] a').getAttribute('href')).toBe('/A');
  });

  it('on a page that is not the wall it finds nothing: who helps stands on the wall', async () => {
    open(missingFacts, 'https://qinghe.example/A99');
    start();
    await type('没有的事');
    expect([...document.querySelectorAll('[data-none] a')].at(-1)?.getAttribute('href')).toBe('/#help');
  });

  it('letters on their way to a character that find nothing leave the list as it is; those that find something do not', async () => {
    await type('户口');
    await type('户口qq', true);
    expect(found()).toEqual(['/A1']);
    await type('hukou', true);
    expect(found()).toEqual(['/A1']);
    await type('户口qq');
    expect(get('[data-found]').textContent).not.toBe('');
  });

  it('the arrows lead into the list and back, Escape back to the box', async () => {
    await type('a1');
    input().focus();
    const press = (key: string) =>
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    press('ArrowDown');
    press('ArrowDown');
    expect(document.activeElement?.getAttribute('href')).toBe('/A10');
    press('ArrowUp');
    expect(document.activeElement?.getAttribute('href')).toBe('/A1');
    press('Escape');
    expect(document.activeElement).toBe(input());
  });

  it('an empty box shows nothing', async () => {
    const { title } = document;
    await type('户口');
    expect(document.title).toBe(`户口 · ${title}`);
    await type(' ');
    expect([found(), get('[data-found]').textContent, document.title]).toEqual([[], '', title]);
  });
});

it('what was found in the second line is marked there, and not said twice', async () => {
  const lost = finder([guide('B1', { title: '社保卡', aliases: [], summary: '<p>丢了先挂失，再补卡。</p>', sections: [] })]);
  start(async (query, language) => lost(query, language));
  await type('先挂失');
  expect(get('[data-results] i mark').textContent).toBe('先挂失');
  expect(document.querySelector('[data-results] .why')).toBeNull();
});

describe('many results', () => {
  const many = finder(Array.from({ length: 25 }, (_, at) => guide(`B${at + 1}`, { title: `第${at + 1}号医保报销`, sections: [] })));
  const findingMany: Find = async (query, language) => many(query, language);

  it('as one types a screenful is drawn, the rest when nobody types any more', async () => {
    start(findingMany);
    await type('医保报销');
    expect([found().length, get('[data-found]').textContent]).toEqual([6, '找到 25 份']);
    await expect.poll(() => found().length).toBe(25);
  });

  it('the rest of an old answer does not stand under a new one', async () => {
    start(findingMany);
    await type('医保报销');
    await type('第3号');
    const list = found();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(found()).toEqual(list);
  });

  it('of an address all are drawn at once: nothing below them jumps', async () => {
    input().value = '医保报销';
    start(findingMany);
    await settled();
    expect(found()).toHaveLength(25);
  });
});

it('the answer is a plain value: it travels from worker to page', () => {
  const answer: SearchAnswer = answers('户口');
  expect(structuredClone(answer)).toEqual(answer);
});
