/** Passing a guide on: tailored as it is, and said only for a moment. */

import { describe, expect, it } from 'vitest';
import { hallForAll, phoneForAll } from './for-each.ts';
import { newPhone, untilKept } from './phone.ts';

const hall = hallForAll();
const phone = phoneForAll(() => newPhone({ permissions: ['clipboard-read', 'clipboard-write'] }));

describe('“转给家人”', () => {
  it('of answers that were given another day gives an address with them, of a situation’s page too', async () => {
    const page = await phone.open(`${hall.address}/A1`);
    await page.locator('[data-do=share]:visible').waitFor();
    await page.locator('label:has([name=married][value=no])').click();
    await page.goto(`${hall.address}/A2`);
    for (const [name, shared] of [
      ['A1', 'A1#married=no'],
      ['A1-2', 'A1#married=no'],
      ['A2-en', 'A2-en'],
    ]) {
      await page.goto(`${hall.address}/${name}`);
      if (name !== 'A2-en') await page.locator('[name=married]:checked').waitFor({ state: 'attached' });
      await page.evaluate(() => navigator.clipboard.writeText(''));
      await page.locator('[data-do=share]').click();
      await page.locator('[data-news] .alert').waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(new RegExp(`^https?://[^#]*/${shared}$`));
    }
    await page.close();
  });

  it('says that it is copied, until the next tap, and takes no offered news away', async () => {
    const page = await phone.open(`${hall.address}/D1`);
    await untilKept(page, 'hall');
    hall.edit('home/fund.md', (text) => `${text}\n\n新的一行。\n`);
    hall.build();
    const other = await phone.open(`${hall.address}/D2`);
    const news = page.locator('[data-news] button');
    await news.waitFor();
    await other.close();
    await page.locator('[data-do=share]').click();
    const said = page.locator('[data-news] .alert');
    await said.waitFor();
    expect(await news.isVisible()).toBe(true);
    await page.locator('h1').click();
    await said.waitFor({ state: 'detached' });
    expect(await news.isVisible()).toBe(true);
    await page.close();
  });

  it('says so for some seconds only', async () => {
    const page = await phone.open(`${hall.address}/D2`);
    await page.locator('[data-do=share]:visible').click();
    const said = page.locator('[data-news] .alert');
    await said.waitFor();
    await said.waitFor({ state: 'detached', timeout: 20_000 });
    await page.close();
  });
});
