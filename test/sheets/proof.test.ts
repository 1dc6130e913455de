/** The proof of a printed sheet: a small PDF is drawn, and its picture is searched for everything in its layout. */

import Pdf from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { outline, qrMatrix } from '../../scripts/ground/qr.ts';
import { faultsOfSheet } from '../../scripts/sheets/proof/proof.ts';
import type { LaidCode, LaidPage } from '../../scripts/sheets/sheet/layout.ts';
import type { Sheet } from '../../scripts/sheets/sheet/sheet.ts';
import { laidText } from './laid.ts';

const A1 = 'https://qinghe.example/A1';
const B2 = 'https://qinghe.example/B2';
/** Of the page, in mm. */
const [WIDTH, HEIGHT] = [90, 60];

function code(says: string, x: number, y = 15): LaidCode {
  const matrix = qrMatrix(says);
  return { kind: 'code', says, x, y, width: 30, height: 30, modules: matrix.size, path: outline(matrix) };
}

interface Ink {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour?: string;
}

/** The drawing of one page. */
interface Drawn {
  readonly codes: readonly LaidCode[];
  readonly ink?: readonly Ink[];
}

/** Draws pages as a PDF, with this much around each, in mm. */
async function pdfOf(pages: readonly Drawn[], bleed = 0): Promise<Uint8Array> {
  const mm = 72 / 25.4;
  const pdf = new Pdf({ autoFirstPage: false, margin: 0 });
  const done = new Promise<Uint8Array>((resolve) => {
    const parts: Uint8Array[] = [];
    pdf.on('data', (part: Uint8Array) => parts.push(part));
    pdf.on('end', () => resolve(Buffer.concat(parts)));
  });
  for (const { codes, ink = [] } of pages) {
    pdf
      .addPage({ size: [(WIDTH + 2 * bleed) * mm, (HEIGHT + 2 * bleed) * mm] })
      .scale(mm)
      .translate(bleed, bleed);
    for (const { x, y, width, modules, path } of codes) {
      pdf
        .save()
        .translate(x, y)
        .scale(width / (modules + 8));
      pdf.path(path).fill('black', 'even-odd').restore();
    }
    for (const { x, y, width, height, colour = 'black' } of ink) pdf.rect(x, y, width, height).fill(colour);
  }
  pdf.end();
  return done;
}

const page = (...items: LaidPage['items']): LaidPage => ({ width: WIDTH, height: HEIGHT, items });

/** A sheet of pages that are to show these texts. */
function sheet(...pages: readonly string[][]): Sheet {
  const facts = (texts: readonly string[]) => ({ codes: texts.map((says) => ({ says, path: '', modules: 25 })) });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- of a page's facts the proof asks for the codes only
  return { pages: pages.map((texts, at) => ({ about: `page ${at + 1}`, facts: facts(texts) })) } as unknown as Sheet;
}

/** Returns the faults of one page that is to show `wanted`, with this layout and this print. */
async function faults(laid: LaidPage, drawn: Drawn, wanted = [A1]): Promise<string[]> {
  return (await faultsOfSheet(sheet(wanted), [laid], await pdfOf([drawn]))).map(({ en }) => en);
}

describe('a sheet is not made', () => {
  it('when a code is missing from the paper', async () => {
    expect(await faults(page(code(A1, 5), code(B2, 50)), { codes: [code(A1, 5)] }, [A1, B2])).toEqual([`The code “${B2}” cannot be read.`]);
  });

  it('when a code is not where it was laid, a quarter of its width away', async () => {
    const [unread, foreign, quiet, ...more] = await faults(page(code(A1, 5)), { codes: [code(A1, 14)] });
    expect([unread, foreign]).toEqual([`The code “${A1}” cannot be read.`, `A code “${A1}” was read that should not be there.`]);
    expect([quiet, more]).toEqual([`The quiet zone of the code “${A1}” is not white.`, []]);
    const below = await faults(page(code(A1, 5)), { codes: [code(A1, 5, 24)] });
    expect(below).toContain(`The code “${A1}” cannot be read.`);
  });

  it('when two codes have changed places', async () => {
    const found = await faults(page(code(A1, 5), code(B2, 50)), { codes: [code(B2, 5), code(A1, 50)] }, [A1, B2]);
    expect(found).toHaveLength(4);
    expect(found.filter((one) => one.includes('cannot be read'))).toHaveLength(2);
  });

  it('when a code is there that nobody asked for', async () => {
    expect(await faults(page(code(A1, 5)), { codes: [code(A1, 5), code(B2, 50)] })).toEqual([
      `A code “${B2}” was read that should not be there.`,
    ]);
  });

  it('when its layout has fewer codes than its facts, or others', async () => {
    expect(await faults(page(code(A1, 5)), { codes: [code(A1, 5)] }, [A1, B2])).toEqual(['This page should have 2 codes and has 1.']);
    expect(await faults(page(code(A1, 5)), { codes: [code(A1, 5)] }, [B2])).toEqual(['This page should have 1 codes and has 1.']);
    expect(await faults(page(), { codes: [] })).toEqual(['This page should have 1 codes and has 0.']);
  });

  it.each([
    ['left of it', { x: 6, y: 29, width: 1, height: 1 }],
    ['right of it', { x: 33, y: 29, width: 1, height: 1 }],
    ['above it', { x: 19, y: 16, width: 1, height: 1 }],
    ['below it', { x: 19, y: 43, width: 1, height: 1 }],
    ['grey, where a copier would make it dark', { x: 5, y: 15, width: 30, height: 2, colour: '#bbbbbb' }],
  ])('when its quiet zone is not white: %s', async (_, ink) => {
    expect(await faults(page(code(A1, 5)), { codes: [code(A1, 5)], ink: [ink] })).toEqual([
      `The quiet zone of the code “${A1}” is not white.`,
    ]);
  });

  it('when text is cut off; the fault names the page', async () => {
    const laid = page(code(A1, 5), laidText('一楼东侧', { x: 80, width: 20, baseline: 50 }));
    const found = await faultsOfSheet(sheet([], [A1]), [page(), laid], await pdfOf([{ codes: [] }, { codes: [code(A1, 5)] }]));
    expect(found).toEqual([
      { about: 'page 2', zh: '“一楼东侧”伸到了纸边上，会被切掉。', en: '“一楼东侧” reaches the edge of the paper and would be cut off.' },
    ]);
  });

  it.each([
    ['a page too many', 2, 1, 1],
    ['a page too few', 1, 2, 2],
    ['a page that was never laid out', 2, 2, 1],
  ])('with %s', async (_, printed, wanted, laid) => {
    const told: number[] = [];
    const pdf = await pdfOf(Array.from({ length: printed }, () => ({ codes: [] })));
    const pages = Array.from({ length: laid }, () => page());
    const found = await faultsOfSheet(sheet(...Array.from({ length: wanted }, () => [])), pages, pdf, { told: (at) => told.push(at) });
    expect(found.map(({ en }) => en)).toEqual([`There should be ${wanted} pages, and there are ${printed}.`]);
    expect(told).toHaveLength(printed);
  });
});

describe('a sheet as it should be', () => {
  const laid = page(code(A1, 5), code(B2, 50));

  it('is proved, page by page', async () => {
    const told: number[] = [];
    const pdf = await pdfOf([{ codes: [code(A1, 5), code(B2, 50)] }, { codes: [] }]);
    expect(await faultsOfSheet(sheet([B2, A1], []), [laid, page()], pdf, { told: (at) => told.push(at) })).toEqual([]);
    expect(told).toEqual([1, 2]);
  });

  it('so too in the print shop’s edition, which reaches beyond the sheet on each side; there its places are others', async () => {
    const pdf = await pdfOf([{ codes: [code(A1, 5), code(B2, 50)] }], 12);
    expect(await faultsOfSheet(sheet([A1, B2]), [laid], pdf, { bleed: 12 })).toEqual([]);
    expect(await faultsOfSheet(sheet([A1, B2]), [laid], pdf)).not.toEqual([]);
  });
});
