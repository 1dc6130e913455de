/** A page asks the worker to keep it. */

import { describe, expect, it } from 'vitest';
import { keep } from '../../src/worker/keep/keep.ts';
import { stateOf } from '../../src/worker/answer/state.ts';
import { guide, guides, HALL, lineName, publish } from './published.ts';
import { newPhone, nothing, portal, serving } from './phone.ts';

const v1 = publish(1, guides());
const lineOfA1 = lineName(guides()[0] ?? guide('A1'));
const a1 = { type: 'keep', page: 'A1', line: lineOfA1 } as const;

describe('nothing wrong is ever kept', () => {
  it('a captive portal answers 200 with its login page to everything', async () => {
    const phone = newPhone(portal);
    await keep(phone, { ...a1, scope: 'hall' });
    expect(await phone.kept()).toEqual(new Map());
    expect((await stateOf(phone, 'A1')).kept).toBe('none');
  });

  it('the portal comes after the root', async () => {
    const phone = newPhone((path) => (path === 'root.json' ? serving(v1)(path) : portal(path)));
    await keep(phone, { ...a1, scope: 'hall' });
    expect(await phone.kept()).toEqual(new Map());
  });

  it.each(['lines/', 'indexes/', 'packs/'])('files under %s are truncated', async (folder) => {
    const phone = newPhone((path) => {
      const body = serving(v1)(path);
      return path.startsWith(folder) && typeof body === 'string' ? body.slice(0, -2) : body;
    });
    await keep(phone, { ...a1, scope: 'hall' });
    for (const [path, text] of await phone.kept()) expect(v1.files.get(path)).toBe(text);
    expect((await stateOf(phone, 'A1')).kept).not.toBe('hall');
  });

  it.each([
    ['status 206', () => new Response('', { status: 206 })],
    ['a redirect', (body: string) => Object.defineProperty(new Response(body), 'redirected', { value: true })],
    ['status 500', (body: string) => new Response(body, { status: 500 })],
  ])('%s', async (_, wrong) => {
    const phone = newPhone((path) => wrong(v1.files.get(path) ?? ''));
    await keep(phone, { ...a1, scope: 'hall' });
    expect(await phone.kept()).toEqual(new Map());
  });

  it('an answer of another origin', async () => {
    const phone = newPhone(serving(v1));
    const opaque = async (address: string) =>
      Object.defineProperty(new Response(v1.files.get(address.slice(24)) ?? ''), 'type', { value: 'opaque' });
    await keep({ ...phone, fetch: opaque }, { ...a1, scope: 'hall' });
    expect(await phone.kept()).toEqual(new Map());
  });

  it('a root of a format that this worker does not know', async () => {
    const phone = newPhone((path) => (path === 'root.json' ? JSON.stringify({ ...v1.root, format: 2 }) : serving(v1)(path)));
    await keep(phone, { ...a1, scope: 'hall' });
    expect(await phone.kept()).toEqual(new Map());
  });
});

describe('the room on the phone ends', () => {
  it('at any put: what is said to be kept is kept', async () => {
    for (let room = 0; room < 12; room++) {
      const phone = newPhone(serving(v1));
      let puts = 0;
      phone.before = (operation) => {
        if (operation.startsWith('put') && puts++ >= room) throw new DOMException('', 'QuotaExceededError');
      };
      await keep(phone, { ...a1, scope: 'hall' });
      phone.before = () => undefined;
      const { kept, guides: count } = await stateOf(phone, 'A1');
      const paths = await phone.kept();
      if (kept === 'hall') for (const { hash } of v1.root.packs) expect(paths.has(`packs/${hash}.json`)).toBe(true);
      else expect(count).toBeLessThan(20);
    }
  });
});

describe('what it costs', () => {
  it('a guide: the root, the hall line, an index, a line', async () => {
    const phone = newPhone(serving(v1));
    await keep(phone, { ...a1, scope: 'guide' });
    expect(phone.asked.map((path) => path.split('/')[0])).toEqual(['root.json', 'lines', 'indexes', 'lines']);
    expect(await stateOf(phone, 'A1')).toMatchObject({ kept: 'guide', guides: 1, hallGuides: 20, number: 1 });
  });

  it('then its life event and the hall: one request a pack', async () => {
    const phone = newPhone(serving(v1));
    await keep(phone, { ...a1, scope: 'guide' });
    phone.asked.length = 0;
    await keep(phone, { ...a1, scope: 'event' });
    expect(phone.asked).toEqual([`packs/${v1.root.packs[0]?.hash ?? ''}.json`]);
    expect((await stateOf(phone, 'A1')).kept).toBe('event');
    await keep(phone, { ...a1, scope: 'hall' });
    expect(phone.asked.length).toBe(2);
    expect(await stateOf(phone, 'A1')).toMatchObject({ kept: 'hall', guides: 20 });
  });

  it('what is kept already costs nothing', async () => {
    const phone = newPhone(serving(v1));
    expect(await keep(phone, { ...a1, scope: 'hall' })).toBe(true);
    phone.network = nothing;
    phone.asked.length = 0;
    expect(await keep(phone, { ...a1, scope: 'hall' })).toBe(false);
    expect(phone.asked).toEqual([]);
  });

  it('a page from the HTTP cache shows a line that no index has: its pack is kept', async () => {
    const phone = newPhone(serving(v1));
    await keep(phone, { ...a1, line: '0123456789abcdef', scope: 'guide' });
    expect((await stateOf(phone, 'A1')).kept).toBe('event');
  });
});

describe('what was interrupted', () => {
  it('goes on from where it was', async () => {
    const phone = newPhone((path) => (path === `packs/${v1.root.packs[1]?.hash ?? ''}.json` ? undefined : serving(v1)(path)));
    await keep(phone, { ...a1, scope: 'hall' });
    expect((await stateOf(phone, 'A1')).kept).toBe('event');
    phone.network = serving(v1);
    phone.asked.length = 0;
    await keep(phone, { ...a1, scope: 'hall' });
    expect(phone.asked).toEqual([`packs/${v1.root.packs[1]?.hash ?? ''}.json`]);
  });

  it('at every step: one whole version or none', async () => {
    let steps = 0;
    for (let step = 0; step < 40; step++) {
      const phone = newPhone(serving(v1));
      steps = 0;
      phone.before = () => {
        if (steps++ >= step) throw new Error('The battery is empty.');
      };
      await keep(phone, { ...a1, scope: 'hall' });
      phone.before = () => undefined;
      phone.network = nothing;
      const { kept } = await stateOf(phone, 'A1');
      for (const [path, text] of await phone.kept()) expect(v1.files.get(path)).toBe(text);
      phone.network = serving(v1);
      await keep(phone, { ...a1, scope: 'hall' });
      expect((await stateOf(phone, 'A1')).kept, `after a stop at step ${step}, when ${kept} was kept`).toBe('hall');
    }
    expect(steps, 'of keeping the hall, every step was stopped at').toBeLessThan(40);
  });

  it('an entry of the cache is gone: it is said, and kept again', async () => {
    const phone = newPhone(serving(v1));
    await keep(phone, { ...a1, scope: 'hall' });
    const needed = [...v1.root.packs.map(({ hash }) => `packs/${hash}.json`), `lines/${v1.root.hall.slice(0, 16)}.json`, 'root.json'];
    for (const path of needed) {
      await phone.forget(path);
      expect((await stateOf(phone, 'A1')).kept, path).not.toBe('hall');
      await keep(phone, { ...a1, scope: 'hall' });
      expect((await stateOf(phone, 'A1')).kept, path).toBe('hall');
    }
  });
});

describe('a page that is nowhere', () => {
  it('speaks of the whole hall where that is kept, and of nothing before', async () => {
    const phone = newPhone(serving(v1));
    await keep(phone, { ...a1, scope: 'event' });
    expect((await stateOf(phone, '404')).kept).toBe('none');
    await keep(phone, { ...a1, scope: 'hall' });
    expect((await stateOf(phone, '404')).kept).toBe('hall');
  });
});

describe('other pages', () => {
  it.each([
    ['index', 'guide'],
    ['A', 'guide'],
    ['A1-en', 'guide'],
    ['A1-2', 'guide'],
    ['A91', 'guide'],
    ['Z99', 'none'],
  ])('%s', async (page, kept) => {
    const phone = newPhone(serving(v1));
    await keep(phone, { type: 'keep', page, scope: 'guide' });
    const state = await stateOf(phone, page);
    expect(state.kept === 'event' ? 'guide' : state.kept).toBe(page === 'A' ? 'none' : kept);
  });

  it('the page of a life event is kept with all guides that belong to it', async () => {
    const phone = newPhone(serving(v1));
    await keep(phone, { type: 'keep', page: 'A', scope: 'event' });
    // B2 belongs to it too, and is in another pack.
    expect((await stateOf(phone, 'A')).kept).toBe('none');
    await keep(phone, { type: 'keep', page: 'A', scope: 'hall' });
    expect((await stateOf(phone, 'A')).kept).toBe('hall');
  });
});

describe('files that a guide carries along', () => {
  const body = 'a blank form';
  const path = 'files/5e1e1e1e1e1e1e1e.pdf';
  const withFile = (name: string) => publish(1, [guide('A1', { summary: `<p><a href="/${name}">空白表</a></p>` })], HALL, { [name]: body });

  it('are not kept where they do not hash to their name', async () => {
    const phone = newPhone(serving(withFile(path)));
    await keep(phone, { ...a1, scope: 'guide' });
    expect((await phone.kept()).has(path)).toBe(false);
    expect((await stateOf(phone, 'A1')).kept).toBe('hall');
  });

  it('are not kept where they are large', async () => {
    const large = 'x'.repeat(500_001);
    const name = `files/${await nameFor(large)}.pdf`;
    const hall = publish(1, [guide('A1', { summary: `<p><a href="/${name}">空白表</a></p>` })], HALL, { [name]: large });
    const phone = newPhone(serving(hall));
    await keep(phone, { ...a1, scope: 'guide' });
    expect((await phone.kept()).has(name)).toBe(false);
  });

  it('are kept with it', async () => {
    const name = `files/${await nameFor(body)}.pdf`;
    const phone = newPhone(serving(withFile(name)));
    await keep(phone, { ...a1, scope: 'guide' });
    expect((await phone.kept()).get(name)).toBe(body);
  });
});

describe('a floor plan in a file of its own', () => {
  it('is kept with the first guide', async () => {
    const plan = '<svg xmlns="http://www.w3.org/2000/svg"/>';
    const path = `assets/plan-${await nameFor(plan)}.svg`;
    const phone = newPhone(serving(publish(1, guides(), { ...HALL, plan: { href: `/${path}` } }, { [path]: plan })));
    await keep(phone, { ...a1, scope: 'guide' });
    expect((await phone.kept()).get(path)).toBe(plan);
  });
});

async function nameFor(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Buffer.from(digest).toString('hex').slice(0, 16);
}
