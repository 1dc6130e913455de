/** The lists of points on a phone: kept with the hall line, newer ones brought with it, the page drawn from them. */

import { expect, it } from 'vitest';
import type { Points } from '../../src/guide/points.ts';
import { update } from '../../src/worker/sync/sync.ts';
import { shortHash } from '../../scripts/ground/hash.ts';
import { built, nothing, open, phoneWith, serving } from './phone.ts';
import { guides, HALL, publish } from './published.ts';

/** Publishes a hall with one point. */
function withPoint(number: number, phone: string) {
  const lists: Points = {
    points: [{ name: '南塘服务站', kind: '村站', phone, can: ['birth/guide-a1'] }],
    agents: [],
    online: [],
    guides: [{ id: 'birth/guide-a1', code: 'A1', language: 'zh-CN', title: '第 A1 件事', event: 'birth' }],
  };
  const text = JSON.stringify(lists);
  const path = `files/${shortHash(text)}.json`;
  return { path, ...publish(number, guides(), { ...HALL, points: `/${path}` }, { [path]: text }) };
}

const v1 = withPoint(1, '0999-0000052');
const v2 = withPoint(2, '0999-0000099');

it.each(['points', 'Points-EN'])('/%s opens with no network, as the build made it, byte for byte', async (page) => {
  const phone = await phoneWith(v1);
  phone.network = nothing;
  const { status, text } = await open(phone, page);
  expect(status).toBe(200);
  expect(text).toBe(await built(v1, page.toLowerCase()));
});

it('another telephone: root, hall line and the lists are brought, and no guide', async () => {
  const phone = await phoneWith(v1);
  phone.network = serving(v2);
  phone.asked.length = 0;
  await update(phone);
  expect(phone.asked).toEqual(['root.json', `lines/${v2.root.hall.slice(0, 16)}.json`, v2.path]);
  phone.network = nothing;
  expect((await open(phone, 'points')).text).toBe(await built(v2, 'points'));
});

it('a newer list is on the page at its first load', async () => {
  const phone = await phoneWith(v1);
  phone.network = serving(v2);
  expect((await open(phone, 'points')).text).toBe(await built(v2, 'points'));
});

it('of the lists that a disk has spoilt nothing is shown: the network’s page, or that it is not kept', async () => {
  const phone = await phoneWith(v1);
  await phone.forget(v1.path);
  phone.network = nothing;
  expect((await open(phone, 'points')).status).not.toBe(200);
});

it('a hall without such lists has no such page', async () => {
  const phone = await phoneWith(publish(1, guides()));
  phone.network = nothing;
  expect((await open(phone, 'points')).status).toBe(404);
});
