/** A link with a case in it goes through many hands: cut, doubled, made up, of another guide. And one that arrives whole. */

import { describe, expect, it } from 'vitest';
import { hallForAll, phoneForEach } from './for-each.ts';
import { newPhone } from './phone.ts';

const hall = hallForAll();
const phone = phoneForEach(() => newPhone({ permissions: ['clipboard-read', 'clipboard-write'], serviceWorkers: 'block' }));

const SHAPES = [
  '~',
  '~=',
  '~~',
  '~~=',
  '~~~=abcde',
  '~=a',
  '~=abcd',
  '~=abcdef',
  '~=zzzzz',
  '~~=zzzzzyyyyy',
  '~=%',
  '~=%E0%A4%A',
  '~=<img src=x onerror=alert(1)>',
  '~=../../A2',
  '%7E%7E=zzzzz',
  '~=zzzzz&~=zzzzz',
  '~=zzzzz&~~=zzzzz',
  'married=no&~',
  'married=none&~~=zzzzz',
  'married=no&married=yes&~=',
  'nobody=no&~=__proto__',
  'constructor=1&toString=1&~~=hasOwn',
  `~~=${'zzzzz'.repeat(4_000)}`,
  '=&&~=&=',
];

describe('a link of a wrong shape', () => {
  it.each(['A1', 'A1-2', 'T1'])('never breaks /%s: it can be answered and ticked, and nothing is said to be ready', async (name) => {
    for (const shape of SHAPES) {
      const page = await phone.open(`${hall.address}/${name}#${shape}`);
      await page.locator('[data-do=share]:visible').waitFor();
      await page.locator('.ask[data-awake]').or(page.locator('html:not(:has(.ask))')).first().waitFor({ state: 'attached' });
      await page.waitForTimeout(100);
      const shown = await page.evaluate(() => document.body.innerText);
      expect(shown, shape).not.toMatch(/[1-9]\d* 样已备好|都备好了|都齐了|undefined|NaN|onerror/);
      expect(await page.locator('[data-material] :checked').count(), shape).toBe(0);
      expect(phone.complaints, shape).toEqual([]);
      await page.close();
    }
  });

  it('leaves what the phone has of its own', async () => {
    let page = await phone.open(`${hall.address}/A1`);
    await page.locator('[data-material] input').first().check({ force: true });
    await page.locator('label:has([name=married][value=no])').click();
    await page.locator('[data-answered]').first().waitFor();
    await page.close();
    for (const shape of ['~=zzzzz', '~~=', '~', '~=%']) {
      page = await phone.open(`${hall.address}/A1#${shape}`);
      await page.locator('[data-do=share]:visible').waitFor();
      await page.waitForTimeout(300);
      await page.close();
    }
    page = await phone.open(`${hall.address}/A1`);
    await page.locator('[name=married][value=no]:checked').waitFor({ state: 'attached' });
    await expect.poll(() => page.locator('[data-material] :checked').count()).toBeGreaterThan(0);
    await page.close();
  });
});

describe('a daughter answers at home', () => {
  it('the mother’s phone opens the finished list and keeps it; the link says nothing of the child’s birthday', async () => {
    const page = await phone.open(`${hall.address}/A1`);
    await page.locator('[data-latest] summary').click();
    await page.locator('[data-latest] input').fill('2026-11-20');
    for (const [question, answer] of [
      ['married', 'yes'],
      ['born', 'paper'],
      ['where', 'family'],
      ['late', 'intime'],
    ]) {
      await page.locator(`[data-turn] label:has([name=${question}][value=${answer}])`).click();
    }
    await page.locator('[data-known]:visible').waitFor();
    await page.locator('[data-material="结婚证"] label').click();
    const papers = await page.locator('[data-material]:visible label > span > b').allInnerTexts();
    await page.locator('[data-do=share]').click();
    await page.locator('[data-news] .alert').waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toMatch(/^https:\/\/[^/#]+\/A1#married=yes&born=paper&where=family&late=intime&~=[0-9A-Za-z]{5}$/);
    expect(decodeURIComponent(link)).not.toMatch(/2026|11-20|结婚证/);

    const mother = await newPhone({ serviceWorkers: 'block' });
    const { pathname, hash } = new URL(link);
    let theirs = await mother.open(hall.address + pathname + hash);
    await theirs.locator('.passed').waitFor();
    expect(await theirs.locator('[data-material]:visible label > span > b').allInnerTexts()).toEqual(papers);
    await expect.poll(() => theirs.locator('[data-material]:has(:checked) label > span > b').allInnerTexts()).toEqual(['结婚证']);
    expect(await theirs.locator('.passed [role=status]').innerText()).toBe(
      `1 样已备好，还缺 ${papers.length - 1} 样：${papers.filter((name) => name !== '结婚证').join('、')}。`,
    );
    expect(await theirs.locator('[data-turn]').count()).toBe(0);
    expect(
      await theirs
        .locator('.passed')
        .boundingBox()
        .then((box) => (box?.y ?? 9_999) < 844),
    ).toBe(true);
    await theirs.close();
    theirs = await mother.open(`${hall.address}/A1`);
    await expect.poll(() => theirs.locator('[data-material]:visible label > span > b').allInnerTexts()).toEqual(papers);
    await expect.poll(() => theirs.locator('[data-material]:has(:checked) label > span > b').allInnerTexts()).toEqual(['结婚证']);
    expect([...phone.asked, ...mother.asked].filter((address) => /~|married|11-20/.test(address.replace(/#.*/, '')))).toEqual([]);
    await mother.close();
    await page.close();
  });
});
