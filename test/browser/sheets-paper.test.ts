/** Maps, booklet, slips, signs, board and channels, laid out and printed by the real browser: the proof finds nothing. */

import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ReadableHall, compile, isReadable } from '../../scripts/journey/compile.ts';
import { findOrInstallChromium } from '../../scripts/sheets/browser/find-or-install-chromium.ts';
import { fontPieces } from '../../scripts/sheets/fonts/fonts.ts';
import { sheetKindNamed } from '../../scripts/sheets/kinds/kinds.ts';
import type { LaidPage } from '../../scripts/sheets/sheet/layout.ts';
import type { Rect } from '../../src/view/sheets/facts/size.ts';
import { paperOf } from '../../scripts/sheets/sheet/papers.ts';
import { type PressRoom, openPressRoom } from '../../scripts/sheets/browser/press-room.ts';
import { type PrintedSheet, printSheet } from '../../scripts/sheets/print/print-sheet.ts';
import { wallCodes } from '../../scripts/register/wall-codes.ts';
import { type Files, HALL } from '../check/hall-folder.ts';
import { oddHall } from '../sheets/odd-hall.ts';
import { hallOf } from '../sheets/sheet-hall.ts';

const KINDS = ['map', 'slip', 'booklet', 'devices', 'board', 'channels'];
/** Of each kind enough to see every one of its pages. */
const ONLY: Readonly<Record<string, readonly string[]>> = {
  map: ['A1', 'E1', 'G2', 'A100'],
  slip: ['A1', 'A1-2', 'A101', 'A102', 'A103'],
};

let room: PressRoom;
beforeAll(async () => {
  room = await openPressRoom(findOrInstallChromium());
});
afterAll(() => room.close());

async function print(compiled: ReadableHall, name: string): Promise<PrintedSheet[]> {
  const kind = sheetKindNamed(name)!;
  const codes = wallCodes(compiled).filter(({ code }) => ONLY[name]?.includes(code) ?? true);
  const sizeName = kind.sizes[0]!;
  const { sheets, problems } = kind.draw({ compiled, codes }, { sizeName, size: paperOf(sizeName) });
  expect(problems).toEqual([]);
  expect(sheets.length).toBeGreaterThan(0);
  const printed: PrintedSheet[] = [];
  for (const sheet of sheets) printed.push(await printSheet(room, sheet, compiled.hall, fontPieces()));
  return printed;
}

describe('a hall that nobody has seen', () => {
  it.each(KINDS)('%s: nothing is cut off, overlaps or is unread', async (name) => {
    const printed = await print(hallOf(oddHall()), name);
    expect(printed.flatMap(({ faults }) => faults)).toEqual([]);
  });

  it('in English, with one guide', async () => {
    for (const name of KINDS) {
      const printed = await print(hallOf(english()), name);
      expect(printed.flatMap(({ faults }) => faults)).toEqual([]);
    }
  });
});

describe('the sample hall', () => {
  it.each(KINDS)('%s: nothing is cut off, overlaps or is unread', async (name) => {
    const compiled = compile({ dir: join(import.meta.dirname, '../../guides') });
    if (!isReadable(compiled)) throw new Error(JSON.stringify(compiled.problems));
    const printed = await print(compiled, name);
    expect(printed.flatMap(({ faults }) => faults)).toEqual([]);
  });
});

describe('what stands in a box stays in it', () => {
  it.each(['map', 'board'])('%s', async (name) => {
    const printed = await print(hallOf(oddHall()), name);
    const pages = printed.flatMap(({ laid }) => laid);
    expect(pages.flatMap(framesOf).length).toBeGreaterThan(3);
    expect(pages.flatMap(outOfTheirBoxes)).toEqual([]);
  });
});

function framesOf({ items }: LaidPage): Rect[] {
  return items.filter((item) => item.kind === 'box' && item.sides.every(({ width }) => width > 0));
}

/** Returns the texts that the edge of a frame runs through. */
function outOfTheirBoxes(page: LaidPage): string[] {
  const frames = framesOf(page);
  return page.items.flatMap((item) =>
    item.kind === 'text' && frames.some((frame) => meet(frame, item) && !contains(frame, item)) ? [item.text] : [],
  );
}

function meet(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function contains(outer: Rect, inner: Rect): boolean {
  return (
    outer.x <= inner.x &&
    outer.y <= inner.y &&
    outer.x + outer.width >= inner.x + inner.width &&
    outer.y + outer.height >= inner.y + inner.height
  );
}

function english(): Files {
  return {
    ...HALL,
    'hall.yaml': [
      'name: Green Valley Public Service Hall',
      'language: en',
      'address: https://hall.example',
      'phone: 0999-0000001',
      'hours: Monday to Friday, 9:00 to 17:00',
      'place: { street: 1 Valley Road }',
      'events:',
      '  - { id: birth, letter: A, name: Birth }',
      'devices:',
      '  kiosk: { name: Self-service terminal, where: "Ground floor, beside the entrance", guides: birth/hukou }',
      'people:',
      '  - { name: Jane Public, role: Head of the registration office, phone: 0999-0000031 }',
      'channels:',
      '  - { id: mail, name: Write to us, url: "mailto:hall@hall.example" }',
      '',
    ].join('\n'),
    'codes.yaml': 'A1: birth/hukou\nS1: { device: kiosk }\nT1: { channel: mail }\n',
    'birth/hukou.md': [
      '---',
      'title: Registering a birth in the household register',
      'fee: free of charge',
      '---',
      '',
      'Come within a month of the birth.',
      '',
      '## Your case',
      '### Are the parents married to each other?',
      '- Yes, they are married',
      '- No, they are not',
      '',
      '## What to bring',
      '- Birth certificate: original',
      '- Marriage certificate: original {Yes, they are married}',
      '',
      '## Steps',
      '1. **Take a ticket**: at the machine.',
      '',
    ].join('\n'),
  };
}
