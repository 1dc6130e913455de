/** Lists as people number them in Word: no list to CommonMark, but one to everybody who reads them. */

import { describe, expect, it } from 'vitest';
import { parseGuide } from '../../scripts/parse/guide/guide.ts';

function sections(text: string) {
  return parseGuide({ file: 'a.md', event: 'birth', id: 'birth/a', text }).draft.sections;
}

function names(text: string): string[] {
  return sections(`## 申请材料\n${text}`).flatMap((section) =>
    section.kind === 'materials' ? section.materials.map((one) => ('anyOf' in one ? one.label : one.name)) : [],
  );
}

function stepsIn(text: string): string[] {
  return sections(`## 怎么办\n${text}`).flatMap((section) => (section.kind === 'steps' ? section.steps.map(({ html }) => html) : []));
}

describe('text that only begins like a list stays text', () => {
  it.each([
    '12、13 号窗口办理。',
    '1、2 号窗口都行。',
    '1.5 万元以下免费。',
    '2、只有第二条。',
    '一次办好。',
    '（注）另说。',
    '① ',
    '十月一日起施行。',
    '-5℃以下停办。',
    '+86 999 5550101',
    '*为必填',
    '※以上均需原件',
    'A、B 两个窗口都行。',
    '甲、乙两方都来。',
    '1：2 的比例。',
    '——————',
    '`1、甲`',
  ])('%s', (line) => expect([names(line), stepsIn(line)]).toEqual([[], []]));

  it('under any other heading', () => {
    expect(sections('## 办好以后\n1、甲\n2、乙')).toMatchObject([{ kind: 'text', html: '<p>1、甲\n2、乙</p>' }]);
  });
});

describe('lines numbered as in Word', () => {
  it.each([
    ['1、甲', '2、乙', '3、丙'],
    ['1.甲', '2.乙', '3.丙'],
    ['1．甲', '2．乙', '3．丙'],
    ['1）甲', '2）乙', '3）丙'],
    ['（1）甲', '（2）乙', '（3）丙'],
    ['(1) 甲', '(2) 乙', '(3) 丙'],
    ['① 甲', '②乙', '③ 丙'],
    ['一、甲', '二、乙', '三、丙'],
    ['（一）甲', '（二）乙', '（三）丙'],
    ['　　1、甲', '　　2、乙', '　　3、丙'],
    ['•甲', '• 乙', '●丙'],
    ['-甲', '-乙', '-丙'],
    ['-\u3000甲', '-\u3000乙', '-\u3000丙'],
    ['-\u00a0甲', '-\u00a0乙', '-\u00a0丙'],
    ['－甲', '－ 乙', '－\u3000丙'],
    ['—甲', '——乙', '— 丙'],
    ['*甲', '*乙', '*丙'],
    ['＊甲', '＊ 乙', '＊丙'],
    ['+甲', '＋ 乙', '＋丙'],
    ['□ 甲', '☐ 乙', '☑ 丙'],
    ['○甲', '■乙', '◇丙'],
    ['✓ 甲', '✓ 乙', '✓ 丙'],
    ['※甲', '※乙', '※丙'],
    ['👉甲', '👉乙', '👉丙'],
    ['→甲', '→乙', '→丙'],
    ['\uf0b7甲', '\uf0b7 乙', '\uf0d8丙'],
    ['l\t甲', 'l\t乙', 'l\t丙'],
    ['1\t甲', '2\t乙', '3\t丙'],
    ['1：甲', '2：乙', '3：丙'],
    ['１．甲', '２．乙', '３．丙'],
    ['⑴甲', '⑵乙', '⑶丙'],
    ['⒈甲', '⒉乙', '⒊丙'],
    ['❶甲', '❷乙', '❸丙'],
    ['㈠甲', '㈡乙', '㈢丙'],
    ['㊀甲', '㊁乙', '㊂丙'],
    ['1️⃣甲', '2️⃣乙', '3️⃣丙'],
    ['第一、甲', '第二、乙', '第三、丙'],
    ['甲、甲', '乙、乙', '丙、丙'],
    ['Ⅰ、甲', 'Ⅱ、乙', 'Ⅲ、丙'],
    ['A、甲', 'B、乙', 'C、丙'],
    ['a.甲', 'b.乙', 'c.丙'],
    ['第一步：甲', '第二步：乙', '第三步：丙'],
    ['第1步 甲', '第2步 乙', '第3步 丙'],
    ['【第一步】甲', '【第二步】乙', '【第三步】丙'],
    ['步骤一：甲', '步骤二：乙', '步骤三：丙'],
    ['Step 1: 甲', 'Step 2: 乙', 'Step 3: 丙'],
  ])('%s …', (...lines) => {
    expect(names(lines.join('\n'))).toEqual(['甲', '乙', '丙']);
    expect(names(lines.join('\n\n'))).toEqual(['甲', '乙', '丙']);
    expect(stepsIn(lines.join('\n'))).toEqual(['甲', '乙', '丙']);
    expect(names(`带上：\n${lines.join('\n')}`)).toEqual(['甲', '乙', '丙']);
  });

  it.each([
    ['- 甲', '-乙', '- 丙'],
    ['- 甲', '-乙', '－丙'],
    ['* 甲', '*乙', '*丙'],
    ['1. 甲', '2.乙', '3. 丙'],
    ['1. 甲', '2.乙', '3、丙'],
  ])('may lack a space here and there: %s %s %s', (...lines) => {
    expect(names(lines.join('\n'))).toEqual(['甲', '乙', '丙']);
    expect(stepsIn(lines.join('\n'))).toEqual(['甲', '乙', '丙']);
  });

  it('keep lines that only look like it', () => {
    expect(names('- 甲\n  -乙\n- 丙')).toEqual(['甲', '丙']);
    expect(names('1. 甲\n3.5 元一张\n2. 丙')).toEqual(['甲', '丙']);
  });

  it('may hold a number after their own', () => {
    expect(names('1、身份证\n2、2 寸照片\n3、户口簿')).toEqual(['身份证', '2 寸照片', '户口簿']);
    expect(names('①2 寸照片\n②1 寸照片')).toEqual(['2 寸照片', '1 寸照片']);
  });

  it.each(['谁能办', '注意事项', '依据', '结果', '去哪办'])('are lists under %s, too, where there are two', (heading) => {
    expect(sections(`## ${heading}\n1、甲\n2、乙`)).toMatchObject([{ html: '<ol>\n<li>甲</li>\n<li>乙</li>\n</ol>' }]);
    expect(sections(`## ${heading}\n●甲\n●乙`)).toMatchObject([{ html: '<ul>\n<li>甲</li>\n<li>乙</li>\n</ul>' }]);
    expect(sections(`## ${heading}\n1、甲`)).toMatchObject([{ html: '<p>1、甲</p>' }]);
  });

  it('go on past nine and ten', () => {
    const numbers = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
    expect(names(numbers.map((number) => `${number}、证${number}`).join('\n'))).toEqual(numbers.map((number) => `证${number}`));
    expect(names(numbers.map((number, index) => `${index + 1}、证${number}`).join('\n'))).toHaveLength(12);
  });

  it('keep what stands before, between and in further lines', () => {
    expect(
      sections(
        '## 申请材料\n带上：\n1、身份证：原件 1 份 {甲}\n看一眼就还。\n2、户口簿：复印件 2 份\n（1）首页\n（2）本人页\n\n都要清楚。',
      ),
    ).toMatchObject([
      {
        kind: 'materials',
        intro: '<p>带上：</p>',
        materials: [
          { name: '身份证', form: '原件 1 份', note: '<p>看一眼就还。</p>', limits: 0 },
          { name: '户口簿', form: '复印件 2 份', note: '<ol>\n<li>首页</li>\n<li>本人页</li>\n</ol>' },
        ],
      },
      { kind: 'text', html: '<p>都要清楚。</p>' },
    ]);
  });

  it('may be parted by headings and pictures', () => {
    expect(names('### 新办\n1、甲\n\n### 补办\n1、乙\n\n![样子](a.png)\n\n2、丙')).toEqual(['甲', '乙', '丙']);
  });

  it('have their places where a person sees them', () => {
    const { draft } = parseGuide({
      file: 'a.md',
      event: 'birth',
      id: 'birth/a',
      text: '## 申请材料\n带上：\n　1、身份证：[空白表](a.pdf) {甲}\n2、户口簿 {乙}',
    });
    expect(draft.sections[0]).toMatchObject({ materials: [{ at: { line: 3, column: 4 } }, { at: { line: 4, column: 3 } }] });
    expect(draft.links).toMatchObject([{ at: { line: 3, column: 8 } }]);
    expect(draft.limits).toMatchObject([{ at: { line: 3, column: 21 } }, { at: { line: 4, column: 7 } }]);
  });

  it('are the answers of a question', () => {
    expect(sections('## 您的情况\n### 结婚了吗？ {#married}\n1、结了 {#yes}\n2、没有 {#no}')).toMatchObject([
      {
        questions: [
          {
            id: 'married',
            answers: [
              { id: 'yes', label: '结了' },
              { id: 'no', label: '没有' },
            ],
          },
        ],
      },
    ]);
  });
});
