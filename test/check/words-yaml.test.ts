/** words.yaml: what people of a place say, for words that stand in guides. */

import { describe, expect, it } from 'vitest';
import { compiled, found, type Files } from './hall-folder.ts';

const words = (...lines: string[]): Files => ({ 'words.yaml': `${lines.join('\n')}\n` });

/** The words that phones of the usual hall search with, of those that its words.yaml says. */
function foundBy(files: Files): Readonly<Record<string, string>> {
  const file = compiled(files).files.find(({ path }) => path.startsWith('assets/words-'));
  const { words: known }: { words: Record<string, string> } = JSON.parse(String(file?.body));
  return known;
}

describe('words that stand in no guide', () => {
  it('are told at their line: whoever says them would find nothing', () => {
    expect(found(words('报毛毛: 户口登机'))).toEqual(['words.yaml:1:6 warning word-without-guide']);
  });

  it('are told one by one, beside those that do stand in one', () => {
    const files = words('报毛毛: 户口登记、落户口', '上簿子: 新生儿 出生地');
    expect(found(files)).toEqual(['words.yaml:1:6 warning word-without-guide', 'words.yaml:2:6 warning word-without-guide']);
    expect(compiled(files).problems.map(({ message }) => message.zh)).toEqual(['没有一份指南里有“落户口”。', '没有一份指南里有“出生地”。']);
  });
});

describe('a line that says nothing', () => {
  it.each([
    ['报毛毛:', 'words.yaml:1:5 error'],
    ['报毛毛: [户口]', 'words.yaml:1:6 error'],
    ['报毛毛', 'words.yaml:1:1 error'],
  ])('%s is a problem with a place, and no crash', (line, place) => {
    expect(found(words(line)).map((text) => text.slice(0, place.length))).toContain(place);
  });
});

describe('words that stand in a guide', () => {
  it('are found by what people say, and no problem', () => {
    const files = words('报毛毛: 户口登记', '上簿子: 新生儿 户口');
    expect(found(files)).toEqual([]);
    expect(foundBy(files)).toMatchObject({ 报毛毛: '户口登记', 上簿子: '新生儿 户口' });
  });

  it('go before the words that all halls share', () => {
    const shared = Object.entries(foundBy({})).find(([, means]) => !means.includes('户口登记'));
    if (!shared) throw new Error('no shared word is left');
    expect(foundBy(words(`${shared[0]}: 户口登记`))[shared[0]]).toBe('户口登记');
  });
});
