/** 一件事 on a phone: one answer is heard by all its guides, a tick stays, the slip has the visits, and no network is needed. */

import { describe, expect, it } from 'vitest';
import { hallForAll, phoneForAll } from './for-each.ts';
import { untilKept } from './phone.ts';

const hall = hallForAll();
const phone = phoneForAll();

const CASE = 'A4#place=abroad&age=month';

describe('/A4, a bundle of five guides', () => {
  it('one answer changes the papers of three of its guides, and is asked once', async () => {
    const page = await phone.open(`${hall.address}/A4`);
    const papers = (name: string) => page.locator(`[data-material="${name}"]:visible`);
    await page.locator('[data-turn]').waitFor();
    for (const name of ['首次签发登记表', '国外出生证明和中文翻译件', '出生医学证明']) await papers(name).waitFor();
    await page.locator('label:has([name=place][value=hospital])').click();
    await papers('国外出生证明和中文翻译件').waitFor({ state: 'hidden' });
    await page.locator('[data-question=place] .change').click();
    await page.locator('label:has([name=place][value=abroad])').click();
    await papers('首次签发登记表').waitFor({ state: 'hidden' });
    await papers('国外出生证明和中文翻译件').waitFor();
    expect(await page.locator('[data-question=born]').count()).toBe(0);
    expect(await page.locator('[data-part=steps]:visible li:visible', { hasText: '出生医学证明首次签发' }).first().isVisible()).toBe(true);
    await page.close();
  });

  it('a tick is there tomorrow, without a network too, and the slip has the visits', async () => {
    const page = await phone.open(`${hall.address}/${CASE}`);
    await untilKept(page, 'event');
    await page.locator('[data-material="户口簿"] input').check();
    await page.close();
    await hall.line.cut();
    const again = await phone.open(`${hall.address}/${CASE}`);
    await again.locator('[data-material="户口簿"] input:checked').waitFor();
    const slip = again.locator('.slip');
    await expect
      .poll(
        () =>
          again.evaluate(() => {
            document.querySelector<HTMLElement>('[data-turn] input')?.click();
            dispatchEvent(new Event('beforeprint'));
            return document.querySelector('.slip') !== null;
          }),
        { timeout: 30_000 },
      )
      .toBe(true);
    const text = (await slip.textContent()) ?? '';
    for (const words of ['户口簿', '去几趟，怎么走', '来大厅一趟', '11 号窗口办']) expect(text).toContain(words);
    await again.close();
    await hall.line.mend();
  });

  it('each of its guides leads to it', async () => {
    const page = await phone.open(`${hall.address}/A1`);
    expect(await page.locator('a[href$="/A4"]').innerText()).toContain('新生儿出生一件事');
    await page.close();
  });
});
