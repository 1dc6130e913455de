/** Characters as copied from a PDF are the ordinary ones, in texts, keys, headings and names; nothing else changes. */

import { describe, expect, it } from 'vitest';
import { withoutLookAlikes } from '../../scripts/read/look-alikes.ts';
import { compiled, guideWith } from '../check/hall-folder.ts';

describe('withoutLookAlikes(text)', () => {
  it.each([
    ['⾝份证、⼾口簿', '身份证、户口簿'],
    ['縣⼾政證明', '縣戶政證明'],
    ['县⺠政局', '县民政局'],
    ['⼀、申请条件 ⼆、⻓期', '一、申请条件 二、长期'],
    ['⻋⻢⻛⻚⻔', '车马风页门'],
    ['不年女理', '不年女理'],
    ['\u{2f804}', '\u{4f60}'],
  ])('%s is %s', (typed, ordinary) => expect(withoutLookAlikes(typed)).toBe(ordinary));

  it.each(['１２３　ＡＢ', '㎡ ℃ № ㏑', '①⑵⒊㈠Ⅳ', 'ﬁ ﬀ', '㊣㍻', '𠀀﨎﨑', '～－（）', 'ｱｲ', '㇀㇏', '⿰氵', '〇〡'])('%s stays', (typed) =>
    expect(withoutLookAlikes(typed)).toBe(typed),
  );

  it('leaves each character of a text in its place', () => {
    const all = Array.from({ length: 0x2fd6 - 0x2e80 }, (_, at) => String.fromCodePoint(0x2e80 + at)).join('');
    expect(Array.from(withoutLookAlikes(all))).toHaveLength(Array.from(all).length);
    expect(withoutLookAlikes(all)).not.toMatch(/[\u2f00-\u2fd5\u2e9f-\u2ef3]/u);
  });
});

it('a guide copied from a PDF has its keys, headings, materials and department', () => {
  const files = guideWith('部⻔：县公安局', '窗⼝：12');
  const text = `${String(files['birth/hukou.md'])}\n⼀、申请材料\n1、⾝份证\n2、⼾口簿\n\n⼆、办理流程\n⻅通知。\n1、取号\n`;
  const { guides, problems } = compiled({ 'birth/hukou.md': text });
  expect(problems).toEqual([]);
  expect(guides?.[0]).toMatchObject({
    department: 'police',
    windows: ['12'],
    sections: [
      { kind: 'materials', materials: [{ name: '身份证' }, { name: '户口簿' }] },
      { kind: 'steps', intro: '<p>见通知。</p>' },
    ],
  });
});
