/** Classes of guides: at /class/民政 and by a code, with a network and without. */

import { expect, it } from 'vitest';
import { classesOf } from '../../src/guide/class-facts.ts';
import type { Guide } from '../../src/guide/guide.ts';
import { pageText } from '../../src/view/document.tsx';
import { frame } from '../view/sample.ts';
import { built, newPhone, nothing, open, phoneWith, serving } from './phone.ts';
import { guides, HALL, publish } from './published.ts';

/** A1 and B2 are of 民政, A1 in English of Civil affairs; B3 is of a class whose name is no address. */
const OF: Readonly<Record<string, readonly string[]>> = { A1: ['民政', '公安'], B2: ['民政'], B3: ['民政/计生'] };
const all = guides().map((one): Guide => {
  const named = one.language === 'en' ? ['Civil affairs', 'Police'] : OF[one.code];
  return named ? { ...one, class: named } : one;
});
const hall = { ...HALL, classes: classesOf(all, 'zh-CN'), leads: { ...HALL.leads, Q1: { class: '民政' } } };
const v1 = publish(1, all, hall);

it('are those of the guides, the largest first, with what translations call them; a name that is no address has no page', () => {
  expect(Object.entries(hall.classes)).toEqual([
    ['民政', { en: 'Civil affairs' }],
    ['公安', { en: 'Police' }],
  ]);
});

it.each([
  ['class/%E6%B0%91%E6%94%BF', 'class/民政'],
  ['class/民政.html', 'class/民政'],
  ['Class/%E6%B0%91%E6%94%BF-en', 'class/民政-en'],
  ['Q1', 'Q1'],
  ['q1-EN', 'Q1-en'],
])('/%s opens with no network, as the build made it, byte for byte', async (path, page) => {
  const phone = await phoneWith(v1);
  phone.network = nothing;
  const { status, text } = await open(phone, path);
  expect(status).toBe(200);
  expect(text).toBe(await built(v1, page));
});

it('lists its guides of every life event, and no others; in English under its English name', () => {
  const page = (name: string) => {
    const facts = v1.pages.find((one) => one.page === name);
    return facts ? pageText(facts, frame) : '';
  };
  const codes = (html: string) => [...html.matchAll(/<span class="tag">([^<]*)/g)].map(([, code]) => code);
  expect(codes(page('class/民政'))).toEqual(['A1', 'B2']);
  expect(page('class/民政-en')).toContain('<h1>Civil affairs</h1>');
  expect(page('Q1')).toContain('<link rel="canonical" href="https://qinghe.example/class/民政">');
  expect(page('index')).toContain('href="/class/民政"');
});

it('codes.json says where its code leads', () => {
  const { codes } = JSON.parse(v1.files.get('codes.json') ?? '') as { codes: { code: string }[] };
  expect(codes.find(({ code }) => code === 'Q1')).toMatchObject({ title: '民政', state: 'class', class: '民政' });
});

it('of a class that the hall does not have there is none', async () => {
  const phone = await phoneWith(v1);
  phone.network = nothing;
  expect((await open(phone, 'class/税务')).status).toBe(404);
});

it('a phone that keeps one life event only asks the network', async () => {
  const phone = newPhone(serving(v1));
  expect((await open(phone, 'class/民政')).status).not.toBe(200);
});
