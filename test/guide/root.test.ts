import { describe, expect, it } from 'vitest';
import { readRoot } from '../../src/guide/read-root.ts';
import { bytesAsSent, countGuides, packsFor, type Root } from '../../src/guide/root.ts';
import { guides, publish } from '../worker/published.ts';
import { randomFrom, spoil } from './noise.ts';

const { root } = publish(7, guides());
const text = JSON.stringify(root);

describe('readRoot(text)', () => {
  it('never throws on noise, and what it reads is whole', () => {
    const random = randomFrom(2);
    for (let run = 0; run < 5000; run++) {
      const read = readRoot(spoil(text, random));
      if (read) expect([read.format, Number.isSafeInteger(read.number), Array.isArray(read.packs)]).toEqual([1, true, true]);
    }
  });

  it.each([
    ['nothing', ''],
    ['null', 'null'],
    ['a list', '[]'],
    ['an empty one', '{}'],
    ['a captive portal', '<!doctype html><title>Login</title>'],
    ['one that was cut off', text.slice(0, -1)],
    ['another format', JSON.stringify({ ...root, format: 2 })],
    ['a number in quotes', JSON.stringify({ ...root, number: '7' })],
    ['half a number', JSON.stringify({ ...root, number: 7.5 })],
    ['a hash too short', JSON.stringify({ ...root, hall: root.hall.slice(1) })],
    ['a hash of other letters', JSON.stringify({ ...root, hall: root.hall.toUpperCase().replace(/[0-9]/, 'G') })],
    ['packs that are no list', JSON.stringify({ ...root, packs: {} })],
    ['a pack that lies elsewhere', JSON.stringify({ ...root, packs: [{ ...root.packs[0], hash: '../../x' }] })],
    ['counts in words', JSON.stringify({ ...root, counts: { birth: 'many' } })],
    ['a version that is a number', JSON.stringify({ ...root, pages: { index: 1 } })],
  ])('%s is none', (_, other) => expect(readRoot(other)).toBeUndefined());

  it('reads what was written, and leaves be what a later build adds', () => {
    expect(readRoot(text)).toEqual(root);
    expect(readRoot(JSON.stringify({ ...root, signature: 'x' }))).toBeDefined();
  });
});

const pack = (event: string, first: string, last: string) => ({
  event,
  first,
  last,
  guides: 1,
  lines: 1,
  hash: '',
  index: '',
  bytes: 4,
  br: 1,
  gzip: 2,
});

describe('packsFor(root, code)', () => {
  const some: Root = {
    ...root,
    packs: [pack('birth', 'A1', 'A150'), pack('birth', 'A151', 'A160'), pack('work', 'A3', 'A3'), pack('home', 'B1', 'B2')],
  };
  it.each([
    ['C1', []],
    ['A161', []],
    ['A2', ['birth']],
    ['A3', ['birth', 'work']],
    ['A155', ['birth']],
    ['B2', ['home']],
  ])('%s', (code, events) => expect(packsFor(some, code).map(({ event }) => event)).toEqual(events));

  it('bytesAsSent, countGuides', () => expect([bytesAsSent(some), countGuides(some.packs)]).toEqual([4, 4]));
});
