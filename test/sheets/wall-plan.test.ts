/** How cards are dealt to a wall. */

import { describe, expect, it } from 'vitest';
import { bestGrid, evenly } from '../../scripts/sheets/kinds/card-shape.ts';
import { type WallPlan, planWall } from '../../scripts/sheets/kinds/wall-plan.ts';

/** The room of an A1 sheet between header and footer, in mm. */
const A1 = { width: 543, height: 690, block: 57, gap: 7 };

/** Every card as `section.number`, in the order in which it hangs. */
function cardsOf({ pages }: WallPlan): string[] {
  return pages
    .flat(2)
    .flatMap(({ section, from, rows }) =>
      Array.from({ length: rows.reduce((sum, row) => sum + row, 0) }, (_, at) => `${section}.${from + at}`),
    );
}

function all(sections: readonly number[]): string[] {
  return sections.flatMap((count, section) => Array.from({ length: count }, (_, at) => `${section}.${at}`));
}

const HALLS: readonly [string, readonly number[], number][] = [
  ['one guide', [1], 0],
  ['one guide and the code of the wall', [1], 1],
  ['eight life events of three or four', [4, 4, 3, 3, 3, 3, 3, 3], 9],
  ['sixty guides in one life event', [60], 2],
  ['twenty life events of one guide each', Array.from({ length: 20 }, () => 1), 3],
  ['a life event of forty beside one of one', [40, 1, 7], 0],
  ['a thousand guides', Array.from({ length: 8 }, () => 125), 12],
];

describe('a wall', () => {
  it('for which even one code a page is too small has no plan', () => {
    expect(planWall([3], 0, A1, 700)).toBeUndefined();
  });

  it.each(HALLS)('%s: every card hangs once, in order, and no code is too small', (_, sections, strip) => {
    const plan = planWall(sections, strip, A1, 70)!;
    const isApart = plan.strip.rows.length > 0 || strip === 0;
    expect(cardsOf(plan)).toEqual(all(isApart ? sections : [...sections, strip]));
    expect(plan.strip.rows.reduce((sum, row) => sum + row, 0)).toBe(isApart ? strip : 0);
    expect(plan.picture).toBeGreaterThanOrEqual(70);
  });

  it.each(HALLS)('%s: each column, with the strip under those of the last page, fits into the height', (_, sections, strip) => {
    const plan = planWall(sections, strip, A1, 70)!;
    for (const [page, columns] of plan.pages.entries()) {
      const below = page === plan.pages.length - 1 ? plan.strip.rows.length : 0;
      for (const parts of columns) {
        const rows = below + parts.reduce((sum, part) => sum + part.rows.length, 0);
        const apart = parts.length + (below > 0 ? 1 : 0) - 1;
        expect(rows * plan.cell.height + (rows - 1 + apart) * A1.gap).toBeLessThanOrEqual(A1.height + 0.001);
      }
    }
  });

  it.each(HALLS)('%s: no page is empty, and no row is short of more than one card of its section', (_, sections, strip) => {
    const plan = planWall(sections, strip, A1, 70)!;
    for (const columns of plan.pages) expect(columns.every((parts) => parts.length > 0)).toBe(true);
    for (const { rows } of plan.pages.flat(2)) expect(Math.max(...rows) - Math.min(...rows)).toBeLessThanOrEqual(1);
  });

  it('never shows the same life event in two columns of a page', () => {
    for (const [, sections, strip] of HALLS) {
      for (const columns of planWall(sections, strip, A1, 70)!.pages) {
        const first = columns.map((parts) => new Set(parts.map(({ section }) => section)));
        const shown = first.flatMap((own) => [...own]);
        expect(new Set(shown).size).toBe(shown.length);
      }
    }
  });

  it('has larger codes when there are fewer of them, and fills one page with them', () => {
    const [few, many] = [planWall([4], 0, A1, 50)!, planWall([16], 0, A1, 50)!];
    expect([few.pages.length, many.pages.length]).toEqual([1, 1]);
    expect(few.picture).toBeGreaterThan(many.picture * 1.4);
  });

  it('takes more pages when codes must be larger', () => {
    const pages = [60, 100, 160].map((least) => planWall([20, 20], 0, A1, least)!.pages.length);
    expect(pages).toEqual([...pages].sort((a, b) => a - b));
    expect(pages[2]).toBeGreaterThan(pages[0]!);
  });
});

describe('a grid of cards', () => {
  it('has no orphan: five are three and two, never four and one', () => {
    expect(evenly(5, 2)).toEqual([3, 2]);
    expect(evenly(7, 3)).toEqual([3, 2, 2]);
  });

  it('puts titles beside codes where a box is low, and below them where it is high', () => {
    expect(bestGrid(1, { width: 200, height: 80 }, 4).shape).toBe('beside');
    expect(bestGrid(1, { width: 80, height: 200 }, 4).shape).toBe('upright');
  });
});
