/**
 * Markdown from elsewhere is read the same as when `golden.txt` was last renewed, file by file, each difference looked
 * at: `RENEW=hugo/rowan.md npm run test:unit -- read-the-same` (or `RENEW=hugo/`; `RENEW=` renews all).
 */

import { describe, expect, it } from 'vitest';
import { foreignDocuments } from './documents.ts';
import { readGolden, renewGolden, seenOf } from './seen.ts';

const seen = seenOf(foreignDocuments());
const { RENEW } = process.env;
const golden = RENEW === undefined ? readGolden() : renewGolden(seen, RENEW);

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
