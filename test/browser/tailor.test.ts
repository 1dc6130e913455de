/** Questions tailor the guide, ticks stay, and nothing a person chose leaves the phone. */

import { describe, expect, it } from 'vitest';
import { hallForAll, phoneForAll } from './for-each.ts';
import { untilKept } from './phone.ts';

const hall = hallForAll();
const phone = phoneForAll();

describe('/A1 with questions', () => {
  it('with nothing answered every material stays, the conditional ones with their condition in words', async () => {
    const page = await phone.open(`${hall.address}/A1`);
    await page.locator('[data-turn]').waitFor();
    const conditional = page.locator('[data-material][data-when]');
    expect(await conditional.count()).toBeGreaterThan(2);
    for (const material of await conditional.all()) {
      expect(await material.isVisible()).toBe(true);
      expect(await material.locator('.when').first().innerText()).toMatch(/的/);
    }
    await page.close();
  });

  it('an address with answers opens tailored: what does not hold is gone, what holds stands without its words', async () => {
    const page = await phone.open(`${hall.address}/A1#married=no`);
    await page.locator('input[name="married"][value="no"]:checked').waitFor({ state: 'attached' });
    expect(await page.locator('[data-when="married=yes"]').count()).toBeGreaterThan(0);
    expect(await page.locator('[data-when="married=yes"]:visible').count()).toBe(0);
    const lines = await page.locator('[data-material][data-when="married=no"]').all();
    expect(lines).not.toEqual([]);
    for (const line of lines) {
      expect(await line.isVisible()).toBe(true);
      expect(await line.locator('.when').first().isVisible()).toBe(false);
    }
    await page.close();
  });

  it('a question of which nobody is asked any more takes its lines away, and “不清楚” brings everything back', async () => {
    const page = await phone.open(`${hall.address}/A1#married=no&follow=father`);
    const follow = page.locator('fieldset[data-question="follow"]');
    await page.locator('input[name="follow"][value="father"]:checked').waitFor({ state: 'attached' });
    const lines = page.locator('[data-when$="follow=father"]:not([data-when*=";"]):visible');
    await lines.first().waitFor();
    const change = page.locator('[data-question=married] .change');
    await change.click();
    await page.locator('label:has([name=married][value=yes])').click();
    await follow.waitFor({ state: 'hidden' });
    expect(await lines.count()).toBe(0);
    await change.click();
    await page.locator('label:has([name=married][value=unsure])').click();
    await follow.waitFor({ state: 'visible' });
    await page.close();
  });

  it('answers stand in the address, and never in a request', async () => {
    const page = await phone.open(`${hall.address}/A1`);
    hall.line.forget();
    const again = page.locator('[data-again]');
    await page.locator('[data-do=share]:visible').waitFor();
    await page.waitForTimeout(300);
    if (await again.isVisible()) await again.click();
    await page.locator('label:has([name=married][value=no])').click();
    await page.waitForFunction(() => location.hash.includes('married=no'));
    await page.reload();
    await page.locator('input[name="married"][value="no"]:checked').waitFor({ state: 'attached' });
    expect(hall.line.asked).not.toEqual([]);
    expect(hall.line.asked.filter((path) => path.includes('married'))).toEqual([]);
    await page.close();
  });

  it('a situation’s code opens the guide with its answers given', async () => {
    const page = await phone.open(`${hall.address}/A1-2`);
    await page.locator('input[name="married"][value="no"]:checked').waitFor({ state: 'attached' });
    await page.close();
  });
});

describe('materials', () => {
  it('what was ticked today is ticked tomorrow, with the server gone', async () => {
    const page = await phone.open(`${hall.address}/A1`);
    await untilKept(page, 'guide');
    const first = page.locator('[data-material] input').first();
    await first.check({ force: true });
    await page.waitForTimeout(300);
    await phone.restart();
    await hall.line.cut();
    const tomorrow = await phone.open(`${hall.address}/A1`);
    await tomorrow.locator('[data-material] input').first().and(tomorrow.locator(':checked')).waitFor({ state: 'attached' });
    await hall.line.mend();
    await tomorrow.close();
  });
});
