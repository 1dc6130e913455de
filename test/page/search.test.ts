/** Typing on the wall gives the same results as /?q=. */

// @vitest-environment happy-dom

import { beforeEach, describe, expect, it } from 'vitest';
import { readPage } from '../../src/page/ground/page.ts';
import { startSearch } from '../../src/page/find/search.ts';
import { entries, missingFacts, wallFacts } from '../view/sample.ts';
import { get, open, settled } from './opened.ts';

const english = { code: 'A1', language: 'en', title: 'Registering a newborn', event: 'birth', aliases: [], also: [] };
const printer = { code: 'S1', language: 'zh-CN', title: '自助查询打印机', state: 'device', device: 'printer' };
const situation = { ...english, code: 'A1-2', language: 'zh-CN', title: '新生儿户口登记', state: 'situation' };
const codes = {
  format: 1,
  codes: [
    ...[...entries, english].map((entry) => ({ ...entry, state: 'active' })),
    { ...english, code: 'A7', state: 'retired' },
    printer,
    situation,
  ],
};

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

async function type(text: string): Promise<void> {
  input().value = text;
  input().dispatchEvent(new Event('input'));
  await settled();
}

beforeEach(() => open(wallFacts, 'https://qinghe.example/'));

const start = (fetchCodes: () => Promise<unknown>) => startSearch(form(), readPage(document.documentElement), fetchCodes);

describe('no network and nothing kept', () => {
  it('says so, and tries again with the next letter', async () => {
    let online = false;
    start(() => (online ? Promise.resolve(codes) : Promise.reject(new TypeError('Failed to fetch'))));
    await type('户');
    expect(get('[data-found]').textContent).toContain('没有网');
    online = true;
    await type('户口');
    expect(found()).toEqual(['/A1']);
  });

  it.each([{ login: true }, null, 'login', ['codes'], { codes: 1 }])(
    '%j, a captive portal’s answer, is no list of codes',
    async (answer) => {
      start(() => Promise.resolve(answer));
      await type('户口');
      expect(get('[data-found]').textContent).toContain('没有网');
    },
  );
});

describe('search', () => {
  beforeEach(() => start(() => Promise.resolve(codes)));

  it('finds a machine by its name and its code', async () => {
    for (const words of ['打印', 's1']) {
      await type(words);
      expect(found()).toEqual(['/S1']);
    }
  });

  it('finds by title, by other name, by code: links, best first', async () => {
    await type('登记');
    expect(found()).toEqual(['/A1', '/A10', '/G3']);
    await type('医保');
    expect(found()).toEqual(['/G3']);
    await type('a1');
    expect(found()).toEqual(['/A1', '/A10']);
    expect(get('[data-found]').textContent).toBe('找到 2 份');
  });

  it('finds what another language calls it', async () => {
    for (const words of ['newborn', 'REGISTERING A']) {
      await type(words);
      expect(found()).toEqual(['/A1']);
    }
    open({ ...wallFacts, language: 'en', page: 'index-en' }, 'https://qinghe.example/index-en');
    start(async () => codes);
    await type('户口');
    expect(found()).toEqual(['/A1-en']);
  });

  it('finds a situation by its printed code, and not by its guide’s name', async () => {
    await type('A1-2');
    expect(found()).toEqual(['/A1-2']);
  });

  it('finds nothing: says so, and leads to who helps', async () => {
    await type('火星');
    expect(found()).toEqual([]);
    expect(get('[data-found] a').getAttribute('href')).toBe('#help');
  });

  it('on a page that is not the wall it finds nothing: who helps stands on the wall', async () => {
    open(missingFacts, 'https://qinghe.example/A99');
    start(async () => codes);
    await type('没有的事');
    expect(get('[data-found] a').getAttribute('href')).toBe('/#help');
  });

  it('an empty box shows nothing', async () => {
    await type('户口');
    await type(' ');
    expect([found(), get('[data-found]').textContent]).toEqual([[], '']);
  });
});
