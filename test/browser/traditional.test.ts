/** A hall in traditional characters: so is all that the program says on its pages, before and after its scripts ran. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { simplifiedOnly } from '../view/simplified-only.ts';
import { writeTraditionalHall } from '../view/traditional-hall.ts';
import { phoneForAll, phoneForEach } from './for-each.ts';
import { type TestHall, openHall } from './hall.ts';
import { newInAppPhone, newPhone, untilKept } from './phone.ts';

let hall: TestHall;
const phone = phoneForAll();

beforeAll(async () => {
  const dir = mkdtempSync(join(tmpdir(), 'traditional-'));
  writeTraditionalHall(dir);
  hall = await openHall(dir);
  rmSync(dir, { recursive: true });
});
afterAll(() => hall.remove());

/** All that a page says now: hidden too, to screen readers too. */
function saidOn(page: Page): Promise<string> {
  return page.evaluate(() => {
    const elements = [...document.body.querySelectorAll('*')];
    const attributes = elements.flatMap((element) =>
      ['aria-label', 'placeholder', 'alt', 'title', 'value'].map((name) => element.getAttribute(name) ?? ''),
    );
    return [document.title, document.body.textContent, ...attributes].join('\n');
  });
}

async function expectTraditional(page: Page, ...said: readonly string[]): Promise<void> {
  const text = await saidOn(page);
  for (const one of said) expect(text).toContain(one);
  expect(simplifiedOnly(text)).toEqual([]);
}

describe('without scripts', () => {
  const still = phoneForEach(() => newPhone({ javaScriptEnabled: false }));
  it.each(['A1', 'A', 'index', 'kept', 'S1', 'E9'])('%s', async (name) => {
    const page = await still.open(`${hall.address}/${name}`);
    await expectTraditional(page, name === 'kept' ? '瀏覽器' : '字放大');
  });
});

describe('when the scripts have run', () => {
  it('a guide: the badge, what is left, questions one by one, “open now”', async () => {
    const page = await phone.open(`${hall.address}/A1`);
    await untilKept(page, 'hall');
    await expectTraditional(page, '都已存好');
    await page.locator('label:has([name=married][value=no])').click();
    await page.locator('[data-material] input:visible').first().check();
    await expectTraditional(page, '還差');
    await page.close();
  });

  it('the wall: what is found, what is not, what was read last', async () => {
    const page = await phone.open(`${hall.address}/?q=${encodeURIComponent('社保卡丟了怎麼辦')}`);
    await page.locator('[role=search] ol a').first().waitFor();
    await expectTraditional(page, '找到');
    await page.goto(`${hall.address}/?q=${encodeURIComponent('龘龘')}`);
    await page.getByText('沒有找到').waitFor();
    await expectTraditional(page, '沒有找到「龘龘」');
    await page.close();
  });

  it('the kept content', async () => {
    const page = await phone.open(`${hall.address}/kept`);
    await page.getByText('存好的指南').first().waitFor();
    await expectTraditional(page, '上次和大廳核對');
    await page.close();
  });

  it('the patrol', async () => {
    const page = await phone.open(`${hall.address}/patrol`);
    await page.getByText('沒網也能巡查').waitFor();
    await expectTraditional(page, '打開相機');
    await page.close();
  });

  it('a clock that is wrong', async () => {
    const page = await phone.context.newPage();
    await page.clock.setFixedTime(new Date('2015-01-01T10:00:00+08:00'));
    await page.goto(`${hall.address}/A1`);
    await page.locator('[data-clock]').waitFor();
    await expectTraditional(page, '這台手機的日期可能不對（顯示 2015 年 1 月 1 日）');
    await page.close();
  });

  it('a page that is not there, of which the phone says so itself', async () => {
    const page = await phone.open(`${hall.address}/A77`);
    await page.getByText('沒有找到這一頁').first().waitFor();
    await expectTraditional(page);
    await page.close();
  });

  it('without network: a kept guide, and what has changed since', async () => {
    const page = await phone.open(`${hall.address}/A2`);
    await untilKept(page, 'hall');
    hall.edit('birth/certificate.md', (text) => text.replace(/^費用: .*$/m, '費用: 每份 5 元'));
    hall.build();
    await page.reload();
    await page.locator('[data-changes] li').first().waitFor();
    await expectTraditional(page, '您上次看過以後');
    await hall.line.cut();
    await page.goto(`${hall.address}/B1`);
    await page.locator('[data-badge]:visible').waitFor();
    await expectTraditional(page);
    await hall.line.mend();
    await page.close();
  });
});

describe('in WeChat on an iPhone, which keeps nothing', () => {
  const wechat = phoneForEach(() => newInAppPhone());
  it('the way to Safari, the picture to hold', async () => {
    const page = await wechat.open(`${hall.address}/A1`);
    await page.locator('[data-do=picture]:visible').first().click();
    await page.locator('.picture img').first().waitFor();
    await expectTraditional(page, '長按', '加入主畫面');
  });
});
