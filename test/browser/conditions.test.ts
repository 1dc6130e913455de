/** Every line of guides full of conditions, for every way to answer, as a browser lays the page out: rows of tables too. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HALL_OF_T } from '../corpus/compiled-files.ts';
import { compared, lookedAt, type Seen } from '../corpus/conditions/compared.ts';
import { conditionedGuide } from '../corpus/conditions/guides.ts';
import { type TestHall, openHall } from './hall.ts';
import { phoneForAll } from './for-each.ts';

/** Two of each kind. */
const GUIDES = Array.from({ length: 6 }, (_, seed) => conditionedGuide(seed));
const phone = phoneForAll();
let hall: TestHall;

beforeAll(async () => {
  const dir = mkdtempSync(join(tmpdir(), 'conditions-'));
  mkdirSync(join(dir, 't'));
  writeFileSync(join(dir, 'hall.yaml'), HALL_OF_T);
  writeFileSync(join(dir, 'codes.yaml'), GUIDES.map((_, at) => `A${at + 1}: t/c${at}\n`).join(''));
  for (const [at, { text }] of GUIDES.entries()) writeFileSync(join(dir, `t/c${at}.md`), text);
  hall = await openHall(dir);
  rmSync(dir, { recursive: true });
});
afterAll(() => hall.remove());

describe('a browser and the contract agree', () => {
  it.each(GUIDES.map((guide, at) => [at, guide.kind, guide] as const))('guide %i: %s', async (at, _, guide) => {
    const page = await phone.open(`${hall.address}/A${at + 1}`);
    // The script alone marks open lines: wait for it.
    await page.locator('[data-open]').first().waitFor({ state: 'attached' });
    const looked = lookedAt(guide);
    const fragments = looked.answers.map((one) => new URLSearchParams(Object.entries(one)).toString());
    const seen = await page.evaluate(lookAtEach, { targets: looked.targets, fragments });
    expect(compared(guide, seen)).toEqual([]);
    expect(new Set(seen.flat())).toEqual(new Set(['shown', 'hidden', 'open']));
    await page.close();
  });
});

/** Runs in the page. Returns what is to be seen there of each target, for each fragment of the address. */
function lookAtEach({ targets, fragments }: { targets: ReturnType<typeof lookedAt>['targets']; fragments: string[] }): Seen[][] {
  for (const folded of document.querySelectorAll('details')) folded.open = true;
  const elements = targets.map(({ mark, radio }) =>
    radio === undefined
      ? [...document.querySelectorAll<HTMLElement>('main *')].findLast((one) => (one.textContent ?? '').includes(mark))
      : document.querySelector(radio)?.parentElement,
  );
  const state = (element: Element): Seen => {
    // A question that waits for its turn, or is a line by now, is there all the same.
    if (element.closest('[hidden], .beyond')) return 'hidden';
    for (let one = element.closest('[data-when]'); one; one = one.parentElement?.closest('[data-when]') ?? null) {
      const limited = one;
      const words = [...one.querySelectorAll('.when')].find((word) => word.parentElement?.closest('[data-when]') === limited);
      if (words && !words.closest('[hidden], .beyond')) return 'open';
    }
    return 'shown';
  };
  return fragments.map((fragment) => {
    history.replaceState(null, '', `#${fragment}`);
    dispatchEvent(new Event('hashchange'));
    return elements.map((element) => (element ? state(element) : 'missing'));
  });
}
