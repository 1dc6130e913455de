/** The staff's form under /print: what it offers for which sheet, what is chosen in it, what was typed. */

// @vitest-environment happy-dom

import { describe, expect, it } from 'vitest';
import { deskPage } from '../../scripts/sheets/desk/desk.ts';
import { shown } from '../../scripts/sheets/desk/shown.ts';
import { wishesOf } from '../../scripts/sheets/order/order.ts';
import { HALL } from '../check/hall-folder.ts';
import { hallOf } from './sheet-hall.ts';

const compiled = (language = 'zh-CN') =>
  hallOf({
    'hall.yaml': `${String(HALL['hall.yaml'])}language: ${language}\nwall: { distance: 2 米 }\n`,
    'birth/hukou.md': '---\n标题: 户口\n类别: 民政\n---\n\n好。\n',
    'work/job.md': '---\n标题: 找工作\n类别: 社保\n---\n\n好。\n',
    'codes.yaml': 'A1: birth/hukou\nB1: work/job\n',
  });

function form(query: string, language?: string) {
  const hall = compiled(language);
  const asked = new URLSearchParams(query);
  const html = deskPage(hall, asked, shown(hall, asked), 'can', '');
  const page = new DOMParser().parseFromString(html.replace(/<(?:link|script)[^>]*>/g, ''), 'text/html');
  const names = (selector: string) => [...page.querySelectorAll<HTMLInputElement>(selector)].map(({ name, value }) => `${name}=${value}`);
  return { page, names };
}

describe('further wishes', () => {
  it.each([
    ['nothing chosen yet', '', ['distance=']],
    ['a poster', 'sheet=poster/a4&code=A1&distance=2m', ['distance=2m']],
    ['a wall may be tiled', 'sheet=wall/a1&code=A1', ['distance=', 'tiled=1']],
    ['labels have a size and an offset', 'sheet=labels/a4&code=A1&label=70x37&offset=1', ['distance=', 'label=70x37', 'offset=1']],
  ])('%s', (_, query, wishes) => {
    expect(form(query).names('input[name=distance], input[name=tiled], input[name=label], input[name=offset]')).toEqual(wishes);
  });
});

it('what is chosen is chosen in the form: sheet, life event, class, code', () => {
  const { page, names } = form('sheet=wall/a0&event=birth&class=社保&code=B1');
  expect(page.querySelector('option[selected]')?.getAttribute('value')).toBe('wall/a0');
  expect(names('input[type=checkbox][checked]').sort()).toEqual(['class=社保', 'code=B1', 'event=birth']);
  expect(names('input[type=checkbox][name=code]')).toEqual(['code=A', 'code=A1', 'code=B', 'code=B1', 'code=index']);
});

it('the hall’s distance is for what is read on a wall, not in the hand; a typed one is for all', () => {
  const far = (sheet: string, distance?: string) => wishesOf({ sheet, distance }, compiled()).map((wish) => wish.distance);
  expect([far('poster'), far('slip'), far('wall、cards'), far('slip', '50cm')]).toEqual([[2000], [undefined], [2000, undefined], [500]]);
});

describe('above the sheets', () => {
  const said = (query: string, language: string) => {
    const { page } = form(query, language);
    const text = (selector: string) => page.querySelector(selector)?.textContent;
    return [text('summary'), text('h2'), text('form.noting button'), text('#print')];
  };

  it.each([
    ['zh-CN', ['选了 整面墙、A1', '下面是 2 页，印出来就是这个样子', '记下并打印', '打印']],
    ['en', ['Chosen: the wall, A1', '2 pages, as they will come out', 'Note and print', 'Print']],
  ])('in %s: what was chosen, how many pages come, and the buttons', (language, words) => {
    expect(said('sheet=cards/a4&code=index&code=A1', language)[0]).toBe(words[0]);
    expect(said('sheet=poster/a4&distance=50cm&code=A1&code=B1', language).slice(1)).toEqual(words.slice(1));
  });

  it('one page is one page', () => {
    expect(said('sheet=poster/a4&distance=50cm&code=A1', 'en').slice(0, 2)).toEqual(['Chosen: A1', '1 page, as it will come out']);
  });
});
