/** A whole hall in traditional characters, keys, headings and conditions too, is read as the same hall in simplified ones. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { Guide } from '../../src/guide/guide.ts';
import { compile } from '../../scripts/journey/compile.ts';
import { writeTraditionalHall } from '../view/traditional-hall.ts';

/** All that a reading decides, without the texts. */
function shape({ code, language, sections, asking, anchors, timetable, ...fields }: Guide) {
  const kinds = sections.map((section) => [section.kind, JSON.stringify(section).match(/"when":"[^"]*"/g)]);
  return {
    code,
    language: language.slice(0, 2),
    kinds,
    asking,
    anchors: Object.keys(anchors ?? {}),
    timetable,
    fields: Object.keys(fields),
  };
}

it('the sample hall', () => {
  const dir = mkdtempSync(join(tmpdir(), 'traditional-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  writeTraditionalHall(dir);
  const [own, traditional] = [join(import.meta.dirname, '../../guides'), dir].map((folder) =>
    compile({ dir: folder, today: '2026-11-30' }),
  );
  expect(traditional?.problems.map(({ id, file, line, message }) => [id, file, line, message.zh])).toEqual([]);
  expect(traditional?.guides?.map(shape)).toEqual(own?.guides?.map(shape));
});
