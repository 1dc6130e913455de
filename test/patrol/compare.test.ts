/** A wall beside the register: codes pasted over, swapped, gone, retired or not ours are named; right ones are right. */

import { describe, expect, it } from 'vitest';
import { type Finding, MANY_TRIES, compare } from '../../src/patrol/wall/compare.ts';
import { type WallPiece, addPicture } from '../../src/patrol/wall/wall.ts';
import { ADDRESS, type Hung, gate, picture, register } from './pictures.ts';

const EVIL = 'https://qinghe.example.evil.example/A2';

function findings(rows: readonly (readonly Hung[])[], place: typeof gate | undefined = gate): Finding[] {
  return compare(register, place, addPicture([], picture(rows)));
}

const told = (all: readonly Finding[]) => all.filter(({ kind }) => kind !== 'right').map((finding) => ({ ...finding, title: undefined }));
const right = (all: readonly Finding[]) => all.filter(({ kind }) => kind === 'right').map(({ code }) => code);

describe('a wall with everything wrong at once', () => {
  const all = findings([
    ['A1', EVIL, 'A3'],
    ['B3', 'B2', 'B1'],
    ['C1', '', 'C3'],
  ]);

  it('names the code that was pasted over, the two that were swapped and the one that is gone, the worst first', () => {
    expect(told(all)).toEqual([
      { kind: 'foreign', code: 'A2', found: EVIL },
      { kind: 'swapped', code: 'B1', other: 'B3' },
      { kind: 'swapped', code: 'B3', other: 'B1' },
      { kind: 'missing', code: 'C2' },
    ]);
  });

  it('and the right ones are right', () => {
    expect(right(all)).toEqual(['A1', 'A3', 'B2', 'C1', 'C3']);
  });
});

describe('one thing wrong', () => {
  const rest = [
    ['B1', 'B2', 'B3'],
    ['C1', 'C2', 'C3'],
  ];
  it.each<[string, Hung[], object[]]>([
    [
      'an address of ours that the register does not have',
      ['A1', `${ADDRESS}/A77`, 'A3'],
      [{ kind: 'unknown', code: 'A2', found: `${ADDRESS}/A77` }],
    ],
    ['a retired code', ['A1', 'E9', 'A3'], [{ kind: 'retired', code: 'A2', found: `${ADDRESS}/E9`, retired: 'E9', other: 'A1' }]],
    [
      'ours with another host in its way',
      ['A1', `${ADDRESS}@evil.example/A2`, 'A3'],
      [{ kind: 'foreign', code: 'A2', found: `${ADDRESS}@evil.example/A2` }],
    ],
    ['a script', ['A1', 'javascript:alert(1)', 'A3'], [{ kind: 'foreign', code: 'A2', found: 'javascript:alert(1)' }]],
    [
      'another guide’s code in another spelling',
      ['A1', `${ADDRESS}/d1/`, 'A3'],
      [{ kind: 'instead', code: 'A2', other: 'D1', belongs: ['右手墙'] }],
    ],
    [
      'a retired code in another spelling',
      ['A1', `${ADDRESS}/e9`, 'A3'],
      [{ kind: 'retired', code: 'A2', found: `${ADDRESS}/e9`, retired: 'E9', other: 'A1' }],
    ],
    ...[
      'http://qinghe.example/A2',
      'HTTPS://QINGHE.EXAMPLE/A2',
      `${ADDRESS}/A2/`,
      `${ADDRESS}/a2?from=wall`,
      `${ADDRESS}/A2.html#married=no`,
    ].map((found): [string, Hung[], object[]] => [
      `${found}: it opens, and was not printed from the register`,
      ['A1', found, 'A3'],
      [{ kind: 'spelling', code: 'A2', found }],
    ]),
    ['a code that joins a network', ['A1', 'WIFI:S:free;;', 'A3'], [{ kind: 'foreign', code: 'A2', found: 'WIFI:S:free;;' }]],
    ['an address without its scheme', ['A1', 'evil.example/a', 'A3'], [{ kind: 'foreign', code: 'A2', found: 'evil.example/a' }]],
    ['a code from another place', ['A1', 'D1', 'A3'], [{ kind: 'instead', code: 'A2', other: 'D1', belongs: ['右手墙'] }]],
    ['one of our codes twice', ['A1', 'A1', 'A3'], [{ kind: 'instead', code: 'A2', other: 'A1' }]],
    ['a foreign code beside ours', ['A1', 'A2', 'A3', EVIL], [{ kind: 'foreign', found: EVIL }]],
    [
      'the first two swapped',
      ['A2', 'A1', 'A3'],
      [
        { kind: 'swapped', code: 'A1', other: 'A2' },
        { kind: 'swapped', code: 'A2', other: 'A1' },
      ],
    ],
    ['the first one gone', ['', 'A2', 'A3'], [{ kind: 'unseen', code: 'A1' }]],
    [
      'a whole row gone',
      [],
      [
        { kind: 'unseen', code: 'A1' },
        { kind: 'unseen', code: 'A2' },
        { kind: 'unseen', code: 'A3' },
      ],
    ],
  ])('%s', (_, row, expected) => {
    expect(told(findings([row, ...rest]))).toEqual(expected);
  });

  it.each<[string, Hung[], string, string]>([
    ['first two', ['B3', 'C2', 'C1', 'C3'], 'C1', 'C2'],
    ['last two', ['B3', 'C1', 'C3', 'C2'], 'C2', 'C3'],
    ['first and last', ['B3', 'C3', 'C2', 'C1'], 'C1', 'C3'],
  ])('the %s of a row swapped, of which no more was seen', (_, row, one, other) => {
    const expected = [one, other].map((code, index, all) => ({ kind: 'swapped', code, other: all[1 - index] }));
    expect(told(findings([row])).filter(({ kind }) => kind !== 'unseen')).toEqual(expected);
  });

  it('one gone from a row, of which no more was seen: nobody stands in its place', () => {
    expect(told(findings([['A1', 'A3']]))[0]).toEqual({ kind: 'missing', code: 'A2' });
  });

  it('what the camera has not reached yet is not seen, and nobody stands in its place', () => {
    expect(told(findings([['A1', 'A2', 'A3'], ['B1']])).map(({ kind }) => kind)).toEqual([
      'unseen',
      'unseen',
      'unseen',
      'unseen',
      'unseen',
    ]);
  });

  it('a hole beside two swapped codes: the hole is where nothing hangs', () => {
    expect(told(findings([['A1', '', 'B1', 'A3'], ['B2', 'B3', 'C1', 'C2'], ['C3']]))).toEqual([
      { kind: 'swapped', code: 'A3', other: 'B1' },
      { kind: 'swapped', code: 'B1', other: 'A3' },
      { kind: 'missing', code: 'A2' },
    ]);
  });

  it('one of ours in nobody’s place: said after which it belongs', () => {
    expect(told(findings([['A1', 'A3', 'B1', 'B2', 'A2', 'B3']]))[0]).toEqual({ kind: 'elsewhere', code: 'A2', after: 'A1' });
  });

  it('nothing was seen at all: nothing is called missing', () => {
    expect(new Set(compare(register, gate, []).map(({ kind }) => kind))).toEqual(new Set(['unseen']));
  });

  it('a foreign code seen alone: it is not said whose place it is in', () => {
    expect(told(findings([[EVIL]]))[0]).toEqual({ kind: 'foreign', found: EVIL });
  });
});

describe('a code that cannot be read', () => {
  const rows = [['A1', '?', 'A3']];
  const after = (tries: number) => told(compare(register, gate, addPicture([], picture(rows), tries)));
  it('after a few tries is only not seen, after many it is damaged', () => {
    expect(after(MANY_TRIES - 1)[0]).toEqual({ kind: 'missing', code: 'A2' });
    expect(after(MANY_TRIES)[0]).toEqual({ kind: 'damaged', code: 'A2' });
  });
  it('was blurred only: one reading is enough', () => {
    const parts = addPicture(addPicture([], picture(rows), 100), picture([['A1', 'A2', 'A3']]));
    expect(right(compare(register, gate, parts))).toEqual(['A1', 'A2', 'A3']);
  });
});

describe('without a place', () => {
  it('order does not matter, foreign codes do', () => {
    const all = compare(register, undefined, addPicture([], picture([['C1', EVIL, 'A1', 'https://yijian.example/box']])));
    expect(all[0]).toEqual({ kind: 'foreign', found: EVIL });
    expect(right(all)).toEqual(['A1', 'C1', 'T1']);
    expect(all.filter(({ kind }) => kind === 'unseen').map(({ code }) => code)).toEqual(['A2', 'A3', 'B1', 'B2', 'B3', 'C2', 'C3', 'D1']);
  });
  it('“没网扫这个” of our own posters needs nobody; the same with another address, or of what is retired, does', () => {
    const text = (title: string, address: string) => `${title}\n要带：\n1. 居民身份证：原件\n全文：${address}`;
    const kinds = (hung: Hung) =>
      told(findings([['A1', hung, 'A2', 'A3']]))
        .map(({ kind }) => kind)
        .filter((kind) => kind !== 'unseen');
    expect(kinds(text('请付款', `${ADDRESS}/A1`))).toEqual(['text']);
    expect(kinds(text('办事 A1', EVIL))).toEqual(['text']);
    expect(kinds(text('办事 E9', `${ADDRESS}/E9`))).toEqual(['text']);
    expect(kinds(text('办事 A1', `${ADDRESS}/A1`))).toEqual([]);
  });
  it('codes that are words only stand apart, and in nobody’s place', () => {
    const all = findings([['A1', '没网扫这个\n身份证', 'A2', 'A3']]);
    expect(told(findings([['A1', 'Bring: your ID card']])).filter(({ kind }) => kind === 'foreign')).toEqual([]);
    expect(told(all).filter(({ kind }) => kind === 'text')).toEqual([{ kind: 'text', found: '没网扫这个\n身份证' }]);
    expect(right(all)).toEqual(['A1', 'A2', 'A3']);
  });
});

it('of a wall in two pictures that have nothing in common, what is gone from one is gone', () => {
  const apart = addPicture(addPicture([], picture([['A1', '', 'A3']])), picture([['C1', 'C2', 'C3']]));
  expect(apart).toHaveLength(2);
  expect(told(compare(register, gate, apart))[0]).toEqual({ kind: 'missing', code: 'A2' });
});

describe('a wall that no picture shows whole', () => {
  const left = picture(
    [
      ['A1', EVIL],
      ['B3', 'B2'],
      ['C1', ''],
    ],
    { turned: 0.15, scale: 0.8, x: 40 },
  );
  const rightHand = picture(
    [
      ['', EVIL, 'A3'],
      ['', 'B2', 'B1'],
      ['', '', 'C3'],
    ],
    { turned: -0.1, scale: 1.3, y: 60 },
  );

  it('is put together from pictures that share codes, however the phone was held', () => {
    const parts = [left, rightHand].reduce<readonly WallPiece[]>((all, one) => addPicture(all, one), []);
    expect(parts).toHaveLength(1);
    expect(told(compare(register, gate, parts))).toEqual([
      { kind: 'foreign', code: 'A2', found: EVIL },
      { kind: 'swapped', code: 'B1', other: 'B3' },
      { kind: 'swapped', code: 'B3', other: 'B1' },
      { kind: 'missing', code: 'C2' },
    ]);
  });

  it('of a right wall any piece is right, and the rest is only not seen', () => {
    const rows = [
      ['A1', 'A2', 'A3'],
      ['B1', 'B2', 'B3'],
      ['C1', 'C2', 'C3'],
    ];
    const cuts = [0, 1, 2].flatMap((from) => [1, 2, 3].flatMap((to) => (from < to ? [[from, to] as const] : [])));
    const wrong = cuts.flatMap(([top, bottom]) =>
      cuts.flatMap(([left, right]) => told(findings(rows.slice(top, bottom).map((row) => row.slice(left, right))))),
    );
    expect(cuts).toHaveLength(6);
    expect(wrong.filter(({ kind }) => kind !== 'unseen')).toEqual([]);
  });

  it('what was put right meanwhile is right', () => {
    const before = addPicture([], picture([['A1', EVIL, 'A3']]));
    const after = addPicture(before, picture([['A1', 'A2', 'A3']], { x: 30 }));
    expect(right(compare(register, gate, after))).toEqual(['A1', 'A2', 'A3']);
    expect(told(compare(register, gate, after)).filter(({ kind }) => kind === 'foreign')).toEqual([]);
  });
});
