/** A file that is hard to read has its own message at its own place, and everything else is checked all the same. */

import { describe, expect, it } from 'vitest';
import { HALL, compiled, found, guideWith } from './hall-folder.ts';

describe('a file that is hard to read', () => {
  it('broken YAML', () => {
    expect(found(guideWith('部门: "县公安局'))).toEqual([expect.stringMatching(/^birth\/hukou\.md:\d+:\d+ error yaml-/)]);
    expect(found({ 'hall.yaml': 'name: [青禾\naddress: https://a.example\n' }).join()).toMatch(/hall\.yaml:\d+:\d+ error yaml-/);
    expect(found({ 'codes.yaml': 'A1: "birth/hukou\n' })).toEqual([expect.stringMatching(/^codes\.yaml:\d+:\d+ error yaml-/)]);
  });
  it('tabs where YAML wants spaces', () => {
    expect(found({ 'hall.yaml': `${String(HALL['hall.yaml'])}place:\n\tstreet: 青禾路\n` }).join()).toMatch(/hall\.yaml:14:1 error yaml-/);
  });
  it('a comment between a key and its list, wherever the list stands', () => {
    for (const list of ['- 12', '  - 12']) expect(compiled(guideWith('窗口: # 一楼', list)).guides?.[0]?.windows).toEqual(['12']);
  });
  it('a BOM', () => {
    expect(found({ 'birth/hukou.md': `\uFEFF${String(HALL['birth/hukou.md'])}` })).toEqual(['birth/hukou.md:1:1 note bom']);
  });
  it('CRLF', () => {
    expect(found({ 'birth/hukou.md': String(HALL['birth/hukou.md']).replaceAll('\n', '\r\n') })).toEqual(['birth/hukou.md:1:4 note crlf']);
  });
  it('GB18030 bytes, at the first of them; the rest is understood', () => {
    const gb = Buffer.concat([
      Buffer.from('---\ntitle: '),
      Buffer.from([0xbb, 0xa7, 0xbf, 0xda, 0xb5, 0xc7, 0xbc, 0xc7]),
      Buffer.from('\nwindows: 99\n---\n\ntext\n'),
    ]);
    expect(found({ 'birth/hukou.md': gb })).toEqual(['birth/hukou.md:2:8 error encoding', 'birth/hukou.md:3:10 error unknown-window']);
    expect(compiled({ 'birth/hukou.md': gb }).guides?.[0]?.title).toBe('户口登记');
  });
  it('a few broken bytes in UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from('---\n标题: 户口登记\n---\n孩子出生'), Buffer.from([0xff]), Buffer.from('以后来办\n')]);
    expect(found({ 'birth/hukou.md': bytes })).toEqual(['birth/hukou.md:4:5 error encoding']);
    expect(compiled({ 'birth/hukou.md': bytes }).guides?.[0]?.title).toBe('户口登记');
  });
  it('the first byte of all broken, of which what replaces it begins with the same', () => {
    const bytes = Buffer.concat([Buffer.from([0xef]), Buffer.from('户口登记\n\n当场办好。\n')]);
    expect(found({ 'birth/hukou.md': bytes })).toContain('birth/hukou.md:1:1 error encoding');
  });
  it('UTF-16, as an old Notepad saves it', () => {
    const bytes = Buffer.from(`\uFEFF${String(HALL['birth/hukou.md'])}`, 'utf16le');
    expect(found({ 'birth/hukou.md': bytes })).toEqual(['birth/hukou.md:1:1 error encoding']);
  });
  it('an empty file; its code is not blamed', () => {
    expect(found({ 'birth/hukou.md': '' })).toEqual(['birth/hukou.md:1:1 error empty-file']);
    expect(found({ 'birth/hukou.md': ' \n\n' })).toEqual(['birth/hukou.md:1:1 error empty-file']);
    expect(found({ 'hall.yaml': '' }).join()).toContain('hall.yaml:1:1 error empty-file');
  });
  it('a file of 5 MB', () => {
    expect(found({ 'birth/hukou.md': `# 户口\n${'字'.repeat(1_700_000)}` })).toEqual(['birth/hukou.md:1:1 error too-large']);
  });
  it('a YAML bomb', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      'b: &b [*a,*a,*a,*a,*a,*a,*a,*a]',
      'c: &c [*b,*b,*b,*b,*b,*b,*b,*b]',
      'd: [*c,*c,*c,*c,*c,*c]',
    ];
    expect(found(guideWith(...bomb)).join()).toMatch(/birth\/hukou\.md:3:\d+ error yaml-alias/);
    expect(found({ 'codes.yaml': `${bomb.join('\n')}\n` }).join()).toContain('yaml-alias');
    expect(found(guideWith(`windows: ${'['.repeat(5000)}`)).join()).toMatch(/birth\/hukou\.md:\d+:\d+ error yaml-/);
  });
});
