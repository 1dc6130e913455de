/** How many questions there are until the guide is the reader's own. */

import { describe, expect, it } from 'vitest';
import { askingOf } from '../../scripts/finish/asking.ts';
import { asked, hukou } from '../guide/asked.ts';

describe('askingOf(questions)', () => {
  it.each([
    ['ways of one to four questions: one alone is no promise', hukou, { least: 2, most: 4 }],
    ['one', asked('a: x y'), { least: 1, most: 1 }],
    ['one that ends it, one that leads on', asked('a: x! y', 'b a=y: x y'), { least: 2, most: 2 }],
    ['ten that hang on nothing', asked(...'abcdefghij'.split('').map((id) => `${id}: x y z w`)), { least: 10, most: 10 }],
  ])('%s', (_, questions, expected) => expect(askingOf(questions)).toEqual(expected));

  it.each([
    ['no question', []],
    ['every answer ends it', asked('a: x! y!')],
    ['more questions than anybody answers', asked(...Array.from({ length: 500 }, (_, at) => `q${at}: x y`))],
    [
      'more ways than anybody counts',
      asked(...Array.from({ length: 20 }, (_, at) => (at === 0 ? 'q0: x y' : `q${at} q${at - 1}=x|y: x y`))),
    ],
    ['a circle', asked('a b=x: x y', 'b a=x: x y')],
  ])('nobody knows: %s', (_, questions) => expect(askingOf(questions)).toBeUndefined());
});
