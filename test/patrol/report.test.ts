/** The table that staff take along, and a patrol that goes on after its page was loaded anew. */

import { describe, expect, it } from 'vitest';
import { reasonOf } from '../../src/patrol/look/camera.ts';
import { FINDING_KINDS } from '../../src/patrol/wall/compare.ts';
import { csvOf, timeOf } from '../../src/patrol/show/report.ts';
import { readUnfinished, writeUnfinished } from '../../src/patrol/keep/unfinished.ts';
import { newSession } from '../../src/patrol/keep/session.ts';
import { patrolWordsIn } from '../../src/patrol/show/spoken.ts';
import { readPatrolRegister } from '../../src/guide/patrol.ts';
import { picture, register } from './pictures.ts';

const about = { hall: '青禾县政务服务大厅', place: '进门左手墙', time: '2026-11-22 09:05', who: '李四' };

describe('the table', () => {
  it('takes what a stranger wrote as text: no formula, no new cell, no new line', () => {
    const evil = '=HYPERLINK("https://evil.example","点我")\r\n,x';
    const csv = csvOf(about, [{ kind: 'foreign', code: 'A2', found: evil }], patrolWordsIn({ language: 'zh-CN' }));
    expect(csv.endsWith(`,"'=HYPERLINK(""https://evil.example"",""点我"")\r\n,x"\r\n`)).toBe(true);
  });
  it.each(['＝1+1', '＋1', '－1', '＠SUM(1)', '\n=1'])('%j, which a Chinese Excel reckons too, is text', (found) => {
    expect(csvOf(about, [{ kind: 'text', found }], patrolWordsIn({ language: 'zh-CN' }))).toMatch(/,"?'[＝＋－＠\n]/);
  });
  it('is read by Excel as UTF-8, one line a finding, with hall, place, time and who', () => {
    const csv = csvOf(about, [{ kind: 'right', code: 'A1', title: '户口' }], patrolWordsIn({ language: 'zh-CN' }));
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
      patrolWordsIn({ language: 'zh-CN' }),
    );
    expect(csv).toContain(',首页,,挂反了,首页 和 A 挂反了，对换一下。,');
    expect(csv).toContain(',E9,,停用的码,墙上挂着 E9，它已经停用了。取下来，换成 首页。,');
  });
  it('says what to do for everything that can be wrong, in both languages', () => {
    for (const words of [patrolWordsIn({ language: 'zh-CN' }), patrolWordsIn({ language: 'en' })]) {
      const silent = FINDING_KINDS.filter((kind) => words.advice({ kind, code: 'A1' }) === '');
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
    expect(readPatrolRegister(text)).toBeUndefined();
  },
);

describe('an unfinished patrol', () => {
  const refusing = (): never => {
    throw new Error('SecurityError');
  };
  it('goes on without being kept where the browser keeps nothing', () => {
    expect(() => writeUnfinished(refusing, 'b', { place: '', seen: {} })).not.toThrow();
    expect(readUnfinished(refusing, 'b')).toBeUndefined();
    expect(readUnfinished(() => ({ getItem: () => '{"place":"","seen":{"gate":1}}', setItem: () => undefined }), 'b')).toBeUndefined();
  });
  it('goes on after a reload where it ended, and knows nobody’s name', () => {
    const kept = new Map<string, string>();
    const storage = () => ({
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, text: string) => void kept.set(key, text),
    });
    const start = () =>
      newSession(register, readUnfinished(storage, 'b') ?? { place: 'gate', seen: {} }, (_, unfinished) =>
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
    const session = newSession(register, { place: 'gate', seen: {} }, () => told++);
    session.take(picture([['A1', 'A2']]));
    session.take(picture([['A1', 'A2']], { x: 3 }));
    expect(told).toBe(2);
    session.clear();
    expect(told).toBe(3);
  });
  describe('that goes on to another place', () => {
    const kinds = (session: { findings: () => readonly { kind: string }[] }) => new Set(session.findings().map(({ kind }) => kind));
    const start = () => newSession(register, { place: 'gate', seen: {} }, () => undefined);
    const right = (session: ReturnType<typeof start>) =>
      session
        .findings()
        .filter(({ kind }) => kind === 'right')
        .map(({ code }) => code);

    it('does not call the codes of the place before misplaced, and still knows them', () => {
      const session = start();
      session.take(picture([['A1', 'A2', 'A3']]));
      session.choose('right');
      expect(kinds(session)).toEqual(new Set(['unseen']));
      session.take(picture([['D1']]));
      session.choose('gate');
      expect(right(session)).toEqual(['A1', 'A2', 'A3']);
    });
    it('takes along what was seen before anybody chose the place where they stand', () => {
      const session = start();
      session.take(picture([['D1']]));
      session.choose('right');
      expect(right(session)).toEqual(['D1']);
    });
    it('knows all of them together where no place is chosen, and forgets only what it is told to', () => {
      const session = start();
      session.take(picture([['A1', 'A2', 'A3']]));
      session.choose('right');
      session.take(picture([['D1']]));
      session.clear();
      session.choose('');
      expect(right(session)).toEqual(['A1', 'A2', 'A3']);
      session.clear();
      expect(kinds(session)).toEqual(new Set(['unseen']));
    });
  });
});
