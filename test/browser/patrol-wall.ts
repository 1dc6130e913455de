/** A wall to patrol, which the camera of a phone plays, and the findings of its patrol. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { writeFilm } from './film.ts';
import type { TestHall } from './hall.ts';

/** Pasted over C2. */
export const EVIL = 'https://qinghe.example.pay.example/C2';

/** Returns rows of codes as they say it: one of ours by its name. */
export const wall = (...rows: string[][]) =>
  rows.map((row) => row.map((code) => (/^[A-Z]/.test(code) ? `https://qinghe.example/${code}` : code)));

/** As in the north wall of `hallOfNine`, but for C2 (pasted over), F1 and F3 (swapped) and G2 (gone). */
export const WRONG = wall(['C1', EVIL, 'C3'], ['F3', 'F2', 'F1'], ['G1', '', 'G3']);
export const RIGHT_ONES = ['C1', 'C3', 'F2', 'G1', 'G3'];

/** Builds the sample hall with nine codes on its north wall, as many as the film shows, and three on the south wall. */
export function hallOfNine(hall: TestHall): void {
  beforeAll(() => {
    hall.edit('hall.yaml', (text) =>
      text
        .replace(/^( {2}north: .*codes: ).*( \})$/m, '$1C1、C2、C3、F1、F2、F3、G1、G2、G3$2')
        .replace(/^( {2}south: .*codes: ).*( \})$/m, '$1H1、H2、H3$2'),
    );
    hall.build();
  });
}

/** Returns what to say to the browsers of a file of tests so that their camera plays that wall. */
export function cameraForAll(): readonly string[] {
  const film = mkdtempSync(join(tmpdir(), 'guide-wall-film-'));
  beforeAll(() => writeFilm(join(film, 'wall.y4m'), [{ rows: WRONG }, { rows: WRONG, x: 230, y: 10 }]));
  afterAll(() => rmSync(film, { recursive: true }));
  return ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${join(film, 'wall.y4m')}`];
}

/** With this a browser gives its camera without asking. */
export const ALLOWED = '--use-fake-ui-for-media-stream';

/** Returns the findings of these kinds, as `code text`. */
export function told(on: Page, ...kinds: string[]): Promise<string[]> {
  return on.$$eval(kinds.map((kind) => `.findings .${kind}`).join(','), (lines) =>
    lines.map((line) =>
      [line.querySelector('.tag'), line.querySelector('samp')]
        .map((part) => part?.textContent ?? '')
        .join(' ')
        .trim(),
    ),
  );
}

/** Opens the camera at the north wall, and waits until its right codes are seen. */
export async function patrol(on: Page): Promise<void> {
  await on.getByLabel('巡查哪里').selectOption('north');
  await on.getByRole('button', { name: '打开摄像头' }).click();
  await on.waitForFunction((count) => document.querySelectorAll('.findings .right').length === count, RIGHT_ONES.length);
}
