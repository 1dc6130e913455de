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

it('coordinates are sent to no phone: no map that a page can open takes GCJ-02', () => {
  expect(compiled(at('[34.27, 108.95]')).hall?.place).toEqual({ street: '青禾路 1 号', bus: '2 路' });
});
