/** Ticks in an address: read back as they were written, and never a wrong one. */

import { describe, expect, it } from 'vitest';
import { readPassedTicks, writePassedTicks } from '../../src/guide/passed-ticks.ts';

const NAMES = new Set(['出生医学证明', '结婚证', '父母身份证', '不动产权证 / 租房合同', 'Passport']);
const ticked = (fragment: string, names: ReadonlySet<string> = NAMES) => readPassedTicks(fragment, names)?.ticked;

describe('a fragment that says no ticks', () => {
  it.each(['', '#', '#married=no', '#要带的材料', '#a=~', '#~', '#%', '#=', '#~~~=abcde'])('%s', (fragment) => {
    expect(ticked(fragment)?.length ?? 0).toBe(0);
  });
});

describe('a fragment that nobody wrote so', () => {
  it.each([
    ['cut off', '#~=abc'],
    ['a wrong percent', '#~=%E4%zz'],
    ['other characters', '#~=，。！<script>'],
    ['too long', `#~=${'x'.repeat(1_000_000)}`],
    ['an id of a prototype', '#~=__proto__&~~=constructor'],
  ])('%s: nothing is ticked', (_, fragment) => expect(ticked(fragment)).toEqual([]));

  it('cut off behind the second tick, or with a sign of a chat after it: these two', () => {
    const whole = writePassedTicks(['结婚证', 'Passport'], 'family');
    expect(ticked(`#${whole}Zz`)).toEqual(['结婚证', 'Passport']);
    expect(ticked(`#${whole}，`)).toEqual(['结婚证', 'Passport']);
    expect(ticked(`#${whole.slice(0, -1)}`)).toEqual(['结婚证']);
  });
});

describe('ticks', () => {
  it.each(['family', 'window'] as const)('come back, none too, beside answers and percent-coded, and say for whom: %s', (to) => {
    for (const names of [[], ['结婚证'], [...NAMES]]) {
      const written = writePassedTicks(names, to);
      expect(readPassedTicks(`#married=no&${written}`, NAMES)).toEqual({ to, ticked: names });
      expect(readPassedTicks(`#${written.replaceAll('~', '%7E')}&follow=father`, NAMES)).toEqual({ to, ticked: names });
    }
  });

  it('of another version: a renamed material is not ticked, whatever came before it', () => {
    const written = writePassedTicks(NAMES, 'window');
    const renamed = new Set(['父母双方的身份证', '结婚证原件', 'Passport', '户口簿', '出生医学证明']);
    expect(ticked(`#${written}`, renamed)).toEqual(['Passport', '出生医学证明']);
  });

  it('are five letters or digits each, the same in every release', () => {
    expect(writePassedTicks(['结婚证', '结婚证', 'Passport'], 'family')).toMatch(/^~=[0-9A-Za-z]{10}$/);
    expect(writePassedTicks(['结婚证'], 'window')).toMatchInlineSnapshot(`"~~=bBRuT"`);
  });

  it('of ten thousand names that hardly differ no two are alike', () => {
    const names = Array.from({ length: 10_000 }, (_, at) => `材料${at}`);
    const signs = names.map((name) => writePassedTicks([name], 'family'));
    expect(new Set(signs).size).toBe(names.length);
  });
});
