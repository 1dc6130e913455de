/** Whole texts as clerks write them, with what was not read in each. */

import { expect, it } from 'vitest';
import { parseGuide } from '../../scripts/parse/guide/guide.ts';

function read(...lines: string[]) {
  const { draft, problems } = parseGuide({ file: 'a.md', event: 'birth', id: 'birth/a', text: lines.join('\n') });
  const sections = draft.sections.map((section) => {
    const items = section.kind === 'materials' ? section.materials.map((one) => ('name' in one ? one.name : one.label)) : [];
    const rest =
      section.kind === 'steps' ? section.steps.map(({ html }) => html) : 'lines' in section ? section.lines.map(({ html }) => html) : [];
    const html =
      'html' in section
        ? [
            section.html
              .replace(/<[^>]*>/g, '')
              .replace(/\s+/g, ' ')
              .trim(),
          ]
        : [];
    return [section.kind, section.heading, ...items, ...rest, ...html].join('|');
  });
  return { sections, summary: draft.summary?.html, fields: Object.keys(draft.fields), problems };
}

it('short labels in a text without # are sections: 要多久', () => {
  const lines = ['开头。', '', '要带的材料：', '身份证', '户口簿', '', '要多久：当场', '要多少钱：不要钱', '去哪办：一楼'];
  expect(read(...lines).sections).toEqual([
    'materials|要带的材料|身份证|户口簿',
    'time|要多久|当场',
    'fee|要多少钱|不要钱',
    'where|去哪办|一楼',
  ]);
});

it('a heading that the table does not know goes on with the Chinese numbers', () => {
  const lines = [
    '一、申请条件',
    '（一）本县户口',
    '（二）无业',
    '二、申请材料目录',
    '1.身份证',
    '2.户口簿',
    '三、咨询方式',
    '打电话：12345',
  ];
  expect(read(...lines).sections).toEqual([
    'who|一、申请条件|本县户口 无业',
    'materials|二、申请材料目录|身份证|户口簿',
    'text|三、咨询方式|打电话：12345',
  ]);
  expect(read('## 要带的材料', '一、身份证', '二、户口簿').sections).toEqual(['materials|要带的材料|身份证|户口簿']);
  expect(read('一、要带的材料', '一、身份证', '二、户口簿').sections).toEqual(['materials|一、要带的材料|身份证|户口簿']);
});

it('spaces within a heading are none of its characters', () => {
  expect(read('开头。', '', '申请 材料', '身份证 原件', '户口簿 复印件').sections).toEqual(['materials|申请 材料|身份证|户口簿']);
});

it.each(['受理—审核—发证', '受理 —— 审核 —— 发证', '受理-审核-发证', '受理－审核－发证。'])('dashes between steps: %s', (line) => {
  expect(read('## 怎么办', line).sections).toEqual(['steps|怎么办|受理|审核|发证']);
});

it.each(['周一—周五', '8-10-12', '先办—再说', '到A-1号楼-二层-窗口'])('dashes in a text: %s', (line) => {
  expect(read('## 怎么办', line).sections).toEqual(['steps|怎么办']);
});

it('keys end where a section begins', () => {
  expect(read('标题：结婚登记', '申请材料：身份证、户口簿', '办理流程：预约-到场-领证', '办理时限：当场')).toMatchObject({
    sections: ['materials|申请材料|身份证|户口簿', 'steps|办理流程|预约|到场|领证', 'time|办理时限|当场'],
    fields: ['title'],
    problems: [],
  });
  const { problems } = read('---', '标题: 结婚登记', '申请材料: 身份证', '---', '正文。');
  expect(problems.map(({ id, fix }) => [id, fix.zh])).toEqual([['unknown-key', '在正文里写“## 申请材料”，下一行写它的内容。']]);
});

it('questions and answers, and labels in brackets, keep their lines', () => {
  expect(read('Q：要多久？', 'A：15 天。').summary).toBe('Q：要多久？<br>\nA：15 天。');
  expect(read('【地址】一楼', '【电话】见墙上').summary).toBe('【地址】一楼<br>\n【电话】见墙上');
});

it('a list beneath the title is text, and a list beneath a key is its value', () => {
  expect(read('标题：水费', '- 办理时间：9:00', '- 办理地点：一楼')).toMatchObject({
    sections: [expect.stringMatching(/^text/)],
    problems: [],
  });
  expect(read('标题：水费', '窗口：', '- 12', '- 13', '', '正文。')).toMatchObject({ fields: ['title', 'windows'], summary: '正文。' });
});

it.each([
  [['1  身份证', '2  户口簿']],
  [['1 身份证', '2 户口簿']],
  [['（1）身份证；', '（2）户口簿']],
  [['序号 材料 份数', '1 身份证 1', '2 户口簿 2']],
])('numbers apart, and rows with one space, under materials: %j', (lines) => {
  expect(read('## 要带的材料', ...lines).sections).toEqual([expect.stringMatching(/^materials\|要带的材料\|身份证；?\|户口簿$/)]);
});

it('numbers that count on over lines with several each are items', () => {
  const lines = ['（1）身份证；（2）户口簿；', '（3）收入证明；（4）照片。'];
  expect(read('## 要带的材料', ...lines).sections).toEqual(['materials|要带的材料|身份证|户口簿|收入证明|照片']);
});

it.each([
  ['1 寸照片 2 张', '2 寸照片 1 张'],
  ['1 号窗口取号', '2 号窗口交表'],
])('a number that counts something stays: %s', (...lines) => {
  expect(read('## 怎么办', ...lines).sections).toEqual([`steps|怎么办|${lines.join('|')}`]);
});

it('amounts of ages keep their lines', () => {
  expect(read('80-89岁：每月50元', '90-99岁：每月100元').summary).toContain('<br>');
});

it('what the table of headings knows by a clerk’s other words does not become more papers', () => {
  expect(read('开头。', '', '申请材料：', '1、申请表', '2、户口簿', '', '审批程序：', '1、乡镇审批', '2、发证').sections).toEqual([
    'materials|申请材料|申请表|户口簿',
    'steps|审批程序|乡镇审批|发证',
  ]);
});

it.each([
  [['身份证', '', '购机发票', '', '银行卡'], ['materials|要带的材料|身份证|购机发票|银行卡']],
  [
    ['（一）驾驶员：', '身份证', '驾驶证', '（二）车辆：', '行驶证', '保险单'],
    ['materials|要带的材料|身份证|驾驶证', 'materials||行驶证|保险单'],
  ],
  [
    ['- 身份证', '', '以下情况不用带：', '本地参保的'],
    ['materials|要带的材料|身份证', 'materials|'],
  ],
])('papers a paragraph each, and beneath the name of a group: %j', (lines, expected) => {
  expect(read('## 要带的材料', ...lines).sections).toEqual(expected);
});
