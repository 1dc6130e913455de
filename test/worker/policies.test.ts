/** The policies on a phone: kept with the hall line, newer ones brought with it, the page drawn from them. */

import { expect, it } from 'vitest';
import type { Policy } from '../../src/guide/policy.ts';
import { update } from '../../src/worker/sync/sync.ts';
import { shortHash } from '../../scripts/ground/hash.ts';
import { built, nothing, open, phoneWith, serving } from './phone.ts';
import { guides, HALL, publish } from './published.ts';

function withPolicy(number: number, gets: string) {
  const policies: Policy[] = [
    { id: 'money', title: '育儿补贴', who: '不满 3 岁', gets, until: '2027-12-31', asks: { code: 'A1', when: 'born=after' } },
    { id: 'money', language: 'en', title: 'Childcare', gets: 'CNY 3,600' },
  ];
  const text = JSON.stringify(policies);
  const path = `files/${shortHash(text)}.json`;
  return { path, ...publish(number, guides(), { ...HALL, policies: `/${path}` }, { [path]: text }) };
}

const v1 = withPolicy(1, '3600 元');
const v2 = withPolicy(2, '4000 元');

it.each(['policies', 'Policies-EN'])('/%s opens with no network, as the build made it, byte for byte', async (page) => {
  const phone = await phoneWith(v1);
  phone.network = nothing;
  const { status, text } = await open(phone, page);
  expect(status).toBe(200);
  expect(text).toBe(await built(v1, page.toLowerCase()));
});

it('another sum: root, hall line and the policies are brought, and no guide', async () => {
  const phone = await phoneWith(v1);
  phone.network = serving(v2);
  phone.asked.length = 0;
  await update(phone);
  expect(phone.asked).toEqual(['root.json', `lines/${v2.root.hall.slice(0, 16)}.json`, v2.path]);
  phone.network = nothing;
  expect((await open(phone, 'policies')).text).toContain('4000 元');
});

it('a hall without policies has no such page', async () => {
  const phone = await phoneWith(publish(1, guides()));
  phone.network = nothing;
  expect((await open(phone, 'policies')).status).toBe(404);
});
