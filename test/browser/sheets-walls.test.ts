/** Walls, cards, tents and labels, laid out and printed by the real browser: the proof finds nothing. */

import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ReadableHall, compile, isReadable } from '../../scripts/journey/compile.ts';
import { findOrInstallChromium } from '../../scripts/sheets/browser/find-or-install-chromium.ts';
import { fontPieces } from '../../scripts/sheets/fonts/fonts.ts';
import type { LaidText } from '../../scripts/sheets/sheet/layout.ts';
import { type TypedOrder, draw, wishesOf } from '../../scripts/sheets/order/order.ts';
import { type PressRoom, openPressRoom } from '../../scripts/sheets/browser/press-room.ts';
import { type PrintedSheet, printSheet } from '../../scripts/sheets/print/print-sheet.ts';
import { wallCodes } from '../../scripts/register/wall-codes.ts';
import { oddHall } from '../sheets/odd-hall.ts';
import { hallOf } from '../sheets/sheet-hall.ts';

const ORDERS: readonly (TypedOrder & { sheet: string })[] = [
  { sheet: 'wall', distance: '40cm' },
  { sheet: 'wall', size: 'a3', event: 'A', distance: '40cm' },
  { sheet: 'wall', tiled: true, distance: '50cm' },
  { sheet: 'cards' },
  { sheet: 'tents', size: 'a5' },
  { sheet: 'labels', label: '63.5x38.1+2.5x0', offset: '1.5,-0.5' },
  { sheet: 'calibration' },
];

let room: PressRoom;
beforeAll(async () => {
  room = await openPressRoom(findOrInstallChromium());
});
afterAll(() => room.close());

function sampleHall(): ReadableHall {
  const compiled = compile({ dir: join(import.meta.dirname, '../../guides') });
  if (!isReadable(compiled)) throw new Error(JSON.stringify(compiled.problems));
  return compiled;
}

/** Tents are of one code each: some are enough. */
async function print(compiled: ReadableHall, typed: TypedOrder): Promise<PrintedSheet[]> {
  const [wishes] = wishesOf(typed, compiled);
  const codes = wallCodes(compiled).filter((_, at) => typed.sheet !== 'tents' || at % 6 === 0);
  const { sheets, problems } = draw(wishes!, compiled, codes);
  expect(problems).toEqual([]);
  expect(sheets).toHaveLength(1);
  return Promise.all(sheets.map((sheet) => printSheet(room, sheet, compiled.hall, fontPieces())));
}

function textsOf({ laid }: PrintedSheet): LaidText[] {
  return laid.flatMap(({ items }) => items.filter((item): item is LaidText => item.kind === 'text'));
}

describe.each([
  ['a hall that nobody has seen', () => hallOf(oddHall())],
  ['the sample hall', sampleHall],
])('%s', (_, hall) => {
  it.each(ORDERS.map((typed) => [Object.values(typed).join(' '), typed] as const))(
    '%s: nothing is cut off, overlaps or is unread',
    async (_, typed) => {
      const printed = await print(hall(), typed);
      expect(printed.flatMap(({ faults }) => faults)).toEqual([]);
    },
  );
});

describe('the sample hall', () => {
  it('a tent’s upper face is its lower one on its head', async () => {
    const [tent] = await print(sampleHall(), { sheet: 'tents' });
    const page = { ...tent!, laid: tent!.laid.slice(1, 2) };
    const height = page.laid[0]!.height;
    const faces = textsOf(page).filter(({ text }) => !text.includes('对折'));
    const [turned, upright] = [true, undefined].map((which) => faces.filter((text) => text.turned === which));
    expect(turned!.length).toBeGreaterThan(3);
    const mirrored = turned!.map(({ text, x, width, baseline }) => ({ text, x: 210 - x - width, baseline: height - baseline }));
    for (const [at, { text, x, baseline }] of mirrored.entries()) {
      expect(text).toBe(upright![at]!.text);
      expect(x).toBeCloseTo(upright![at]!.x, 1);
      expect(baseline).toBeCloseTo(upright![at]!.baseline, 1);
    }
  });

  it('every code of a tiled wall is whole within its page’s cut marks', async () => {
    const [tiles] = await print(sampleHall(), { sheet: 'wall', tiled: true, distance: '50cm' });
    const codes = tiles!.laid.flatMap(({ items }) => items.filter(({ kind }) => kind === 'code'));
    expect(codes.length).toBeGreaterThan(30);
    for (const { x, y, width, height } of codes) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(10);
      expect(x + width).toBeLessThanOrEqual(200);
      expect(y + height).toBeLessThanOrEqual(287);
    }
  });

  it('an offset moves every label by just so much', async () => {
    const places = async (offset: string) => {
      const [sheet] = await print(sampleHall(), { sheet: 'labels', offset });
      return sheet!.laid.flatMap(({ items }) => items.filter(({ kind }) => kind === 'code').map(({ x, y }) => [x, y] as const));
    };
    const [before, after] = [await places('0,0'), await places('1.5,-0.5')];
    expect(before).not.toEqual([]);
    expect(after).toHaveLength(before.length);
    for (const [at, [x, y]] of after.entries()) {
      expect(x - before[at]![0]).toBeCloseTo(1.5, 1);
      expect(y - before[at]![1]).toBeCloseTo(-0.5, 1);
    }
  });
});
