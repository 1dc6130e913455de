/** Posters: one guide on one sheet, A4 or A3. */

import type { Size } from '../../../src/view/sheets/facts/size.ts';
import { guideFacts } from '../../../src/guide/facts.ts';
import { codeWidth, pictureWidth, reachOf, widthFor } from '../../../src/guide/reach.ts';
import { type Essentials, essentialsOf } from '../../../src/view/sheets/text/essentials.ts';
import type { CodeFacts, PosterFacts } from '../../../src/view/sheets/facts/facts.ts';
import { metres } from '../../../src/view/sheets/pieces/FinePrint.tsx';
import { POSTER_TITLE, charactersThatFit, lineCount, sizeThatFits } from '../../../src/view/sheets/text/fit.ts';
import { textCode } from '../../../src/view/sheets/text/text-code.ts';
import { sheetWords } from '../../../src/view/sheets/text/sheet-words.ts';
import type { Problem } from '../../ground/problem.ts';
import type { WallCode } from '../../register/wall-codes.ts';
import { codeFacts, textCodeFacts } from '../sheet/code-facts.ts';
import { paperOf } from '../sheet/papers.ts';
import { sheetHall } from '../sheet/sheet-hall.ts';
import { fileOf, hallFile, noRoomForText, textCodeTooLong, titleTooLong, tooFar } from '../sheet/sheet-problems.ts';
import { type Drawn, type Printable, type SheetPage, type Wanted, guideOfCode } from '../sheet/sheet.ts';

/** Lengths of a poster in mm on A4; they grow with the paper. The picture of its code, where nobody asks for more … */
const USUAL = 126;
/** … and as wide as it may be with words beside it. */
const WIDEST_BESIDE = 144;
/** … and with its facts in a row below it. */
const WIDEST_WITH_FACTS = 172;
/** Heights of everything but the two codes, so that a text code has room below the first. */
const REST_WITH_TEXT = 74;
/** The quiet zone is white as the paper, so that a code may be almost as wide as the sheet. */
const MARGIN = 4;
const BRING = { width: 176, height: 58, sizes: [7, 6.2, 5.4], lineHeight: 1.42 };
const BRING_BESIDE_TEXT = { width: 66, height: 46, sizes: [4.8, 4.3, 3.9], lineHeight: 1.42 };
/** A text code is read from 0.6 m at this width in mm (measured), whatever the paper; its picture is this wide. */
const TEXT_WIDTH = 100;
const TEXT_PICTURE = 109;

/** Returns a poster a guide or situation. */
export function drawPosters(printable: Printable, wanted: Wanted): Drawn {
  const paper = wanted.size ?? paperOf('a4') ?? { width: 210, height: 297 };
  const codes = printable.codes.filter(({ kind }) => kind === 'guide' || kind === 'situation');
  const tooWide = codes.filter((code) => wanted.distance !== undefined && reachOnSheet(code, paper) < wanted.distance);
  const drawn = codes.filter((code) => !tooWide.includes(code)).map((code) => posterOf(printable, code, paper, wanted.distance));
  const pages = drawn.flatMap(({ page }) => page ?? []);
  const name = `poster-${wanted.sizeName ?? 'a4'}`;
  return {
    sheets: pages.length > 0 ? [{ name, title: printable.compiled.hall.name, paper, pages, apart: true }] : [],
    problems: [
      ...(tooWide.length > 0 ? [tooFar(hallFile(printable.compiled), tooWide, wanted.distance ?? 0, nearest(tooWide, paper))] : []),
      ...drawn.flatMap(({ problems }) => problems),
      ...withoutText(printable, drawn),
    ],
  };
}

/** From how far in mm the widest code is read that the paper takes. */
function reachOnSheet(code: WallCode, paper: Size): number {
  const modules = code.matrix().size;
  return reachOf(codeWidth(paper.width - 2 * MARGIN, modules), modules);
}

/** The largest distance in metres at which all of these codes fit. */
function nearest(codes: readonly WallCode[], paper: Size): string {
  return metres(Math.min(...codes.map((code) => reachOnSheet(code, paper))));
}

function withoutText({ compiled }: Printable, drawn: readonly Poster[]): Problem[] {
  const without = drawn.flatMap(({ page, textWithin }) => (page && textWithin !== undefined ? [{ code: page.about, textWithin }] : []));
  if (without.length === 0) return [];
  const within = metres(Math.min(...without.map(({ textWithin }) => textWithin)));
  return [
    noRoomForText(
      compiled,
      without.map(({ code }) => code),
      within,
    ),
  ];
}

interface Poster {
  readonly page?: SheetPage;
  /** The hall wants a text code and there is no room for it: the distance in mm within which there would be. */
  readonly textWithin?: number;
  readonly problems: readonly Problem[];
}

function posterOf(printable: Printable, code: WallCode, paper: Size, distance: number | undefined): Poster {
  const { hall, paper: wishes } = printable.compiled;
  const guide = guideOfCode(printable, code);
  const event = hall.events.find(({ id }) => id === code.event);
  if (!guide || !event) return { problems: [] };
  const unit = paper.width / 210;
  const modules = code.matrix().size;
  const wantsText = wishes.wall.text === true;
  const besideText = Math.min(WIDEST_BESIDE * unit, (296.5 - REST_WITH_TEXT) * unit - TEXT_PICTURE);
  const usual = Math.min(USUAL * unit, wantsText ? besideText : WIDEST_BESIDE * unit);
  const width = distance === undefined ? codeWidth(usual, modules) : widthFor(distance, modules);
  const picture = pictureWidth(width, modules);
  const layout = picture > WIDEST_BESIDE * unit ? 'big' : 'beside';
  const answers = hall.situations[code.code]?.answers;
  const facts = guideFacts(hall, guide, '', answers === undefined ? undefined : { page: code.code, answers });
  const essentials = essentialsOf(facts);
  const text = wantsText && picture <= besideText ? textOf(essentials, code, hall.language) : undefined;
  const file = fileOf(printable.compiled, guide);
  const titleSize = sizeThatFits(code.title, POSTER_TITLE);
  const problems = [
    ...(titleSize === undefined ? [titleTooLong(file, code, charactersThatFit(POSTER_TITLE))] : []),
    ...(text === 'too long' ? [textCodeTooLong(file, code)] : []),
  ];
  if (problems.length > 0 || titleSize === undefined || text === 'too long') return { problems };
  const room = text ? BRING_BESIDE_TEXT : BRING;
  return {
    page: {
      about: code.code,
      facts: {
        kind: 'poster',
        hall: sheetHall(printable.compiled),
        event: { id: event.id, letter: event.letter, name: event.name },
        code: codeFacts(code, width),
        layout,
        titleSize,
        ...bring(layout === 'big' ? [] : essentials.materials, room, sheetWords(hall.language).more),
        ...(picture > WIDEST_WITH_FACTS * unit ? {} : shortFacts(essentials, sheetWords(hall.language).onPage)),
        ...(text ? { text } : {}),
      },
    },
    ...(wantsText && !text ? { textWithin: reachOf(codeWidth(besideText, modules), modules) } : {}),
    problems,
  };
}

function textOf(essentials: Essentials, code: WallCode, language: string): CodeFacts | 'too long' {
  const text = textCode(essentials, code.address, language);
  return text === undefined ? 'too long' : textCodeFacts(text, sheetWords(language).text, TEXT_WIDTH);
}

/** The largest letters at which all materials fit; at the smallest, those that everybody needs, then the shortest, as many as do, and how many there are besides. */
function bring(all: Essentials['materials'], room: typeof BRING, more: (count: number) => string) {
  const names = (some: Essentials['materials']) => some.map(({ name }) => name);
  const heading = 8.5;
  const heightOf = (lines: readonly string[], size: number) =>
    heading + lines.reduce((sum, line) => sum + lineCount(line, room.width / size - 1.1) * size * room.lineHeight, 0);
  const size = room.sizes.find((one) => heightOf(names(all), one) <= room.height);
  if (size !== undefined) return { materials: names(all), materialsSize: size, more: 0 };
  const smallest = room.sizes[room.sizes.length - 1] ?? 5;
  const some = all.filter(({ forAll }) => !forAll).sort((one, other) => one.name.length - other.name.length);
  const materials = [...names(all.filter(({ forAll }) => forAll)), ...names(some)];
  let kept = materials.length;
  while (kept > 0 && heightOf([...materials.slice(0, kept), more(9)], smallest) > room.height) kept--;
  return { materials: materials.slice(0, kept), materialsSize: smallest, more: materials.length - kept };
}

/** A fact that would need more than two lines of its cell is replaced by “it depends”. */
const LONGEST_FACT = 17;

function shortFacts({ time, fee, windows }: Essentials, onPage: string): Pick<PosterFacts, 'time' | 'fee' | 'windows'> {
  const short = (text: string | undefined) => (text !== undefined && lineCount(text, LONGEST_FACT / 2) > 2 ? onPage : text);
  return { time: short(time), fee: short(fee), windows: short(windows) };
}
