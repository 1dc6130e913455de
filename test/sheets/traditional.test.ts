/** A hall in traditional characters: all that its paper and the desk of `/print` say is written so. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { traditionalWords, writeTraditional } from '../../scripts/resolve/traditional-words.ts';
import { saidIn } from '../../scripts/resolve/said-in.ts';
import { compile, isReadable, type ReadableHall } from '../../scripts/journey/compile.ts';
import { wallCodes } from '../../scripts/register/wall-codes.ts';
import { brokenPage } from '../../scripts/sheets/desk/broken-page.ts';
import { deskPage } from '../../scripts/sheets/desk/desk.ts';
import { shown } from '../../scripts/sheets/desk/shown.ts';
import { documentOf } from '../../scripts/sheets/drawn/document-of.ts';
import { SHEET_KINDS } from '../../scripts/sheets/kinds/kinds.ts';
import { textCode } from '../../src/view/sheets/text/text-code.ts';
import { simplifiedSheetWords } from '../../src/view/sheets/text/sheet-words-simplified.ts';
import { sheetWords } from '../../src/view/sheets/text/sheet-words.ts';
import { writeTraditionalHall } from '../view/traditional-hall.ts';
import { simplifiedOnly } from '../view/simplified-only.ts';

function traditionalHall(): ReadableHall {
  const dir = mkdtempSync(join(tmpdir(), 'traditional-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  writeTraditionalHall(dir);
  const compiled = compile({ dir, today: '2026-11-22' });
  if (!isReadable(compiled)) throw new Error('The hall could not be read.');
  return compiled;
}

const tooMany = { message: { zh: '这一篇太长了。', en: 'Too long.' }, fix: { zh: '拆成几篇。', en: 'Make several.' } };

const shownText = (html: string) => html.replace(/<style>[^]*?<\/style>/g, '');

it('the words of paper are the simplified ones as OpenCC writes them, and as all pages say them', () => {
  // Each sentence with its places.
  const said = (words: typeof simplifiedSheetWords) =>
    Object.entries(words).map(([name, one]) => [name, typeof one === 'function' ? String(one).replace(/^[^=]*=>\s*/, '') : String(one)]);
  const [plain, ours] = [Object.fromEntries(said(simplifiedSheetWords)), Object.fromEntries(said(sheetWords('zh-HK')))];
  expect(ours).toEqual(traditionalWords([{ table: 'sheet', zh: plain }])['sheet']);
});

it.each(['zh-Hant', 'zh-TW', 'zh-HK', 'zh-MO', 'zh-Hant-HK'])('paper in %s is in traditional characters', (language) => {
  expect(sheetWords(language).steps).toBe('怎麼辦');
  expect(textCode({ title: '一', materials: [], phone: '1' }, 'https://a', language)).toContain('電話：1');
});

it.each(['zh', 'zh-CN', 'zh-Hans', 'zh-Hans-HK', 'zh-SG'])('paper in %s is not', (language) => {
  expect(sheetWords(language).steps).toBe('怎么办');
});

/** The simplified characters that the hall’s own texts have not: 准 of 批准 is one of theirs. */
function simplifiedIn(html: string, { hall, guides, paper }: ReadableHall): string[] {
  const own = JSON.stringify([hall, guides, paper]);
  return simplifiedOnly(shownText(html)).filter((character) => !own.includes(character));
}

it('no sheet of any kind has a simplified character', () => {
  const compiled = traditionalHall();
  const codes = wallCodes(compiled);
  for (const kind of SHEET_KINDS.filter(({ sizes }) => sizes.length > 0)) {
    for (const tiled of kind.wishes?.includes('tiled') ? [false, true] : [false]) {
      const { sheets } = kind.draw(
        { compiled, codes },
        { tiled, label: { size: { width: 70, height: 37 }, gap: { width: 0, height: 0 } } },
      );
      expect([kind.name, sheets.length > 0]).toEqual([kind.name, true]);
      const html = sheets.map((sheet) => documentOf(sheet, compiled.hall, '/fonts')).join('');
      expect([kind.name, simplifiedIn(html, compiled)]).toEqual([kind.name, []]);
    }
  }
});

it('the desk has none either, what is wrong included', () => {
  const compiled = traditionalHall();
  const page = (query: string) => {
    const asked = new URLSearchParams(query);
    return deskPage(compiled, asked, shown(compiled, asked), 'elsewhere', '');
  };
  for (const query of ['', 'sheet=labels/a4&label=10x10&code=A1', 'sheet=poster/a4&code=A1&distance=20m', 'sheet=wall/a1&all=1']) {
    expect([query, simplifiedIn(page(query), compiled)]).toEqual([query, []]);
  }
  const broken = {
    ...compiled,
    problems: [{ ...tooMany, id: 'too-large' as const, level: 'error' as const, file: 'a.md', line: 1, column: 2 }],
  };
  expect(simplifiedIn(brokenPage(broken, '.', new URLSearchParams(), ''), compiled)).toEqual([]);
});

it('what a problem quotes stays as typed', () => {
  expect(saidIn({ zh: '没有“后里台”这个部门。', en: '' }, 'zh-TW')).toBe('沒有「后里台」這個部門。');
  expect(writeTraditional()('打印')).toBe('列印');
});
