/** The proof of a layout: items cut off, over another one, or in a code's quiet zone. */

import { describe, expect, it } from 'vitest';
import { faultsOfLayout } from '../../scripts/sheets/proof/proof-layout.ts';
import type { LaidBox, LaidCode, LaidItem, LaidPage } from '../../scripts/sheets/sheet/layout.ts';
import { laidText } from './laid.ts';

const SIDES = [1, 1, 1, 1].map((width) => ({ width, colour: '#000000', dashed: false }));
const code: LaidCode = { kind: 'code', says: 'https://qinghe.example/A1', x: 40, y: 40, width: 30, height: 30, modules: 25, path: '' };
const box = (x: number, y: number, width: number, height: number): LaidBox => ({
  kind: 'box',
  x,
  y,
  width,
  height,
  sides: SIDES,
  radius: 0,
});
const page = (...items: LaidItem[]): LaidPage => ({ width: 105, height: 148, items });
const faults = (...items: LaidItem[]) => faultsOfLayout(page(...items)).map(({ en }) => en);

const CUT = '“字” reaches the edge of the paper and would be cut off.';
const ZONE = 'In the quiet zone of the code “https://qinghe.example/A1” there is ';

describe('text nearer to the edge of the paper than 3.5 mm is cut off', () => {
  it.each([
    ['left', { x: 3.4 }, { x: 3.5 }],
    ['right', { x: 81.6 }, { x: 81.5 }],
    ['above', { baseline: 7.8 }, { baseline: 8 }],
    ['below', { baseline: 143.4 }, { baseline: 143.2 }],
    ['above, on its head', { baseline: 4.6, turned: true as const }, { baseline: 4.8, turned: true as const }],
    ['below, on its head', { baseline: 140.2, turned: true as const }, { baseline: 140, turned: true as const }],
  ])('%s', (_, beyond, inside) => {
    expect(faults(laidText('字', beyond))).toEqual([CUT]);
    expect(faults(laidText('字', inside))).toEqual([]);
  });
});

describe('a code may reach to the edge of the paper, not beyond it', () => {
  it.each([
    { x: -0.1, y: 0 },
    { x: 75.1, y: 0 },
    { x: 0, y: -0.1 },
    { x: 0, y: 118.1 },
  ])('%j', (beyond) => {
    expect(faults({ ...code, ...beyond })).toEqual(['The code “https://qinghe.example/A1” reaches beyond the paper.']);
    expect(faults({ ...code, x: Math.round(beyond.x), y: Math.round(beyond.y) })).toEqual([]);
  });
});

describe('two texts', () => {
  const other = (more: Parameters<typeof laidText>[1]) => laidText('下', more);

  it('that share ink overlap, in whatever order they are drawn', () => {
    const [upper, lower] = [laidText('上'), other({ baseline: 31 })];
    expect(faults(upper, lower)).toEqual(['“上” and “下” overlap.']);
    expect(faults(lower, upper)).toEqual(['“上” and “下” overlap.']);
  });

  it('whose boxes touch and whose letters do not are as they should be, above each other and beside', () => {
    expect(faults(laidText('上'), other({ baseline: 32 }))).toEqual([]);
    expect(faults(laidText('上'), other({ x: 29.8 }))).toEqual([]);
    expect(faults(laidText('上'), other({ x: 29.6 }))).toEqual(['“上” and “下” overlap.']);
  });

  it('of three each pair is looked at', () => {
    const three = [laidText('一'), laidText('二', { baseline: 28 }), laidText('三', { baseline: 30 })];
    expect(faults(...three)).toEqual(['“一” and “二” overlap.', '“一” and “三” overlap.', '“二” and “三” overlap.']);
  });
});

describe('in the quiet zone of a code', () => {
  it.each<[string, LaidItem, string]>([
    ['text', laidText('字', { x: 22, baseline: 55 }), '“字”'],
    ['another code', { ...code, x: 69, says: 'another' }, 'code'],
    ['a picture', { kind: 'picture', src: '', x: 60, y: 69, width: 20, height: 20, radius: 0 }, 'picture'],
    ['a drawing', { kind: 'drawing', units: [1, 1], paths: [], x: 30, y: 30, width: 11, height: 11 }, 'drawing'],
    ['the edge of a box from the left', box(20, 30, 21, 60), 'box'],
    ['the edge of a box from the right', box(69, 30, 21, 60), 'box'],
    ['the edge of a box from above', box(30, 20, 60, 21), 'box'],
    ['the edge of a box from below', box(30, 69, 60, 21), 'box'],
    ['a box within it', box(50, 50, 5, 5), 'box'],
  ])('there is %s', (_, item, named) => {
    const found = faults(code, item);
    expect(found[0]).toBe(ZONE + named + '.');
  });

  it.each<[string, LaidItem]>([
    ['a box around it is its frame', box(40, 40, 30, 30)],
    ['text just beside it', laidText('字', { x: 20, baseline: 55 })],
    ['a picture just below it', { kind: 'picture', src: '', x: 40, y: 69.8, width: 20, height: 20, radius: 0 }],
    ['a box just beside it', box(70, 40, 20, 20)],
  ])('there is nothing: %s', (_, item) => {
    expect(faults(item, code)).toEqual([]);
    expect(faults(code, item)).toEqual([]);
  });
});
