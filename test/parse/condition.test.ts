import { describe, expect, it } from 'vitest';
import type { DraftLimits, DraftTerm } from '../../scripts/parse/guide/draft.ts';
import { parseGuide } from '../../scripts/parse/guide/guide.ts';

/** The limits of a list item that ends in these braces, in a guide with these answers. */
function limits(braces: string, answers: readonly string[] = []): DraftLimits | undefined {
  const questions = answers.length > 0 ? `## 您的情况\n### 问？\n${answers.map((answer) => `- ${answer}\n`).join('')}\n` : '';
  return read(`${questions}## 其他\n- 甲 ${braces}\n`).draft.limits[0];
}

function read(text: string) {
  return parseGuide({ file: 'a.md', event: 'birth', id: 'birth/a', text });
}

/** Groups as `label`, `!label`, `question=answer|answer`, `question!=answer`. */
function groups(braces: string, answers: readonly string[] = []): string[][] | undefined {
  return limits(braces, answers)?.groups.map((group) => group.map(written));
}

function written(term: DraftTerm): string {
  return 'label' in term ? (term.not ? '!' : '') + term.label : `${term.question}${term.not ? '!=' : '='}${term.answers.join('|')}`;
}

function html(text: string): string | undefined {
  const [section] = read(text).draft.sections;
  return section && 'html' in section ? section.html : undefined;
}

describe('broken braces', () => {
  it('says what could not be understood, and where', () => {
    expect(limits('{且 甲}')?.broken).toEqual({ text: '且 甲', at: { line: 2, column: 6 } });
    expect(limits('{甲 或}')?.broken?.text).toBe('甲 或');
    expect(limits('{甲 且 且 乙}')?.broken?.text).toBe('甲 且 且 乙');
    expect(limits('{不是}')?.broken?.text).toBe('不是');
    expect(limits('{married=}')?.broken?.text).toBe('married=');
    expect(limits('{=no}')?.broken?.text).toBe('=no');
    expect(limits('{a=x|}')?.broken?.text).toBe('a=x|');
    expect(limits('{a=x b}')?.broken?.text).toBe('a=x b');
    expect(limits('{甲 或 自 2026-09-20}')?.broken).toBeDefined();
    expect(limits('{不是 自 2026-09-20}')?.broken).toBeDefined();
  });

  it('are also braces that nobody closed', () => {
    expect(limits('{父母已登记结婚')?.broken).toEqual({ text: '{父母已登记结婚', at: { line: 2, column: 5 } });
  });

  it('leaves text that only looks like braces', () => {
    for (const text of ['\\{甲}', '{}', '{{甲}}', '{.class}', '{:target="_blank"}', '`{甲}`', '甲}', '{甲} 乙']) {
      expect(limits(text), text).toBeUndefined();
    }
  });
});

describe('labels', () => {
  it('stand in a brace that two backslashes do not hide: they are one backslash of the text', () => {
    expect(groups('\\\\{甲}')).toEqual([['甲']]);
  });
  it('are what stands between 且 and 或', () => {
    expect(groups('{父母没有登记结婚}')).toEqual([['父母没有登记结婚']]);
    expect(groups('{国内出生，没有出生医学证明}')).toEqual([['国内出生，没有出生医学证明']]);
    expect(groups('{父母没有登记结婚 且 随父亲}')).toEqual([['父母没有登记结婚', '随父亲']]);
    expect(groups('{甲 或 乙}')).toEqual([['甲'], ['乙']]);
    expect(groups('{不是 甲}')).toEqual([['!甲']]);
    expect(groups('{甲且乙或丙}')).toEqual([['甲且乙或丙']]);
    expect(groups('{不是本地户口}')).toEqual([['不是本地户口']]);
    expect(groups('{Born here and not insured or Moved here}')).toEqual([['Born here', '!insured'], ['Moved here']]);
    expect(groups('｛甲　且　乙｝')).toEqual([['甲', '乙']]);
  });

  it('且 binds tighter than 或', () => {
    expect(groups('{甲 且 乙 或 丙 且 不是 丁}')).toEqual([
      ['甲', '乙'],
      ['丙', '!丁'],
    ]);
  });

  it('two braces mean either', () => {
    expect(groups('{甲} {乙 且 丙}')).toEqual([['甲'], ['乙', '丙']]);
    expect(limits('{甲} {乙}')?.source).toBe('甲} {乙');
  });

  it('may hold a connective, where an answer of the file does', () => {
    expect(groups('{Born here and insured or Other}', ['Born here and insured', 'Other'])).toEqual([['Born here and insured'], ['Other']]);
    expect(groups('{收入=0}', ['收入=0'])).toEqual([['收入=0']]);
  });
});

describe('ids', () => {
  it('name questions and answers', () => {
    expect(groups('{married=no}')).toEqual([['married=no']]);
    expect(groups('{a=x|y b!=z}')).toEqual([['a=x|y', 'b!=z']]);
    expect(groups('{a=x/y}')).toEqual([['a=x|y']]);
    expect(groups('{a = x 且 随父亲}')).toEqual([['a=x', '随父亲']]);
    expect(groups('{不是 a=x}')).toEqual([['a!=x']]);
    expect(groups('｛a＝x｜y　b！＝z｝')).toEqual([['a=x|y', 'b!=z']]);
  });

  it('know their places', () => {
    const group = limits('{a=x b!=z 或 𠮷 且 不是 乙}')?.groups;
    expect(group?.flat().map(({ at }) => at.column)).toEqual([6, 10, 17, 21]);
  });
});

describe('dates', () => {
  it('hold besides a condition', () => {
    expect(limits('{自 2026-09-20}')).toMatchObject({ groups: [], from: { text: '2026-09-20', at: { line: 2, column: 8 } } });
    expect(limits('{至 2026年12月31日}')).toMatchObject({ groups: [], until: { text: '2026年12月31日' } });
    expect(limits('{自 2026 年 9 月 20 日起}')?.from?.text).toBe('2026 年 9 月 20 日');
    expect(limits('{自 2026-09-20 至 2026-12-31}')).toMatchObject({
      from: { text: '2026-09-20' },
      until: { text: '2026-12-31', at: { column: 21 } },
    });
    expect(limits('{from 2026-09-20} {until 2026-12-31}')).toMatchObject({ from: { text: '2026-09-20' }, until: { text: '2026-12-31' } });
    expect(limits('{甲} {自 2026-09-20}')).toMatchObject({ groups: [[{ label: '甲' }]], from: { text: '2026-09-20' } });
    expect(limits('{甲 且 自 2026-09-20}')).toMatchObject({ groups: [[{ label: '甲' }]], from: { text: '2026-09-20' } });
    expect(limits('{自 明天}')?.from?.text).toBe('明天');
    expect(groups('{自己开店}')).toEqual([['自己开店']]);
  });
});

describe('where braces stand', () => {
  it('limits the line, the paragraph, the row, or all beneath the heading', () => {
    expect(html('## 其他\n段落 {甲}')).toBe('<p data-limits="0">段落</p>');
    expect(html('## 其他\n- 甲\n  - 乙 {丙}\n- 丁')).toBe(
      '<ul>\n<li>甲\n<ul>\n<li data-limits="0">乙</li>\n</ul>\n</li>\n<li>丁</li>\n</ul>',
    );
    expect(html('## 其他\n- 甲 {乙}\n  丙')).toBe('<ul>\n<li data-limits="0">甲\n丙</li>\n</ul>');
    expect(html('## 其他\n- 甲\n  丙 {乙}')).toBe('<ul>\n<li data-limits="0">甲\n丙</li>\n</ul>');
    expect(html('## 其他\n- 甲 {乙}\n  丙 {丁}')).toBe('<ul>\n<li data-limits="1">甲\n<span data-limits="0">丙</span></li>\n</ul>');
    expect(html('## 其他\n|a {x}|b|\n|-|:-:|\n|c {y}|d {z}|')).toBe(
      '<section data-limits="0"><table tabindex="0" aria-label="a | b">\n<thead>\n<tr>\n<th>a</th>\n<th class="center">b</th>\n</tr>\n</thead>\n<tbody>\n<tr data-limits="2">\n<td>c</td>\n<td class="center">d</td>\n</tr>\n</tbody>\n</table></section>',
    );
    expect(html('## 其他\n### 甲 {乙}\n丙\n#### 丁\n戊\n### 己\n庚')).toBe(
      '<section data-limits="0"><h3 id="甲">甲</h3>\n<p>丙</p>\n<h4 id="丁">丁</h4>\n<p>戊</p></section>\n<h3 id="己">己</h3>\n<p>庚</p>',
    );
    expect(read('## 其他 {甲}\n乙').draft.sections[0]).toMatchObject({ heading: '其他', limits: 0 });
    expect(read('开头 {甲}').draft.summary?.html).toBe('<span data-limits="0">开头</span>');
  });

  it('warns where they have no effect', () => {
    expect(read('结婚证 {married=no}：原件\n再一行').problems).toMatchObject([
      { id: 'condition-place', level: 'warning', line: 1, column: 5 },
    ]);
    expect(read('填 {姓名} 这一格').problems).toEqual([]);
    expect(read('## 您的情况\n### 问？\n- 甲\n\n## 其他\n要 {甲} 才行').problems).toMatchObject([
      { id: 'condition-place', line: 6, column: 3 },
    ]);
  });
});

describe('a closing brace that nothing opened', () => {
  const ASKED = '## 您的情况\n### 登记了吗？ {#married}\n- 已登记 {#yes}\n- 没有 {#no}\n\n## 要带的材料\n';
  const problems = (text: string) => read(text).problems.map(({ id, level, line, column }) => `${line}:${column} ${level} ${id}`);

  it.each([
    ['- 甲 married=yes}', '{married=yes}', 16],
    ['- 甲 married!=yes｝', '{married!=yes}', 17],
    ['- 甲married=yes}', '{married=yes}', 15],
    ['- 甲：原件 1 份 已登记}', '{已登记}', 15],
    ['- 甲已登记}', '{已登记}', 7],
    ['- 甲 没有 且 已登记}', '{没有 且 已登记}', 13],
    ['- 甲 不是 已登记} <!-- 问过 -->', '{不是 已登记}', 11],
    ['- 甲 {已登记} 没有}', '{没有}', 13],
    ['- 甲\n  乙 没有}', '{没有}', 7],
    ['|甲|没有|\n|-|-|\n|乙|丙 已登记}|', '{已登记}', 9],
    ['### 甲 #born}', '{#born}', 12],
    ['甲 自 2026-09-20}', '{自 2026-09-20}', 15],
  ])('%s: is told at its place, and how the condition is written', (text, condition, column) => {
    const told = read(ASKED + text).problems.filter(({ id }) => id === 'lone-brace');
    expect(told.map((one) => [one.level, one.line, one.column])).toEqual([['warning', 6 + text.split('\n').length, column]]);
    expect(told[0]?.fix.zh).toBe(`写成 ${condition}；如果就是文字，写成 \\}。`);
  });

  it.each([
    '- 甲 }',
    '- 甲 married=yes\\}',
    '- 填 `married=yes}`',
    '```\nif (x) { a=b\n c=d}\n```',
    '    c=d}',
    '- 甲 {\n  乙 a=b}',
    '{ 甲 {乙} a=b}',
    '甲 {{a=b}}',
    '甲 a=b}}',
    '甲 a=b} 乙',
    '甲 :}',
    '- 只有姓名 ｝',
    '- 有的没有的，都没有说完}',
  ])('%s: is text or code, and nothing is told', (text) => {
    expect(problems(ASKED + text)).toEqual([]);
  });

  it('in a guide that asks nothing only a date is a condition', () => {
    expect(problems('- 甲 a=b}\n- 乙 #born}\n- 丙 stop}\n')).toEqual([]);
    expect(problems('- 甲 至 2026-12-31}\n')).toEqual(['1:17 warning lone-brace']);
  });

  it('in markdown that was not written for this wall, nothing is', () => {
    const loose = parseGuide({ file: 'a.md', event: 'birth', id: 'birth/a', text: '甲 自 2026-09-20}\n', loose: true });
    expect(loose.problems).toEqual([]);
  });
});
