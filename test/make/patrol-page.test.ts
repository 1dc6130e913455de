/** The document of /patrol: the frame of the pages, with its own style, script and policy. */

// @vitest-environment happy-dom

import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Hall } from '../../src/guide/hall.ts';
import { bytesOf } from '../../scripts/make/made.ts';
import { makeOutput } from '../../scripts/make/output.ts';
import { circumstances, finished, guide } from './small-hall.ts';

function patrolPage(changes: Partial<Hall>): Document {
  const files = [...makeOutput(finished([guide('A1')], changes), circumstances())];
  const page = files.find(({ path }) => path === 'patrol.html');
  return new DOMParser().parseFromString(page ? Buffer.from(bytesOf(page)).toString('utf8') : '', 'text/html');
}

const textOf = (page: Document, selector: string) => page.querySelector(selector)?.textContent;

it('its style is the pages’ and the patrol’s, and the one that its policy names', () => {
  const page = patrolPage({});
  const style = textOf(page, 'style') ?? '';
  expect(style).toMatch(/^body\{margin:0\}[^]*samp\{color:red\}/);
  const policy = page.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content');
  expect(policy).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
});

it('it is found by no search, leads to the wall, and says what to do without scripts', () => {
  const page = patrolPage({ name: '青禾 <县>', address: 'https://qinghe.example/hall' });
  expect(page.title).toBe('巡查墙上的码 · 青禾 <县>');
  expect(page.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
  expect(page.querySelector('link[rel=icon]')?.getAttribute('href')).toBe('/hall/icon.svg');
  expect([page.querySelector('a.hall')?.getAttribute('href'), textOf(page, 'a.hall')]).toEqual(['/hall/', '青禾 <县>']);
  expect(textOf(page, 'h1')).toBe('巡查墙上的码');
  expect(page.body.innerHTML).toContain('这一页要用浏览器的脚本（JavaScript）来读码。');
  expect(page.querySelector('[data-ready]')).not.toBeNull();
  expect([page.documentElement.lang, page.documentElement.dataset['base']]).toEqual(['zh-CN', '/hall']);
});

it('in an English hall it is in English', () => {
  const page = patrolPage({ language: 'en', languages: [] });
  expect([page.documentElement.lang, page.title]).toEqual(['en', 'Patrol of the codes on the wall · 青禾县政务服务大厅']);
  expect(page.body.innerHTML).toContain('This page reads codes with a script (JavaScript).');
});
