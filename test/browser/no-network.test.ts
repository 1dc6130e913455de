/** Server gone: the pages that a phone that has scanned one code can still read. */

import { beforeAll, describe, expect, it } from 'vitest';
import { hallForAll, phoneForAll } from './for-each.ts';
import { untilKept } from './phone.ts';

const hall = hallForAll();
const phone = phoneForAll();

beforeAll(async () => {
  const page = await phone.open(`${hall.address}/A1`);
  await untilKept(page, 'hall');
  await page.close();
  await phone.restart();
  await hall.line.cut();
});

describe('the server is gone after one scan of A1', () => {
  for (const [what, path, title] of [
    ['the guide that was read', '/A1', 'A1'],
    ['a guide of the same life event that was never opened', '/A2', 'A2'],
    ['a guide of another life event that was never opened', '/H1', 'H1'],
    ['the guide in English', '/A1-en', 'A1'],
    ['a code typed in lower case', '/a1', 'A1'],
    ['a slash at the end', '/A1/', 'A1'],
    ['an address that a chat has added to', '/A1?from=timeline&isappinstalled=0', 'A1'],
  ] as const) {
    it(`opens ${what}`, async () => {
      const page = await phone.open(hall.address + path);
      expect(await page.locator('main .code').first().textContent()).toBe(title);
      await untilKept(page, 'hall');
      await page.close();
    });
  }

  it('opens the wall, and its search finds a guide by another name', async () => {
    const page = await phone.open(`${hall.address}/?q=${encodeURIComponent('上户口')}`);
    const first = page.locator('[role="search"] ol a').first();
    await first.waitFor();
    expect(await first.getAttribute('href')).toBe('/A1');
    await page.close();
  });

  it('opens a life event, and from it a guide', async () => {
    const page = await phone.open(`${hall.address}/A`);
    await page.locator('main a[href="/A2"]').first().click();
    await page.waitForURL('**/A2');
    expect(await page.locator('main .code').first().textContent()).toBe('A2');
    await page.close();
  });

  it('says of a code that the hall does not have that there is none, and leads to the wall', async () => {
    const page = await phone.open(`${hall.address}/A999`);
    expect(await page.locator('html').getAttribute('data-kind')).toBe('missing');
    expect(await page.locator('main a[href="/"]').count()).toBeGreaterThan(0);
    await page.close();
  });

  it('had no error on any page, and asked nobody else', () => {
    const expected = /net::ERR_CONNECTION_REFUSED|status of 404/; // The one page that there is not.
    expect(phone.complaints.filter((text) => !expected.test(text))).toEqual([]);
    expect(phone.asked.filter((address) => !address.startsWith(hall.address) && !address.startsWith('data:'))).toEqual([]);
  });
});
