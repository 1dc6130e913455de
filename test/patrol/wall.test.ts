/** A wall is put together from pictures of its parts. */

import { expect, it } from 'vitest';
import { type WallPiece, addPicture } from '../../src/patrol/wall/wall.ts';
import { picture } from './pictures.ts';

it('thousands of pictures of one code that hangs twice are no thousand parts', () => {
  let parts: readonly WallPiece[] = [];
  for (let shot = 0; shot < 50; shot++) parts = addPicture(parts, picture([['A1', '', 'A1']], { x: shot }));
  expect(parts).toHaveLength(1);
});

it('pictures without a code in common stay apart, until a third has codes of both', () => {
  const apart = addPicture(addPicture([], picture([['A1', 'A2']])), picture([['B1', 'B2']]));
  expect(apart).toHaveLength(2);
  expect(
    addPicture(
      apart,
      picture([
        ['A1', 'A2'],
        ['B1', 'B2'],
      ]),
    ),
  ).toHaveLength(1);
});
