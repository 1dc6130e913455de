/** Whose turn it is. */

import { describe, expect, it } from 'vitest';
import { nextAsked } from '../../src/guide/asking.ts';
import { asked, hukou } from './asked.ts';

describe('nextAsked(questions, answers)', () => {
  it.each([
    [{}, 'married'],
    [{ married: 'no' }, 'born'],
    [{ married: 'no', born: 'abroad' }, 'follow'],
    [{ married: 'adopted' }, undefined],
    [{ born: 'paper' }, 'married'],
    [{ married: 'unsure' }, 'born'],
    [{ married: 'unsure', born: 'unsure' }, 'follow'],
    [{ married: 'yes', born: 'unsure' }, 'where'],
    [{ married: 'yes', born: 'paper', where: 'family', late: 'intime' }, undefined],
  ] as const)('%o: %s', (answers, next) => expect(nextAsked(hukou, answers)?.id).toBe(next));

  it('one that hangs on a later one waits for it', () => {
    expect(nextAsked(asked('a b=x: x y', 'b: x y'), {})?.id).toBe('b');
  });
});
