/** A guide in the booklet: on half a page, on a whole one, and shortened by rule where even that is too little. */

import { guideFacts } from '../../../src/guide/facts.ts';
import type { Guide } from '../../../src/guide/guide.ts';
import type { LifeEvent } from '../../../src/guide/hall.ts';
import { plainText } from '../../../src/guide/html.ts';
import { codeWidth } from '../../../src/guide/reach.ts';
import type { BookletGuide, NamedFact } from '../../../src/view/sheets/facts/booklet-facts.ts';
import { type Essentials, essentialsOf } from '../../../src/view/sheets/text/essentials.ts';
import { lineCount, sizeThatFits } from '../../../src/view/sheets/text/fit.ts';
import { type SheetWords, sheetWords } from '../../../src/view/sheets/text/sheet-words.ts';
import type { ReadableHall } from '../../journey/compile.ts';
import type { WallCode } from '../../register/wall-codes.ts';
import { codeFacts } from '../sheet/code-facts.ts';

/** All lengths in mm on A4; a smaller booklet is the same, made smaller. */
export const BOOKLET_TITLE = { width: 140, height: 22, sizes: [9, 8, 7, 6, 5.2], lineHeight: 1.2 };
const CODE = 50;
const TEXT = { width: 126, lineHeight: 1.42, gap: 2.4 };
/** The height for the text in mm: of half a page, and of a whole one. */
const ROOM = { half: 88, whole: 220 };
const LETTERS = { half: [5.2, 4.8], whole: [5.6, 5.2, 4.8] };
/** A fact that would need more than two lines of its cell is replaced by “it depends”. */
const FACT = { ems: 8.4, lines: 2 };

/** A text of the booklet, as much of it as there is room for. */
interface FittedText {
  readonly summary?: string;
  readonly materials: readonly string[];
  readonly steps?: string;
}

/** Returns a guide as the booklet shows it, or undefined where no size of letters makes its title fit. */
export function bookletGuide(
  compiled: ReadableHall,
  code: WallCode,
  guide: Guide,
  event: LifeEvent,
  unit: number,
): BookletGuide | undefined {
  const titleSize = sizeThatFits(code.title, BOOKLET_TITLE);
  if (titleSize === undefined) return undefined;
  const words = sheetWords(guide.language);
  const essentials = essentialsOf(guideFacts(compiled.hall, guide, ''));
  const told: FittedText = {
    summary: essentials.summary,
    materials: essentials.materials.map(({ name }) => name),
    steps: stepsOf(guide, words),
  };
  return {
    event: { id: event.id, letter: event.letter, name: event.name },
    code: codeFacts(code, codeWidth(CODE * unit, code.matrix().size)),
    titleSize,
    ...fitGuide(told, words),
    rows: rowsOf(essentials, words),
  };
}

/** The names of the steps that everybody takes; nothing where most depend on the case. */
function stepsOf({ sections }: Guide, words: SheetWords): string | undefined {
  const steps = sections.flatMap((section) => (section.kind === 'steps' ? section.steps : []));
  const names = steps
    .filter(({ when }) => when === undefined)
    .map(({ title, html }) => title ?? plainText(html).split(/[，。；,;]/)[0] ?? '');
  if (names.length * 2 <= steps.length) return undefined;
  return words.limited(names.join(' → '), names.length < steps.length ? words.onPage : '');
}

type Fitted = Pick<BookletGuide, 'layout' | 'textSize' | 'summary' | 'materials' | 'more' | 'steps'>;

/** Returns what of a text is shown and how: whole on half a page, whole on a page, then without steps, then with fewer materials. */
export function fitGuide(told: FittedText, words: SheetWords): Fitted {
  for (const layout of ['half', 'whole'] as const) {
    const textSize = LETTERS[layout].find((size) => heightOf(told, 0, size, words) <= ROOM[layout]);
    if (textSize !== undefined) return { layout, textSize, ...told, more: 0 };
  }
  const { steps: _, ...rest } = told;
  const textSize = LETTERS.whole.at(-1) ?? 5;
  let kept = told.materials.length;
  const shortened = () => ({ ...rest, materials: told.materials.slice(0, kept) });
  while (kept > 0 && heightOf(shortened(), told.materials.length - kept, textSize, words) > ROOM.whole) kept--;
  return { layout: 'whole', textSize, ...shortened(), more: told.materials.length - kept };
}

function heightOf({ summary, materials, steps }: FittedText, more: number, size: number, words: SheetWords): number {
  const lines = (text: string, ems: number) => lineCount(text, ems) * size * TEXT.lineHeight;
  const ems = TEXT.width / size;
  const heading = size * 1.5 + TEXT.gap;
  return (
    (summary === undefined ? 0 : lines(summary, ems)) +
    (materials.length === 0 ? 0 : heading + materials.reduce((sum, one) => sum + lines(one, ems - 1.1), 0)) +
    (more === 0 ? 0 : lines(words.more(more), ems - 1.1)) +
    (steps === undefined ? 0 : heading + lines(steps, ems))
  );
}

function rowsOf({ time, fee, windows, where, phone }: Essentials, words: SheetWords): NamedFact[] {
  const rows: [string, string | undefined][] = [
    [words.time, time],
    [words.fee, fee],
    [words.window, windows ?? (where !== undefined && isShort(where) ? where : undefined)],
    [words.phone, phone],
  ];
  const short = (value: string) => (isShort(value) ? value : words.onPage);
  return rows.flatMap(([name, value]) => (value === undefined ? [] : [{ name, value: short(value) }]));
}

function isShort(value: string): boolean {
  return lineCount(value, FACT.ems) <= FACT.lines;
}
