/** A page is opened, and a newer version of it was published. */

import { describe, expect, it } from 'vitest';
import { built, nothing, open, phoneWith, serving } from './phone.ts';
import { changed, guides, HALL, publish } from './published.ts';

const v1 = publish(1, guides());
const v2 = publish(2, changed(guides(), ['A1', 'A3']));

describe('a newer version', () => {
  it.each(['A1', 'A1-2', 'A1-en', 'A', 'index', 'A2'])('%s is new on its first load, and then kept', async (page) => {
    const phone = await phoneWith(v1);
    phone.network = serving(v1, v2);
    const { text, after } = await open(phone, page);
    expect(text).toBe(await built(v2, page));
    expect(await after).toBe(true);
    expect(new Set(phone.asked).size, 'nothing is asked for twice').toBe(phone.asked.length);
    phone.network = nothing;
    expect((await open(phone, page)).text).toBe(await built(v2, page));
  });

  it.each(['A1', 'A1-2'])('%s, where only the guide is kept', async (page) => {
    const phone = await phoneWith(v1, 'guide');
    phone.network = serving(v1, v2);
    const { text, after } = await open(phone, page);
    expect(text).toBe(await built(v2, page));
    expect(await after).toBe(true);
    expect(phone.asked.length).toBe(3);
  });

  it('there is no room for it on the phone: it is shown all the same', async () => {
    const phone = await phoneWith(v1);
    phone.network = serving(v1, v2);
    phone.before = (operation) => {
      if (operation.startsWith('put')) throw new DOMException('', 'QuotaExceededError');
    };
    const { text, after } = await open(phone, 'A1');
    expect(text).toBe(await built(v2, 'A1'));
    expect(await after).toBe(false);
  });

  it('the code is retired in it', async () => {
    const hall = { ...HALL, retired: { ...HALL.retired, A3: { now: 'A2' } } };
    const next = publish(
      2,
      guides().filter(({ code }) => code !== 'A3'),
      hall,
    );
    const phone = await phoneWith(v1);
    phone.network = serving(v1, next);
    const { text, after } = await open(phone, 'A3');
    expect(text).toBe(await built(next, 'A3'));
    await after;
    phone.network = nothing;
    expect((await open(phone, 'A3')).text).toBe(await built(next, 'A3'));
  });

  it('a page that is not kept is the network’s', async () => {
    const phone = await phoneWith(v1, 'guide');
    phone.network = (path) => (path === 'B1' ? 'the new B1' : serving(v1, v2)(path));
    const { text, after } = await open(phone, 'B1');
    expect(text).toBe('the new B1');
    expect(await after).toBe(true);
  });
});
