/** A reader comes back to a guide that is another one now. */

import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { databaseName } from '../../src/saved/database.ts';
import { hallForEach, phoneForEach } from './for-each.ts';
import { newPhone, until, untilKept } from './phone.ts';

const hall = hallForEach();

const setTime = (time: string) => {
  hall.edit('birth/hukou.md', (text) => text.replace(/## 要多久[^]*?## /, `## 要多久\n- ${time}\n\n## `));
  hall.build();
};

const told = (page: Page) => page.locator('[data-changes] li').allInnerTexts();

/** Resolves when this page remembers what its reader sees. */
async function untilRemembered(page: Page): Promise<void> {
  await until(
    page,
    async (saved) => {
      if (!(await indexedDB.databases()).some(({ name }) => name === saved)) return false;
      const opening = indexedDB.open(saved);
      const database = await new Promise<IDBDatabase>((resolve) => (opening.onsuccess = () => resolve(opening.result)));
      const keys = database.transaction('saved').objectStore('saved').getAllKeys();
      await new Promise((resolve) => (keys.onsuccess = resolve));
      database.close();
      return keys.result.includes(`seen ${document.documentElement.dataset['page']}`);
    },
    databaseName(''),
  );
}

describe('a phone that keeps the hall', () => {
  const phone = phoneForEach();

  it('with no network: what changed is told field by field, from what the reader saw, however many versions ago', async () => {
    setTime('20 个工作日');
    const page = await phone.open(`${hall.address}/A1`);
    await untilKept(page, 'hall');
    await untilRemembered(page);
    await page.goto(`${hall.address}/A2`);
    for (const time of ['15 个工作日', '10 个工作日']) {
      setTime(time);
      const root = hall.read('root.json');
      await page.reload();
      await until(page, async (text) => (await (await caches.match('/root.json'))?.text()) === text, root);
    }
    await phone.restart();
    await hall.line.cut();
    const later = await phone.open(`${hall.address}/A1`);
    await later.locator('[data-changes]').waitFor();
    expect(await told(later)).toEqual(['时限从“20 个工作日”改为“10 个工作日”']);
    expect(await later.locator('[data-changes] h2').innerText()).toBe('您上次看过以后，有 1 处变了');
    // Not said once only, to be missed: until the reader knows.
    await later.reload();
    await later.locator('[data-changes] button').click();
    expect(await later.locator('[data-changes]').count()).toBe(0);
    await later.reload();
    await untilKept(later, 'hall');
    await later.waitForTimeout(500);
    expect(await later.locator('[data-changes]').count()).toBe(0);
  });

  it('a reader who has answered: of a paper that others bring one quiet word, once; of their own a line', async () => {
    let page = await phone.open(`${hall.address}/A1`);
    await untilKept(page, 'hall');
    await page.locator('label:has([name=married][value=no])').click();
    await page.locator('[data-answered]').first().waitFor();
    await untilRemembered(page);
    const change = (line: string) => {
      hall.edit('birth/hukou.md', (text) => text.replace(line, `${line}和复印件`));
      hall.build();
    };
    change('- 结婚证：原件');
    await page.reload();
    await page.locator('p[data-changes]').waitFor();
    expect(await page.locator('p[data-changes]').innerText()).toBe('您上次看过以后，别的情况有变；您这一种没有变。');
    expect(await page.locator('[data-changed]').count()).toBe(0);
    await page.close();
    page = await phone.open(`${hall.address}/A1`);
    await page.locator('[data-answered]').first().waitFor();
    await untilKept(page, 'hall');
    expect(await page.locator('[data-changes]').count()).toBe(0);
    change('- 非婚生育情况说明：表格');
    change('- 收养登记证：原件');
    await page.reload();
    await page.locator('[data-changes] li').waitFor();
    expect(await told(page)).toEqual(['非婚生育情况说明从“表格”改为“表格和复印件”']);
  });

  it('a ticked material whose form changed keeps its tick and is marked; on the very load that brings the new text', async () => {
    const page = await phone.open(`${hall.address}/A1`);
    await untilKept(page, 'hall');
    await page.locator('[data-material="出生医学证明"] input').check({ force: true });
    await untilRemembered(page);
    hall.edit('birth/hukou.md', (text) => text.replace('- 出生医学证明：原件', '- 出生医学证明：原件和复印件'));
    hall.build();
    await page.reload();
    const material = page.locator('[data-material="出生医学证明"]');
    await material.locator('[data-changed]').waitFor();
    expect(await material.locator('input').isChecked()).toBe(true);
    expect(await material.locator('[data-changed]').innerText()).toContain('变了，原来是');
    expect((await told(page)).join()).toContain('原件和复印件');
  });
});

describe('a phone without a worker', () => {
  const phone = phoneForEach(() => newPhone({ serviceWorkers: 'block' }));

  it('who ticked is told what changed', async () => {
    setTime('20 个工作日');
    const page = await phone.open(`${hall.address}/A1`);
    await page.waitForLoadState('networkidle');
    await page.locator('[data-material] input').first().check({ force: true });
    await untilRemembered(page);
    setTime('10 个工作日');
    await page.goto(`${hall.address}/A1?new`);
    await page.locator('[data-changes]').waitFor();
    expect(await told(page)).toEqual(['时限从“20 个工作日”改为“10 个工作日”']);
  });
});

describe('the way back', () => {
  const phone = phoneForEach();

  it('an older content under a newer number costs the root and nothing else, and is told as a change', async () => {
    setTime('20 个工作日');
    const { packs } = JSON.parse(hall.read('root.json'));
    const page = await phone.open(`${hall.address}/A1`);
    await untilKept(page, 'hall');
    await untilRemembered(page);
    const first = await page.locator('main .facts').first().innerText();
    setTime('10 个工作日');
    await page.reload();
    await page.locator('[data-changes] button').click();
    await until(page, async (text) => (await (await caches.match('/root.json'))?.text()) === text, hall.read('root.json'));
    setTime('20 个工作日');
    expect(JSON.parse(hall.read('root.json')).packs).toEqual(packs);
    hall.line.forget();
    await page.reload();
    expect(await page.locator('main .facts').first().innerText()).toBe(first);
    await until(page, async (text) => (await (await caches.match('/root.json'))?.text()) === text, hall.read('root.json'));
    const content = [...new Set(hall.line.asked)].filter((path) => !/^\/(sw\.js|manifest|icon)/.test(path));
    expect(content).toEqual(['/root.json']);
    await page.locator('[data-changes]').waitFor();
  });
});
