/** The kept content, life event by life event, and how it is deleted. */

import { describe, expect, it } from 'vitest';
import { versionOf } from '../../src/guide/facts.ts';
import { noteChecked } from '../../src/worker/store/checked.ts';
import { forgetContent, inventoryOf } from '../../src/worker/answer/inventory.ts';
import { keep } from '../../src/worker/keep/keep.ts';
import { readAsk } from '../../src/worker/messages/read-ask.ts';
import { factsShown, stateOf } from '../../src/worker/answer/state.ts';
import { guide, guides, HALL, publish } from './published.ts';
import { newPhone, nothing, type TestPhone, phoneWith, serving } from './phone.ts';

const body = 'a blank form';
const path = 'files/9b4a9b1f6f8d1f0a.pdf';
const v1 = publish(1, guides());

async function offline(scope: 'guide' | 'event' | 'hall'): Promise<TestPhone> {
  const phone = await phoneWith(v1, scope);
  phone.network = nothing;
  return phone;
}

describe('what is kept', () => {
  it('nothing: nothing is said to be', async () => {
    const phone = newPhone(nothing);
    expect(await inventoryOf(phone, 'kept', 'zh-CN')).toMatchObject({
      kept: 'none',
      events: [],
      guides: 0,
      bytes: 0,
      checked: null,
    });
  });

  it('one guide, in whatever languages', async () => {
    const phone = await offline('guide');
    const { events, guides: count } = await inventoryOf(phone, 'kept', 'zh-CN');
    expect(events.map(({ name, kept }) => [name, kept])).toEqual([
      ['出生', 1],
      ['就业', 0],
    ]);
    expect(count).toBe(1);
  });

  it('the hall, in another language: counted as on the wall, a guide of two life events in both', async () => {
    const phone = await offline('hall');
    const { events, bytes } = await inventoryOf(phone, 'kept-en', 'en');
    expect(events).toEqual([
      { name: 'Birth', kept: 11, guides: 11 },
      { name: 'Work', kept: 10, guides: 10 },
    ]);
    expect(bytes).toBe(v1.root.packs.reduce((sum, pack) => sum + pack.bytes, 0));
  });

  it('a life event that has no guide yet has none', async () => {
    const phone = newPhone(serving(publish(1, [guide('A1')])));
    await keep(phone, { type: 'keep', page: 'A1', line: undefined, scope: 'hall' });
    expect((await inventoryOf(phone, 'kept', 'zh-CN')).events[1]).toEqual({ name: '就业', kept: 0, guides: 0 });
  });

  it('when the server was last asked and answered', async () => {
    const phone = await offline('guide');
    const before = (await inventoryOf(phone, 'kept', 'zh-CN')).checked;
    expect(Math.abs(Date.now() - (before ?? 0))).toBeLessThan(60_000);
    await noteChecked(phone, 1_790_000_000_000);
    expect((await inventoryOf(phone, 'kept', 'zh-CN')).checked).toBe(1_790_000_000_000);
  });

  it('forms and samples are counted, with their bytes', async () => {
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(body)));
    const name = path.replace(/[0-9a-f]{16}/, Buffer.from(digest).toString('hex').slice(0, 16));
    const hall = publish(1, [guide('A1', { summary: `<p><a href="/${name}">空白表</a></p>` })], HALL, { [name]: body });
    const phone = newPhone(serving(hall));
    await keep(phone, { type: 'keep', page: 'A1', line: undefined, scope: 'hall' });
    const { files, bytes } = await inventoryOf(phone, 'kept', 'zh-CN');
    expect([files, bytes]).toEqual([1, body.length + hall.root.packs.reduce((sum, pack) => sum + pack.bytes, 0)]);
  });
});

describe('deleting it', () => {
  it('leaves nothing, and says so', async () => {
    const phone = await offline('hall');
    await forgetContent(phone);
    expect((await phone.kept()).size).toBe(0);
    expect(await stateOf(phone, 'A1')).toMatchObject({ kept: 'none', version: null, number: null, guides: 0 });
    expect((await inventoryOf(phone, 'kept', 'zh-CN')).checked).toBeNull();
  });

  it('waits for what is being kept, and is not undone by it', async () => {
    const phone = newPhone(serving(v1));
    const keeping = keep(phone, { type: 'keep', page: 'A1', line: undefined, scope: 'hall' });
    await forgetContent(phone);
    await keeping;
    expect((await phone.kept()).size).toBe(0);
  });
});

describe('what a guide’s page shows', () => {
  const facts = v1.pages.find(({ page }) => page === 'A1');
  const version = facts ? versionOf(facts) : '';

  it('another version, a page that is none, nothing kept: null', async () => {
    const phone = await offline('hall');
    expect(await factsShown(phone, 'A1', '0'.repeat(16))).toBeNull();
    expect(await factsShown(phone, 'index', version)).toBeNull();
    expect(await factsShown(newPhone(nothing), 'A1', version)).toBeNull();
  });

  it('this version: the guide and the hall around it', async () => {
    const phone = await offline('guide');
    expect(await factsShown(phone, 'A1', version)).toMatchObject({ guide: guide('A1'), hall: { phone: HALL.phone } });
  });
});

describe('readAsk(data)', () => {
  it.each([[{ type: 'facts', page: 'A1' }], [{ type: 'inventory', page: 'kept', language: 1 }], [{ type: 'forget' }]])(
    '%o is not for us',
    (data) => expect(readAsk(data)).toBeUndefined(),
  );
  it.each([
    [{ type: 'facts', page: 'A1', version: 'v' }],
    [{ type: 'inventory', page: 'kept', language: 'en' }],
    [{ type: 'forget', page: 'kept' }],
  ])('%o', (data) => expect(readAsk(data)).toEqual(data));
});
