/** The table that staff take along, and a patrol that goes on after its page was loaded anew. */

import { describe, expect, it } from 'vitest';
import { reasonOf } from '../../src/patrol/camera.ts';
import { KINDS } from '../../src/patrol/compare.ts';
import { csvOf, timeOf } from '../../src/patrol/report.ts';
import { readUnfinished, writeUnfinished } from '../../src/patrol/saved.ts';
import { newSession } from '../../src/patrol/session.ts';
import { wordsFor } from '../../src/patrol/words.ts';
import { readRegister } from '../../src/guide/patrol.ts';
import { picture, register } from './pictures.ts';

const about = { hall: '青禾县政务服务大厅', place: '进门左手墙', time: '2026-11-22 09:05', who: '李四' };

describe('the table', () => {
  it('takes what a stranger wrote as text: no formula, no new cell, no new line', () => {
    const evil = '=HYPERLINK("https://evil.example","点我")\r\n,x';
    const csv = csvOf(about, [{ kind: 'foreign', code: 'A2', found: evil }], wordsFor('zh-CN'));
    expect(csv.endsWith(`,"'=HYPERLINK(""https://evil.example"",""点我"")\r\n,x"\r\n`)).toBe(true);
  });
  it('is read by Excel as UTF-8, one line a finding, with hall, place, time and who', () => {
    const csv = csvOf(about, [{ kind: 'right', code: 'A1', title: '户口' }], wordsFor('zh-CN'));
    expect(csv.startsWith('\uFEFF大厅,')).toBe(true);
    expect(csv.split('\r\n')[1]).toBe('青禾县政务服务大厅,进门左手墙,2026-11-22 09:05,李四,A1,户口,对,,');
  });
  it('calls the wall’s own code by a name, and a retired code by its letters', () => {
    const csv = csvOf(
      about,
      [
        { kind: 'swapped', code: 'index', other: 'A' },
        { kind: 'retired', retired: 'E9', other: 'index' },
      ],
      wordsFor('zh-CN'),
    );
    expect(csv).toContain(',首页,,挂反了,首页 和 A 挂反了，对换一下。,');
    expect(csv).toContain(',E9,,停用的码,墙上挂着 E9，它已经停用了。取下来，换成 首页。,');
  });
  it('says what to do for everything that can be wrong, in both languages', () => {
    for (const words of [wordsFor('zh-CN'), wordsFor('en')]) {
      const silent = KINDS.filter((kind) => words.advice({ kind, code: 'A1' }) === '');
      expect(silent).toEqual(['right']);
    }
  });
});

it('the time is that of this device', () => {
  expect(timeOf(new Date(2026, 0, 2, 3, 4))).toBe('2026-01-02 03:04');
});

it.each([
  ['NotAllowedError', 'refused'],
  ['NotFoundError', 'absent'],
  ['OverconstrainedError', 'absent'],
  ['NotReadableError', 'busy'],
  ['TypeError', 'unable'],
])('%s: the camera is %s', (name, reason) => {
  expect(reasonOf(name)).toBe(reason);
});

it.each(['', '<!doctype html>', '{"format":1,"codes":[', '{"format":2,"codes":[],"places":[]}', 'null', '{"format":1}'])(
  '%j is no register',
  (text) => {
    expect(readRegister(text)).toBeUndefined();
  },
);

describe('an unfinished patrol', () => {
  const refusing = (): never => {
    throw new Error('SecurityError');
  };
  it('goes on without being kept where the browser keeps nothing', () => {
    expect(() => writeUnfinished(refusing, 'b', { place: '', parts: [] })).not.toThrow();
    expect(readUnfinished(refusing, 'b')).toBeUndefined();
    expect(readUnfinished(() => ({ getItem: () => '{"parts":1}', setItem: () => undefined }), 'b')).toBeUndefined();
  });
  it('goes on after a reload where it ended, and knows nobody’s name', () => {
    const kept = new Map<string, string>();
    const storage = () => ({
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, text: string) => void kept.set(key, text),
    });
    const start = () =>
      newSession(register, readUnfinished(storage, 'b') ?? { place: 'gate', parts: [] }, (_, unfinished) =>
        writeUnfinished(storage, 'b', unfinished),
      );
    start().take(picture([['A1', 'A2']]));
    const right = start()
      .findings()
      .filter(({ kind }) => kind === 'right');
    expect(right.map(({ code }) => code)).toEqual(['A1', 'A2']);
    expect(kept.size).toBe(1);
  });
  it('tells only what changed', () => {
    let told = 0;
    const session = newSession(register, { place: 'gate', parts: [] }, () => told++);
    session.take(picture([['A1', 'A2']]));
    session.take(picture([['A1', 'A2']], { x: 3 }));
    expect(told).toBe(2);
    session.clear();
    expect(told).toBe(3);
  });
});
