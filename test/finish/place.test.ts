/** Where the hall is, as `hall.yaml` says it. */

import { expect, it } from 'vitest';
import { HALL, compiled, found } from '../check/hall-folder.ts';

const at = (geo: string) => ({
  'hall.yaml': `${String(HALL['hall.yaml'])}place: { street: 青禾路 1 号, geo: ${geo}, bus: 2 路 }\n`,
});

it('coordinates that are none are a problem', () => {
  expect(found(at('[108.95, 34.27]'))).toEqual([expect.stringMatching(/^hall\.yaml:13:\d+ error hall-type$/)]);
  expect(found(at('[34.27, 108.95]'))).toEqual([]);
});

it('coordinates are no part of what each page says: only the page of points knows a map that takes GCJ-02', () => {
  expect(compiled(at('[34.27, 108.95]')).hall).toMatchObject({ place: { street: '青禾路 1 号', bus: '2 路' }, at: [34.27, 108.95] });
  expect(compiled(at('34.27，108.95')).hall?.at).toEqual([34.27, 108.95]);
  expect(compiled(at('[108.95, 34.27]')).hall?.at).toBeUndefined();
});
