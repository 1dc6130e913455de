/** A link to a heading shows it, whatever the answers hide and whatever is folded; answers stay. */

// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://qinghe.example/" }

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Answers } from '../../src/guide/condition.ts';
import { tailor } from '../../src/page/tailor/tailor.ts';
import { guideFacts } from '../view/sample.ts';
import { get, later, open, tap } from './opened.ts';

/** The headings to which the page was scrolled, once or more often: here nothing has a place, and each change of an address is told later too. */
const shown = new Set<string>();
/** A page hears no address that an earlier test went to. */
const ears: (() => void)[] = [];
const listen = addEventListener.bind(globalThis);

beforeEach(() => {
  vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function (this: Element) {
    shown.add(this.id);
  });
  vi.spyOn(globalThis, 'addEventListener').mockImplementation((...words: Parameters<typeof listen>) => {
    ears.push(() => removeEventListener(words[0], words[1]));
    listen(...words);
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  for (const stop of ears.splice(0)) stop();
  shown.clear();
});

async function tailored(hash: string, saved: Promise<Answers | undefined> = Promise.resolve(undefined), given = '') {
  open(guideFacts, `https://qinghe.example/A1${hash}`);
  await tailor(document, {
    saved,
    given,
    tables: async () => undefined,
    tongue: { language: 'zh-CN' },
    today: () => '2026-10-09',
    onAnswer: () => undefined,
    onShown: () => undefined,
  });
}
function follow(hash: string) {
  history.replaceState(null, '', hash);
  dispatchEvent(new Event('hashchange'));
}
const isSeen = (selector: string) => get(selector).closest('[hidden],.beyond,details:not([open])') === null;

it('a heading that is not there, and a part of an answer, show nothing', async () => {
  await tailored('#没有');
  follow('#married=');
  follow('#case=cert&');
  expect([...shown]).toEqual([]);
});

it('a heading that an answer has ended the guide before is shown, and what it is part of', async () => {
  await tailored('#case=abroad');
  expect(isSeen('#要带的材料')).toBe(false);
  follow('#要带的材料');
  expect([isSeen('#要带的材料'), ...shown]).toEqual([true, '要带的材料']);
});

it('a question that is not asked is shown, with its condition in words, until the next answer', async () => {
  await tailored('#case=nocert');
  expect(isSeen('#父母登记结婚了吗')).toBe(false);
  follow('#父母登记结婚了吗');
  expect(isSeen('#父母登记结婚了吗 .when')).toBe(true);
  tap('input[value=mother]');
  expect(isSeen('#父母登记结婚了吗')).toBe(false);
});

it('what is folded is unfolded', async () => {
  await tailored('#超过一个月还能办吗');
  follow('#依据');
  expect([isSeen('#超过一个月还能办吗'), isSeen('#依据'), ...shown]).toEqual([true, true, '超过一个月还能办吗', '依据']);
});

it('answers stay in the address beside the heading, which is so opened again', async () => {
  await tailored('#case=cert&married=no');
  follow(`#${encodeURIComponent('怎么办')}`);
  expect(decodeURIComponent(location.hash)).toBe('#case=cert&married=no&怎么办');
  shown.clear();
  await tailored(location.hash);
  expect(get('[data-material=结婚证]').hidden).toBe(true);
  expect([...shown]).toEqual(['怎么办']);
});

it('the next answer takes the heading out of the address', async () => {
  await tailored('#case=cert&怎么办');
  tap('input[value=mother]');
  expect(location.hash).toBe('#case=cert&follow=mother');
});

it('a heading alone leaves saved answers and a situation’s as they are, and is shown once they have changed the page', async () => {
  const { promise, come } = later<Answers | undefined>();
  const done = tailored('#怎么办', promise, 'married=yes');
  expect([get('[data-material=结婚证]').hidden, ...shown]).toEqual([false, '怎么办']);
  shown.clear();
  come({ case: 'cert', married: 'no' });
  await done;
  expect([get('[data-material=结婚证]').hidden, ...shown]).toEqual([true, '怎么办']);
});
