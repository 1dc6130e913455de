/** Where there is no service worker: the in-app browsers of an iPhone, old browsers, plain http. */

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readPng } from '../../scripts/sheets/proof/read-codes.ts';
import { hallForEach, phoneForEach } from './for-each.ts';
import { newInAppPhone, newPhone } from './phone.ts';

const hall = hallForEach();

const HONEST = '这个浏览器不能长期保存，先存成图片更稳妥。';

/** Returns width, height and the share of pixels that are not white, of each picture on the page. */
function picturesOn(page: Page) {
  return page.locator('.picture img').evaluateAll((images) =>
    (images as HTMLImageElement[]).map((image) => {
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      let inked = 0;
      for (let at = 0; at < data.length; at += 4) if (data[at]! < 128) inked++;
      return { kind: image.src.slice(0, 22), width: canvas.width, height: canvas.height, ink: inked / (data.length / 4) };
    }),
  );
}

describe('an in-app browser on an iPhone', () => {
  const phone = phoneForEach(newInAppPhone);

  it('says in one line what it cannot promise, how to come to a browser that can, and that nothing is kept', async () => {
    const page = await phone.open(`${hall.address}/A1`);
    await page.getByText(HONEST).waitFor();
    await page.getByText('怎么在 Safari 打开、放到主屏幕').click();
    await page.getByText('点“添加到主屏幕”，再点“添加”。').waitFor();
    expect(await page.locator('html').getAttribute('data-kept')).toBe('none');
    expect(phone.complaints).toEqual([]);
  });

  it('sharing shows the address, selected, where there is neither sharing nor a clipboard', async () => {
    const page = await phone.open(`${hall.address}/A1#married=no`);
    await page.locator('[data-do=share]').click();
    await page.locator('[data-news] .alert').waitFor();
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('https://qinghe.example/A1#married=no');
  });

  it('存成图片 draws the guide as tailored and ticked, to press and save; drawn again, it is another one', async () => {
    const page = await phone.open(`${hall.address}/A1#married=no`);
    await page.locator('[data-do=picture]').click();
    await page.getByText('长按图片，保存到相册').waitFor();
    const [first] = await picturesOn(page);
    expect(first?.kind).toBe('data:image/png;base64,');
    expect([first?.width, (first?.height ?? 0) > 3000, (first?.height ?? Infinity) <= 16_384]).toEqual([780, true, true]);
    expect(first?.ink).toBeGreaterThan(0.02);
    expect(first?.ink).toBeLessThan(0.5);
    const before = await page.locator('.picture img').first().getAttribute('src');
    await page.locator('[data-material]:visible input').first().check({ force: true });
    await page.locator('[data-do=picture]').click();
    await page.waitForFunction(
      (src) => ![undefined, src].includes(document.querySelector<HTMLImageElement>('.picture img')?.src),
      before ?? '',
    );
    expect(await page.locator('.picture').count()).toBe(1);
    expect(phone.complaints).toEqual([]);
  });

  it('with the server gone, dark and in large text: the same picture, on paper, with the plan and a code that opens this case', async () => {
    const page = await phone.open(`${hall.address}/A1#married=yes&born=paper&where=family&late=intime`);
    await page.locator('[data-answered]').first().waitFor();
    const drawn = async () => {
      await page.evaluate(() => document.querySelector('.picture')?.remove());
      await page.locator('[data-do=picture]').click();
      await page.locator('.picture img').waitFor();
      return page.locator('.picture img').evaluateAll((all) => all.map((one) => one.getAttribute('src') ?? ''));
    };
    const [online = '', ...more] = await drawn();
    expect(more).toEqual([]);
    await hall.line.cut();
    await page.evaluate(() => Object.assign(document.documentElement.dataset, { theme: 'dark', text: 'large' }));
    expect(await drawn()).toEqual([online]);
    expect(await readPng(Buffer.from(online.replace(/^.*,/, ''), 'base64'))).toEqual([
      'https://qinghe.example/A1#married=yes&born=paper&where=family&late=intime',
    ]);
    // The event’s colour on the plan, where a window is marked: in no other part is so much of it side by side.
    const marked = await page.evaluate(async (src) => {
      const image = new Image();
      image.src = src;
      await image.decode();
      const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0);
      const { data } = context?.getImageData(600, 0, 140, image.height) ?? { data: new Uint8ClampedArray() };
      let reds = 0;
      for (let at = 0; at < data.length; at += 4)
        if ((data[at] ?? 0) > 140 && (data[at + 1] ?? 0) < 60 && (data[at + 2] ?? 0) < 60) reds += 1;
      return reds;
    }, online);
    expect(marked).toBeGreaterThan(1_000);
  });

  it('one tap on the line that advises it draws it, on the first screen', async () => {
    const page = await phone.open(`${hall.address}/A1`);
    await page.getByText('这里存不住，存图片').click();
    await page.locator('.picture img').waitFor();
    expect(new URL(page.url()).pathname).toBe('/A1');
    const wall = await phone.open(`${hall.address}/`);
    await wall.getByText('这里存不住', { exact: true }).click();
    await wall.waitForURL('**/kept');
  });

  it('where there is no canvas it says what else to do', async () => {
    await phone.context.addInitScript(() => void (HTMLCanvasElement.prototype.getContext = () => null));
    const page = await phone.open(`${hall.address}/A1`);
    await page.locator('[data-do=picture]').click();
    await page.getByText('这个浏览器画不出图片。可以截屏保存。').waitFor();
    expect(phone.complaints).toEqual([]);
  });
});

describe('a worker that may not be installed', () => {
  const phone = phoneForEach(() => newPhone({ serviceWorkers: 'block' }));

  it('the document asks for news when it opens and each time it becomes visible', async () => {
    const page = await phone.open(`${hall.address}/A1`);
    await page.waitForLoadState('networkidle');
    expect(hall.line.asked).toContain('/root.json');
    expect(await page.locator('[data-news] button').count()).toBe(0);
    hall.edit('birth/hukou.md', (text) => text.replace(/\n## /, '\n新的一句话。\n\n## '));
    hall.build();
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await page.locator('[data-news] button').click();
    await page.getByText('新的一句话。').first().waitFor();
  });

  it('is no reason to say that the browser cannot keep pages, nor to lead an Android phone to Safari', async () => {
    const page = await phone.open(`${hall.address}/A1`);
    await page.waitForLoadState('networkidle');
    expect(await page.getByText(HONEST).count()).toBe(0);
    expect(await page.getByText('Safari').count()).toBe(0);
  });
});
