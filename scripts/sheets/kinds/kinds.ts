/** The kinds of sheets: a line each. */

import type { Wording } from '../../ground/problem.ts';
import { drawBoard } from './board.ts';
import { drawBooklet } from './booklet.ts';
import { drawRackCards } from './cards.ts';
import { drawChannels } from './channels.ts';
import { drawDevices } from './devices.ts';
import { drawCalibration, drawLabels } from './labels.ts';
import { drawMaps, MAP_PAPERS } from './map.ts';
import { drawPictures } from './pictures.ts';
import { drawPosters } from './poster.ts';
import type { Wishes } from '../record/record.ts';
import type { DrawSheets } from '../sheet/sheet.ts';
import { drawSlips } from './slip.ts';
import { drawTents } from './tents.ts';
import { drawWall } from './wall.ts';

/** A kind of sheet. */
export interface SheetKind extends Wording {
  /** As `--sheet` names it. */
  readonly name: string;
  readonly draw: DrawSheets;
  /** The sizes that `--size` may name, the usual one first. */
  readonly sizes: readonly string[];
  /** Is read in the hand or across a table: how far the hall's wall is read from is nothing to it. */
  readonly inHand?: true;
  /** Shows no guide. */
  readonly guideless?: true;
  /** The other wishes that it takes. */
  readonly wishes?: readonly (keyof Wishes)[];
}

/** Of which codes a sheet of several is made: it is the same sheet only with the same choice. */
const CHOICE = ['event', 'only', 'class', 'for'] as const;

export const SHEET_KINDS: readonly SheetKind[] = [
  { name: 'poster', zh: '海报', en: 'poster', draw: drawPosters, sizes: ['a4', 'a3'] },
  { name: 'map', zh: '问答导图', en: 'map of questions', draw: drawMaps, sizes: MAP_PAPERS, inHand: true },
  { name: 'booklet', zh: '一本通', en: 'booklet', draw: drawBooklet, sizes: ['a5', 'a4'], inHand: true, wishes: CHOICE },
  { name: 'slip', zh: '一次性告知单', en: 'slip', draw: drawSlips, sizes: ['a5', 'a4'], inHand: true },
  { name: 'devices', zh: '自助机器牌', en: 'signs for machines', draw: drawDevices, sizes: ['a4', 'a3'], inHand: true },
  { name: 'board', zh: '部门代表公示牌', en: 'board of representatives', draw: drawBoard, guideless: true, sizes: ['a2', 'a3', 'a1'] },
  {
    name: 'channels',
    zh: '反映渠道',
    en: 'ways to be heard',
    draw: drawChannels,
    guideless: true,
    sizes: ['a4', 'a3', 'a2'],
    wishes: CHOICE,
  },
  { name: 'wall', zh: '整面墙', en: 'wall', draw: drawWall, sizes: ['a1', 'a0', 'a2', 'a3'], wishes: [...CHOICE, 'tiled'] },
  { name: 'cards', zh: '取阅卡', en: 'cards to take along', draw: drawRackCards, sizes: ['a4', 'a3'], inHand: true, wishes: CHOICE },
  { name: 'tents', zh: '桌牌', en: 'table tents', draw: drawTents, sizes: ['a4', 'a3', 'a5'], inHand: true },
  {
    name: 'labels',
    zh: '标签',
    en: 'labels',
    draw: drawLabels,
    sizes: ['a4', 'a3', 'a5'],
    inHand: true,
    wishes: [...CHOICE, 'label', 'offset'],
  },
  {
    name: 'calibration',
    zh: '标签校准页',
    en: 'calibration of labels',
    draw: drawCalibration,
    guideless: true,
    sizes: ['a4', 'a3', 'a5'],
    inHand: true,
    wishes: ['label', 'offset'],
  },
  { name: 'codes', zh: '单个码的图片', en: 'single codes as pictures', draw: drawPictures, sizes: [] },
];

/** Returns the kind of this name. */
export function sheetKindNamed(name: string): SheetKind | undefined {
  return SHEET_KINDS.find((kind) => kind.name === name.trim().toLowerCase());
}
