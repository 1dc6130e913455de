/** What a bad file gets: its own message at its own place, and everything else is checked all the same. */

import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HALL, compiled, folderOf, found, guide, guideWith, problemLines } from './hall-folder.ts';

describe('a file that is hard to read', () => {
  it('broken YAML', () => {
    expect(found(guideWith('部门: "县公安局'))).toEqual([expect.stringMatching(/^birth\/hukou\.md:\d+:\d+ error yaml-/)]);
    expect(found({ 'hall.yaml': 'name: [青禾\naddress: https://a.example\n' }).join()).toMatch(/hall\.yaml:\d+:\d+ error yaml-/);
    expect(found({ 'codes.yaml': 'A1: "birth/hukou\n' })).toEqual([expect.stringMatching(/^codes\.yaml:\d+:\d+ error yaml-/)]);
  });
  it('tabs where YAML wants spaces', () => {
    expect(found({ 'hall.yaml': `${String(HALL['hall.yaml'])}place:\n\tstreet: 青禾路\n` }).join()).toMatch(/hall\.yaml:14:1 error yaml-/);
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

describe('codes', () => {
  it('two guides for one code', () => {
    const files = { 'birth/b.md': '# 出生医学证明\n\n医院办。\n', 'codes.yaml': 'A1: birth/hukou\nA1: birth/b\n' };
    expect(found(files)).toContain('codes.yaml:2:1 error code-duplicate');
    const { problems } = compiled(files);
    expect(problems.find(({ id }) => id === 'code-duplicate')?.message.zh).toContain('第 1 行');
  });
  it('two codes for one guide', () => {
    expect(found({ 'codes.yaml': 'A1: birth/hukou\nA2: birth/hukou\n' })).toEqual(['codes.yaml:2:1 error code-duplicate']);
  });
  it('a code without a guide', () => {
    expect(found({ 'codes.yaml': 'A1: birth/hukou\nA2: birth/gone\nA3: { guide: birth/lost }\n' })).toEqual([
      'codes.yaml:2:5 error code-without-guide',
      'codes.yaml:3:14 error code-without-guide',
    ]);
  });
  it('what is no code', () => {
    expect(found({ 'codes.yaml': 'A1: birth/hukou\na2: birth/hukou\nAAA1: birth/hukou\n' })).toEqual([
      'codes.yaml:2:1 error code-format',
      'codes.yaml:3:1 error code-format',
    ]);
  });
  it('a retired code without a successor, with one that is gone, in a circle', () => {
    const codes = [
      'A1: birth/hukou',
      'A2: { retired: 2026-01-01 }',
      'A3: { retired: 2026-01-01, now: A9 }',
      'A4: { now: A5 }',
      'A5: { now: A4 }',
    ];
    expect(found({ 'codes.yaml': `${codes.join('\n')}\n` })).toEqual([
      'codes.yaml:2:1 error code-successor',
      'codes.yaml:3:33 error code-successor',
      'codes.yaml:4:12 error code-successor',
      'codes.yaml:5:12 error code-successor',
    ]);
  });
  it('a retired code with a chain of successors, or a farewell, is right', () => {
    const codes = [
      'A1: birth/hukou',
      'A2: { retired: 2026-01-01, now: A3 }',
      'A3: { retired: 2026-02-01, now: A1 }',
      'A4: { now: 这件事不用办了。 }',
    ];
    expect(found({ 'codes.yaml': `${codes.join('\n')}\n` })).toEqual([]);
  });
  it('a situation with answers that are none', () => {
    const asked = guide('## 您的情况', '### 父母登记结婚了吗？ {#married}', '- 已登记 {#yes}', '- 没有登记 {#no}', '## 怎么办', '1. 取号');
    expect(found({ ...asked, 'codes.yaml': 'A1: birth/hukou\nA1-2: { guide: birth/hukou, answers: "married=maybe" }\n' })).toEqual([
      'codes.yaml:2:38 error situation-answers',
    ]);
  });
  it('a guide without a code is built all the same', () => {
    expect(found({ 'codes.yaml': '' })).toEqual(['birth/hukou.md:1:1 warning guide-without-code']);
    expect(compiled({ 'codes.yaml': 'A1: { retired: 2026-01-01, say: 不用办了。 }\n' }).guides?.[0]).toMatchObject({
      code: 'A2',
      provisional: true,
    });
  });
});

describe('names that the hall does not know', () => {
  it('a department', () => expect(found(guideWith('部门: 县公安居'))).toEqual(['birth/hukou.md:3:5 error unknown-department']));
  it('a window', () => expect(found(guideWith('窗口: 12、99'))).toEqual(['birth/hukou.md:3:8 error unknown-window']));
  it('a life event', () => expect(found(guideWith('也属于: 就业、养老'))).toEqual(['birth/hukou.md:3:9 error unknown-event']));
  it('a guide', () => expect(found(guideWith('相关: birth/hukuo'))).toEqual(['birth/hukou.md:3:5 error unknown-related']));
  it('the fix suggests the nearest', () => {
    expect(compiled(guideWith('部门: 县公安居')).problems[0]?.fix.zh).toBe('是不是“县公安局”？');
    expect(compiled(guideWith('部门: 县公安居')).problems[0]?.fix.en).toBe('Did you mean “县公安局”?');
  });
  it('by key, by name, by number with words, by range', () => {
    expect(compiled(guideWith('部门: 县公安局', '窗口: 12 号窗口')).guides?.[0]).toMatchObject({ department: 'police', windows: ['12'] });
    expect(compiled(guideWith('部门: police', '窗口: 12–14')).guides?.[0]).toMatchObject({
      department: 'police',
      windows: ['12', '13', '14'],
    });
    expect(compiled(guideWith('窗口: 户籍')).guides?.[0]?.windows).toEqual(['12', '13']);
  });
});

const QUESTION = ['## 您的情况', '### 父母登记结婚了吗？ {#married}', '- 已登记 {#yes}', '- 没有登记 {#no}'];

describe('questions and conditions', () => {
  it('an unknown answer, question, label', () => {
    expect(found(guide(...QUESTION, '## 要带的材料', '- 甲证 {没有登计}', '- 乙证 {married=maybe}', '- 丙证 {birth=yes}'))).toEqual([
      'birth/hukou.md:11:7 error unknown-condition',
      'birth/hukou.md:12:7 error unknown-condition',
      'birth/hukou.md:13:7 error unknown-condition',
    ]);
  });
  it('a label that two questions share', () => {
    const lines = [
      '## 您的情况',
      '### 甲？ {#a}',
      '- 是',
      '- 否',
      '### 乙？ {#b}',
      '- 是',
      '- 否',
      '## 要带的材料',
      '- 甲证 {是}',
      '- 乙证',
    ];
    expect(found(guide(...lines))).toEqual(['birth/hukou.md:14:7 error ambiguous-condition']);
    expect(compiled(guide(...lines)).problems[0]?.fix.zh).toContain('{a=1} 或 {b=1}');
  });
  it('a question nobody can reach', () => {
    const lines = [...QUESTION, '### 跟谁落户？ {#follow 已登记 且 没有登记}', '- 随父亲', '- 随母亲', '## 要带的材料', '- 甲证'];
    expect(found(guide(...lines))).toEqual([expect.stringMatching(/^birth\/hukou\.md:10:\d+ error unreachable-question$/)]);
  });
  it('a condition on itself, and a circle', () => {
    const itself = ['## 您的情况', '### 甲？ {#a a=1}', '- 是', '- 否', '## 要带的材料', '- 甲证'];
    expect(found(guide(...itself))).toEqual([expect.stringMatching(/^birth\/hukou\.md:7:\d+ error self-condition$/)]);
    const circle = ['## 您的情况', '### 甲？ {#a b=1}', '- 是', '- 否', '### 乙？ {#b a=1}', '- 是', '- 否', '## 要带的材料', '- 甲证'];
    expect(found(guide(...circle))).toEqual([
      expect.stringMatching(/^birth\/hukou\.md:7:\d+ error self-condition$/),
      expect.stringMatching(/^birth\/hukou\.md:10:\d+ error self-condition$/),
    ]);
  });
  it('a line nobody sees', () => {
    expect(found(guide(...QUESTION, '## 要带的材料', '- 甲证 {已登记 且 没有登记}', '- 乙证'))).toEqual([
      'birth/hukou.md:11:6 warning unreachable-line',
    ]);
  });
  it('the same id twice, the same answer twice, no answers', () => {
    const lines = ['## 您的情况', '### 甲？ {#a}', '- 是', '- 是', '### 乙？ {#a}', '- 有', '- 无', '### 丙？', '## 要带的材料', '- 甲证'];
    expect(found(guide(...lines)).map((line) => line.replace(/:\d+ /, ' '))).toEqual([
      'birth/hukou.md:9 error duplicate-answer',
      'birth/hukou.md:10 error duplicate-id',
      'birth/hukou.md:13 error question-without-answers',
    ]);
  });
  it('braces that are not closed', () => {
    expect(found(guide(...QUESTION, '## 要带的材料', '- 甲证 {已登记'))).toEqual([
      expect.stringMatching(/^birth\/hukou\.md:11:\d+ error broken-condition$/),
    ]);
  });
  it('a path that ends with nothing', () => {
    expect(found(guide(...QUESTION, '## 要带的材料', '- 结婚证 {已登记}'))).toEqual(['birth/hukou.md:9:3 warning empty-path']);
    expect(found(guide(...QUESTION, '  不用办。', '## 要带的材料', '- 结婚证 {已登记}'))).toEqual([]);
    expect(found(guide(...QUESTION, '## 要带的材料', '- 结婚证 {已登记}', '- 出生医学证明'))).toEqual([]);
  });
});

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
    expect(found({ 'hall.yaml': `${String(HALL['hall.yaml'])}channels:\n  - { id: a, name: 乙, url: "javascript:alert(1)" }\n` })).toEqual([
      'hall.yaml:14:28 error unsafe-link',
    ]);
  });
  it('nothing of them lives in the page', () => {
    const { guides } = compiled(guide('点[这里](javascript:alert(1))和[那里](../../x.pdf)和<a href="javascript:1">x</a>。'));
    expect(JSON.stringify(guides)).not.toMatch(/<a|href=\\"/);
  });
});

describe('titles, dates and figures', () => {
  it('a title of 200 characters', () => {
    expect(found({ 'birth/hukou.md': `---\n标题: ${'长'.repeat(200)}\n---\n\n字。\n` })).toEqual(['birth/hukou.md:2:5 error long-title']);
    expect(found({ 'birth/hukou.md': `---\ntitle: ${'x'.repeat(200)}\n---\n\n字。\n` })).toEqual(['birth/hukou.md:2:8 error long-title']);
    expect(found({ 'birth/hukou.md': `---\n标题: ${'长'.repeat(31)}\n---\n\n字。\n` })).toEqual(['birth/hukou.md:2:5 warning long-title']);
  });
  it('no title', () => {
    expect(found({ 'birth/hukou.md': '# 户口登记\n\n当场办。\n' })).toEqual(['birth/hukou.md:1:3 note missing-title']);
    expect(found({ 'birth/hukou.md': '当场办。\n' })).toEqual(['birth/hukou.md:1:1 warning missing-title']);
  });
  it('a date that is none', () => {
    expect(found(guideWith('核对日期: 2026-02-30', '下次核对: 明年'))).toEqual([
      'birth/hukou.md:3:7 error bad-date',
      'birth/hukou.md:4:7 error bad-date',
    ]);
    expect(found(guide('## 要带的材料', '- 甲证 {自 2026-13-01}'))).toEqual([
      expect.stringMatching(/^birth\/hukou\.md:7:\d+ error bad-date$/),
    ]);
    expect(found(guideWith('核对日期: 2026年10月1日', '下次核对: 2027/4/1'))).toEqual([]);
  });
  it('a review that is overdue', () =>
    expect(found(guideWith('下次核对: 2026-11-21'))).toEqual(['birth/hukou.md:3:7 warning review-overdue']));
  it('an end before its beginning', () => {
    expect(found(guideWith('from: 2026-10-02', 'until: 2026-10-01'))).toEqual(['birth/hukou.md:4:8 error from-after-until']);
  });
  it('a promise above the legal limit', () => {
    expect(found(guideWith('时限: { legal: 5, promised: 20, unit: 工作日 }'))).toEqual(['birth/hukou.md:3:27 warning over-legal-time']);
  });
  it('a complaint number that is the enquiry number', () => {
    const text = String(HALL['hall.yaml']).replace('complaint: 0999-0000003', 'complaint: 0999-0000002');
    expect(found({ 'hall.yaml': text })).toEqual(['hall.yaml:8:57 warning same-phone']);
  });
});

describe('materials', () => {
  it('catch-all materials', () => {
    const names = ['其他材料', '相关证明材料', '身份证等', '法律法规规定的其他材料', 'Other materials'];
    expect(found(guide('## 要带的材料', ...names.map((name) => `- ${name}`)))).toEqual(
      names.map((_, index) => `birth/hukou.md:${7 + index}:3 warning catch-all-material`),
    );
    expect(found(guide('## 要带的材料', '- 死亡证明和继承关系材料：原件', '- 其他人的委托书', '- 有关部门的批文'))).toEqual([]);
  });
  it('a material hidden in a condition', () => {
    expect(found(guide('## 谁能办', '- 本县居民', '- 无房的，需提供无房证明'))).toEqual(['birth/hukou.md:8:8 warning hidden-material']);
    expect(found(guide('## 谁能办', '- 有身份证的人', '- 父母至少有一方是中国公民，有中国户口'))).toEqual([]);
  });
});

describe('other languages', () => {
  it('a translation without its original', () => {
    expect(found({ 'birth/b.en.md': '---\ntitle: B\n---\nText.\n' })).toContain('birth/b.en.md:1:1 error unlinked-translation');
  });
  it('a translation that asks otherwise', () => {
    const en = [
      '---',
      'title: Hukou',
      '---',
      'Text.',
      '## Your situation',
      '### Married? {#wed}',
      '- Yes {#yes}',
      '- No {#no}',
      '## Steps',
      '1. Come',
      '',
    ];
    const zh = guide(...QUESTION, '## 怎么办', '1. 取号');
    expect(found({ ...zh, 'birth/hukou.en.md': en.join('\n') })).toEqual(['birth/hukou.en.md:6:5 warning translation-differs']);
  });
  it('a name with a dot is no language', () => {
    expect(compiled({ 'birth/notes.v2.md': '# 笔记\n\n字。\n' }).guides?.map(({ id }) => id)).toContain('birth/notes.v2');
  });
});

const hall = (...lines: string[]) => ({ 'hall.yaml': lines.join('\n') });

describe('hall.yaml', () => {
  const EVENTS = 'events: [{ id: birth, letter: A, name: 出生, colour: "#b3261e" }]';
  it('what is required', () => {
    expect(found(hall('phone: 1'))).toEqual([
      'birth/hukou.md:1:1 warning folder-without-event',
      'hall.yaml:1:1 error hall-required',
      'hall.yaml:1:1 error hall-required',
      'hall.yaml:1:1 error hall-required',
    ]);
    expect(found(hall('name: 厅', 'address: https://a.example', EVENTS))).toEqual([]);
  });
  it('an address that is none, or written another way', () => {
    expect(found(hall('name: 厅', 'address: a.example', EVENTS))).toEqual(['hall.yaml:2:10 error hall-address']);
    expect(found(hall('name: 厅', 'address: HTTPS://A.example/Hall/', EVENTS))).toEqual(['hall.yaml:2:10 warning hall-address']);
    expect(compiled(hall('name: 厅', 'address: HTTPS://A.example/Hall/', EVENTS)).hall?.address).toBe('https://a.example/Hall');
  });
  it('a letter twice, a light colour, an unknown key, time zone, language', () => {
    const events = ['events:', '  - { id: birth, letter: A, name: 出生, colour: "#ffcc00" }', '  - { id: work, letter: A, name: 就业 }'];
    expect(found(hall('name: 厅', 'address: https://a.example', 'timezone: Asia/Xian', 'language: 中文', 'fone: 1', ...events))).toEqual([
      'hall.yaml:3:11 error hall-timezone',
      'hall.yaml:4:11 error hall-language',
      'hall.yaml:5:1 warning hall-unknown-key',
      'hall.yaml:7:47 warning event-colour',
      'hall.yaml:8:25 error event-letter',
    ]);
  });
  it('wrong types', () => {
    expect(found(hall('name: [厅]', 'address: https://a.example', EVENTS, 'windows: [1, 2]'))).toEqual([
      'hall.yaml:1:7 error hall-type',
      'hall.yaml:4:10 error hall-type',
    ]);
  });
  it('an unsafe or broken floor plan', () => {
    expect(found({ 'plan.svg': '<svg><g></svg>' })).toEqual([expect.stringMatching(/^plan\.svg:1:\d+ error plan-broken$/)]);
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script>alert(1)</script><style>rect{fill:red}</style><rect id="window-12" onclick="x()" width="9" height="9"/></svg>';
    expect(compiled({ 'plan.svg': svg }).hall?.plan).toEqual({
      svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect id="window-12" width="9" height="9" fill="red"/></svg>',
    });
  });
});
