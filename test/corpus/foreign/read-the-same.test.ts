/** Markdown from elsewhere is read the same as when `golden.txt` was last renewed (`renew.ts` says how). */

import { describe, expect, it } from 'vitest';
import { foreignDocuments } from './documents.ts';
import { readGolden, seenOf } from './seen.ts';

const seen = seenOf(foreignDocuments());
const golden = readGolden();

describe('ordinary markdown', () => {
  it('is at least three hundred files, each of which makes a page', () => {
    expect(seen.size).toBeGreaterThanOrEqual(300);
    expect([...seen].filter(([, text]) => text === '(no page)')).toEqual([]);
  });

  it('is what the golden file speaks of, no more and no less', () => {
    expect([...seen.keys()].sort()).toEqual([...golden.keys()].sort());
  });

  it.each([...seen])('%s', (path, text) => expect(text.trimEnd()).toBe(golden.get(path)));
});
