/** Where else it is done, in a real browser: with no server, by nearness, with the position refused, without script. */

import { afterAll, describe, expect, it } from 'vitest';
import { hallForAll } from './for-each.ts';
import { newPhone, untilKept } from './phone.ts';

const hall = hallForAll();

/** WGS-84; in the middle of the invented county. */
const HERE = { latitude: 40.2175, longitude: 101.52 };
const phones: Awaited<ReturnType<typeof newPhone>>[] = [];
const phoneWith = async (options: Parameters<typeof newPhone>[0] = {}) => {
  const phone = await newPhone(options);
  phones.push(phone);
  return phone;
};

afterAll(async () => {
  for (const phone of phones) await phone.close();
});

describe('离我最近的', () => {
  it('asks only at a tap, puts the nearest first, and no request carries the position', async () => {
    const phone = await phoneWith({ geolocation: HERE, permissions: ['geolocation'] });
    const page = await phone.open(`${hall.address}/points`);
    await page.getByRole('button', { name: '离我最近的' }).click();
    await page.locator('[data-far]').first().waitFor();
    const names = await page.locator('[data-nearest] h3').allTextContents();
    expect(names.slice(0, 2).every((name) => /城关|大厅门外|青禾银行城关/.test(name))).toBe(true);
    expect(names.at(-1)).toMatch(/石桥/);
    expect(await page.locator('[data-nearest] [data-far]').first().textContent()).toMatch(/^(往.{1,2}，约 \d+ 米|就在旁边)$/);
    expect(phone.asked.filter((address) => /40\.2|101\.5/.test(address))).toEqual([]);
    expect(phone.asked.every((address) => address.startsWith(hall.address))).toBe(true);
    expect(phone.complaints).toEqual([]);
  });

  it('where the reader refuses the page says so, and lists all as before', async () => {
    const phone = await phoneWith();
    const page = await phone.open(`${hall.address}/points`);
    const all = await page.locator('[data-place]:visible').count();
    await page.getByRole('button', { name: '离我最近的' }).click();
    await page.getByText('没有排').waitFor();
    expect(await page.locator('[data-place]:visible').count()).toBe(all);
  });
});

it('现在能办的, from the wall, at night: the machines that are open, and what is online', async () => {
  const phone = await phoneWith({ serviceWorkers: 'block' });
  const page = await phone.context.newPage();
  await page.clock.setFixedTime(new Date('2026-12-01T22:00:00+08:00'));
  await page.goto(hall.address);
  await page.getByRole('link', { name: '现在能办的' }).click();
  await page.getByText(/现在开着 \d+ 处/).waitFor();
  const names = await page.locator('[data-place]:visible h3').allTextContents();
  expect(names).toContain('网上办');
  expect(names).toContain('城关派出所 24 小时自助区');
  expect(names).not.toContain('大厅窗口');
});

it('a guide says how many points do it, and leads to just those', async () => {
  const phone = await phoneWith({ serviceWorkers: 'block' });
  const page = await phone.open(`${hall.address}/G2`);
  await page.getByRole('link', { name: /处服务点也能办/ }).click();
  await page.getByText('只列出能办 G2 的').waitFor();
  expect(await page.locator('[data-place]:visible h3').allTextContents()).not.toContain('南塘派出所');
  await page.getByRole('link', { name: '全部都看' }).click();
  await expect.poll(() => page.locator('[data-place]:visible h3').allTextContents()).toContain('南塘派出所');
});

it('without script it stands there whole', async () => {
  const phone = await phoneWith({ javaScriptEnabled: false });
  const page = await phone.open(`${hall.address}/points`);
  expect(await page.locator('[data-place]:visible').count()).toBeGreaterThan(20);
  expect(await page.getByRole('button').locator('visible=true').count()).toBe(0);
  expect(await page.locator('a[href="tel:0999-0000052"]').count()).toBe(1);
});

it('after one scan of another page it opens with no server', async () => {
  const phone = await phoneWith();
  await untilKept(await phone.open(`${hall.address}/A1`), 'hall');
  await phone.restart();
  await hall.line.cut();
  const page = await phone.open(`${hall.address}/points`);
  expect(await page.locator('[data-place]').count()).toBeGreaterThan(20);
  await page.getByRole('button', { name: '现在能办的' }).click();
  await page.getByText(/现在开着|现在都关着/).waitFor();
});
