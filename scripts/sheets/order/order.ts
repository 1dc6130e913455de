/** An order of sheets, from typed words to drawn sheets. */

import type { ReadableHall } from '../../journey/compile.ts';
import { readDistance } from '../../parse/hall/distance.ts';
import { type WallCode, wallCodes } from '../../register/wall-codes.ts';
import { ChoiceError, audienceNamed, eventIdNamed, codesNamed, narrowed, refuseTogether } from './choose.ts';
import { SHEET_KINDS, type SheetKind, sheetKindNamed } from '../kinds/kinds.ts';
import { readLabel, readOffset } from '../sheet/label-size.ts';
import { paperOf } from '../sheet/papers.ts';
import type { Wishes } from '../record/record.ts';
import { type Drawn, type Sheet, codesIn } from '../sheet/sheet.ts';

/** As it was typed. */
export interface TypedOrder {
  /** `poster`, also several: `poster、wall`. */
  readonly sheet?: string | undefined;
  readonly size?: string | undefined;
  readonly distance?: string | undefined;
  /** The subject of sheets of several codes: a life event by id, letter or name, these codes, a class of guides. */
  readonly event?: string | undefined;
  readonly only?: string | undefined;
  readonly class?: string | undefined;
  /** The life events of these alone: 企业. */
  readonly for?: string | undefined;
  /** Of walls: whether they are put together from A4. */
  readonly tiled?: boolean | undefined;
  /** Of labels: `70x37`, `1.5,-0.5`. */
  readonly label?: string | undefined;
  readonly offset?: string | undefined;
}

/** Returns the wishes of an order, one for each kind of sheet. Throws a `ChoiceError` for anything that does not exist. */
export function wishesOf(typed: TypedOrder, compiled: ReadableHall): Wishes[] {
  const { sheet, size, distance } = typed;
  const names = new Set((sheet ?? 'poster').split(/[,、，\s]+/).filter(Boolean));
  refuseTogether(
    () => distanceOf(distance),
    () => moreOf(typed, compiled),
    ...(names.size > 0 ? [...names] : ['']).map((name) => () => sizeOf(size, kindNamed(name))),
  );
  const far = distanceOf(distance);
  const more = moreOf(typed, compiled);
  return [...names].map(kindNamed).map((kind) => ({
    sheet: kind.name,
    size: sizeOf(size, kind),
    distance: far ?? (kind.inHand ? undefined : compiled.paper.wall.distance),
    ...Object.fromEntries((kind.wishes ?? []).map((wish) => [wish, more[wish]])),
  }));
}

function distanceOf(typed: string | undefined): number | undefined {
  const far = typed === undefined ? undefined : readDistance(typed);
  if (typed === undefined || far !== undefined) return far;
  throw new ChoiceError(`“${typed}”不是距离，写成 2m 或 50cm。 This is no distance: write 2m or 50cm.`);
}

function kindNamed(name: string): SheetKind {
  const kind = sheetKindNamed(name);
  if (kind) return kind;
  throw new ChoiceError(`没有“${name}”这种印件，有：${listed()}。 There is no sheet “${name}”.`);
}

/** Reads the wishes that only some kinds take. */
function moreOf({ event, only, class: named, for: whom, tiled, label, offset }: TypedOrder, compiled: ReadableHall): Partial<Wishes> {
  if (label !== undefined && !readLabel(label)) {
    throw new ChoiceError(
      `“${label}”不是标签的尺寸（10 到 420 毫米），写成 --label 70x37，先宽后高；标签之间有缝就写 63.5x38.1+2.5x0。 This is no size of a label (10 to 420 mm): write --label 70x37, width first; with gaps between the labels 63.5x38.1+2.5x0.`,
    );
  }
  if (offset !== undefined && !readOffset(offset)) {
    throw new ChoiceError(
      `“${offset}”不是偏移（最多 20 毫米），写成 --offset 1.5,-0.5：往右 1.5 毫米，往上 0.5 毫米。 This is no offset (at most 20 mm): write --offset 1.5,-0.5, right 1.5 mm and up 0.5 mm.`,
    );
  }
  return {
    event: event === undefined ? undefined : eventIdNamed(event, compiled),
    only: only === undefined ? undefined : codesNamed(only).join('、'),
    class: named?.trim(),
    for: whom === undefined ? undefined : audienceNamed(whom, compiled),
    tiled: tiled === true ? true : undefined,
    label,
    offset,
  };
}

function listed(): string {
  return SHEET_KINDS.map(({ name, zh }) => `${name}（${zh}）`).join('、');
}

function sizeOf(typed: string | undefined, { name, sizes }: SheetKind): string | undefined {
  const size = typed?.trim().toLowerCase() ?? sizes[0];
  if (size === undefined || sizes.includes(size)) return size;
  throw new ChoiceError(`${name} 没有“${typed}”这个大小，有：${sizes.join('、')}。 ${name} has no size “${typed}”: ${sizes.join(', ')}.`);
}

/** Returns the sheets of one wish, and their problems. `named`: the codes were named one by one. */
export function draw(wishes: Wishes, compiled: ReadableHall, codes: readonly WallCode[], named = false): Drawn {
  const { sheet, size, distance, event, for: audience, tiled, label, offset } = wishes;
  const kind = sheetKindNamed(sheet);
  const wanted = {
    size: size === undefined ? undefined : paperOf(size),
    sizeName: size,
    distance,
    event,
    for: audience,
    tiled,
    label: label === undefined ? undefined : readLabel(label),
    offset: offset === undefined ? undefined : readOffset(offset),
    named,
  };
  const own = narrowed(codes, wishes, compiled);
  return kind ? kind.draw({ compiled, codes: own }, wanted) : { sheets: [], problems: [] };
}

/** Returns the hall's codes that these sheets show. */
export function shownCodes(sheets: readonly Sheet[], compiled: ReadableHall): WallCode[] {
  const shown = new Set(sheets.flatMap(({ pages }) => pages.flatMap(({ facts }) => codesIn(facts).map(({ says }) => says))));
  return wallCodes(compiled).filter(({ address }) => shown.has(address));
}
