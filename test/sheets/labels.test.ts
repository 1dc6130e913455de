/** Labels of any size, and the messages for sizes that are none. */

import { describe, expect, it } from 'vitest';
import { labelLayout, readLabel, readOffset } from '../../scripts/sheets/sheet/label-size.ts';
import { drawCalibration, drawLabels } from '../../scripts/sheets/kinds/labels.ts';
import { ChoiceError } from '../../scripts/sheets/order/choose.ts';
import { wishesOf } from '../../scripts/sheets/order/order.ts';
import { printable } from './printable.ts';

const A4 = { width: 210, height: 297 };
const NONE = { right: 0, down: 0 };

describe('a label size that is none', () => {
  it.each([
    '',
    '10x',
    'x37',
    '70',
    '0x37',
    '-70x37',
    '70x-37',
    '70x37x2',
    'seventy',
    '7x3',
    '9999x10',
    '70x37+2',
    '7.0.0x37',
    'NaNxNaN',
    '1e2x37',
  ])('“%s” is refused with an example', (typed) => {
    expect(readLabel(typed)).toBeUndefined();
    const ask = () => wishesOf({ sheet: 'labels', label: typed }, printable().compiled);
    expect(ask).toThrow(ChoiceError);
    expect(ask).toThrow('--label 70x37');
  });

  it.each(['', '1.5', '1.5;2', 'a,b', '100,0', '0,-21', '1,2,3'])('an offset “%s” is refused with an example', (typed) => {
    expect(readOffset(typed)).toBeUndefined();
    expect(() => wishesOf({ sheet: 'labels', offset: typed }, printable().compiled)).toThrow('--offset 1.5,-0.5');
  });

  it('larger than the paper, it is refused as such', () => {
    const { sheets, problems } = drawLabels(printable(), { label: readLabel('220x37') });
    expect(sheets).toEqual([]);
    expect(problems[0]?.message.en).toContain('larger than A4');
    expect([problems[0]?.fix.zh, problems[0]?.fix.en].map((fix) => fix?.includes('--label 70x37'))).toEqual([true, true]);
  });

  it('too small for its code, it is refused with the smallest that takes it, which then does', () => {
    const { sheets, problems } = drawLabels(printable(), { label: readLabel('30x20') });
    expect(sheets).toEqual([]);
    const needed = /--label (\S+?)[。.]/.exec(problems[0]?.fix.zh ?? '')?.[1] ?? '';
    const again = drawLabels(printable(), { label: readLabel(needed) });
    expect(again.problems).toEqual([]);
    expect(again.sheets).toHaveLength(1);
  });

  it('and with codes to be read from far a common label is too small', () => {
    expect(drawLabels(printable(), { label: readLabel('70x37'), distance: 1000 }).problems[0]?.id).toBe('sheet-label');
  });
});

describe('labels to the very edge of their paper', () => {
  it('have lower titles than the same labels with paper around them, or an office printer would cut the lowest', () => {
    const title = '第 9 件事办理登记办理登记';
    const files = { 'birth/hukou.md': `---\n标题: ${title}\n---\n\n好。\n` };
    const sizeOf = (label: string, offset = NONE) => {
      const [page] = drawLabels(printable(files), { label: readLabel(label), offset }).sheets[0]?.pages ?? [];
      return page?.facts.kind === 'labels' ? page.facts.labels['A1']?.titleSize : undefined;
    };
    expect(sizeOf('70x37')).toBeLessThan(sizeOf('70x37+0x5') ?? 0);
    expect(sizeOf('70x37', { right: 0, down: 1.5 })).toBeLessThan(sizeOf('70x37') ?? 0);
  });
});

describe('a label size', () => {
  it.each([
    ['70x37', 24],
    ['70×37 mm', 24],
    ['105*74', 8],
    ['63.5x38.1+2.5x0', 21],
    ['210x297', 1],
  ])('%s: %i fit on A4, within the paper and in its middle', (typed, count) => {
    const layout = labelLayout(A4, readLabel(typed)!, NONE)!;
    expect(layout.columns * layout.rows).toBe(count);
    const right = layout.left + layout.columns * layout.size.width + (layout.columns - 1) * layout.gap.width;
    expect(right + layout.left).toBeCloseTo(210, 6);
    expect(layout.left).toBeGreaterThanOrEqual(-0.06);
  });

  it('an offset moves every label, minus is left and up, however the minus is typed', () => {
    expect(readOffset('1.5,-0.5')).toEqual({ right: 1.5, down: -0.5 });
    expect(readOffset('−2，+1 毫米')).toEqual({ right: -2, down: 1 });
  });

  it('no code on a label is narrower than 25 mm', () => {
    const { sheets } = drawLabels(printable(), {});
    const labels = (sheets[0]?.pages ?? []).flatMap(({ facts }) => (facts.kind === 'labels' ? Object.values(facts.labels) : []));
    expect(labels).not.toEqual([]);
    for (const { code } of labels) expect(code.width).toBeGreaterThanOrEqual(25);
  });

  it('a calibration page needs no code at all', () => {
    expect(drawCalibration({ ...printable(), codes: [] }, {}).sheets[0]?.pages).toHaveLength(1);
  });
});
