/** How a machine is used, on its sign: the steps of the guide on its use, a few words each. */

import type { DeviceStep } from '../../../src/view/sheets/facts/lead-facts.ts';
import { lineCount } from '../../../src/view/sheets/text/fit.ts';
import { limitsInWords, speechOf } from '../../../src/view/parts/limits.tsx';
import { tongueOf } from '../../../src/words/words.ts';
import type { Printable } from '../sheet/sheet.ts';

/** Two beside each other, or larger where the machine has no other guides (`device.css`); lengths in mm on A4. */
const BESIDE = { columns: 2, width: 76, size: 6, gap: 3 };
const ALONE = { columns: 1, width: 166, size: 9, gap: 5 };
/** Of a line, and of a condition beneath the step, in sizes of the letters. */
const LINE = 1.3;
const SMALL = 0.75;

/**
 * Returns the steps of this guide in the hall's language, none where a step has no title or they are higher than `room`,
 * and their height; both in mm on A4.
 */
export function deviceSteps(
  compiled: Printable['compiled'],
  id: string | undefined,
  room: number,
  hasGuides: boolean,
): { steps: readonly DeviceStep[]; height: number } {
  const steps = stepsOf(compiled, id);
  const height = heightOf(steps, hasGuides ? BESIDE : ALONE);
  return height > room ? { steps: [], height: 0 } : { steps, height };
}

function stepsOf({ hall, guides }: Printable['compiled'], id: string | undefined): DeviceStep[] {
  const sections = guides.find((guide) => guide.id === id && guide.language === hall.language)?.sections ?? [];
  const questions = sections.flatMap((section) => (section.kind === 'questions' ? section.questions : []));
  const speech = speechOf(tongueOf({ language: hall.language, words: hall.words?.[hall.language] }, hall.language), questions);
  const steps = sections.flatMap((section) => (section.kind === 'steps' ? section.steps : []));
  if (steps.some(({ title }) => title === undefined)) return [];
  return steps.map(({ title = '', ...limits }) => {
    const when = limitsInWords(limits, speech);
    return when === '' ? { title } : { title, when };
  });
}

function heightOf(steps: readonly DeviceStep[], { columns, width, size, gap }: typeof BESIDE): number {
  const lines = (text: string, of: number) => (text === '' ? 0 : lineCount(text, width / of) * of * LINE);
  const heights = steps.map(({ title, when = '' }) => lines(title, size) + lines(when, size * SMALL) + 1);
  const rows = heights.flatMap((_, at) => (at % columns === 0 ? [Math.max(...heights.slice(at, at + columns)) + gap] : []));
  return rows.reduce((sum, height) => sum + height, rows.length > 0 ? 5 : 0);
}
