/** A tap on a link to a heading shows that heading, with script and without, and leaves answers as they are. */

import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { hallForAll, phoneForAll } from './for-each.ts';
import { newPhone, untilKept } from './phone.ts';

const hall = hallForAll();
const phone = phoneForAll();

const LINKS =
  '先看[怎么办](#怎么办)、[收费](#收费)、[没有证明](#没有出生医学证明怎么办)、[依据](#法律依据)、[一件事](certificate.md#材料)。\n\n';

beforeAll(() => {
  hall.edit('birth/hukou.md', (text) =>
    text
      .replace('\n## 谁能办', `\n${LINKS}## 谁能办`)
      .replace('\n## 怎么办', '\n## 没有出生医学证明怎么办 {国内出生，没有出生医学证明}\n先做亲子鉴定。\n\n## 怎么办'),
  );
  hall.build();
});

/** Whether a heading can be read: neither hidden nor folded, its first line within the window and beneath nothing else. */
function isInView(page: Page, id: string): Promise<boolean> {
  return page.evaluate((name) => {
    const heading = document.getElementById(name);
    const box = heading?.getBoundingClientRect();
    if (!heading?.checkVisibility() || !box) return false;
    const above = document.elementFromPoint(box.left + 4, box.top + 8);
    return above !== null && (heading.contains(above) || above.contains(heading));
  }, id);
}
const follow = async (page: Page, words: string, id: string) => {
  await page.getByRole('link', { name: words, exact: true }).first().click();
  await expect.poll(() => isInView(page, id)).toBe(true);
};

describe('a tap on a link to a heading', () => {
  it('without script: it stands in the window', async () => {
    const reader = await newPhone({ javaScriptEnabled: false });
    try {
      const page = await reader.open(`${hall.address}/A1`);
      await page.getByRole('link', { name: '怎么办', exact: true }).first().click();
      const heading = page.locator('#怎么办');
      await expect.poll(async () => (await heading.boundingBox())?.y ?? -1).toBeLessThan(200);
      expect((await heading.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    } finally {
      await reader.close();
    }
  });

  it('one that the answers hide and one that is folded are shown; a reload keeps the answers', async () => {
    const page = await phone.open(`${hall.address}/A1#married=no&born=paper`);
    await page.locator('input[name="married"][value="no"]:checked').waitFor({ state: 'attached' });
    expect(await page.locator('#没有出生医学证明怎么办').isVisible()).toBe(false);
    await follow(page, '没有证明', '没有出生医学证明怎么办');
    await page.locator('.lead, h1').first().scrollIntoViewIfNeeded();
    await follow(page, '依据', '依据');
    expect(await page.locator('details:has(> #依据)').getAttribute('open')).not.toBeNull();
    await page.evaluate(() => scrollTo(0, 0));
    await follow(page, '怎么办', '怎么办');
    expect(decodeURIComponent(new URL(page.url()).hash)).toBe('#married=no&born=paper&怎么办');
    await page.reload();
    await page.locator('input[name="married"][value="no"]:checked').waitFor({ state: 'attached' });
    expect(await page.locator('[data-when="married=yes"]:visible').count()).toBe(0);
    await page.close();
  });

  it('on another guide’s page, and back: answers are as they were', async () => {
    const page = await phone.open(`${hall.address}/A1#married=no`);
    await page.locator('input[name="married"][value="no"]:checked').waitFor({ state: 'attached' });
    await page.getByRole('link', { name: '一件事', exact: true }).click();
    await page.waitForURL(/\/A2#/);
    await expect.poll(() => isInView(page, '要带的材料')).toBe(true);
    await page.goBack();
    await page.locator('input[name="married"][value="no"]:checked').waitFor({ state: 'attached' });
    await page.close();
  });

  it('with the server gone: on the page that the worker draws', async () => {
    const page = await phone.open(`${hall.address}/A1`);
    await untilKept(page, 'event');
    await hall.line.cut();
    await page.goto(`${hall.address}/A2#要带的材料`);
    await expect.poll(() => isInView(page, '要带的材料')).toBe(true);
    await hall.line.mend();
    await page.close();
  });
});
