/** Everything goes wrong at random, by seed: a failing seed reproduces itself. */

import { describe, expect, it } from 'vitest';
import { pageText } from '../../src/view/document.tsx';
import { answerPage, frameOf } from '../../src/worker/answer.ts';
import { keep } from '../../src/worker/keep.ts';
import { stateOf } from '../../src/worker/state.ts';
import { update } from '../../src/worker/sync.ts';
import { randomFrom, spoil } from '../guide/noise.ts';
import { newPhone, type Network, nothing, type Phone, portal, serving } from './phone.ts';
import { changed, guide, guides, HALL, lineName, publish, type Published, SCOPE } from './published.ts';

const RUNS = 150;
const STEPS = 12;
const LOOK = { html: '<html data-frame><!--head--><!--body--></html>', css: '' };
const PAGES = ['A1', 'A3', 'B2', 'A', 'index', 'A1-2', 'A1-en'];

const versions = [
  publish(1, guides()),
  publish(2, changed(guides(), ['A1'])),
  publish(3, changed(guides(), ['A3', 'B2', 'B3']), { ...HALL, phone: '0999-9999999' }),
  publish(4, [...guides().filter(({ code }) => code !== 'A4'), guide('A151')]),
  publish(5, guides()),
];
const files = new Map(versions.flatMap((version) => [...version.files]));
const pages = new Set<string>();

/** A network that mostly works, and otherwise lies, drops, cuts, or is behind the times. */
function storm(random: () => number, published: () => readonly Published[]): Network {
  return (path) => {
    const honest = serving(...published())(path);
    const luck = random();
    if (luck < 0.7 || typeof honest !== 'string') return honest;
    if (luck < 0.75) return nothing(path);
    if (luck < 0.8) return portal(path);
    if (luck < 0.85) return new Response(honest, { status: 503 });
    if (luck < 0.9) return published()[Math.floor(random() * published().length)]?.files.get(path);
    // What is spoilt and still a root, with a number of its own, is what signed roots are for.
    return path === 'root.json' ? honest.slice(0, Math.floor(random() * honest.length)) : spoil(honest, random);
  };
}

async function step(phone: Phone, random: () => number): Promise<void> {
  const page = PAGES[Math.floor(random() * PAGES.length)] ?? 'A1';
  const luck = random();
  if (luck < 0.3) {
    const scope = (['guide', 'event', 'hall'] as const)[Math.floor(random() * 3)] ?? 'guide';
    const one = guides().find(({ code }) => code === page);
    await keep(phone.device, { type: 'keep', page, scope, line: one && lineName(one) });
  } else if (luck < 0.6) {
    await update(phone.device);
  } else {
    await open(phone, page);
  }
}

async function open(phone: Phone, page: string): Promise<void> {
  const { kept } = await stateOf(phone.device, page);
  const { response, after } = answerPage(phone.device, LOOK, page, SCOPE + page);
  const text = await (await response).text();
  if (kept !== 'none') expect(pages.has(text), `${page} is a page that was published`).toBe(true);
  await after;
}

async function check(phone: Phone, before: number): Promise<number> {
  const kept = await phone.kept();
  for (const [path, text] of kept) {
    if (!/^(root|codes)/.test(path)) expect(text === files.get(path), `${path} is what was published`).toBe(true);
  }
  const { number } = await stateOf(phone.device, 'A1');
  if (number !== null) expect(versions.some((version) => version.files.get('root.json') === kept.get('root.json'))).toBe(true);
  expect(number ?? 0).toBeGreaterThanOrEqual(before);
  return number ?? 0;
}

describe('whatever happens', () => {
  it('one whole published version is kept, never an older one, and in fair weather the newest', async () => {
    for (const version of versions) {
      const frame = await frameOf(LOOK, version.hall);
      for (const facts of version.pages) pages.add(pageText(facts, frame));
    }
    for (let seed = 1; seed <= RUNS; seed++) {
      const random = randomFrom(seed);
      let at = 0;
      let number = 0;
      const published = () => versions.slice(0, at + 1);
      const calm: Network = (path) => serving(...published())(path);
      const stormy = storm(random, published);
      const phone = newPhone(calm);
      for (let turn = 0; turn < STEPS; turn++) {
        if (random() < 0.3) at = Math.min(at + 1, versions.length - 1);
        phone.network = random() < 0.2 ? calm : stormy;
        phone.before = (operation) => {
          if (operation.startsWith('put') && random() < 0.05) throw new DOMException('', 'QuotaExceededError');
        };
        await step(phone, random);
        phone.before = () => undefined;
        phone.network = nothing;
        number = await check(phone, number).catch((failure: unknown) => {
          throw new Error(`seed ${seed}, step ${turn}`, { cause: failure });
        });
      }
      phone.network = calm;
      await update(phone.device);
      await keep(phone.device, { type: 'keep', page: 'A1', scope: 'hall' });
      expect(await stateOf(phone.device, 'A1'), `seed ${seed}`).toMatchObject({ kept: 'hall', number: at + 1 });
    }
  });
});
