/** A hall's clock was wrong: its root is of the future. And who offers an old root: a mistake mended, or a lie. */

import { describe, expect, it } from 'vitest';
import { stateOf, whyRefused } from '../../src/worker/answer/state.ts';
import { keep } from '../../src/worker/keep/keep.ts';
import type { SeenRoot } from '../../src/worker/store/store.ts';
import { isNewer, update } from '../../src/worker/sync/sync.ts';
import { open, phoneWith, serving, type TestPhone } from './phone.ts';
import { changed, guides, publish } from './published.ts';

const DAY = 86_400;
const NOW = Math.floor(Date.now() / 1000);
const v2099 = publish(Date.UTC(2099, 0, 1) / 1000, guides());
const right = publish(NOW, changed(guides(), ['A1', 'A3'], '<p>改对了。</p>'));
const of = (number: number) => ({ ...right.root, number });

describe('isNewer(next, inUse, now)', () => {
  it.each([
    ['a stale cache offers the version before', NOW - DAY, NOW, NOW, false],
    ['a liar offers a version of last year', NOW - 400 * DAY, NOW, NOW, false],
    ['the same number', NOW, NOW, NOW, false],
    ['the kept one is a week ahead: a clock may be wrong by that', NOW, NOW + 7 * DAY, NOW, false],
    ['both are of the future: the phone’s clock stands at 1970', NOW - DAY, NOW, 0, false],
    ['both are of the future: the hall’s clock is still wrong', NOW + 100 * DAY, NOW + 200 * DAY, NOW, false],
    ['the next version', NOW + DAY, NOW, NOW, true],
    ['the next version, on a phone whose clock stands at 1970', NOW + DAY, NOW, 0, true],
    ['the kept one is two months ahead, the offered one of today', NOW, NOW + 60 * DAY, NOW, true],
    ['the kept one is of 2099, the offered one of today', NOW, v2099.root.number, NOW, true],
  ])('%s', (_, next, inUse, now, expected) => expect(isNewer(of(next), of(inUse), now)).toBe(expected));
});

async function lockedOut(): Promise<TestPhone> {
  const phone = await phoneWith(v2099);
  phone.network = serving(v2099, right);
  return phone;
}

describe('a phone that keeps a root of 2099', () => {
  it('takes the hall’s right one when a page is opened, shows it, and forgets the other but for the way back', async () => {
    const phone = await lockedOut();
    const { text, after } = await open(phone, 'A1');
    expect([text.includes('改对了。'), await after]).toEqual([true, true]);
    expect(await stateOf(phone, 'A1')).toMatchObject({ kept: 'hall', number: NOW });
  });

  it('takes it when a guide that is not kept is read as the network has it, with the guides that are kept', async () => {
    const phone = await phoneWith(v2099, 'guide');
    phone.network = serving(v2099, right);
    const shown = right.pages.find(({ page }) => page === 'A3');
    const line = shown?.kind === 'guide' ? shown.line : undefined;
    expect(await keep(phone, { type: 'keep', page: 'A3', scope: 'guide', line })).toBe(true);
    expect(await stateOf(phone, 'A3')).toMatchObject({ kept: 'guide', guides: 2, number: NOW });
  });

  it('takes it by an update', async () => {
    const phone = await lockedOut();
    expect(await update(phone)).toBe(true);
    expect(await stateOf(phone, 'A1')).toMatchObject({ kept: 'hall', number: NOW });
  });
});

it('what is older and not taken is said', async () => {
  const phone = await phoneWith(right);
  const before = publish(NOW - DAY, guides());
  phone.network = serving(right, before);
  let seen: SeenRoot | undefined;
  expect(await update({ ...phone, onRoot: (root) => (seen = root) })).toBe(false);
  const { number } = await stateOf(phone, 'A1');
  expect([number, whyRefused(seen, number)]).toEqual([NOW, 'older']);
});
