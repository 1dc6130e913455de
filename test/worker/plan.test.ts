/** The plan of an update. */

import { describe, expect, it } from 'vitest';
import { meaningOf } from '../../src/worker/read/meaning.ts';
import { linesAreCheaper, successors } from '../../src/worker/sync/plan.ts';
import { HALL, publish, guides } from './published.ts';

const list = (text: string) => text.split('');

describe('successors(old, mine, index)', () => {
  it.each<[string, string, number[], string, string | undefined]>([
    ['unchanged', 'abcde', [2], 'abcde', 'c'],
    ['changed', 'abcde', [2], 'abXde', 'X'],
    ['changed, first', 'abcde', [0], 'Xbcde', 'X'],
    ['changed, last', 'abcde', [4], 'abcdX', 'X'],
    ['gone', 'abcde', [2], 'abde', ''],
    ['a new neighbour', 'abcde', [2], 'abXYde', 'XY'],
    ['two languages, one changed', 'abcde', [1, 2], 'abXde', 'bX'],
    ['few, all changed', 'abc', [1], 'XYZ', 'XYZ'],
    ['many, all changed: at its place', 'abcdefgh', [2], 'STUVWXYZ', 'U'],
    ['many, all changed, one more: nobody knows', 'abcdefgh', [2], 'RSTUVWXYZ', undefined],
    ['moved to another pack', 'abcde', [4], 'ab', ''],
  ])('%s', (_, old, mine, index, expected) => {
    expect(successors(list(old), mine, list(index))?.join('')).toBe(expected);
  });
});

describe('linesAreCheaper(missing, entry)', () => {
  const [entry] = publish(1, guides()).root.packs;
  it.each([
    [11, false],
    [6, false],
    [5, true],
    [0, true],
  ])('%i of 11', (missing, expected) => expect(entry && linesAreCheaper(missing, entry)).toBe(expected));
});

describe('meaningOf(hall, page)', () => {
  it.each([
    ['Z', undefined],
    ['SW', undefined],
    ['index-fr', undefined],
    ['A-fr', undefined],
    ['index', { kind: 'wall', language: 'zh-CN' }],
    ['index-en', { kind: 'wall', language: 'en' }],
    ['A', { kind: 'event', event: 'birth', language: 'zh-CN' }],
    ['B-en', { kind: 'event', event: 'work', language: 'en' }],
    ['A1', { kind: 'guide', code: 'A1', name: 'A1' }],
    ['A1-en', { kind: 'guide', code: 'A1', name: 'A1' }],
    ['A1-2', { kind: 'guide', code: 'A1', name: 'A1-2', answers: 'married=no' }],
    ['A1-2-en', { kind: 'guide', code: 'A1', name: 'A1-2', answers: 'married=no' }],
    ['A1-3', { kind: 'guide', code: 'A1-3', name: 'A1-3' }],
    ['A90', { kind: 'retired', code: 'A90', language: 'zh-CN' }],
  ])('%s', (page, meaning) => expect(meaningOf(HALL, page)).toEqual(meaning));
});
