/** Every line of guides full of conditions, for every way to answer, as a browser lays the page out: rows of tables too, and what open ones say. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HALL_OF_T } from '../corpus/compiled-files.ts';
import { compared, lookedAt, type Seen } from '../corpus/conditions/compared.ts';
import { conditionedGuide } from '../corpus/conditions/guides.ts';
import { type TestHall, openHall } from './hall.ts';
import { phoneForAll } from './for-each.ts';

/** Other ones than in `test/corpus/conditions`: two of each kind. */
const GUIDES = Array.from({ length: 8 }, (_, seed) => conditionedGuide(100 + seed));
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
    expect(new Set(seen.flat().map((one) => one.replace(/:.*/, '')))).toEqual(new Set(['shown', 'hidden', 'open']));
    await page.close();
  });
});

type Looked = ReturnType<typeof lookedAt>;

/** Runs in the page. Returns what is to be seen there of each target, for each fragment of the address. */
async function lookAtEach({ targets, fragments }: { targets: Looked['targets']; fragments: string[] }): Promise<Seen[][]> {
  for (const folded of document.querySelectorAll('details')) folded.open = true;
  const elements = targets.map(({ mark, radio }) =>
    radio === undefined
      ? [...document.querySelectorAll<HTMLElement>('main *')].findLast((one) => (one.textContent ?? '').includes(mark))
      : document.querySelector(radio)?.parentElement,
  );
  const state = (element: Element, waits?: boolean): Seen => {
    // A question that waits for its turn, or is a line by now, is there all the same.
    if (element.closest('[hidden], .beyond') || (!waits && !element.checkVisibility())) return 'hidden';
    const words: string[] = [];
    for (let one = element.closest('[data-when]'); one; one = one.parentElement?.closest('[data-when]') ?? null) {
      const limited = one;
      const said = [...one.querySelectorAll('.when')].find((word) => word.parentElement?.closest('[data-when]') === limited);
      if (said && !said.closest('[hidden], .beyond')) words.push(...(said.textContent ?? '').replace(/的$/, '').split(/[且或]/));
    }
    return words.length === 0 ? 'shown' : `open: ${[...new Set(words)].sort().join('、')}`;
  };
  const answer = (fragment: string) => {
    history.replaceState(null, '', `#${fragment}`);
    dispatchEvent(new Event('hashchange'));
  };
  // What says only what is still open is loaded with the first answer.
  answer('q0=a0');
  while (!document.querySelector('[data-answered]')) await new Promise((resolve) => setTimeout(resolve, 20));
  return fragments.map((fragment) => {
    answer(fragment);
    return elements.map((element, at) => (element ? state(element, targets[at]?.waits) : 'missing'));
  });
}
