/** The recorded facts of a sheet are on it: every text and every code of them is in its document. */

import { readFileSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { documentOf } from '../../scripts/sheets/drawn/document-of.ts';
import { fontFile } from '../../scripts/sheets/fonts/fonts.ts';
import { sheetCss } from '../../scripts/sheets/drawn/sheet-css.ts';
import { SHEET_KINDS } from '../../scripts/sheets/kinds/kinds.ts';
import { paperOf } from '../../scripts/sheets/sheet/papers.ts';
import { type Sheet, codesIn } from '../../scripts/sheets/sheet/sheet.ts';
import { wallCodes } from '../../scripts/register/wall-codes.ts';
import { hundredth } from '../../src/view/sheets/facts/size.ts';
import { sheetText } from '../../src/view/sheets/sheet-document.tsx';
import { sheetWords } from '../../src/view/sheets/text/sheet-words.ts';
import { oddHall } from './odd-hall.ts';
import { hallOf } from './sheet-hall.ts';

/** Say how something is drawn, or name it; `says`, `path`: of a code. */
const NO_TEXTS = new Set('kind id look layout language as lead lines part by event says path'.split(' '));

/** The first sheet of a kind, and its document. */
function drawn(name: string): { sheet: Sheet; html: string; text: string } {
  const compiled = hallOf(oddHall());
  const codes = wallCodes(compiled);
  const kind = SHEET_KINDS.find((one) => one.name === name);
  const [sizeName = ''] = kind?.sizes ?? [];
  const [sheet] = kind?.draw({ compiled, codes }, { sizeName, size: paperOf(sizeName) }).sheets ?? [];
  if (!sheet) throw new Error(`no ${name}`);
  const html = documentOf(sheet, compiled.hall, '/fonts');
  return { sheet, html, text: plain(html.replace(/<style>[^]*?<\/style>/, '').replace(/<[^>]*>/g, '')) };
}

function plain(markup: string): string {
  return markup
    .replaceAll('&lt;', '<')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/[\u200b\u2060]/g, '');
}

function textsIn(facts: unknown): string[] {
  if (typeof facts === 'string') return [facts];
  if (typeof facts !== 'object' || facts === null) return [];
  return Object.entries(facts).flatMap(([key, value]) => (NO_TEXTS.has(key) ? [] : textsIn(value)));
}

it.each(SHEET_KINDS.filter(({ sizes }) => sizes.length > 0).map(({ name }) => name))('%s: all of it, on its paper', (name) => {
  const { sheet, html, text } = drawn(name);
  const facts = sheet.pages.map((page) => page.facts);
  const texts = [...new Set(facts.flatMap(textsIn))];
  expect(texts).not.toEqual([]);
  expect(
    texts.filter((one) => !text.includes(one)),
    'texts that are not on it',
  ).toEqual([]);

  const pictures = [...html.matchAll(/data-says="([^"]*)"[^>]*>[^]*? d="M0 0[^"]*"[^]*? d="([^"]*)"/g)];
  const shown = pictures.map(([, says = '', path = '']) => `${plain(says)} ${path}`);
  expect(shown.sort(), 'codes, each with its own picture').toEqual(
    codesIn(facts)
      .map(({ says, path }) => `${says} ${path}`)
      .sort(),
  );

  // The quiet zone that the standard asks for: four modules on each side.
  const widths = [...html.matchAll(/viewBox="0 0 (\d+) \1"[^>]*data-says=/g)].map(([, width]) => Number(width));
  const inOrder = (numbers: number[]) => numbers.sort((a, b) => a - b);
  expect(inOrder(widths)).toEqual(inOrder(codesIn(facts).map(({ modules }) => modules + 8)));
  expect(html).toContain(`@page{size:${sheet.paper.width}mm ${sheet.paper.height}mm;margin:0}`);
  expect(html, 'nothing before the first page').toMatch(/<\/style><body><section class="sheet/);
  expect(html.match(/<section class="sheet[ "]/g)).toHaveLength(sheet.pages.length);
});

it('is styled by what is common to all sheets, then by each kind’s own styles, each once', () => {
  const folder = 'src/view/sheets';
  const styles = readdirSync(folder)
    .filter((name) => name.endsWith('.css'))
    .map((name) => ({ name, text: readFileSync(`${folder}/${name}`, 'utf8').trim() }));
  const { html } = drawn('poster');
  const fonts = [...html.matchAll(/<link rel="stylesheet" href="\/fonts\/([^"]*)">/g)].map(([, file = '']) => file);
  expect(
    fonts.map((file) =>
      fontFile(file)
        ?.toString('utf8')
        .includes(`font-weight: ${file.slice(0, 3)}`),
    ),
  ).toEqual([true, true]);
  const at = styles.map(({ text }) => html.indexOf(text));
  expect(styles.filter(({ text }) => html.split(text).length !== 2).map(({ name }) => name)).toEqual([]);
  expect(Math.min(...at)).toBe(at[styles.findIndex(({ name }) => name === 'sheet.css')]);
});

it('a millimetre of a drawing is one on A4, and grows with the paper', () => {
  const unit = (width: number, height: number) =>
    /--u:([\d.]+)mm/.exec(
      sheetText({ title: '', language: 'en', paper: { width, height }, pages: [], css: '', fonts: [], events: [] }),
    )?.[1];
  expect([unit(210, 297), unit(297, 210), unit(297, 420), unit(148, 210)]).toEqual(['1', '1', '1.414', '0.705']);
});

/** On sheets of machines, channels and guides such as this hall has none of. */
const IN_OTHER_HALLS = 'booklet-notes under large alone facts big again end told named upright'.split(' ');

it('each rule of the style sheets is of something on a sheet: nothing has lost its look', () => {
  const sheets = [oddHall(), {}].map(hallOf).flatMap((compiled) => {
    const codes = wallCodes(compiled);
    return SHEET_KINDS.flatMap(({ sizes, wishes = [], draw }) =>
      sizes.flatMap((sizeName) =>
        (wishes.includes('tiled') ? [false, true] : [false])
          .flatMap((tiled) => draw({ compiled, codes }, { sizeName, size: paperOf(sizeName), tiled }).sheets)
          .map((sheet) => [...documentOf(sheet, compiled.hall, '/fonts').matchAll(/ class="([^"]*)"/g)])
          .map((found) => new Set(found.flatMap(([, names = '']) => names.split(' ')))),
      ),
    );
  });
  const rules = [
    ...sheetCss()
      .replace(/\/\*[^]*?\*\//g, '')
      .matchAll(/([^{}]*)\{/g),
  ].flatMap(([, selectors = '']) => selectors.split(','));
  const named = rules.map((selector) => [...selector.matchAll(/\.([a-z][\w-]*)/g)].map(([, name = '']) => name));
  expect(named.length).toBeGreaterThan(200);
  const lost = named.filter((names) => !sheets.some((on) => names.every((name) => on.has(name) || IN_OTHER_HALLS.includes(name))));
  expect(lost).toEqual([]);
});

it('cards are cut apart where one ends and the next begins', () => {
  const { sheet, html } = drawn('cards');
  const [first] = sheet.pages.flatMap(({ facts }) => (facts.kind === 'cards' ? [facts.layout] : []));
  if (!first) throw new Error('no cards');
  const { size, rows } = first;
  const page = html.split('<section class="sheet')[1] ?? '';
  const cuts = (way: string, side: string) => [
    ...page.matchAll(new RegExp(`class="cut ${way}" style="${side}:([\\d.]+)mm;(?:width|height):[\\d.]+mm"`, 'g')),
  ];
  const at = (way: string, side: string, length: number) =>
    cuts(way, side).map(([, place]) => Math.round((Number(place) / length) * 100) / 100);
  expect(at('down', 'left', size.width)).toEqual([1]);
  expect(at('across', 'top', size.height)).toEqual(rows.map((_, row) => row + 1));
});

it('of a table tent one face stands on its head, so that both are read once it is folded', () => {
  const { sheet, html } = drawn('tents');
  const faces = [...html.matchAll(/<section class="face ([^"]*)"/g)].map(([, look = '']) => look.endsWith('turned'));
  expect(faces).toEqual(sheet.pages.flatMap(() => [true, false]));
});

it('on a wall a machine and a way to be heard are called so beside their codes', () => {
  const { sheet, text } = drawn('wall');
  const leads = sheet.pages.flatMap(({ facts }) => codesIn(facts)).flatMap(({ lead }) => lead ?? []);
  expect(leads).not.toEqual([]);
  const said = (kind: 'device' | 'channel') => text.split(sheetWords('zh-CN').lead(kind)).length - 1;
  for (const kind of ['device', 'channel'] as const) expect([kind, said(kind)]).toEqual([kind, leads.filter((one) => one === kind).length]);
});

it('each code has a name for who listens', () => {
  const names = SHEET_KINDS.filter(({ sizes }) => sizes.length > 0).flatMap(({ name }) => [
    ...drawn(name).html.matchAll(/<svg class="qr"([^>]*)>/g),
  ]);
  expect(names.length).toBeGreaterThan(10);
  expect(names.filter(([, attributes = '']) => !/aria-label="[^"]+"/.test(attributes))).toEqual([]);
});

it('a length is written to a hundredth of a millimetre', () => {
  expect([12.3456, 0.005, -1.999, 3].map(hundredth)).toEqual([12.35, 0.01, -2, 3]);
});
