/** The files of `public/`, and those of them that are published. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readCopied } from '../../scripts/read/copied.ts';

it('the README’s pictures are there, and no hall carries them', () => {
  for (const name of ['readme-guide.png', 'readme-wall.png'])
    expect(existsSync(join(import.meta.dirname, '../../public', name))).toBe(true);
  expect(readCopied().map(({ path }) => path)).toEqual(['icon-192.png', 'icon-512.png', 'icon.svg']);
});
