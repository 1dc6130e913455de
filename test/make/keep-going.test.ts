/** `build -- --keep-going`: one guide with an error among good ones. Without it an error stops all: `journey.test.ts`. */

import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { generateGuides, generateHall } from '../../scripts/bench/generated-hall.ts';
import { type HeldHall, WRONG, errorsOf, filesIn, heldIn, onlyIn, publishedHall } from './held-hall.ts';

// Each test builds a hall two or three times.
vi.setConfig({ testTimeout: 120_000 });
afterAll(() => vi.resetConfig());

const spoil = (hall: HeldHall) => hall.edit('birth/hukou.md', WRONG);

describe('the others are published, and the guide with an error stays as it was', () => {
  it('its page says since when, its text is the published one, and the build says why', async () => {
    const hall = await publishedHall();
    const before = hall.guide('A1');
    const card = hall.page('B1');
    spoil(hall);
    hall.edit('work/card.md', (text) => text.replace('好。', '三天办好。'));
    const arrived = await hall.make('2026-11-20');
    expect(arrived.published?.guides).toBe(3);
    expect(errorsOf(arrived, hall)).toEqual(['birth/hukou.md:3 unknown-department']);
    expect(heldIn(arrived)).toEqual(['birth/hukou 2026-10-01', 'birth/hukou.en 2026-10-01']);
    expect(arrived.held.map(({ problems }) => problems.map(({ id }) => id))).toEqual([['unknown-department'], ['unknown-department']]);
    expect(hall.guide('A1')).toEqual({ ...before, held: '2026-10-01' });
    const page = hall.page('A1');
    expect(page).toMatch(/<p class="alert" data-held="2026-10-01"><a href="tel:0999-0000002">.*这一页是 2026 年 10 月 1 日发布的/);
    expect(page).toContain('当场办好');
    expect(hall.page('A1-en')).toMatch(/data-held="2026-10-01">.*Published on 1 October 2026/);
    expect(hall.page('A1-2')).toContain('data-held');
    expect([card.includes('三天办好'), hall.page('B1').includes('三天办好'), hall.page('B1').includes('data-held')]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('a build that holds it again changes nothing, not even the day; once it is mended the note is gone', async () => {
    const hall = await publishedHall();
    spoil(hall);
    await hall.make('2026-11-20');
    const first = filesIn(hall.out);
    expect(heldIn(await hall.make('2026-12-01'))).toEqual(['birth/hukou 2026-10-01', 'birth/hukou.en 2026-10-01']);
    expect(filesIn(hall.out)).toEqual(first);
    hall.edit('work/card.md', (text) => text.replace('好。', '三天办好。'));
    await hall.make('2026-12-02');
    expect(hall.page('A1')).toContain('data-held="2026-10-01"');
    hall.edit('birth/hukou.md', (text) => text.replace('没有这个部门', '县公安局'));
    const mended = await hall.make('2026-12-03', { keepGoing: false });
    expect([mended.held, errorsOf(mended, hall)]).toEqual([[], []]);
    expect([hall.page('A1').includes('data-held'), hall.page('A1').includes('明天办好')]).toEqual([false, true]);
    // What it was before is of the day on which it was published now.
    spoil(hall);
    hall.edit('birth/hukou.md', (text) => text.replace('县公安局', '没有'));
    expect(heldIn(await hall.make('2026-12-20'))).toContain('birth/hukou 2026-12-03');
  });

  it('links lead to the headings that its page has, not to those that are written', async () => {
    const hall = await publishedHall();
    spoil(hall);
    hall.edit('birth/hukou.md', (text) =>
      text.replace('## 要带的材料', '看[这里](#办理材料)。\n\n## 办理材料').replace('结婚了吗', '领证了吗'),
    );
    hall.edit(
      'birth/certificate.md',
      (text) => `${text}\n[带什么](hukou.md#办理材料)、[问什么](hukou.md#married)、[费用](hukou.md#收费)\n`,
    );
    const { problems } = await hall.make('2026-11-20');
    expect(problems.filter(({ id }) => id === 'dead-anchor').map(({ message }) => message.zh)).toEqual(['“新生儿户口登记”里没有“收费”。']);
    expect(hall.page('A1')).toContain('<h2 id="要带的材料">');
    for (const href of ['/A1#要带的材料', '/A1#父母登记结婚了吗', '/A1']) expect(hall.page('A2')).toContain(`<a href="${href}">`);
  });

  it('with nothing to hold it is a build like any other', async () => {
    const hall = await publishedHall();
    const before = filesIn(hall.out);
    const arrived = await hall.make('2026-11-20');
    expect([arrived.held, filesIn(hall.out)]).toEqual([[], before]);
  });

  it('a translation with an error stays, its original is new', async () => {
    const hall = await publishedHall();
    hall.edit('birth/hukou.md', (text) => text.replace('当场办好', '明天办好'));
    hall.edit('birth/hukou.en.md', (text) => text.replace('---\n\n', 'department: nobody\n---\n\n'));
    expect(heldIn(await hall.make('2026-11-20'))).toEqual(['birth/hukou.en 2026-10-01']);
    expect([hall.page('A1').includes('明天办好'), hall.page('A1').includes('data-held')]).toEqual([true, false]);
    expect(hall.page('A1-en')).toContain('data-held="2026-10-01"');
  });

  it('of an original all languages stay: one that is new waits, one that was deleted is there', async () => {
    const hall = await publishedHall();
    spoil(hall);
    hall.edit('birth/hukou.en.md', undefined);
    hall.edit('birth/hukou.ug.md', '---\ntitle: نوپۇس\n---\n\nنوپۇس\n');
    expect(heldIn(await hall.make('2026-11-20'))).toEqual(['birth/hukou 2026-10-01', 'birth/hukou.en 2026-10-01']);
    expect(hall.page('A1')).toContain('href="/A1-en"');
    expect(hall.page('A1')).not.toContain('/A1-ug');
    expect(hall.page('A1-en')).toContain('Register a newborn');
  });

  it.each<[string, string, (hall: HeldHall) => void]>([
    ['is empty', 'birth/hukou.md:1 empty-file', ({ edit }) => edit('birth/hukou.md', '')],
    [
      'is no UTF-8',
      'birth/hukou.md:2 encoding',
      ({ guides }) => writeFileSync(join(guides, 'birth/hukou.md'), Buffer.from('---\n\xb1\xea\xcc\xe2: x\n---\n', 'latin1')),
    ],
    [
      'has a merge that is not done',
      'birth/hukou.md:7 merge-conflict',
      ({ edit }) => edit('birth/hukou.md', (text) => text.replace('当场', '<<<<<<< HEAD\n当场\n=======\n明天\n>>>>>>> x\n')),
    ],
    [
      'asks nothing any more, and a code of a situation stands for an answer',
      'birth/hukou.md:3 unknown-department',
      ({ edit }) => edit('birth/hukou.md', '---\n标题: 新生儿户口登记\n部门: 没有\n---\n\n好。\n'),
    ],
    ['links to a form that is gone', 'birth/hukou.md:7 missing-attachment', ({ edit }) => edit('birth/hukou/form.pdf', undefined)],
    [
      'links to a form whose name is not UTF-8',
      'birth/hukou/\ufffd\ufffd.pdf:1 name-encoding',
      ({ guides }) =>
        writeFileSync(Buffer.concat([Buffer.from(join(guides, 'birth/hukou/')), Buffer.from([0xb1, 0xed]), Buffer.from('.pdf')]), 'x'),
    ],
  ])('its file %s', async (_, expected, change) => {
    const hall = await publishedHall();
    const before = hall.guide('A1');
    change(hall);
    const arrived = await hall.make('2026-11-20');
    expect(errorsOf(arrived, hall)).toContain(expected);
    expect(heldIn(arrived)).toContain('birth/hukou 2026-10-01');
    expect(hall.guide('A1')).toEqual({ ...before, held: '2026-10-01' });
    expect(hall.page('A1-2')).toContain('没有登记');
  });

  it('the form that it links to stays in the output as long as it is held', async () => {
    const hall = await publishedHall();
    hall.edit('birth/hukou/form.pdf', undefined);
    for (const day of [1, 2, 3, 4]) {
      hall.edit('work/card.md', (text) => `${text}\n第 ${day} 次\n`);
      await hall.make(`2026-12-0${day}`);
    }
    const form = onlyIn(join(hall.out, 'files'), '.pdf');
    expect(readFileSync(form, 'utf8')).toBe('the form');
    expect(hall.page('A1')).toContain(`/files/${form.slice(-20)}`);
  });

  it('the others call it as it was published; one that links to it by its new name is held too', async () => {
    const hall = await publishedHall();
    hall.edit('birth/hukou.md', (text) => WRONG(text).replace('新生儿户口登记', '给孩子上户口'));
    hall.edit('birth/certificate.md', (text) => text.replace('好。', '当天办好。'));
    expect(heldIn(await hall.make('2026-11-20'))).not.toContain('birth/certificate 2026-10-01');
    expect(hall.guide('A2')?.related?.map(({ title }) => title)).toEqual(['新生儿户口登记']);
    expect(hall.page('A')).toContain('新生儿户口登记');
    expect(readFileSync(join(hall.out, 'codes.json'), 'utf8')).not.toContain('给孩子上户口');
    hall.edit('birth/certificate.md', (text) => text.replace('相关: birth/hukou', '相关: 给孩子上户口'));
    const both = await hall.make('2026-11-21');
    expect(heldIn(both)).toContain('birth/certificate 2026-11-20');
    expect(errorsOf(both, hall)).toContain('birth/certificate.md:3 unknown-related');
    expect(hall.page('A2')).toContain('当天办好');
  });

  it('a guide that was published before it had a code of its own is held under the same one', async () => {
    const hall = await publishedHall();
    hall.edit('work/new.md', '---\n标题: 新的\n---\n\n好。\n');
    await hall.make('2026-10-02');
    expect(hall.page('B2')).toContain('编号还没有定下来');
    hall.edit('codes.yaml', (text) => `${text}B2: work/new\n`);
    hall.edit('work/new.md', (text) => text.replace('---\n\n', '部门: 没有\n---\n\n'));
    expect(heldIn(await hall.make('2026-11-20'))).toEqual(['work/new 2026-10-02']);
    expect(hall.page('B2')).not.toContain('编号还没有定下来');
  });

  it('--strict: a guide with a warning is held, one between guides stops', async () => {
    const hall = await publishedHall();
    hall.edit('work/card.md', (text) => text.replace('好。', '好。\n\n## 要带的材料\n- 其他材料\n'));
    expect((await hall.make('2026-11-20', { strict: true, keepGoing: false })).published).toBeUndefined();
    expect(heldIn(await hall.make('2026-11-20', { strict: true }))).toEqual(['work/card 2026-10-01']);
    hall.edit('work/Card.md', '---\n标题: 社保卡\n---\n\n好。\n');
    expect((await hall.make('2026-11-20', { strict: true })).published).toBeUndefined();
  });

  it('where the last output came from another machine, the bytes are the same', async () => {
    const hall = await publishedHall();
    // This one knows it.
    await hall.make('2026-10-02');
    spoil(hall);
    hall.edit('work/card.md', (text) => text.replace('好。', '三天办好。'));
    // The cache goes by the folder: in another place it is empty.
    const [guides, out] = [join(hall.dir, 'other'), join(hall.dir, 'other-dist')];
    cpSync(hall.guides, guides, { recursive: true });
    cpSync(hall.out, out, { recursive: true });
    await hall.make('2026-11-20');
    await hall.make('2026-11-20', { guides, out });
    expect(filesIn(out)).toEqual(filesIn(hall.out));
  });

  it('three hundred good ones beside a bad one', async () => {
    const hall = await publishedHall();
    rmSync(hall.guides, { recursive: true });
    rmSync(hall.out, { recursive: true });
    generateHall(hall.guides, 301);
    await hall.make('2026-10-01');
    const before = hall.guide('A1');
    for (const { path } of generateGuides(301)) hall.edit(path, (text) => text.replace('## 谁能办', '改过的一句。\n\n## 谁能办'));
    hall.edit('birth/g1.md', (text) => text.replace(/部门: .*/, '部门: 没有这个部门'));
    const arrived = await hall.make('2026-11-20');
    expect([arrived.published?.guides, heldIn(arrived)]).toEqual([301, ['birth/g1 2026-10-01']]);
    expect(hall.guide('A1')).toEqual({ ...before, held: '2026-10-01' });
    const pages = [...filesIn(hall.out)]
      .filter(([name]) => /^[A-Z]\d+\.html$/.test(name))
      .map(([, text]) => Buffer.from(text, 'latin1').toString());
    expect(pages.length).toBe(301);
    expect(pages.filter((text) => !text.includes('改过的一句。')).map((text) => text.includes('data-held'))).toEqual([true]);
  });
});
