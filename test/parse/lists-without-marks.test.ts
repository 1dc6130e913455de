/** Materials and steps without a mark of a list: pasted from Excel, in one paragraph, a line each. */

import { describe, expect, it } from 'vitest';
import { parseGuide } from '../../scripts/parse/guide/guide.ts';

function sections(text: string) {
  return parseGuide({ file: 'a.md', event: 'birth', id: 'birth/a', text }).draft.sections;
}

function listed(text: string): string[] {
  return sections(text).flatMap((section) => {
    if (section.kind === 'materials') return section.materials.map((one) => ('anyOf' in one ? one.label : `${one.name}/${one.form ?? ''}`));
    return section.kind === 'steps' ? section.steps.map(({ html }) => html) : [];
  });
}

describe('a text that is no list', () => {
  it.each([
    '请带身份证、户口簿到窗口办理。',
    '带身份证、户口簿，到窗口交。',
    '窗口在一楼、二楼、三楼。',
    '不需要材料。',
    '身份证原件',
    '本人到场办理时，请带上\n身份证和户口簿',
    '先在网上预约，再到窗口。\n带上身份证',
    '1.5 万元以下；2.5 万元以上',
    '价格\t5 元',
    '| 一 | 二 |',
  ])('as materials: %s', (line) => expect(listed(`## 要带的材料\n${line}`)).toEqual([]));

  it.each(['先取号、再交材料。', '本人到窗口办理，当场领证。', '带齐材料以后\n到一楼取号，然后\n等叫号'])('as steps: %s', (line) =>
    expect(listed(`## 怎么办\n${line}`)).toEqual([]),
  );

  it('under another heading', () => {
    expect(sections('## 说明\n身份证、户口簿、照片。\n\n1.甲；2.乙')).toMatchObject([
      { kind: 'text', html: '<p>身份证、户口簿、照片。</p>\n<p>1.甲；2.乙</p>' },
    ]);
  });

  it('beside a list', () => {
    expect(listed('## 要带的材料\n- 身份证\n\n原件都看一眼\n复印件留下')).toEqual(['身份证/']);
  });
});

describe('materials in one paragraph', () => {
  it.each([
    '1.申请书；2.户口簿；3.照片。',
    '1、申请书；2、户口簿；3、照片。',
    '1. 申请书； 2. 户口簿； 3. 照片',
    '（1）申请书（2）户口簿（3）照片',
    '①申请书②户口簿③照片',
    '⑴申请书，⑵户口簿，⑶照片',
    '一、申请书',
    '申请书、户口簿、照片。',
    '申请书；户口簿；照片',
  ])('%s', (line) => {
    const names = line.startsWith('一') ? ['申请书/'] : ['申请书/', '户口簿/', '照片/'];
    expect(listed(`## 申请材料\n${line}`)).toEqual(names);
    expect(listed(`## 申请材料\n材料：${line.startsWith('一') ? `\n${line}` : line}`)).toEqual(names);
  });

  it('keep what stands before them, forms and conditions', () => {
    expect(sections('## 申请材料\n请带：1.申请书：原件 1 份；2.户口簿（复印件） {自 2026-09-20}')).toMatchObject([
      { intro: '<p>请带：</p>', materials: [{ name: '申请书', form: '原件 1 份', at: { line: 2, column: 6 } }, { limits: 0 }] },
    ]);
  });

  it('steps, too', () => {
    expect(listed('## 怎么办\n1.取号；2.交材料；3.领证。')).toEqual(['取号', '交材料', '领证']);
  });
});

describe('a line each', () => {
  it.each([
    '身份证：原件\n户口簿：复印件',
    '身份证：原件；\n户口簿：复印件。',
    '身份证      原件\n户口簿      复印件',
    '身份证\u3000原件\n户口簿\u3000复印件',
  ])('%s', (lines) => expect(listed(`## 要带的材料\n${lines}`)).toEqual(['身份证/原件', '户口簿/复印件']));

  it('set in by two characters, with a lead', () => {
    expect(listed('## 要带的材料\n请带：\n\u3000\u3000身份证\n\u3000\u3000户口簿')).toEqual(['身份证/', '户口簿/']);
    expect(listed('## 要带的材料\n\n    身份证\n    户口簿')).toEqual(['身份证/', '户口簿/']);
  });

  it('names the form after a space where it can be nothing else', () => {
    expect(listed('## 要带的材料\n□ 身份证 原件\n□ 照片 2张\n□ 户口簿 首页\n□ 护照（外国人） 复印件 1 份')).toEqual([
      '身份证/原件',
      '照片/2张',
      '户口簿 首页/',
      '护照（外国人）/复印件 1 份',
    ]);
  });

  it('is a step', () => {
    expect(listed('## 怎么办\n到一楼取号\n窗口交材料\n凭回执领证')).toEqual(['到一楼取号', '窗口交材料', '凭回执领证']);
  });
});

describe('a table', () => {
  it.each([
    '序号\t材料名称\t份数\n1\t身份证\t1 份\n2\t户口簿\t2 份',
    '材料名称\t份数\n身份证\t1 份\n户口簿\t2 份',
    '| 材料 | 份数 |\n| 身份证 | 1 份 |\n| 户口簿 | 2 份 |',
    '｜ 材料 ｜ 份数 ｜\n｜－－｜－－｜\n｜ 身份证 ｜ 1 份 ｜\n｜ 户口簿 ｜ 2 份 ｜',
    '身份证\t1 份\n户口簿\t2 份',
    '1\t身份证\t1 份\n2\t户口簿\t2 份',
    '| 身份证 | 1 份 |\n| 户口簿 | 2 份 |',
  ])('of materials: %s', (lines) => {
    expect(listed(`## 要带的材料\n${lines}`)).toEqual(['身份证/1 份', '户口簿/2 份']);
    expect(listed(`## 要带的材料\n带上：\n${lines}\n都要清楚。`)).toEqual(['身份证/1 份', '户口簿/2 份']);
  });

  it('keeps the condition of its row, and its place', () => {
    const { draft } = parseGuide({
      file: 'a.md',
      event: 'birth',
      id: 'birth/a',
      text: '## 要带的材料\n材料\t份数\n户口簿\t2 份 {自 2026-09-20}',
    });
    expect(draft.sections).toMatchObject([{ materials: [{ name: '户口簿', limits: 0, at: { line: 3, column: 1 } }] }]);
    expect(draft.limits).toMatchObject([{ at: { line: 3, column: 9 } }]);
  });

  it('of anything else is shown as one', () => {
    expect(sections('## 说明\n楼层\t窗口\n一楼\t1–9')).toMatchObject([{ html: expect.stringContaining('<td>1–9</td>') }]);
  });
});
