/** The addresses of each page: the configuration of every server is made of them. */

import { expect, it } from 'vitest';
import { pageNames, patternsOf, prefixesOf } from '../../scripts/make/configs/addresses.ts';
import { HALL } from '../worker/published.ts';

it('letters of codes, life events, retired codes, situations and leads, each once, in order', () => {
  const hall = { ...HALL, retired: { RA9: { say: '不用办了。' } }, situations: { 'QX1-2': { code: 'QX1', answers: 'a=b' } } };
  expect(prefixesOf(hall, ['ZB7', 'A1', 'A2'])).toEqual(['A', 'B', 'QX', 'RA', 'S', 'T', 'ZB']);
});

it('a page in each language of the hall, whatever the case and the ending; the patrol in one', () => {
  const asked = ['', '-EN'].flatMap((language) => ['INDEX', 'kept', 'Patrol', 'zb7', 'ZB12-3', 'zb'].map((name) => name + language));
  const rules = pageNames(HALL, ['ZB']).map(({ pattern, name }) => ({ pattern: new RegExp(`^${pattern}$`), name }));
  const pages = asked.map((typed) => {
    const found = rules.flatMap(({ pattern, name }) => {
      const match = pattern.exec(typed.toLowerCase());
      return match ? [name.replace('#', match[1] ?? '')] : [];
    });
    return [typed, ...found];
  });
  expect(pages).toEqual([
    ['INDEX'],
    ['kept', 'kept'],
    ['Patrol', 'patrol'],
    ['zb7', 'ZB7'],
    ['ZB12-3', 'ZB12-3'],
    ['zb', 'ZB'],
    ['INDEX-EN', 'index-en'],
    ['kept-EN', 'kept-en'],
    ['Patrol-EN'],
    ['zb7-EN', 'ZB7-en'],
    ['ZB12-3-EN', 'ZB12-3-en'],
    ['zb-EN', 'ZB-en'],
  ]);
});

it('paths that have the same headers stand together, below the hall’s own path, their dots only dots', () => {
  const [once, long] = [{ 'Cache-Control': 'no-cache' }, { 'Cache-Control': 'immutable' }];
  const rules = [
    { path: '/root.json', headers: once },
    { path: '/packs/*', headers: long },
    { path: '/sw.js', headers: once },
  ];
  expect([...patternsOf(rules, '/a.b')]).toEqual([
    [once, ['/a\\.b/root\\.json', '/a\\.b/sw\\.js']],
    [long, ['/a\\.b/packs/.*']],
  ]);
});
