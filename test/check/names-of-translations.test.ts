/** The name of a translation as people write it: beside its original it is never a second guide in silence. */

import { describe, expect, it } from 'vitest';
import { compiled, found } from './hall-folder.ts';

const beside = (...names: string[]) => Object.fromEntries(names.map((name) => [`birth/${name}`, '---\ntitle: Hukou\n---\n\nCome.\n']));
const pages = (...names: string[]) => compiled(beside(...names)).guides?.map(({ id, language }) => `${id} ${language}`);

describe('a name that is none', () => {
  it.each([
    ['hukou_en.md', 'hukou.en.md'],
    ['hukou-en.md', 'hukou.en.md'],
    ['hukou(英文).md', 'hukou.en.md'],
    ['hukou（维吾尔文）.md', 'hukou.ug.md'],
    ['hukou 繁體.md', 'hukou.zh-Hant.md'],
    ['hukou-zh-TW.md', 'hukou.zh-TW.md'],
    ['hukou_uy.md', 'hukou.ug.md'],
    ['hukou.wy.md', 'hukou.en.md'],
  ])('%s: told to be %s', (name, right) => {
    expect(found(beside(name))).toContain(`birth/${name}:1:1 warning translation-name`);
    expect(compiled(beside(name)).problems.find(({ id }) => id === 'translation-name')?.fix.zh).toContain(right);
  });

  it('of an overlay of hall.yaml is told too', () => {
    expect(found({ 'hall_en.yaml': 'name: Hall\n' })).toContain('hall_en.yaml:1:1 warning translation-name');
    expect(found({ 'hall.uy.yaml': 'name: زال\n' })).toEqual([]);
    expect(compiled({ 'hall.uy.yaml': 'name: زال\n' }).hall?.translations).toHaveProperty('ug');
  });
});

describe('a code or a name of a language that can mean one only', () => {
  it.each([
    ['hukou.uy.md', 'ug'],
    ['hukou.tw.md', 'zh-TW'],
    ['hukou.hk.md', 'zh-HK'],
    ['hukou.mo.md', 'zh-MO'],
    ['hukou.jp.md', 'ja'],
    ['hukou.kr.md', 'ko'],
    ['hukou.EN.md', 'en'],
    ['hukou.zh-TW.md', 'zh-TW'],
    ['hukou.zh_TW.md', 'zh-TW'],
    ['hukou.english.md', 'en'],
    ['hukou.英文.md', 'en'],
    ['hukou.藏文.md', 'bo'],
  ])('%s is the translation into %s', (name, language) => {
    expect(pages(name)?.toSorted()).toEqual([`birth/hukou ${language}`, 'birth/hukou zh-CN'].toSorted());
    expect(found(beside(name)).filter((line) => line.includes('translation-name'))).toEqual([]);
  });

  it('that is the hall’s own makes two files of one guide', () => {
    expect(found(beside('hukou.cn.md'))).toContain('birth/hukou.md:1:1 error duplicate-guide');
  });
});

it.each(['kk', 'ky', 'kz'])('%s in Arabic letters is told to be -Arab, since its page would run from left to right', (code) => {
  const guide = (text: string) => ({ [`birth/hukou.${code}.md`]: `---\ntitle: ${text}\n---\n\n${text}\n` });
  expect(found(guide('نوپۇس'))).toEqual([`birth/hukou.${code}.md:1:1 warning translation-name`]);
  expect(compiled(guide('نوپۇس')).problems[0]?.fix.zh).toMatch(/hukou\.k[ky]-Arab\.md/);
  expect(found(guide('Тіркеу'))).toEqual([]);
});

describe('another guide', () => {
  it.each(['hukou-lost.md', 'hukou-id.md', 'hukou.v2.md', 'hukou2.md', 'english.md', 'hukou-no.md'])('%s stays one', (name) => {
    expect(pages(name)).toHaveLength(2);
    expect(found(beside(name)).filter((line) => line.includes('translation'))).toEqual([]);
  });

  it('without an original beside it stays one', () => {
    const files = { 'birth/card.uy.md': '---\n标题: 卡\n---\n\n来办。\n' };
    expect(compiled(files).guides?.map(({ id }) => id)).toContain('birth/card.uy');
  });
});

describe('two overlays of one language', () => {
  const overlay = (path: string) => ({ [path]: 'name: 大厅\n' });
  it.each([
    ['hall.ug.yaml', 'hall.uy.yaml'],
    ['hall.en.yaml', 'hall.english.yaml'],
    ['hall.tw.yaml', 'hall.zh-TW.yaml'],
    ['hall.en.yaml', 'hall.en.yml'],
  ])('%s beside %s is told', (one, other) => {
    const { problems } = compiled({ ...overlay(one), ...overlay(other) });
    const told = problems.filter(({ id }) => id === 'translation-name');
    expect(told.map(({ file, message }) => [file.endsWith(other), message.zh.includes(one)])).toEqual([[true, true]]);
  });

  it('is not told of two languages', () => {
    expect(found({ ...overlay('hall.ug.yaml'), ...overlay('hall.bo.yaml') }).filter((line) => line.includes('translation-name'))).toEqual(
      [],
    );
  });
});
