import { describe, expect, it } from 'vitest';
import { parseGuide } from '../../scripts/parse/guide/guide.ts';
import { HEADINGS } from '../../scripts/parse/markdown/headings.ts';
import { sectionKindOf } from '../../scripts/parse/markdown/section-kind.ts';

function draft(text: string) {
  return parseGuide({ file: 'a.md', event: 'birth', id: 'birth/a', text }).draft;
}

/** The sections without their places and ids. */
function sections(text: string): unknown {
  return JSON.parse(JSON.stringify(draft(text).sections), (key, value: unknown) => (key === 'at' || key === 'anchor' ? undefined : value));
}

const materials = (lines: string) => sections(`## 要带的材料\n${lines}`);
const steps = (lines: string) => sections(`## 怎么办\n${lines}`);
const questions = (lines: string) => sections(`## 您的情况\n${lines}`);

describe('headings', () => {
  it('are known in both languages, whatever stands around them', () => {
    for (const { kind, chinese, english } of HEADINGS) {
      for (const name of [...chinese, ...english]) {
        for (const written of [name, `${name}：`, `一、${name}`, `3. ${name}`, `（二）${name}`, name.toUpperCase(), `${name}（全部）`]) {
          expect(sectionKindOf(written), written).toBe(kind);
        }
      }
    }
  });

  it('are text where they are not known', () => {
    for (const heading of ['', '能领多少', '材料费', '办理', '一', '字'.repeat(100)]) expect(sectionKindOf(heading), heading).toBe('text');
  });
});

describe('materials', () => {
  it('lose no text that is no list', () => {
    expect(materials('先打电话问')).toEqual([{ kind: 'materials', heading: '要带的材料', intro: '<p>先打电话问</p>', materials: [] }]);
    expect(materials('- 甲\n\n父亲的：\n\n- 乙\n\n都要原件。')).toEqual([
      { kind: 'materials', heading: '要带的材料', materials: [{ name: '甲' }] },
      { kind: 'materials', heading: '', intro: '<p>父亲的：</p>', materials: [{ name: '乙' }] },
      { kind: 'text', heading: '', html: '<p>都要原件。</p>' },
    ]);
    expect(materials('### 新办 {甲}\n- 乙\n### 补办\n- 丙')).toEqual([
      { kind: 'text', heading: '要带的材料', html: '' },
      { kind: 'materials', heading: '新办', limits: 0, materials: [{ name: '乙' }] },
      { kind: 'materials', heading: '补办', materials: [{ name: '丙' }] },
    ]);
    expect(materials('- 甲\n\n  > 引用\n\n  - 乙')).toMatchObject([
      { materials: [{ name: '甲', note: '<blockquote>\n<p>引用</p>\n</blockquote>\n<ul>\n<li>乙</li>\n</ul>' }] },
    ]);
    expect(materials('| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 |')).toMatchObject([
      {
        materials: [],
        intro:
          '<table tabindex="0" aria-label="甲 | 乙">\n<thead>\n<tr>\n<th>甲</th>\n<th>乙</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>丙</td>\n<td>丁</td>\n</tr>\n</tbody>\n</table>',
      },
    ]);
  });

  it('under two headings hold where both do', () => {
    const { limits, sections: found } = draft('## 材料 {甲}\n### 乙 {丙} {丁}\n- 戊');
    const index = found[1]?.limits ?? -1;
    expect(limits[index]?.groups.map((group) => group.map((term) => ('label' in term ? term.label : '')))).toEqual([
      ['甲', '丙'],
      ['甲', '丁'],
    ]);
  });

  it.each([
    ['身份证', { name: '身份证' }],
    ['身份证：原件 1 份', { name: '身份证', form: '原件 1 份' }],
    ['ID card: 1 original', { name: 'ID card', form: '1 original' }],
    ['身份证：原件：1 份', { name: '身份证', form: '原件：1 份' }],
    ['**身份证**：原件', { name: '身份证', form: '原件' }],
    ['当天 12:30 以前的票', { name: '当天 12:30 以前的票' }],
    ['https://a.example 上打印的单子：1 份', { name: 'https://a.example 上打印的单子', form: '1 份' }],
    ['表 1: 原件', { name: '表 1', form: '原件' }],
    ['身份证：原件 1 份（[填好的样子](a)）', { name: '身份证', form: '原件 1 份', sample: 0 }],
    ['[ ] 身份证', { name: '身份证' }],
    ['身份证\n  正反面。', { name: '身份证', note: '<p>正反面。</p>' }],
    ['身份证 [空白表](a) [样本](b)', { name: '身份证', blank: 0, sample: 1 }],
    ['身份证：原件 [填好的样表](b)', { name: '身份证', form: '原件', sample: 0 }],
    ['[申请表](a)：1 份', { name: '申请表', form: '1 份', blank: 0 }],
    ['填写[申请表](a)', { name: '填写申请表', blank: 0 }],
    [
      '身份证\n  看[说明](a)。[空白表](b)、[空白表二](c)',
      { name: '身份证', note: '<p>看<a href="link:0">说明</a>。、<a href="link:2">空白表二</a></p>', blank: 1 },
    ],
    ['身份证\n  [空白表](a)、[样子](b)', { name: '身份证', blank: 0, sample: 1 }],
    ['身份证\n\n  下一段 [空白表](a) {甲}', { name: '身份证', note: '<p data-limits="0">下一段</p>', blank: 0 }],
    ['身份证 <b>', { name: '身份证 <b>' }],
  ])('%s', (line, material) => {
    expect(materials(`- ${line}`)).toEqual([{ kind: 'materials', heading: '要带的材料', materials: [material] }]);
    expect(materials(`1. ${line.replaceAll('\n  ', '\n   ')}`)).toEqual(materials(`- ${line}`));
  });

  it('may be a choice of any one', () => {
    expect(materials('- 任选一样： {甲}\n  要原件。\n  - 乙：原件 {丙}\n  - 丁\n- 任选一样')).toMatchObject([
      {
        materials: [
          { label: '任选一样（要原件。）', limits: 0, anyOf: [{ name: '乙', form: '原件', limits: 1 }, { name: '丁' }] },
          { name: '任选一样' },
        ],
      },
    ]);
    expect(sections('## What to bring\n- Any one of:\n  - Passport\n  - ID card')).toMatchObject([
      { materials: [{ label: 'Any one of', anyOf: [{ name: 'Passport' }, { name: 'ID card' }] }] },
    ]);
  });

  it('may be a table whose header says so', () => {
    expect(
      materials(
        '| 序号 | 材料名称 | 原件 | 说明 | 来源 | 样表 |\n|--|--|--|--|--|--|\n| 1 | 身份证 | 1 | 正反面 | 公安 | [样本](a) {甲} |',
      ),
    ).toMatchObject([
      { materials: [{ name: '身份证', form: '原件 1 份', note: '<p>正反面</p>\n<p>来源：公安</p>', sample: 0, limits: 0 }] },
    ]);
  });
});

describe('steps', () => {
  it.each([
    ['取号', { html: '取号' }],
    ['**取号**：在一楼', { title: '取号', html: '在一楼' }],
    ['**取号：**在一楼', { title: '取号', html: '在一楼' }],
    ['**取号**', { title: '取号', html: '' }],
    ['**取号** 在一楼', { title: '取号', html: '在一楼' }],
    ['**取号**\n   在一楼', { title: '取号', html: '在一楼' }],
    ['**带身份证**到窗口', { html: '<strong>带身份证</strong>到窗口' }],
    ['到**窗口**：办', { html: '到<strong>窗口</strong>：办' }],
    ['甲\n   - 乙 {丙}', { html: '甲\n<ul>\n<li data-limits="0">乙</li>\n</ul>' }],
  ])('%s', (line, step) => {
    expect(steps(`1. ${line}`)).toEqual([{ kind: 'steps', heading: '怎么办', steps: [step] }]);
  });

  it('lose no text around them', () => {
    expect(steps('先看。\n\n1. 甲\n\n乙\n\n2. 丙\n\n完。')).toEqual([
      { kind: 'steps', heading: '怎么办', intro: '<p>先看。</p>', steps: [{ html: '甲\n<p>乙</p>' }, { html: '丙' }] },
      { kind: 'text', heading: '', html: '<p>完。</p>' },
    ]);
    expect(steps('到窗口办。')).toEqual([{ kind: 'steps', heading: '怎么办', intro: '<p>到窗口办。</p>', steps: [] }]);
  });
});

describe('questions', () => {
  it('lose no text that is no question', () => {
    expect(questions('请照实选。')).toEqual([{ kind: 'questions', heading: '您的情况', intro: '<p>请照实选。</p>', questions: [] }]);
    expect(questions('### 甲？\n乙\n- 丙\n\n丁')).toEqual([
      { kind: 'questions', heading: '您的情况', questions: [{ text: '甲？', note: '<p>乙</p>\n<p>丁</p>', answers: [{ label: '丙' }] }] },
    ]);
    expect(questions('### 甲？\n#### 乙\n- 丙')).toMatchObject([
      { questions: [{ text: '甲？', note: '<h4 id="乙">乙</h4>', answers: [{ label: '丙' }] }] },
    ]);
  });

  it('may do without a heading', () => {
    expect(questions('先看。\n\n在哪儿出生？\n\n- 国内\n- 国外')).toMatchObject([
      { intro: '<p>先看。</p>', questions: [{ text: '在哪儿出生？', answers: [{ label: '国内' }, { label: '国外' }] }] },
    ]);
    expect(questions('- 国内\n- 国外')).toMatchObject([
      { questions: [{ text: '您的情况', answers: [{ label: '国内' }, { label: '国外' }] }] },
    ]);
  });

  it('have ids, conditions, ends', () => {
    expect(
      questions('### 甲？ {#a}\n- 乙 {#b}\n- 丙 {到此为止}\n  丁\n- 戊 {#c} {stop}\n### 己？ {#f 乙 且 不是 丙}\n- 庚 ｛＃g｝'),
    ).toMatchObject([
      {
        questions: [
          {
            id: 'a',
            answers: [
              { label: '乙', id: 'b' },
              { label: '丙', stop: true, said: '<p>丁</p>' },
              { label: '戊', id: 'c', stop: true },
            ],
          },
          { id: 'f', limits: 0, answers: [{ id: 'g' }] },
        ],
      },
    ]);
    expect(questions('### 甲？ {#born 月份}\n[表](a.csv)')).toMatchObject([{ questions: [{ id: 'born', ask: 'month', answers: [] }] }]);
  });
});

describe('common questions, times, fees', () => {
  it('are headings, bold lines or list items with their answers', () => {
    const entries = [{ question: '甲？', answer: '<p>乙</p>' }];
    expect(sections('## 常见问题\n### 甲？\n乙')).toEqual([{ kind: 'faq', heading: '常见问题', entries }]);
    expect(sections('## 常见问题\n**甲？**\n\n乙')).toEqual([{ kind: 'faq', heading: '常见问题', entries }]);
    expect(sections('## FAQ\n**甲？**\n乙')).toEqual([{ kind: 'faq', heading: 'FAQ', entries }]);
    expect(sections('## 常见问题\n- 甲？\n  乙')).toEqual([{ kind: 'faq', heading: '常见问题', entries }]);
    expect(sections('## 常见问题\n- 甲')).toEqual([{ kind: 'faq', heading: '常见问题', intro: '<ul>\n<li>甲</li>\n</ul>', entries: [] }]);
  });

  it('are no questions where one item of a list has no answer: the list stays as it is', () => {
    expect(sections('## 常见问题\n- 甲？\n  乙\n- 丙')).toMatchObject([{ kind: 'faq', intro: expect.stringContaining('丙'), entries: [] }]);
  });

  it('are lines, and anything else is a line as a whole', () => {
    expect(sections('## 要多少钱\n不收费 {甲}\n\n- 乙 {自 2026-01-01}\n\n| 丙 |\n|---|\n\n### 丁 {戊}\n己')).toEqual([
      {
        kind: 'fee',
        heading: '要多少钱',
        lines: [
          { html: '不收费', limits: 0 },
          { html: '乙', limits: 1 },
          { html: '<table tabindex="0" aria-label="丙">\n<thead>\n<tr>\n<th>丙</th>\n</tr>\n</thead>\n</table>' },
          { html: '<section data-limits="2"><h3 id="丁">丁</h3>\n<p>己</p></section>' },
        ],
      },
    ]);
  });
});
