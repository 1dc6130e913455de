/** A page is opened. */

import { describe, expect, it } from 'vitest';
import { pageOf } from '../../src/guide/page-meant.ts';
import { contentPolicy } from '../../src/view/document.tsx';
import { answerPage, frameOf } from '../../src/worker/answer/answer.ts';
import { stateOf } from '../../src/worker/answer/state.ts';
import { LOOK, type TestPhone, built, newPhone, nothing, open, phoneWith, portal, serving } from './phone.ts';
import { changed, guides, HALL, publish, SCOPE } from './published.ts';

const v1 = publish(1, guides());
const v2 = publish(2, changed(guides(), ['A1', 'A3']));

/** A phone on which no more time passes than this. */
function upTo(milliseconds: number, phone: TestPhone): TestPhone {
  const wait: TestPhone['wait'] = (time) =>
    time <= milliseconds ? new Promise((resolve) => setTimeout(resolve, 20)) : new Promise(() => undefined);
  return Object.assign(phone, { wait });
}

describe('no network', () => {
  it('nothing is kept: two plain sentences', async () => {
    const { status, text } = await open(newPhone(nothing), 'A1');
    expect(status).toBe(503);
    expect(text).toContain('There is no network');
  });

  it('the cache cannot be read: two plain sentences', async () => {
    const phone = await phoneWith(v1);
    phone.network = nothing;
    phone.before = () => {
      throw new Error('The cache is gone.');
    };
    expect((await open(phone, 'A1')).status).toBe(503);
  });

  it('the frame is lost, and cannot be brought: two plain sentences; with network, what the server says', async () => {
    const phone = await phoneWith(v1);
    const lost = () => Promise.reject(new Error('The frame is gone.'));
    phone.network = nothing;
    expect((await answerPage(phone, lost, 'A1', `${SCOPE}A1`).response).status).toBe(503);
    phone.network = (path) => (path === 'A1' ? 'from the server' : undefined);
    expect(await (await answerPage(phone, lost, 'A1', `${SCOPE}A1`).response).text()).toBe('from the server');
  });

  it('a page that is not kept: it says so', async () => {
    const phone = await phoneWith(v1, 'guide');
    phone.network = nothing;
    const { status, text } = await open(phone, 'B1');
    expect(status).toBe(503);
    expect(text).toContain(HALL.name);
    expect(text).toContain('没有网');
  });

  it('a page that the hall does not have, where the whole hall is kept: there is none', async () => {
    const phone = await phoneWith(v1);
    phone.network = nothing;
    const { status, text } = await open(phone, 'Z99');
    expect(status).toBe(404);
    expect(text).toBe(await built(v1, '404'));
  });

  it('a guide that another of its life event names before it: its own page', async () => {
    const related = [{ code: 'A2', title: '第 A2 件事', event: 'birth' }];
    const naming = guides().map((one) => (one.code === 'A1' ? { ...one, related } : one));
    const version = publish(1, naming);
    const phone = await phoneWith(version);
    phone.network = nothing;
    expect((await open(phone, 'A2')).text).toBe(await built(version, 'A2'));
  });

  it('a list that is kept in part: what there is of it', async () => {
    const phone = await phoneWith(v1, 'guide');
    phone.network = nothing;
    const { status, text } = await open(phone, 'A');
    expect(status).toBe(200);
    expect(text).toContain('第 A1 件事');
  });

  it.each([
    'a1',
    'A1/',
    'A1.html',
    'A1?from=wechat',
    'A1-en',
    'A1-EN',
    'A1-2',
    'A91',
    'A90',
    'A',
    'a',
    'A-en',
    '',
    'index',
    '?q=x',
    'index-en',
    'B10',
    'S1',
    's1-en',
    'T1',
    'T1-en',
    'kept',
    'kept-en',
  ])('/%s opens, as the build made it, byte for byte', async (path) => {
    const phone = await phoneWith(v1);
    phone.network = nothing;
    const { status, text } = await open(phone, path);
    expect(status).toBe(200);
    expect(text).toBe(await built(v1, pageOf(path.replace(/\?.*/, '')) ?? ''));
  });

  it('the headers are those of the server', async () => {
    const phone = await phoneWith(v1);
    phone.network = nothing;
    const { headers } = await open(phone, 'A1');
    const { styleHash } = await frameOf(LOOK, HALL);
    expect(Object.fromEntries(headers)).toEqual({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `${contentPolicy(styleHash)}; frame-ancestors 'none'`,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
  });
});

describe('a network that lies or stalls', () => {
  it('a captive portal: a kept page is the kept page', async () => {
    const phone = await phoneWith(v1);
    phone.network = portal;
    expect((await open(phone, 'A1')).text).toBe(await built(v1, 'A1'));
  });

  it('a captive portal: for a page that is not kept its login page goes through, and nothing is stored', async () => {
    const phone = await phoneWith(v1, 'guide');
    phone.network = portal;
    const before = await phone.kept();
    expect((await open(phone, 'B1')).text).toContain('Login');
    expect(await phone.kept()).toEqual(before);
  });

  it('the root does not come: the kept copy after 700 ms, and no later', async () => {
    const phone = upTo(700, await phoneWith(v1));
    phone.network = () => new Promise(() => undefined);
    expect((await open(phone, 'A1')).text).toBe(await built(v1, 'A1'));
  });

  it('the line does not come: the kept copy after 1,500 ms, and no later', async () => {
    const phone = upTo(1_500, await phoneWith(v1));
    phone.network = (path) => (path === 'root.json' ? v2.files.get(path) : new Promise(() => undefined));
    expect((await open(phone, 'A1')).text).toBe(await built(v1, 'A1'));
  });

  it('an error of the server for a list that is kept in part: what there is of it', async () => {
    const phone = await phoneWith(v1, 'guide');
    phone.network = () => new Response('', { status: 502 });
    expect((await open(phone, 'A')).text).toContain('第 A1 件事');
  });
});

describe('a device', () => {
  it('of whose guides only some are kept: those, and the badge does not call it kept', async () => {
    const phone = await phoneWith(v1, 'guide');
    phone.network = nothing;
    const { status, text } = await open(phone, 'S1');
    expect(status).toBe(200);
    expect(text).toContain('第 A1 件事');
    expect(text).not.toContain('第 B2 件事');
    expect((await stateOf(phone, 'S1')).kept).toBe('none');
  });

  it('can do one thing more in a newer version, and a guide has another title: new on the first load', async () => {
    const devices = { printer: { name: '自助查询打印机', guides: ['birth/guide-a1', 'birth/guide-a3'] } };
    const all = guides().map((one) => (one.code === 'A3' ? { ...one, title: '别的事' } : one));
    const next = publish(2, all, { ...HALL, devices });
    const phone = await phoneWith(v1);
    phone.network = serving(v1, next);
    const { text } = await open(phone, 'S1');
    expect(text).toContain('别的事');
    expect(text).toBe(await built(next, 'S1'));
  });

  it('a hall line of an older program, which knew none: no such page', async () => {
    const { leads: _, devices: __, ...older } = HALL;
    const phone = await phoneWith(publish(1, guides(), older));
    phone.network = nothing;
    expect((await open(phone, 'S1')).status).toBe(404);
    expect((await open(phone, 'A1')).status).toBe(200);
  });
});
