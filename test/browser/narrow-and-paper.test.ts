/** A page where there is little room, on paper, and heard. */

import { describe, expect, it } from 'vitest';
import { hallForAll, phoneForAll } from './for-each.ts';
import { newPhone } from './phone.ts';

const hall = hallForAll();
const phone = phoneForAll(() => newPhone({ serviceWorkers: 'block' }));

describe.each([
  ['320 px wide in large text', 320, 640, 'large'],
  ['390 px wide at twice the size', 195, 422, 'normal'],
] as const)('%s', (_, width, height, size) => {
  it.each(['A1-en', 'index-en', 'T1-en', 'T1', ''])(
    'no tool of /%s is cut off or lies on another, and no word of its title is torn',
    async (name) => {
      const page = await phone.open(`${hall.address}/${name}`);
      await page.setViewportSize({ width, height });
      await page.evaluate((text) => document.documentElement.setAttribute('data-text', text), size);
      expect(await page.evaluate(cutOff)).toEqual([]);
      expect(await page.evaluate(torn, 'h1, .sign a, .sign span')).toEqual([]);
      await page.close();
    },
  );
});

it.each([320, 360, 390])('a title of twelve characters stands in one line at %d px', async (width) => {
  const page = await phone.open(`${hall.address}/H3`);
  await page.setViewportSize({ width, height: 740 });
  const title = page.locator('h1');
  expect(await title.innerText()).toBe('企业和个体工商户注销登记');
  const lines = await title.evaluate((h1) => h1.clientHeight / parseFloat(getComputedStyle(h1).lineHeight));
  expect(Math.round(lines)).toBe(1);
  await page.close();
});

describe('a guide on paper', () => {
  it('is light, of a phone that is dark too', async () => {
    const page = await phone.open(`${hall.address}/A1`);
    await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const colours = await page.locator('.sheet').evaluate((sheet) => {
      const { color, backgroundColor } = getComputedStyle(sheet);
      return [color, backgroundColor, getComputedStyle(document.querySelector('.trust') ?? sheet, '::before').color];
    });
    expect(colours).toEqual(['rgb(27, 26, 23)', 'rgb(255, 255, 255)', 'rgb(10, 90, 42)']);
    await page.close();
  });

  it('has the answers that were chosen, and nothing that can only be tapped', async () => {
    const page = await phone.open(`${hall.address}/A1`);
    await page.locator('.pick').nth(1).click();
    const toTap = page.locator('[data-do]:visible, [data-left]:visible, .files:visible');
    await toTap.first().waitFor();
    await page.emulateMedia({ media: 'print' });
    const first = page.locator('fieldset').first();
    expect(await first.locator('.given').innerText()).toBe('您家是哪种情况？ 父母没有登记结婚');
    expect(await first.locator('.pick:visible, .change:visible').count()).toBe(0);
    expect(await page.locator('fieldset:visible').nth(1).locator('.pick:visible').count()).toBeGreaterThan(1);
    expect(await page.locator('fieldset:visible').count()).toBeGreaterThan(2);
    expect(await toTap.count()).toBe(0);
    expect(
      await page
        .locator('.acts a')
        .first()
        .evaluate((link) => getComputedStyle(link).backgroundColor),
    ).toBe('rgba(0, 0, 0, 0)');
    await page.close();
  });
});

it('the ring of the focus stands within a frame that cuts off what stands out, in the colour of the words', async () => {
  const page = await phone.open(`${hall.address}/A1`);
  const choice = page.locator('.two > button').first();
  await choice.waitFor();
  const seen = async () => {
    await page.keyboard.press('Tab');
    await choice.focus();
    return choice.evaluate((button) => {
      const { outlineStyle, outlineWidth, outlineOffset, outlineColor, color } = getComputedStyle(button);
      return [outlineStyle, -parseFloat(outlineOffset) >= parseFloat(outlineWidth), outlineColor === color];
    });
  };
  // A key that comes before the window has its focus is nobody's.
  await expect.poll(seen).toEqual(['solid', true, true]);
  await page.close();
});

it('a final outcome is heard as it appears: in a status that stood there empty', async () => {
  const page = await phone.open(`${hall.address}/E1`);
  const status = page.locator('[role=status]:has(> .stop[data-when$="=lost"])');
  expect(await status.innerText()).toBe('');
  await page.locator('input[value=lost]').check();
  expect(await status.innerText()).not.toBe('');
  await page.close();
});

/** Returns the tools of the dock that stick out of the screen, or whose words stick out of them. */
function cutOff(): string[] {
  const tools = [...document.querySelectorAll<HTMLElement>('.dock > *')].filter((one) => getComputedStyle(one).visibility === 'visible');
  const isCut = (tool: HTMLElement) => {
    const words = document.createRange();
    words.selectNodeContents(tool);
    const [own, said] = [tool.getBoundingClientRect(), words.getBoundingClientRect()];
    return own.left < 0 || own.right > document.documentElement.clientWidth || said.left < own.left || said.right > own.right;
  };
  return tools.filter(isCut).map(({ innerText }) => innerText);
}

/** Returns the words of matching elements that stand in two lines. */
function torn(selector: string): string[] {
  const texts = [...document.querySelectorAll(selector)].flatMap(({ childNodes }) =>
    [...childNodes].filter((node) => node instanceof Text),
  );
  return texts.flatMap((text) =>
    [...(text.textContent ?? '').matchAll(/[A-Za-z’]+|^[^ ]{2,4}$/g)].flatMap(({ 0: word, index }) => {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1 ? [word] : [];
    }),
  );
}
