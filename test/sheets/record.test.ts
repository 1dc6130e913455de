/** The record of printed pages and their days, and the facts that differ now. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changedFacts, forgetPages, printedFacts, readPrintRecord, writeRecord } from '../../scripts/sheets/record/record.ts';
import { folderOf } from '../check/hall-folder.ts';

const WISHES = { sheet: 'poster', size: 'a4' };
const page = (about: string, fee: string) => ({
  about,
  facts: { ...FACTS, fee, code: { ...FACTS.code, code: about } },
});
const FACTS = {
  kind: 'poster' as const,
  hall: { name: '青禾县政务服务大厅', language: 'zh-CN' },
  event: { id: 'birth', letter: 'A', name: '出生' },
  code: { says: 'https://qinghe.example/A1', title: '户口', look: 'guide' as const, modules: 25, path: 'M4 4h7z', width: 83 },
  layout: 'beside' as const,
  titleSize: 14,
  materials: ['出生医学证明'],
  materialsSize: 7,
  more: 0,
};

describe('the record of what was printed', () => {
  it('a record that cannot be read is said, never written over', () => {
    const dir = folderOf({ 'printed.json': '{ broken' });
    expect(() => readPrintRecord(dir)).toThrow('读不懂');
    expect(() => writeRecord(dir, WISHES, [page('A1', '不收费')], '2026-11-22')).toThrow('读不懂');
    expect(readFileSync(join(dir, 'printed.json'), 'utf8')).toBe('{ broken');
  });

  it('a record of another form is said as well', () => {
    const dir = folderOf({});
    writeFileSync(join(dir, 'printed.json'), '{"format":2,"pages":[]}');
    expect(() => readPrintRecord(dir)).toThrow('读不懂');
  });

  it('remembers a page once, as it was printed last', () => {
    const dir = folderOf({});
    writeRecord(dir, WISHES, [page('A1', '10 元'), page('A2', '不收费')], '2026-11-20');
    writeRecord(dir, WISHES, [page('A1', '不收费')], '2026-11-22');
    expect(readPrintRecord(dir).map(({ about, day, facts }) => [about, day, facts['fee']])).toEqual([
      ['A2', '2026-11-20', '不收费'],
      ['A1', '2026-11-22', '不收费'],
    ]);
  });

  it('forgets a page that was taken down, and no other', () => {
    const dir = folderOf({});
    writeRecord(dir, WISHES, [page('A1', '10 元'), page('A2', '不收费')], '2026-11-20');
    forgetPages(
      dir,
      readPrintRecord(dir).filter(({ about }) => about === 'A2'),
    );
    expect(readPrintRecord(dir).map(({ about }) => about)).toEqual(['A1']);
  });

  it('names the fact that changed and no other, and nothing of how it is drawn', () => {
    const before = printedFacts(page('A1', '10 元').facts);
    const now = printedFacts({ ...page('A1', '不收费').facts, titleSize: 12, materials: ['出生医学证明', '结婚证'] });
    expect(changedFacts(before, now)).toEqual([
      { fact: 'materials', before: '出生医学证明', now: '出生医学证明；结婚证' },
      { fact: 'fee', before: '10 元', now: '不收费' },
    ]);
  });

  it('a code that is added to a wall changes no other code of it', () => {
    const wall = (...codes: string[]) => ({ events: [{ id: 'birth', cards: codes.map((code) => ({ code, title: `办 ${code}` })) }] });
    expect(changedFacts(printedFacts(wall('A1', 'A3')), printedFacts(wall('A1', 'A2', 'A3')))).toEqual([
      { fact: 'events.birth.cards.A2.code', now: 'A2' },
      { fact: 'events.birth.cards.A2.title', now: '办 A2' },
    ]);
  });
});
