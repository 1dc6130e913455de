/** The board of department representatives: names, windows, telephones. */

import { shortHash } from '../../ground/hash.ts';
import type { Person } from '../../../src/guide/paper.ts';
import type { NamedFact } from '../../../src/view/sheets/facts/booklet-facts.ts';
import { emsOf, lineCount } from '../../../src/view/sheets/text/fit.ts';
import type { BoardFacts, BoardLayout, BoardPerson } from '../../../src/view/sheets/facts/lead-facts.ts';
import { sheetWords } from '../../../src/view/sheets/text/sheet-words.ts';
import { tongueIn } from '../../resolve/spoken-words.ts';
import { viewWords } from '../../../src/words/view-words.ts';
import type { ReadableHall } from '../../journey/compile.ts';
import { footBeyond } from './foot.ts';
import { paperOf } from '../sheet/papers.ts';
import { sheetHall } from '../sheet/sheet-hall.ts';
import type { Drawn, Printable, SheetPage, Wanted } from '../sheet/sheet.ts';
import { fill, wordsIn } from '../../../src/words/words.ts';

/** All lengths in mm on A4; they grow with the paper. */
const WIDTH = 186;
const ROOM = 222;
const NAME = 1.5;
/** Letters, and how wide a card of few people becomes, so that one face does not fill the wall. */
const LETTERS = [7, 6, 5.2, 4.6, 4, 3.5, 3, 2.6, 2.2, 1.9, 1.7, 1.5];
const WIDEST = 118;
/** Height of a photo in multiples of its width (3 : 4 as on an identity card), and its share of a card. */
const PHOTO = { height: 4 / 3, share: 0.3 } as const;
/** More people than these have two boards, as have those with too much to say. */
const MOST = 40;

/** Returns the board of everybody whom hall.yaml names. */
export function drawBoard({ compiled }: Printable, wanted: Wanted): Drawn {
  const paper = wanted.size ?? paperOf('a2') ?? { width: 420, height: 594 };
  const people = compiled.paper.people.map((person) => personOf(person, compiled));
  const hall = sheetHall(compiled);
  const boards = boardsOf(people, ROOM - footBeyond(hall, '', WIDTH));
  const pages = boards.map(({ own, layout }, at): SheetPage => {
    const facts: BoardFacts = { kind: 'board', hall, people: own, layout };
    return { about: boards.length === 1 ? 'board' : `board ${at + 1}`, facts };
  });
  const title = `${compiled.hall.name} ${sheetWords(compiled.hall.language).board}`;
  return { sheets: pages.length > 0 ? [{ name: `board-${wanted.sizeName ?? 'a2'}`, title, paper, pages }] : [], problems: [] };
}

/** Returns everybody on as few boards as there can be, about the same number on each. */
export function boardsOf(people: readonly BoardPerson[], room = ROOM): { own: readonly BoardPerson[]; layout: BoardLayout }[] {
  for (let boards = Math.ceil(people.length / MOST); boards <= people.length; boards++) {
    const each = Math.ceil(people.length / boards);
    const parts = Array.from({ length: boards }, (_, at) => people.slice(at * each, (at + 1) * each)).filter((own) => own.length > 0);
    const laid = parts.flatMap((own) => {
      const layout = layOutBoard(own, room);
      return layout ? [{ own, layout }] : [];
    });
    if (laid.length === parts.length) return laid;
  }
  return [];
}

function personOf({ name, role, department, windows, phone, hours, photo }: Person, { hall, attachment }: ReadableHall): BoardPerson {
  const own = sheetWords(hall.language);
  const words = wordsIn(viewWords, tongueIn(hall, hall.language));
  const rows: [string, string | undefined][] = [
    [own.windows, windows && windows.length > 0 ? fill(words.windowNumbers, windows.join(words.list)) : undefined],
    [own.phone, phone],
    [own.hours, hours?.join(own.comma)],
  ];
  const bytes = photo === undefined ? undefined : attachment(photo);
  return {
    name,
    ...(role === undefined ? {} : { role }),
    ...(department === undefined ? {} : { department: hall.departments[department]?.name ?? department }),
    rows: rows.flatMap(([key, value]): NamedFact[] => (value === undefined ? [] : [{ name: key, value }])),
    ...(bytes && photo !== undefined ? { photo: { print: printOf(bytes), path: dataUrl(bytes, photo) } } : {}),
  };
}

function printOf(bytes: Uint8Array): string {
  return shortHash(bytes);
}

function dataUrl(bytes: Uint8Array, path: string): string {
  const type = /\.png$/i.test(path) ? 'png' : /\.webp$/i.test(path) ? 'webp' : 'jpeg';
  return `data:image/${type};base64,${Buffer.from(bytes).toString('base64')}`;
}

/** Returns the grid with the largest letters in which every card has room for its text; none where no letters are small enough. */
function layOutBoard(people: readonly BoardPerson[], room = ROOM): BoardLayout | undefined {
  const widest = Math.max(8, ...people.map(widestWord));
  for (const size of LETTERS) {
    const [gap, pad] = [Math.min(5, size * 2), Math.min(3, size * 1.4)];
    for (let columns = 1; columns <= 6; columns++) {
      const width = Math.min((WIDTH - (columns - 1) * gap) / columns, WIDEST);
      const photo = Math.min(width * PHOTO.share, size * 6);
      const text = width - photo - 3 * pad;
      const rows = Math.ceil(people.length / columns);
      const height = Math.max(photo * PHOTO.height, ...people.map((person) => textHeight(person, text, size))) + 2 * pad;
      if (rows * height + (rows - 1) * gap <= room && text >= widest * size) return { columns, width, height, photo, size, gap, pad };
    }
  }
  return undefined;
}

/** The name is half as large again as the rest, and its role stands on the same line where it can. */
function textHeight({ name, role = '', department, rows }: BoardPerson, width: number, size: number): number {
  const ems = width / size - 0.6;
  const head = Math.max(1, Math.ceil((emsOf(name) * NAME + 0.5 + emsOf(role)) / (ems - 0.5)));
  const below = [...(department === undefined ? [] : [department]), ...rows.map((row) => `${row.name} ${row.value}`)];
  return (NAME + head - 1 + below.reduce((sum, text) => sum + lineCount(text, ems), 0)) * size * 1.36;
}

/** Returns the width in ems of the longest part that is not to break: a name of four characters, a word, a number. */
function widestWord({ name, rows }: BoardPerson): number {
  const words = (text: string) => text.match(/[\x21-\x7e]+|[^\s\x21-\x7e]{1,4}/g) ?? [];
  return Math.max(...words(name).map((word) => emsOf(word) * NAME), ...rows.flatMap(({ value }) => words(value).map(emsOf)), 0) + 0.6;
}
