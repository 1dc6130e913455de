/** A hall in Uyghur, and a Uyghur guide in a Chinese hall: everything runs from right to left, as a browser lays it out. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { phoneForAll } from './for-each.ts';
import { type TestHall, openHall } from './hall.ts';
import { untilKept } from './phone.ts';

const phone = phoneForAll();
let hall: TestHall;

const GUIDE = (title: string, headings: readonly string[]) =>
  [
    '---',
    `标题: ${title}`,
    '窗口: 1',
    '---',
    'كۆزنەكتە تىزىملاتسۇن.',
    '',
    `## ${headings[0]}`,
    '- كىملىك: 1 نۇسخا',
    '',
    `## ${headings[1]}`,
    '1. نومۇر ئېلىڭ.',
    '',
  ].join('\n');

beforeAll(async () => {
  const dir = mkdtempSync(join(tmpdir(), 'right-to-left-'));
  mkdirSync(join(dir, 'birth'));
  const files = {
    'hall.yaml':
      'name: 青禾县政务服务大厅\naddress: https://qinghe.example\nphone: 0999-0000001\nwindows:\n  1: { name: 户籍 }\nevents:\n  - { id: birth, letter: A, name: 出生 }\n',
    'hall.ug.yaml': [
      'name: چىڭخې زالى',
      'events:',
      '  - { id: birth, name: تۇغۇت }',
      'words:',
      '  朗读: ئوقۇش',
      '  "✓ {1} 份指南都已存好": "✓ {1} قوللانما ساقلاندى"',
      '  "找到 {1} 份": "{1} تېپىلدى"',
      '',
    ].join('\n'),
    'codes.yaml': 'A1: birth/permit\n',
    'plan.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100"><path id="window-1" d="M0 0h9v9z"/><text x="100" y="50">等候区</text></svg>',
    'birth/permit.md': GUIDE('居住登记', ['要带的材料', '怎么办']),
    'birth/permit.ug.md': GUIDE('تىزىملىك', ['ماتېرىياللار', 'باسقۇچلار']),
  };
  for (const [path, text] of Object.entries(files)) writeFileSync(join(dir, path), text);
  hall = await openHall(dir);
  rmSync(dir, { recursive: true });
});
afterAll(() => hall.remove());

describe('in Uyghur', () => {
  it.each(['/A1-ug', '/index-ug', '/A-ug', '/kept-ug'])('%s runs from right to left, and nothing is cut off', async (path) => {
    const page = await phone.open(hall.address + path);
    await page.setViewportSize({ width: 390, height: 844 });
    const seen = await page.evaluate(() => ({
      dir: document.documentElement.dir,
      wide: document.documentElement.scrollWidth,
      heading: document.querySelector('h1')?.getBoundingClientRect().right ?? 0,
      align: getComputedStyle(document.querySelector('h1') ?? document.body).textAlign,
    }));
    expect(seen).toEqual({ dir: 'rtl', wide: 390, heading: seen.heading, align: 'right' });
    expect(seen.heading).toBeGreaterThan(350);
    await page.close();
  });

  it('the tick stands to the right of its material, its form to the left; the number to the right of its step', async () => {
    const page = await phone.open(`${hall.address}/A1-ug`);
    const box = await page.locator('[data-material] input').boundingBox();
    const name = await page.locator('[data-material] b').boundingBox();
    expect(box?.x ?? 0).toBeGreaterThan((name?.x ?? 1000) + (name?.width ?? 0));
    const form = await page.locator('[data-material] i').boundingBox();
    expect((form?.x ?? 1000) + (form?.width ?? 0)).toBeLessThan(name?.x ?? 0);
    expect(
      await page
        .locator('.todo > *')
        .first()
        .evaluate((one) => getComputedStyle(one).textAlign),
    ).toBe('right');
    expect(await page.locator('ol.steps > li').evaluate((step) => parseFloat(getComputedStyle(step).paddingRight))).toBeGreaterThan(30);
    await page.close();
  });

  it('words of the plan stand where the hall drew them', async () => {
    const page = await phone.open(`${hall.address}/A1-ug`);
    const [plan, word] = await Promise.all(['.plan svg', '.plan text'].map((one) => page.locator(one).boundingBox()));
    expect(((word?.x ?? 0) - (plan?.x ?? 0)) / (plan?.width ?? 1)).toBeCloseTo(0.5, 1);
    await page.close();
  });

  it('the original is called by its own name, and calls the translation by its own', async () => {
    const page = await phone.open(`${hall.address}/A1`);
    expect(await page.locator('nav.languages a').innerText()).toBe('ئۇيغۇرچە');
    await page.locator('nav.languages a').click();
    await page.waitForURL(/A1-ug/);
    expect(await page.locator('nav.languages a').innerText()).toBe('中文');
    await page.close();
  });

  it('what is searched for is found, and leads to the page in Uyghur', async () => {
    const page = await phone.open(`${hall.address}/index-ug?q=${encodeURIComponent('تىزىملىك')}`);
    await page.locator('[data-results] a').first().waitFor();
    expect(await page.locator('[data-results] a').first().getAttribute('href')).toBe('/A1-ug');
    expect(await page.locator('[data-found]').innerText()).toBe('1 تېپىلدى');
    await page.close();
  });

  it('what the hall says in its own words is said so by the page and by its scripts, with no network too; the rest in the hall’s language', async () => {
    const page = await phone.open(`${hall.address}/A1-ug`);
    await untilKept(page, 'hall');
    await hall.line.cut();
    await page.reload();
    await page.getByText('✓ 1 قوللانما ساقلاندى').waitFor();
    expect(await page.locator('[data-do=read-aloud]').innerText()).toBe('ئوقۇش');
    expect(await page.locator('[data-do=share]').innerText()).toBe('转给家人');
    await page.goto(`${hall.address}/A1`);
    expect(await page.locator('[data-do=read-aloud]').innerText()).toBe('朗读');
    await hall.line.mend();
    await page.close();
  });
});
