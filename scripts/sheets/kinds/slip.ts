/** Slips (一次性告知单): all that one must bring and do, to take home, for a guide or one of its situations. */

import { guideFacts } from '../../../src/guide/facts.ts';
import { holds } from '../../../src/guide/condition.ts';
import { plainText } from '../../../src/guide/html.ts';
import { codeWidth, pictureWidth } from '../../../src/guide/reach.ts';
import type { NamedFact } from '../../../src/view/sheets/facts/booklet-facts.ts';
import { type Case, type Essentials, bareMaterial, caseOf, endOf, essentialsOf, said } from '../../../src/view/sheets/text/essentials.ts';
import { charactersThatFit, emsOf, lineCount, sizeThatFits } from '../../../src/view/sheets/text/fit.ts';
import type { SlipBlock, SlipFacts } from '../../../src/view/sheets/facts/slip-facts.ts';
import { textCode } from '../../../src/view/sheets/text/text-code.ts';
import { type SheetWords, sheetWords } from '../../../src/view/sheets/text/sheet-words.ts';
import type { Choice, Guide, Material, Step } from '../../../src/guide/guide.ts';
import type { WallCode } from '../../register/wall-codes.ts';
import { codeFacts, textCodeFacts } from '../sheet/code-facts.ts';
import { footBeyond } from './foot.ts';
import { paperOf } from '../sheet/papers.ts';
import { sheetHall } from '../sheet/sheet-hall.ts';
import { fileOf, textCodeTooLong, titleTooLong, tooFarFor } from '../sheet/sheet-problems.ts';
import { type Drawn, type Printable, type SheetPage, type Wanted, guideOfCode } from '../sheet/sheet.ts';
import { tongueOf } from '../../../src/words/words.ts';

/** All lengths in mm on A4: an A5 slip is the same, made smaller. */
const WIDTH = 182;
const TITLE = { width: 132, height: 28, sizes: [12, 10.5, 9, 8, 7, 6.2], lineHeight: 1.2 };
const EVENT = { size: 5, lineHeight: 1.3 };
const CODE = 50;
/** A page's height for its blocks in mm, beneath the head of the first page or the line at the top of the others. */
const ROOM = { first: 253, next: 250 };
const ROWS = { width: 128, size: 5.2, lineHeight: 1.4, gap: 0.8, nameWidth: 26 };
const LETTERS = [6.4, 6, 5.6, 5.2, 4.8];
const SIGN = 22;
/** A text code is read at this width in mm, whatever the paper. */
const TEXT_WIDTH = 100;

/** Returns a slip a guide or situation: one page, and more where not all has room; nothing is left out. */
export function drawSlips(printable: Printable, wanted: Wanted): Drawn {
  const paper = wanted.size ?? paperOf('a5') ?? { width: 148, height: 210 };
  const drawn = printable.codes
    .filter(({ kind }) => kind === 'guide' || kind === 'situation')
    .map((code) => slipOf(printable, code, paper.width / 210, wanted.distance));
  const pages = drawn.flatMap((one) => one.pages);
  const name = `slip-${wanted.sizeName ?? 'a5'}`;
  return {
    sheets: pages.length > 0 ? [{ name, title: printable.compiled.hall.name, paper, pages }] : [],
    problems: drawn.flatMap(({ problems }) => problems),
  };
}

interface DrawnSlip {
  readonly pages: readonly SheetPage[];
  readonly problems: Drawn['problems'];
}

function slipOf(printable: Printable, code: WallCode, unit: number, distance: number | undefined): DrawnSlip {
  const { hall, paper: wishes } = printable.compiled;
  const guide = guideOfCode(printable, code);
  const event = hall.events.find(({ id }) => id === code.event);
  if (!guide || !event) return { pages: [], problems: [] };
  const file = fileOf(printable.compiled, guide);
  const words = sheetWords(guide.language);
  const answers = hall.situations[code.code]?.answers;
  const facts = guideFacts(hall, guide, '', answers === undefined ? undefined : { page: code.code, answers });
  const essentials = essentialsOf(facts);
  const titleSize = sizeThatFits(guide.title, TITLE);
  if (titleSize === undefined) return { pages: [], problems: [titleTooLong(file, code, charactersThatFit(TITLE))] };
  const width = codeWidth(CODE * unit, code.matrix().size);
  const far = tooFarFor(file, code, width, distance);
  if (far.length > 0) return { pages: [], problems: far };
  const text = wishes.wall.text ? textCode(essentials, code.address, guide.language) : undefined;
  if (wishes.wall.text && text === undefined) return { pages: [], problems: [textCodeTooLong(file, code)] };
  const rows = rowsOf(essentials, words);
  const blocks: SlipBlock[] = [
    ...slipBlocks(guide, caseOf(facts, tongueOf(facts.hall, facts.language)), words),
    { as: 'sign' },
    ...(text === undefined ? [] : [{ as: 'text' as const, code: textCodeFacts(text, words.text, TEXT_WIDTH) }]),
  ];
  const lines = lineCount(guide.title, TITLE.width / titleSize) * titleSize * TITLE.lineHeight + eventHeight(event.name, words);
  const own = sheetHall(printable.compiled);
  const { size, pages } = paginate(blocks, headOf(rows, lines), footBeyond(own, code.address, WIDTH), unit);
  const head = {
    kind: 'slip' as const,
    hall: own,
    event: { id: event.id, letter: event.letter, name: event.name },
    letters: code.code,
    title: guide.title,
    titleSize,
    textSize: size,
  };
  return {
    problems: [],
    pages: pages.map((own, at): SheetPage => {
      const first = at === 0 ? { rows, code: codeFacts(code, width) } : { rows: [] };
      const page: SlipFacts = { ...head, ...first, blocks: own, page: at + 1, pages: pages.length };
      return { about: at === 0 ? code.code : `${code.code} ${at + 1}`, facts: page };
    }),
  };
}

function rowsOf({ windows, where, hours, time, fee, phone }: Essentials, words: SheetWords): NamedFact[] {
  const rows: [string, string | undefined][] = [
    [words.window, windows],
    [words.place, where],
    [words.hours, hours],
    [words.time, time],
    [words.fee, fee],
    [words.phone, phone],
  ];
  return rows.flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]));
}

/** Returns the parts of a slip in their order: the case, the texts for it, materials, steps. */
function slipBlocks(guide: Guide, one: Case, words: SheetWords): SlipBlock[] {
  const given = one.questions.flatMap(({ answers, id }) => answers.filter((answer) => answer.id === one.answers[id]));
  const told = given.flatMap(({ said: html }) => (html === undefined ? [] : [{ as: 'paragraph' as const, text: plainText(html) }]));
  const end = endOf(one);
  const open = end ? [] : guide.sections.filter(({ when }) => holds(when, one.answers, one.questions) !== false);
  const materials = open.filter((section) => section.kind === 'materials');
  const ways = open.filter((section) => section.kind === 'steps');
  // A bundle says before each list whose it is.
  const isOne = !guide.bundle;
  const bring = materials.flatMap((section): SlipBlock[] => {
    const own = section.materials.flatMap((material) => materialBlocks(material, one));
    return isOne ? own : own.length > 0 ? [{ as: 'heading', text: said(section, section.heading, one)[0] ?? '' }, ...own] : [];
  });
  const does = ways.flatMap(({ heading, steps }): SlipBlock[] => {
    const own = steps
      .filter((step) => holds(step.when, one.answers, one.questions) !== false)
      .flatMap((step, at): SlipBlock[] => said(step, stepText(step, words), one).map((text) => ({ as: 'step', number: at + 1, text })));
    return isOne ? own : own.length > 0 ? [{ as: 'heading', text: heading }, ...own] : [];
  });
  const headed = (text: string, list: readonly SlipBlock[]): SlipBlock[] => (list.length > 0 ? [{ as: 'heading', text }, ...list] : []);
  const labels = given.map(({ label }) => label).join(words.comma);
  return [
    ...(labels === '' ? [] : headed(words.named(words.yourCase, labels), told.length > 0 ? told : [{ as: 'paragraph', text: '' }])),
    ...(isOne ? headed(words.bring, bring) : bring),
    ...(isOne ? headed(words.steps, does) : does),
  ];
}

function materialBlocks(material: Material | Choice, one: Case): SlipBlock[] {
  const note = 'note' in material && material.note !== undefined ? plainText(material.note) : undefined;
  return said(material, bareMaterial(material, one).whole, one).map((text) => ({ as: 'material', text, ...(note ? { note } : {}) }));
}

/** The step's name and its text, on one line; `plainText` joins them without a stop between. */
function stepText({ title, html }: Step, words: SheetWords): string {
  const text = plainText(html).replace(/^[：:]\s*/, '');
  return title === undefined ? text : words.named(title, text);
}

/** Beside the life event's name stand the word for a slip and the page's number. */
function eventHeight(name: string, words: SheetWords): number {
  const width = TITLE.width - (emsOf(words.slip) + emsOf(words.pageOf(1, 9))) * EVENT.size - 10;
  return lineCount(name, width / EVENT.size) * EVENT.size * EVENT.lineHeight;
}

/** Returns the height in mm on A4 of the head above the blocks on the first page. */
function headOf(rows: readonly NamedFact[], title: number): number {
  const ems = (ROWS.width - ROWS.nameWidth) / ROWS.size;
  const facts = rows.reduce((sum, { value }) => sum + lineCount(value, ems) * ROWS.size * ROWS.lineHeight + ROWS.gap, 0);
  return Math.max(title, 18) + 10 + Math.max(facts, CODE);
}

/** Returns the blocks page by page beneath a head and above a foot of these mm on A4, on as few pages as there can be, and with the largest letters for those. */
function paginate(blocks: readonly SlipBlock[], head: number, foot: number, unit: number): { size: number; pages: SlipBlock[][] } {
  const tried = LETTERS.map((size) => ({
    size,
    pages: paged(
      blocks,
      { head, foot },
      blocks.map((block) => heightOf(block, size, unit)),
    ),
  }));
  return tried.reduce((best, one) => (one.pages.length < best.pages.length ? one : best));
}

function paged(blocks: readonly SlipBlock[], { head, foot }: { head: number; foot: number }, all: readonly number[]): SlipBlock[][] {
  const pages: SlipBlock[][] = [[]];
  let left = ROOM.first - head - foot;
  for (const [at, block] of blocks.entries()) {
    const height = all[at] ?? 0;
    // A heading alone at the foot of a page says nothing.
    const needed = block.as === 'heading' ? height + (all[at + 1] ?? 0) : height;
    if (needed > left) {
      pages.push([]);
      left = ROOM.next - foot;
    }
    pages.at(-1)?.push(block);
    left -= height;
  }
  return pages;
}

/** Returns the height in mm on A4. */
function heightOf(block: SlipBlock, size: number, unit: number): number {
  const lines = (text: string, indent: number) => (text === '' ? 0 : lineCount(text, WIDTH / size - indent) * size * 1.4);
  if (block.as === 'heading') return lineCount(block.text, WIDTH / (size * 1.1)) * size * 1.1 * 1.3 + 4;
  if (block.as === 'paragraph') return lines(block.text, 0) + 1;
  if (block.as === 'material') return lines(block.text, 1.8) + lines(block.note ?? '', 1.8) * 0.9 + 1.4;
  if (block.as === 'step') return lines(block.text, 1.8) + 1.4;
  if (block.as === 'sign') return SIGN;
  return pictureWidth(TEXT_WIDTH, block.code.modules) / unit + 30;
}
