/** The first glance at every guide, one question at a time, and the guide of those who have answered. */

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hallForAll, phoneForAll } from './for-each.ts';
import { newPhone } from './phone.ts';

const hall = hallForAll();
const phone = phoneForAll(() => newPhone({ serviceWorkers: 'block' }));

const ANSWERED = 'A1#married=yes&born=paper&where=family&late=intime';
const TUESDAY = '2026-12-01T10:20:00+08:00';

/** Opens a page of the hall on this day at this size. */
async function openAt(name: string, [width, height]: readonly [number, number], time = TUESDAY): Promise<Page> {
  const page = await phone.context.newPage();
  await page.setViewportSize({ width, height });
  await page.clock.setFixedTime(new Date(time));
  await page.goto(`${hall.address}/${name}`);
  return page;
}

/** Returns the parts of the glance, each with its lower edge; and the upper edge of the dock. */
function glance(page: Page) {
  return page.evaluate(() => ({
    dock: document.querySelector('nav[data-dock]')?.getBoundingClientRect().top ?? 0,
    wide: document.documentElement.scrollWidth,
    parts: Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>('[data-glance]')].map((part) => [
        part.dataset['glance'] ?? '',
        Math.round(part.getBoundingClientRect().bottom),
      ]),
    ),
  }));
}

/** Opens a guide, whose glance ends above the dock once `said` is there, and returns the names of its parts. */
async function partsAboveDock(page: Page, name: string, said: string): Promise<string[]> {
  await page.goto(`${hall.address}/${name}`);
  await page.locator(said).waitFor();
  expect(await partsUnderDock(page), name).toEqual([]);
  return Object.keys((await glance(page)).parts);
}

async function partsUnderDock(page: Page): Promise<[name: string, bottom: number][]> {
  const { dock, parts } = await glance(page);
  return Object.entries(parts).filter(([, bottom]) => bottom > dock);
}

const guides = () =>
  readdirSync(hall.out)
    .filter((name) => /^[A-P]\d+(-\w+)*\.html$/.test(name) && !name.includes('-table'))
    .map((name) => name.replace('.html', ''))
    .filter((name) => name !== 'E9');

const bundles = () => {
  const { codes }: { codes: { code: string; guide?: string }[] } = JSON.parse(readFileSync(join(hall.out, 'codes.json'), 'utf8'));
  return codes.filter(({ guide }) => guide?.startsWith('bundles/')).map(({ code }) => code);
};

describe('the first glance', () => {
  it('at 390×844 and at 320×740 ends above the dock, on every guide; nothing scrolls sideways', async () => {
    const page = await openAt('A1', [390, 844]);
    expect(guides().length).toBeGreaterThan(80);
    for (const name of guides()) {
      const parts = await partsAboveDock(page, name, '[data-glance=open] .open');
      const own = bundles().includes(name) ? ['visits'] : ['window', 'open'];
      expect(parts, name).toEqual(expect.arrayContaining(['time', 'fee', ...own, 'todo']));
      await page.setViewportSize({ width: 320, height: 740 });
      expect(await partsUnderDock(page), name).toEqual([]);
      expect((await glance(page)).wide, name).toBeLessThanOrEqual(320);
      await page.setViewportSize({ width: 390, height: 844 });
    }
    await page.close();
  }, 120_000);

  it('in the large edition too, a quarter of an hour before it closes, when most is said', async () => {
    const page = await openAt('A1', [390, 844], '2026-12-01T11:45:00+08:00');
    await page.locator('[data-do=text-size]').click();
    await page.waitForTimeout(300);
    for (const name of guides()) {
      await partsAboveDock(page, name, 'html[data-text=large] [data-glance=open] :is(.soon, .open)');
    }
    // What ends in “…” stands whole further down.
    await page.goto(`${hall.address}/D2`);
    const fee = await page.locator('[data-glance=fee] dd').innerText();
    expect(await page.locator('[data-lines=fee]').textContent()).toContain(fee.trim());
    await page.locator('[data-do=text-size]').click();
    await page.waitForTimeout(300);
    await page.close();
  }, 120_000);

  it('says how often one must come, where the guide does', async () => {
    const page = await openAt('E1', [390, 844]);
    expect(await page.locator('[data-glance=visits]').innerText()).toBe('跑几次\n1 次');
    await page.close();
  });

  it.each([
    [768, 1024],
    [1080, 1920],
  ] as const)('of A1 at %d×%d too, as wide as the screen', async (width, height) => {
    const page = await openAt('A1', [width, height]);
    await page.locator('[data-glance=open] .open').waitFor();
    const { dock, parts, wide } = await glance(page);
    expect(Object.entries(parts).filter(([, bottom]) => bottom > dock)).toEqual([]);
    expect(wide).toBe(width);
    await page.close();
  });

  it.each([
    [TUESDAY, '现在开着，到 12:00 节假日看通知'],
    ['2026-12-01T11:40:00+08:00', '快关了，还有 20 分钟。来不及的话，下次开门再来'],
    ['2026-12-01T12:30:00+08:00', '现在没开，13:00 开'],
    ['2026-12-04T18:00:00+08:00', '现在没开，周一 9:00 开'],
  ])('at %s: %s', async (time, words) => {
    const page = await openAt('A1', [390, 844], time);
    await page.locator('[data-glance=open] .open').waitFor();
    expect((await page.locator('[data-glance=open]').innerText()).trim()).toBe(words);
    await page.close();
  });

  it('has nothing that contradicts something else: what hangs on an answer says so in a word, and what the answer says once it is given', async () => {
    const page = await openAt('A1', [390, 844]);
    const time = page.locator('[data-glance=time] dd');
    expect(await time.innerText()).toBe('材料齐全，一般当场办结');
    expect(await page.locator('[data-glance=todo]').innerText()).toBe('看我要带几样材料\n先答 3 题，最多 5 题');
    await page.goto(`${hall.address}/A1#married=yes&born=nopaper&where=family&late=intime`);
    await page.locator('[data-glance=todo]', { hasText: /要带 \d/ }).waitFor();
    expect(await time.innerText()).toBe('要调查核实的，不是当场办结，以窗口答复为准');
    const card = await openAt('C1', [390, 844]);
    expect(await card.locator('[data-glance=fee] dd').innerText()).toBe('看情况');
    await card.close();
    await page.close();
  });
});

describe('questions', () => {
  const turn = (page: Page) => page.locator('[data-turn]').getAttribute('data-question');
  const pick = (page: Page, name: string, value: string) => page.locator(`label:has([name=${name}][value=${value}])`).click();

  it('stand open one at a time; an answered one is a line with its answer, which can be changed', async () => {
    const page = await openAt('A1', [390, 844]);
    await page.locator('[data-turn]').waitFor();
    expect(await page.locator('[data-question]:visible').count()).toBe(1);
    await pick(page, 'married', 'no');
    await page.locator('[data-answered]').waitFor();
    expect([await turn(page), await page.locator('[data-question]:visible').count()]).toEqual(['born', 2]);
    expect(await page.locator('[data-answered] .given').innerText()).toContain('父母没有登记结婚');
    expect(await page.locator('[data-count]').innerText()).toBe('第 2 题，最多 5 题');
    await page.locator('[data-answered] .change').click();
    expect([await turn(page), await page.locator('[data-question]:visible').count()]).toEqual(['married', 1]);
    await pick(page, 'married', 'no');
    expect(await turn(page)).toBe('born');
    await page.locator('[data-answered] .change').click();
    await pick(page, 'married', 'adopted');
    await page.locator('[data-glance=todo]', { hasText: /要带 \d 样/ }).waitFor();
    expect(await page.locator('[data-turn]').count()).toBe(0);
    await page.locator('[data-again]').click();
    expect([await turn(page), await page.locator('[data-question]:visible').count()]).toEqual(['married', 1]);
    expect(await page.locator('[data-glance=todo]').innerText()).toContain('先答 3 题');
    expect(new URL(page.url()).hash).toBe('');
    await page.close();
  });

  it('conditions say only what is still open', async () => {
    const page = await openAt('A1#married=no&born=paper', [390, 844]);
    const words = page.locator('[data-material="亲子鉴定证明"] .when').first();
    await page.waitForFunction(() => document.querySelector('[data-material="亲子鉴定证明"] .when')?.textContent === '随父亲的');
    expect(await words.isVisible()).toBe(true);
    await page.close();
  });

  it('with a keyboard: arrows choose without closing, Tab goes on to the next question', async () => {
    const page = await openAt('A1', [390, 844]);
    await page.locator('[data-turn]').waitFor();
    await page.locator('[name=married]').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.locator('[name=married][value=no]:checked').waitFor();
    await page.keyboard.press('ArrowUp');
    expect(await page.locator('[data-question=married] label:visible').count()).toBe(4);
    await page.locator('[data-question=born][data-turn]').waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe('born');
    expect(await page.locator('[data-question=married]').getAttribute('data-answered')).toBe('');
    await page.close();
  });
});

describe('all answered', () => {
  it('A1 is at most 4.8 screens long, its papers and where to go within 2.3; all papers are a tap away', async () => {
    const page = await openAt(ANSWERED, [390, 844]);
    await page.locator('[data-glance=todo]', { hasText: '要带 4 样' }).waitFor();
    const screens = await page.evaluate(() => {
      const bottom = (part: string) => ((document.querySelector(part)?.getBoundingClientRect().bottom ?? NaN) + scrollY) / innerHeight;
      return { page: document.documentElement.scrollHeight / innerHeight, papers: bottom('.bring'), where: bottom('#where') };
    });
    expect(screens.page).toBeLessThanOrEqual(4.8);
    expect(screens.papers).toBeLessThanOrEqual(2.3);
    expect(screens.where).toBeLessThanOrEqual(2.3);
    expect(await page.locator('[data-material]:visible').count()).toBe(4);
    await page.getByRole('button', { name: '看全部 13 样' }).click();
    expect(await page.locator('[data-material]:visible').count()).toBe(13);
    await page.getByRole('button', { name: '只看我的' }).click();
    expect(await page.locator('[data-material]:visible').count()).toBe(4);
    await page.close();
  });
});

describe('light and dark', () => {
  it('follow the phone, or the hand, which is remembered', async () => {
    const page = await openAt('A1', [390, 844]);
    const paper = () => page.locator('.sheet').evaluate((sheet) => getComputedStyle(sheet).backgroundColor);
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await paper();
    await page.getByRole('button', { name: '亮', exact: true }).click();
    const light = await paper();
    expect([light, dark === light]).toEqual(['rgb(255, 255, 255)', false]);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.getByRole('button', { name: '暗', exact: true }).click();
    expect(await paper()).toBe(dark);
    await page.waitForTimeout(300);
    await page.goto(`${hall.address}/D1`);
    await page.locator('html[data-theme=dark]').waitFor();
    await page.getByRole('button', { name: '跟随手机' }).click();
    expect(await paper()).toBe(light);
    await page.close();
  });
});
