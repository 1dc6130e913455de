/** Invisible characters without a meaning are not read; those that shape letters of other scripts, and pictures, stay. */

import { describe, expect, it } from 'vitest';
import { finder } from '../find/finder.ts';
import { withoutInvisible } from '../../scripts/read/invisible.ts';
import { compiled, found, guideWith } from '../check/hall-folder.ts';

const escaped = (text: string) => JSON.stringify(text).replace(/[^\x20-\x7e]/g, (one) => `\\u${one.charCodeAt(0).toString(16)}`);

describe('an invisible character', () => {
  it.each([
    ['居\u200b住\u200b证', '居住证'],
    ['满\u00ad五年', '满五年'],
    ['A\u200cB\u200dC', 'ABC'],
    ['葛\u200c记', '葛记'],
    ['户\u2060口\ufeff簿\u200e', '户口簿'],
    ['\u202e证件', '证件'],
    ['表\u0007格\u001f', '表格'],
    ['照\u3164片\ufffa', '照片'],
    ['a\ufe0f', 'a'],
    ['##\u200b谁能办', '##谁能办'],
  ])('is dropped where it means nothing', (typed, read) => expect(escaped(withoutInvisible(typed))).toBe(escaped(read)));

  it.each([
    'می\u200cخواهم',
    'क्\u200dष',
    'ར\u200bྫ',
    'ภาษา\u200bไทย',
    '👨\u200d👩\u200d👧',
    '☎\ufe0f',
    '1\ufe0f\u20e3',
    '葛\u{e0100}城',
    'ᠠ\u180b',
    'עברית\u200f (A)',
    '甲\t乙\n丙\u000b丁',
    '🏴\u{e0067}\u{e0062}\u{e007f}',
  ])('stays where it means something: %s', (text) => expect(escaped(withoutInvisible(text))).toBe(escaped(text)));
});

describe('in a hall', () => {
  it('a title is found by its words, a key and an answer are known by theirs', () => {
    const hall = compiled({ 'birth/hukou.md': '---\n标\u200b题: 居\u200b住\u00ad证\n---\n\n来\u2060办。\n' });
    const find = finder(hall.guides ?? []);
    expect(find('居住证').hits).toHaveLength(1);
    expect(find('居\u200b住证').hits).toHaveLength(1);
    expect(JSON.stringify(hall.guides)).not.toMatch(/\u200b|\u00ad|\u2060/);
  });

  it('no message shows two words that look the same', () => {
    const { problems } = compiled(guideWith('部门: 县公\u200b安局'));
    for (const { message, fix } of problems) expect(message.zh + fix.zh).not.toMatch(/\p{Cf}/u);
    expect(found(guideWith('部\u200b门: 县公安局'))).not.toContainEqual(expect.stringContaining('unknown-key'));
  });
});
