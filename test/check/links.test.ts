/** The links that a guide may have: to nothing that runs, to nothing outside the hall’s folder. */

import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HALL, compiled, folderOf, found, guide, guideWith, problemLines } from './hall-folder.ts';

describe('links', () => {
  it('a missing attachment', () => {
    expect(found(guide('看[空白表](hukou/form.pdf)。'))).toEqual(['birth/hukou.md:6:2 error missing-attachment']);
    const near = compiled({ ...guide('看[空白表](hukou/from.pdf)。'), 'birth/hukou/form.pdf': 'x' });
    expect(near.problems[0]?.fix.en).toBe('Did you mean “hukou/form.pdf”?');
  });
  it('an attachment outside the hall folder', () => {
    expect(found(guide('看[密件](../../secret.pdf)。'))).toEqual(['birth/hukou.md:6:2 error attachment-outside']);
    expect(found(guide('看[密件](../../../../etc/passwd)。'))).toEqual(['birth/hukou.md:6:2 error attachment-outside']);
  });
  it('a symbolic link that leaves the hall folder', () => {
    const outside = folderOf({ 'secret.pdf': 'x' });
    const dir = folderOf({ ...HALL, ...guide('看[密件](secret.pdf)。') });
    symlinkSync(join(outside, 'secret.pdf'), join(dir, 'birth/secret.pdf'));
    expect(problemLines(dir)).toEqual(['birth/hukou.md:6:2 error attachment-outside', 'birth/secret.pdf:1:1 warning symlink-outside']);
  });
  it('a type that is not published', () => {
    expect(found({ ...guide('看[表](a.doc)。'), 'birth/a.doc': 'x' })).toEqual(['birth/hukou.md:6:2 error attachment-type']);
  });
  it('javascript: and other schemes', () => {
    expect(
      found(guide('点[这里](javascript:alert(1))。', '', '点[这里](data:text/html,x)。', '', '点[这里](file:///etc/passwd)。')),
    ).toEqual(['birth/hukou.md:6:2 error unsafe-link', 'birth/hukou.md:8:2 error unsafe-link', 'birth/hukou.md:10:2 error unsafe-link']);
    expect(found(guideWith('网上办: javascript:alert(1)'))).toEqual(['birth/hukou.md:3:6 error unsafe-link']);
    expect(found(guideWith('网上办: " javascript:alert(1)"'))).toEqual(['birth/hukou.md:3:8 error unsafe-link']);
    expect(found({ 'hall.yaml': `${String(HALL['hall.yaml'])}channels:\n  - { id: a, name: 乙, url: "javascript:alert(1)" }\n` })).toEqual([
      'hall.yaml:14:28 error unsafe-link',
    ]);
  });
  it('nothing of them lives in the page', () => {
    const { guides } = compiled(guide('点[这里](javascript:alert(1))和[那里](../../x.pdf)和<a href="javascript:1">x</a>。'));
    expect(JSON.stringify(guides)).not.toMatch(/<a|href=\\"/);
  });
});
