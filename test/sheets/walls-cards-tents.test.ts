/** Walls, cards, tents and single codes: their content, and the orders that they refuse. */

import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { drawPictures, provedPictures, writePictures } from '../../scripts/sheets/kinds/pictures.ts';
import { changedFacts, printedFacts } from '../../scripts/sheets/record/record.ts';
import { codesIn } from '../../scripts/sheets/sheet/sheet.ts';
import type { Problem } from '../../scripts/ground/problem.ts';
import { HALL } from '../check/hall-folder.ts';
import { drawnFor, printable } from './printable.ts';

const LEADS = {
  'hall.yaml': `${String(HALL['hall.yaml'])}channels:\n  - { id: hotline, name: 12345 热线, url: "tel:12345" }\n  - { id: mail, name: 意见箱, url: "https://box.example" }\ndevices:\n  printer: { name: 自助查询打印机, guides: birth/hukou }\n`,
  'codes.yaml': 'A1: birth/hukou\nB1: work/wages\nS1: { device: printer }\nT1: { channel: hotline }\nT2: { channel: mail }\n',
  'work/wages.md': '---\n标题: 欠薪投诉\n---\n\n当场办好。\n',
};

function shown(typed: Parameters<typeof drawnFor>[0], files = {}): string[] {
  return drawnFor(typed, files).sheets.flatMap(({ pages }) =>
    pages.flatMap(({ facts }) => codesIn(facts).map(({ code = 'index' }) => code)),
  );
}

function guideCalled(title: string) {
  return { 'birth/hukou.md': `---\n标题: ${title}\n---\n\n当场办好。\n` };
}

describe('a sheet on which codes do not fit', () => {
  it.each([
    ['wall', {}],
    ['wall', { tiled: true }],
    ['cards', {}],
    ['tents', {}],
  ])('%s %o: names the largest distance that does, and at that distance it is drawn', (sheet, more) => {
    const far = drawnFor({ sheet, distance: '15m', ...more });
    expect(far.sheets).toEqual([]);
    const [, distance = ''] = /--distance ([\d.]+m)/.exec(far.problems[0]?.fix.zh ?? '') ?? [];
    expect(Number.parseFloat(distance)).toBeGreaterThan(0.5);
    const { sheets, problems } = drawnFor({ sheet, distance, ...more });
    expect(problems).toEqual([]);
    expect(sheets[0]?.pages.length).toBeGreaterThan(0);
  });

  it.each(['wall', 'cards', 'tents', 'labels'])(
    '%s: a title that no size of letters makes fit is refused with the number that do',
    (sheet) => {
      const { problems } = drawnFor({ sheet }, guideCalled('新生儿户口登记'.repeat(80)));
      expect(problems.map(({ id, file }) => [id, file.split('/').pop()])).toEqual([['sheet-title', 'hukou.md']]);
    },
  );

  it.each(['wall', 'cards', 'tents'])('%s: a title of 42 characters is drawn in smaller letters', (sheet) => {
    const { problems, sheets } = drawnFor({ sheet }, guideCalled('新生儿户口登记'.repeat(6)));
    expect(problems).toEqual([]);
    expect(sheets).toHaveLength(1);
  });
});

describe('a wall', () => {
  it('shows every guide, device and channel, and the code of the whole wall', () => {
    expect(shown({ sheet: 'wall' }, LEADS).sort()).toEqual(['A1', 'B1', 'S1', 'T1', 'T2', 'index']);
    expect(shown({ sheet: 'wall', tiled: true }, LEADS).sort()).toEqual(['A1', 'B1', 'S1', 'T1', 'T2', 'index']);
  });

  it.each([2, 14, 24])('put together from A4: the %d characters of a life event’s name fit into the band above its codes', (length) => {
    const named = { 'hall.yaml': String(HALL['hall.yaml']).replace('出生', '生'.repeat(length)) };
    const { sheets } = drawnFor({ sheet: 'wall', tiled: true }, named);
    const tiles = sheets.flatMap(({ pages }) => pages.flatMap(({ facts }) => (facts.kind === 'tile' && facts.event ? [facts] : [])));
    expect(tiles.length).toBeGreaterThan(0);
    for (const { layout } of tiles) {
      const lines = Math.ceil((length * layout.nameSize) / 135);
      expect(lines * layout.nameSize * 1.15).toBeLessThanOrEqual(20);
    }
  });

  it('of one life event shows its guides only', () => {
    expect(shown({ sheet: 'wall', event: '就业' }, LEADS)).toEqual(['B1']);
  });

  it('with no code at all is no sheet and no error', () => {
    expect(drawnFor({ sheet: 'wall', event: 'work' })).toEqual({ sheets: [], problems: [] });
  });

  it('keeps codes of another host and of the second class apart from those of guides', () => {
    const looks = drawnFor({ sheet: 'wall' }, LEADS).sheets[0]?.pages.flatMap(({ facts }) => codesIn(facts)) ?? [];
    expect(Object.fromEntries(looks.map(({ code = 'index', look }) => [code, look]))).toEqual({
      A1: 'guide',
      B1: 'guide',
      S1: 'second',
      T1: 'second',
      T2: 'outside',
      index: 'guide',
    });
  });

  it('a changed title is the one fact that changed, wherever its card hangs', () => {
    const facts = (title: string) =>
      printedFacts(drawnFor({ sheet: 'wall' }, { ...LEADS, ...guideCalled(title) }).sheets[0]?.pages[0]?.facts);
    expect(changedFacts(facts('新生儿户口登记'), facts('新生儿落户'))).toEqual([
      { fact: 'cards.A1.title', before: '新生儿户口登记', now: '新生儿落户' },
    ]);
  });
});

describe('cards', () => {
  it('are sorted by class, and those without one by life event', () => {
    const files = {
      ...LEADS,
      'codes.yaml': 'A1: birth/hukou\nA2: birth/two\nB1: work/wages\n',
      'birth/hukou.md': '---\n标题: 落户\n类别: 公安\n---\n\n好。\n',
      'birth/two.md': '---\n标题: 证明\n类别: 民政\n---\n\n好。\n',
      'work/wages.md': '---\n标题: 欠薪\n类别: 公安\n---\n\n好。\n',
      'hall.yaml': HALL['hall.yaml'] ?? '',
    };
    const { compiled } = printable(files);
    if (!compiled.guides.some((guide) => guide.class)) throw new Error('no guide has a class');
    expect(shown({ sheet: 'cards' }, files)).toEqual(['A1', 'B1', 'A2']);
  });

  it('say what to bring in two lines, and how many more there are', () => {
    const list = Array.from({ length: 30 }, (_, at) => `- 第 ${at} 种证明材料原件和复印件`).join('\n');
    const files = { 'birth/hukou.md': `---\n标题: 落户\n---\n\n## 要带的材料\n\n${list}\n` };
    const facts = drawnFor({ sheet: 'cards' }, files).sheets[0]?.pages[0]?.facts;
    if (facts?.kind !== 'cards') throw new Error('no cards');
    expect(facts.cards['A1']?.bring).toMatch(/^第 0 种.*；还有 \d\d 样，扫码看。$/);
    expect(Array.from(facts.cards['A1']?.bring ?? '').length).toBeLessThan(70);
  });
});

describe('single codes', () => {
  it('a picture that says something else is not written', async () => {
    const { pictures = [] } = drawPictures(printable(LEADS));
    const [first, second] = pictures;
    const problems: Problem[] = [];
    const proved = await provedPictures([{ ...first!, png: second!.png }, second!], problems);
    expect(proved).toEqual([second]);
    expect(problems.map(({ file }) => file)).toEqual([`codes/${first!.code.code}.png`]);
  });

  it('each is written as SVG and PNG, and read back', async () => {
    const out = mkdtempSync(join(tmpdir(), 'codes-'));
    onTestFinished(() => rmSync(out, { recursive: true, force: true }));
    const { pictures = [] } = drawPictures(printable());
    const problems: Problem[] = [];
    writePictures(out, await provedPictures(pictures, problems));
    expect(problems).toEqual([]);
    expect(readdirSync(join(out, 'codes')).sort()).toEqual(['A', 'A1', 'B', 'index'].flatMap((code) => [`${code}.png`, `${code}.svg`]));
    expect(readFileSync(join(out, 'codes/A1.svg'), 'utf8')).toMatch(/^<svg/);
  });
});
