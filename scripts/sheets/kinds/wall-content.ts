/** The content of a wall: the life events with their codes, and the codes that are no guide's. */

import type { Audience } from '../../../src/guide/hall.ts';
import { codeWidth, pictureWidth, reachOf, widthFor } from '../../../src/guide/reach.ts';
import type { CodeFacts, SheetEvent, SheetHall } from '../../../src/view/sheets/facts/facts.ts';
import { metres } from '../../../src/view/sheets/pieces/FinePrint.tsx';
import { emsOf, sizeThatFits } from '../../../src/view/sheets/text/fit.ts';
import type { Cards, CardShape, TileFacts, WallSheetFacts } from '../../../src/view/sheets/facts/wall-facts.ts';
import { sheetWords } from '../../../src/view/sheets/text/sheet-words.ts';
import type { Problem } from '../../ground/problem.ts';
import type { WallCode } from '../../register/wall-codes.ts';
import { cardTitle } from './card-shape.ts';
import { codeFacts } from '../sheet/code-facts.ts';
import { fileOf, titleTooLong, tooFar } from '../sheet/sheet-problems.ts';
import { type Printable, guideOfCode } from '../sheet/sheet.ts';

/** A wall that nobody said anything of is read from here, in mm: one stands before it. */
export const BEFORE_A_WALL = 400;

export interface WallSection {
  /** Absent: no life event’s. */
  readonly event?: SheetEvent;
  readonly codes: readonly WallCode[];
}

export interface WallContent {
  readonly sections: readonly WallSection[];
  /** Devices, channels, and the wall’s own code. */
  readonly strip: readonly WallCode[];
}

/** Returns the content of the wall, or with a life event’s id of its sheet. A bundle stands first in its life event. */
export function wallContent(printable: Printable, about: string | undefined): WallContent {
  const { hall } = printable.compiled;
  const isBundle = (code: WallCode) => code.kind === 'guide' && guideOfCode(printable, code)?.bundle !== undefined;
  const codes = [...printable.codes.filter(isBundle), ...printable.codes.filter((code) => !isBundle(code))];
  const cards = codes.filter(({ kind }) => kind === 'guide' || kind === 'situation');
  const sections = hall.events
    .filter(({ id }) => about === undefined || id === about)
    .map(({ id, letter, name }) => ({
      event: { id, letter, name },
      codes: cards.filter(({ event }) => about !== undefined || event === id),
    }));
  const full: WallSection[] = sections.filter((section) => section.codes.length > 0);
  const others =
    about === undefined ? codes.filter(({ kind }) => kind === 'device' || kind === 'channel' || kind === 'class' || kind === 'wall') : [];
  if (full.length > 0 || others.length === 0) return { sections: full, strip: others };
  return { sections: [{ codes: others }], strip: [] };
}

/** Returns the title of a wall of many life events. */
export function wallTitle(language: string, audience: Audience | undefined): string {
  const words = sheetWords(language);
  return audience === 'company' ? words.companyWall : words.wall;
}

/** Returns the width in mm of the pictures of which every code is read from this distance in mm. */
export function leastPicture(codes: readonly WallCode[], distance: number): number {
  return Math.max(0, ...codes.map((code) => code.matrix().size).map((modules) => pictureWidth(widthFor(distance, modules), modules)));
}

/** Returns the problem of codes that are wider than their paper; `picture`: the widest it takes, in mm. */
export function wallTooFar(printable: Printable, codes: readonly WallCode[], distance: number, picture: number): Problem[] {
  const densest = codes.reduce((most, code) => (code.matrix().size > most.matrix().size ? code : most));
  const modules = densest.matrix().size;
  return [tooFar(fileOfCode(printable, densest), [densest], distance, metres(reachOf(codeWidth(picture, modules), modules)))];
}

/** Returns the file with the text beside a code. */
export function fileOfCode(printable: Printable, code: WallCode): string {
  const guide = guideOfCode(printable, code);
  return guide ? fileOf(printable.compiled, guide) : 'hall.yaml';
}

/** How cards look on one page; lengths in mm. */
interface CardLook {
  readonly shape: CardShape;
  readonly picture: number;
  /** Of the lowest card. */
  readonly height: number;
  /** Between cards. */
  readonly gap: number;
}

/** Cards side by side, and how wide they are together, in mm. */
interface CardRow {
  readonly codes: readonly WallCode[];
  readonly width: number;
}

interface DrawnCards {
  readonly cards: Cards;
  readonly titles: Readonly<Record<string, number>>;
  readonly problems: readonly Problem[];
}

/** Returns codes as cards, with the sizes of their titles in mm, and the titles that do not fit. */
export function wallCards(printable: Printable, rows: readonly CardRow[], { shape, picture, height, gap }: CardLook): DrawnCards {
  const cards: Record<string, CodeFacts> = {};
  const titles: Record<string, number> = {};
  const problems: Problem[] = [];
  const all = rows.flatMap(({ codes, width }) => codes.map((code) => ({ code, width: (width - (codes.length - 1) * gap) / codes.length })));
  for (const { code, width } of all) {
    const facts = codeFacts(code, codeWidth(picture, code.matrix().size));
    cards[code.code] = facts;
    // The name of the other host: two lines more.
    const host = facts.look === 'outside' ? 0.13 * picture : 0;
    const size = cardTitle(code.title, { width, height: height - host }, picture, shape);
    if (typeof size === 'number') titles[code.code] = size;
    else problems.push(titleTooLong(fileOfCode(printable, code), code, size.fits));
  }
  return { cards, titles, problems };
}

/** A page of a wall. */
export interface WallSheetPage<F> {
  readonly about: string;
  readonly facts: F;
}

/** Returns pages on which most titles have letters of one size: that at which three quarters of them fit. */
export function alike<F extends WallSheetFacts | TileFacts>(pages: readonly WallSheetPage<F>[]): WallSheetPage<F>[] {
  const sizes = pages.flatMap(({ facts }) => Object.values(facts.layout.titles)).sort((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0;
  return pages.map(({ about, facts }) => {
    const titles = Object.fromEntries(Object.entries(facts.layout.titles).map(([name, size]) => [name, Math.min(size, usual)]));
    return { about, facts: { ...facts, layout: { ...facts.layout, titles } } };
  });
}

/** Returns the height in multiples of `--u` of the fine print across this many of them. */
export function finePrintHeight(hall: SheetHall, width: number): number {
  const words = sheetWords(hall.language);
  const lines = [
    `${hall.name} https://${'x'.repeat(30)}`,
    [words.free, hall.report && words.report(hall.report), words.madeFor(100, '0.5')].join(' · '),
  ];
  // A little narrower, since words do not break.
  return 2.4 + 5.1 * lines.reduce((sum, line) => sum + Math.ceil((emsOf(line) * 3.4) / (width * 0.9)), 0);
}

/** Returns the size in multiples of `--u` at which a hall's name fits beside a title; never less than the smallest. */
export function hallSize(name: string, width: number): number {
  return sizeThatFits(name, { width, height: 15, sizes: [4.6, 4, 3.5, 3, 2.6], lineHeight: 1.25 }) ?? 2.2;
}
