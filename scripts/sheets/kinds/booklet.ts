/** The booklet (一本通): every guide in short, found by life event and by letter, with a code each. */

import type { LifeEvent } from '../../../src/guide/hall.ts';
import { codeWidth } from '../../../src/guide/reach.ts';
import type { BookletFacts, BookletGuide, ContentsGroup, NamedFact } from '../../../src/view/sheets/facts/booklet-facts.ts';
import { charactersThatFit, lineCount, sizeThatFits } from '../../../src/view/sheets/text/fit.ts';
import { sheetWords } from '../../../src/view/sheets/text/sheet-words.ts';
import type { ReadableHall } from '../../journey/compile.ts';
import { wallCodes } from '../../register/wall-codes.ts';
import { BOOKLET_TITLE, bookletGuide } from './booklet-guide.ts';
import { byLetter } from './booklet-order.ts';
import { codeFacts } from '../sheet/code-facts.ts';
import { paperOf } from '../sheet/papers.ts';
import { sheetHall } from '../sheet/sheet-hall.ts';
import { fileOf, titleTooLong, tooFarFor } from '../sheet/sheet-problems.ts';
import { type Drawn, type Printable, type SheetPage, type Wanted, guideOfCode } from '../sheet/sheet.ts';

/** Lengths in mm on A4. */
const NAME = { width: 178, height: 44, sizes: [14, 12, 10, 8.5, 7], lineHeight: 1.2 };
const WALL_CODE = 92;
const CONTENTS = { room: 246, line: 7.4, size: 5, width: 138, group: 15 };

/** A guide, and the life events it belongs to. */
interface Entry {
  readonly guide: BookletGuide;
  readonly events: readonly string[];
  readonly code: string;
  readonly title: string;
}

/** Returns the booklet of the chosen guides: cover, contents, guides, and a page for notes where their number is odd. */
export function drawBooklet(printable: Printable, wanted: Wanted): Drawn {
  const { compiled } = printable;
  const paper = wanted.size ?? paperOf('a5') ?? { width: 148, height: 210 };
  const unit = paper.width / 210;
  const problems: Drawn['problems'][number][] = [];
  const entries = compiled.hall.events.flatMap((event) => {
    const { found, wrong } = entriesOf(printable, event, unit, wanted.distance);
    problems.push(...wrong);
    return found;
  });
  if (entries.length === 0) return { sheets: [], problems };
  const pages = pagesOf(entries, compiled, unit).map((facts): SheetPage => ({ about: `p${facts.page}`, facts }));
  const title = `${compiled.hall.name} ${sheetWords(compiled.hall.language).booklet}`;
  return { sheets: [{ name: `booklet-${wanted.sizeName ?? 'a5'}`, title, paper, pages }], problems };
}

interface Entries {
  readonly found: readonly Entry[];
  readonly wrong: Drawn['problems'];
}

function entriesOf(printable: Printable, event: LifeEvent, unit: number, distance: number | undefined): Entries {
  const found: Entry[] = [];
  const wrong: Drawn['problems'][number][] = [];
  for (const code of printable.codes) {
    const guide = code.kind === 'guide' && code.event === event.id ? guideOfCode(printable, code) : undefined;
    if (!guide) continue;
    const drawn = bookletGuide(printable.compiled, code, guide, event, unit);
    const file = fileOf(printable.compiled, guide);
    const faults = drawn ? tooFarFor(file, code, drawn.code.width, distance) : [titleTooLong(file, code, charactersThatFit(BOOKLET_TITLE))];
    wrong.push(...faults);
    if (drawn && faults.length === 0) {
      found.push({ guide: drawn, events: [event.id, ...(guide.also ?? [])], code: code.code, title: code.title });
    }
  }
  return { found, wrong };
}

function pagesOf(entries: readonly Entry[], compiled: ReadableHall, unit: number): BookletFacts[] {
  const { hall } = compiled;
  const common = { kind: 'booklet' as const, hall: sheetHall(compiled) };
  const bodies = bodyPages(entries.map(({ guide }) => guide));
  // How many pages the contents take does not depend on the numbers in them.
  const contents = (pageOf: (entry: Entry) => number) =>
    (['event', 'letter'] as const).flatMap((by) =>
      contentsPages(by === 'event' ? eventGroups(entries, hall.events, pageOf) : letterGroups(entries, hall.language, pageOf)).map(
        (groups) => ({
          ...common,
          part: 'contents' as const,
          by,
          groups,
        }),
      ),
    );
  const before = 1 + contents(() => 0).length;
  const pageOf = ({ guide }: Entry) => before + 1 + bodies.findIndex((page) => page.includes(guide));
  const pages = [
    { ...common, part: 'cover' as const, ...cover(compiled, entries.length, unit) },
    ...contents(memoised(pageOf)),
    ...bodies.map((guides) => ({ ...common, part: 'guides' as const, guides })),
  ];
  const even = pages.length % 2 === 0 ? pages : [...pages, { ...common, part: 'notes' as const }];
  return even.map((page, at) => ({ ...page, page: at + 1 }));
}

function memoised(pageOf: (entry: Entry) => number): (entry: Entry) => number {
  const known = new Map<Entry, number>();
  return (entry) => {
    const page = known.get(entry) ?? pageOf(entry);
    known.set(entry, page);
    return page;
  };
}

/** Two halves or one whole guide a page, in their order. */
function bodyPages(guides: readonly BookletGuide[]): BookletGuide[][] {
  const pages: BookletGuide[][] = [];
  for (const guide of guides) {
    const last = pages.at(-1);
    if (last?.length === 1 && last[0]?.layout === 'half' && guide.layout === 'half') last.push(guide);
    else pages.push([guide]);
  }
  return pages;
}

function eventGroups(entries: readonly Entry[], events: readonly LifeEvent[], pageOf: (entry: Entry) => number): ContentsGroup[] {
  return events.flatMap(({ id, letter, name }) => {
    const own = entries.filter((entry) => entry.events.includes(id));
    return own.length === 0 ? [] : [{ event: { id, letter, name }, lines: own.map((entry) => lineOf(entry, pageOf)) }];
  });
}

function letterGroups(entries: readonly Entry[], language: string, pageOf: (entry: Entry) => number): ContentsGroup[] {
  return byLetter(entries, language).map(({ letter, things }) => ({ letter, lines: things.map((entry) => lineOf(entry, pageOf)) }));
}

function lineOf(entry: Entry, pageOf: (entry: Entry) => number): ContentsGroup['lines'][number] {
  return { code: entry.code, title: entry.title, page: pageOf(entry) };
}

/** Returns the groups page by page; one that goes on names itself again. */
function contentsPages(groups: readonly ContentsGroup[]): ContentsGroup[][] {
  const pages: ContentsGroup[][] = [[]];
  let left = CONTENTS.room;
  const turn = () => {
    pages.push([]);
    left = CONTENTS.room;
  };
  for (const { lines, ...head } of groups) {
    let rest = lines;
    while (rest.length > 0) {
      if (left < CONTENTS.group + heightOf(rest[0])) turn();
      left -= CONTENTS.group;
      let taken = 0;
      while (taken < rest.length && left >= heightOf(rest[taken])) left -= heightOf(rest[taken++]);
      pages.at(-1)?.push({ ...head, lines: rest.slice(0, Math.max(taken, 1)) });
      rest = rest.slice(Math.max(taken, 1));
    }
  }
  return pages;
}

function heightOf(line: ContentsGroup['lines'][number] | undefined): number {
  return line ? lineCount(line.title, CONTENTS.width / CONTENTS.size) * CONTENTS.line : 0;
}

function cover(compiled: ReadableHall, guides: number, unit: number) {
  const { hall } = compiled;
  const words = sheetWords(hall.language);
  const rows: [string, string | undefined][] = [
    [words.place, [hall.place?.street, hall.place?.bus].filter(Boolean).join(words.comma) || undefined],
    [words.hours, hall.hours?.join(words.comma)],
    [words.phone, hall.phone],
  ];
  const wall = wallCodes(compiled).find(({ kind }) => kind === 'wall');
  return {
    guides,
    nameSize: sizeThatFits(hall.name, NAME) ?? NAME.sizes.at(-1) ?? 7,
    rows: rows.flatMap(([name, value]): NamedFact[] => (value === undefined ? [] : [{ name, value }])),
    ...(wall ? { wall: codeFacts(wall, codeWidth(WALL_CODE * unit, wall.matrix().size)) } : {}),
  };
}
