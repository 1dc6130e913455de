/** First scan: a phone that has never been here opens one guide. */

import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { hallForAll } from './for-each.ts';
import { type Phone, newInAppPhone, newPhone, untilKept } from './phone.ts';

/** As much of a section as is looked for. */
interface Section {
  readonly materials?: readonly { readonly name: string; readonly anyOf?: readonly { readonly name: string }[] }[];
  readonly questions?: readonly { readonly answers: readonly { readonly label: string }[] }[];
}

const hall = hallForAll();
let phone: Phone;

afterEach(async () => {
  await phone.close();
});

describe('scripts are off', () => {
  it('the guide is complete: every material, step, answer and condition can be read', async () => {
    phone = await newPhone({ javaScriptEnabled: false });
    const page = await phone.open(`${hall.address}/A1`);
    const guide = JSON.parse(hall.read(`lines/${await page.locator('html').getAttribute('data-line')}.json`));
    const text = await page.locator('main').innerText();
    const words: string[] = guide.sections.flatMap((section: Section) => [
      ...(section.materials ?? []).flatMap((material) => (material.anyOf ?? [material]).map(({ name }) => name)),
      ...(section.questions ?? []).flatMap(({ answers }) => answers.map(({ label }) => label)),
    ]);
    expect(words.length).toBeGreaterThan(10);
    expect(words.filter((word) => !text.includes(word))).toEqual([]);
    const conditional = page.locator('[data-material][data-when]');
    expect(await conditional.count()).toBeGreaterThan(2);
    expect(await conditional.locator('.when:visible').count()).toBe(await conditional.locator('.when').count());
    expect(await page.locator('html').getAttribute('data-kept')).toBe('none');
    expect(await page.locator('main [hidden]:not([data-when])').count()).toBeLessThan(10);
  });

  it('asks for the document and nothing that it needs to be read', async () => {
    phone = await newPhone({ javaScriptEnabled: false });
    await phone.open(`${hall.address}/A1`);
    const paths = phone.asked.map((address) => new URL(address).pathname);
    expect(paths).toContain('/A1');
    expect(paths.filter((path) => !/^\/(A1|icon|favicon|manifest|files\/|assets\/)/.test(path))).toEqual([]);
  });
});

describe('scripts are on', () => {
  it('keeps the guide, its life event, then the small hall, and says so only when it is true', async () => {
    phone = await newPhone();
    const page = await phone.open(`${hall.address}/A1`);
    await untilKept(page, 'guide');
    await untilKept(page, 'hall');
    const kept = await page.evaluate(async () => {
      const names = await caches.keys();
      const all = await Promise.all(
        names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname)),
      );
      return all.flat();
    });
    const root = JSON.parse(hall.read('root.json'));
    expect(root.packs.length).toBeGreaterThan(1);
    for (const { hash } of root.packs) expect(kept).toContain(`/packs/${hash}.json`);
    expect(phone.complaints).toEqual([]);
    expect(phone.asked.filter((address) => !address.startsWith(hall.address) && !address.startsWith('data:'))).toEqual([]);
  });

  it.each([
    ['a guide', 'A1', 'worker'],
    ['the wall', '', 'worker'],
    ['a guide, where the worker is refused', 'A1', 'refused'],
    ['the wall, where the worker is refused', '', 'refused'],
    ['a guide, in an in-app browser on an iPhone', 'A1', 'in-app'],
    ['the wall, in an in-app browser on an iPhone', '', 'in-app'],
  ] as const)('the scripts of %s are at most 12,000 bytes gzipped before the first tap', async (_, name, browser) => {
    phone = await (browser === 'in-app' ? newInAppPhone() : newPhone({ serviceWorkers: browser === 'worker' ? 'allow' : 'block' }));
    // The same parts open whatever the machine's clock says.
    await phone.context.addInitScript((now) => void (Date.now = () => now), Date.parse('2026-10-20T10:00:00+08:00'));
    const page = await phone.open(`${hall.address}/${name}`);
    await (browser === 'worker' ? untilKept(page, 'hall') : page.waitForLoadState('networkidle'));
    await page.locator('[data-hours]').scrollIntoViewIfNeeded();
    await page.locator('[data-hours] .open').waitFor();
    await page.mouse.wheel(0, 100_000);
    await page.waitForTimeout(300);
    const opened = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname));
    const scripts = [...new Set(opened)].filter((path) => path.startsWith('/assets/') && path.endsWith('.js'));
    const parts = { worker: ['main', 'meet-worker'], refused: ['main', 'meet-worker', 'news'], 'in-app': ['main', 'unkept', 'news'] }[
      browser
    ];
    for (const part of parts) expect(scripts.join()).toContain(`/assets/${part}-`);
    const bytes = scripts.reduce((sum, path) => sum + gzipSync(hall.read(path.slice(1)), { level: 9 }).byteLength, 0);
    expect(bytes).toBeLessThanOrEqual(12_000);
  });

  it('a page that the worker makes is the page that the build made, byte for byte', async () => {
    phone = await newPhone();
    const page = await phone.open(`${hall.address}/A1`);
    await untilKept(page, 'hall');
    await page.reload();
    expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
    hall.line.fault = (path) => (path.startsWith('/root.json') ? undefined : 'drop');
    for (const name of ['index', 'A', 'A1', 'A2', 'A1-en', 'A1-2', 'G1', 'H1', 'index-en', 'E9', 'F1', 'F1-table', 'S1', 'S2-en', 'T1']) {
      const made = page.waitForResponse((response) => response.request().isNavigationRequest());
      await page.goto(`${hall.address}/${name === 'index' ? '' : name}`);
      expect(await (await made).text(), name).toBe(hall.read(`${name}.html`));
    }
    hall.line.fault = () => undefined;
  });
});
