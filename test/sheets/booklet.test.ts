/** The booklet: right page numbers in both contents, an even number of pages, nothing cut silently. */

import { describe, expect, it } from 'vitest';
import { fitGuide } from '../../scripts/sheets/kinds/booklet-guide.ts';
import { byLetter, letterOf } from '../../scripts/sheets/kinds/booklet-order.ts';
import { drawBooklet } from '../../scripts/sheets/kinds/booklet.ts';
import type { BookletFacts } from '../../src/view/sheets/facts/booklet-facts.ts';
import { sheetWords } from '../../src/view/sheets/text/sheet-words.ts';
import { type Files, HALL } from '../check/hall-folder.ts';
import { oddHall } from './odd-hall.ts';
import { drawn } from './sheet-hall.ts';

function pagesOf(files: Files, only?: readonly string[]): BookletFacts[] {
  const pages = drawn(drawBooklet, files, {}, only).sheets.flatMap((sheet) => sheet.pages);
  return pages.flatMap(({ facts }) => (facts.kind === 'booklet' ? [facts] : []));
}

/** Returns in which page each guide stands. */
function placesOf(pages: readonly BookletFacts[]): Record<string, number> {
  return Object.fromEntries(
    pages.flatMap((page) => (page.part === 'guides' ? page.guides.map(({ code }) => [code.code ?? '', page.page] as const) : [])),
  );
}

/** A hall of so many guides, every third one too long for half a page. */
function hallOfMany(count: number): Files {
  const long = Array.from({ length: 16 }, (_, at) => `- 第 ${at + 1} 样材料`).join('\n');
  const files = Array.from({ length: count }, (_, at) => [
    `birth/g${at}.md`,
    `---\n标题: ${'不曾出生医学证'[at % 7]}第 ${at} 件事\n---\n\n来办。\n\n## 要带的材料\n${at % 3 === 0 ? long : '- 身份证'}\n`,
  ]);
  const codes = Array.from({ length: count }, (_, at) => `A${at + 1}: birth/g${at}\n`).join('');
  return { ...Object.fromEntries(files), 'codes.yaml': codes, 'birth/hukou.md': '---\n标题: 别的\n---\n\n好。\n' };
}

describe('page numbers', () => {
  it.each([1, 2, 7, 90])('of %i guides are right in both contents, and pages are even in number', (count) => {
    const pages = pagesOf(hallOfMany(count));
    const places = placesOf(pages);
    expect(Object.keys(places)).toHaveLength(count);
    expect(pages.map(({ page }) => page)).toEqual(pages.map((_, at) => at + 1));
    expect(pages.length % 2).toBe(0);
    for (const by of ['event', 'letter']) {
      const lines = pages.flatMap((page) =>
        page.part === 'contents' && page.by === by ? page.groups.flatMap((group) => group.lines) : [],
      );
      expect(Object.fromEntries(lines.map(({ code, page }) => [code, page]))).toEqual(places);
    }
  });

  it('of the sheet are those of the record', () => {
    const { sheets } = drawn(drawBooklet, hallOfMany(7));
    expect(sheets[0]?.pages.map(({ about }) => about)).toEqual(sheets[0]?.pages.map((_, at) => `p${at + 1}`));
  });
});

describe('a guide with too much to say', () => {
  const words = sheetWords('zh-CN');
  const materials = Array.from({ length: 60 }, (_, at) => `第 ${at + 1} 样材料，名字写得很长很长，一行放不下，要换到第二行去`);

  it('loses its steps first, then materials from the last one on, and says how many', () => {
    const fitted = fitGuide({ summary: '先看清楚。', materials, steps: '取号 → 交材料' }, words);
    expect(fitted.layout).toBe('whole');
    expect(fitted.steps).toBeUndefined();
    expect(fitted.more).toBeGreaterThan(0);
    expect(fitted.materials.length + fitted.more).toBe(60);
    expect(fitted.materials).toEqual(materials.slice(0, fitted.materials.length));
  });

  it('has a page of its own before anything is left out', () => {
    const fitted = fitGuide({ materials: materials.slice(0, 8), steps: '取号 → 交材料' }, words);
    expect(fitted).toMatchObject({ layout: 'whole', more: 0, steps: '取号 → 交材料' });
  });

  it('has half a page where that is enough', () => {
    expect(fitGuide({ materials: ['身份证'], steps: '取号' }, words)).toMatchObject({ layout: 'half', more: 0 });
  });
});

describe('the alphabet', () => {
  it('follows how a title is pronounced, its first letter or digit whatever stands before it', () => {
    expect(['新生儿', '灵活就业', '阿姨', '“一件事”', 'ETC 办理', 'éa', '24 小时', '组织'].map(letterOf)).toEqual([
      'X',
      'L',
      'A',
      'Y',
      'E',
      'E',
      '#',
      'Z',
    ]);
  });

  it('puts what has no letter last', () => {
    const titles = ['24 小时', '组织', '阿姨', 'Abc'].map((title) => ({ title }));
    expect(byLetter(titles, 'zh-CN').map(({ letter }) => letter)).toEqual(['A', 'Z', '#']);
  });
});

it('a guide of two life events stands in the contents of both and in the booklet once', () => {
  const pages = pagesOf({
    ...HALL,
    'birth/hukou.md': '---\n标题: 新生儿户口登记\n也属于: work\n---\n\n好。\n',
    'codes.yaml': 'A1: birth/hukou\nB1: work/card\n',
    'work/card.md': '---\n标题: 就业登记\n---\n\n好。\n',
  });
  expect(Object.keys(placesOf(pages))).toEqual(['A1', 'B1']);
});

it('the cover has the hall’s long name, and the wall’s code whatever was chosen', () => {
  const [cover] = pagesOf(oddHall(0), ['A1']);
  expect(cover).toMatchObject({ part: 'cover', guides: 1, wall: { says: 'https://zwfw.laocheng.qinghe.example' } });
});
