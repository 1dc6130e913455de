/** No tick for a paper that need not be brought; and brackets hold together what stands in them. */

import { describe, expect, it } from 'vitest';
import { parseGuide } from '../../scripts/parse/guide/guide.ts';

function read(lines: string) {
  return parseGuide({ file: 'a.md', event: 'birth', id: 'birth/a', text: `## 要带的材料\n${lines}` }).draft;
}

function ticked(lines: string): string[] {
  return read(lines).sections.flatMap((section) =>
    section.kind === 'materials' ? section.materials.map((one) => ('anyOf' in one ? one.label : one.name)) : [],
  );
}

/** All that is text: above the materials, and beneath. */
function textOf(lines: string): string {
  return read(lines)
    .sections.flatMap((section) => (section.kind === 'materials' ? [section.intro ?? ''] : section.kind === 'text' ? [section.html] : []))
    .join('')
    .replace(/<[^>]*>|\s/g, '');
}

describe('what need not be brought', () => {
  it.each([
    '不用带身份证、户口簿',
    '不需要身份证、户口簿',
    '无需提供身份证；户口簿；照片',
    '免提交：身份证、户口簿',
    '不用带：1、身份证；2、户口簿',
    '以下材料无需提交：身份证、户口簿',
  ])('is text, as typed: %s', (line) => {
    expect(ticked(line)).toEqual([]);
    expect(textOf(line)).toBe(line);
  });

  it.each(['不用带：\n1、身份证\n2、户口簿', '以下材料无需提交：\n\n- 身份证\n- 户口簿', '不用带身份证\n不用带户口簿', '- 不用带身份证'])(
    'is text, a line each: %s',
    (lines) => {
      expect(ticked(lines)).toEqual([]);
      expect(textOf(lines)).toContain('身份证');
    },
  );

  it.each([
    '1、身份证；2、户口簿。以下不用带：3、照片',
    '1、身份证；2、户口簿；以下不用带：3、照片；4、结婚证。',
    '1. 身份证；2. 户口簿。以下不用带：3. 照片',
    '身份证、户口簿。以下不用带：照片',
    '1、身份证\n2、户口簿\n以下不用带：\n3、照片',
    '1. 身份证\n2. 户口簿\n以下不用带：\n3. 照片\n4. 结婚证',
    '- 身份证\n- 户口簿\n\n不用带：\n\n- 照片',
    '- 身份证\n- 不用带照片\n- 户口簿',
    '身份证\n户口簿\n不用带照片',
    '| 材料 | 要求 |\n|-|-|\n| 身份证 | 不需要复印件 |\n| | 不需要押金 |\n| 不用带照片 | |\n| 户口簿 | |',
    '序号\t材料\n1\t身份证\n2\t不用带照片\n3\t户口簿',
    '材料\t份数\n身份证\t1\n不用带照片\t1\n户口簿\t1',
  ])('is text after what must be brought: %s', (lines) => {
    expect(ticked(lines)).toEqual(['身份证', '户口簿']);
    expect(textOf(lines)).toMatch(/不用带.*照片/);
  });

  it('is none of the papers that only begin alike', () => {
    const papers = ['免冠照片', '免疫接种证', '免税证明', '不动产权证', '无犯罪记录证明', '不用的旧证'];
    expect(ticked(papers.map((name) => `- ${name}`).join('\n'))).toEqual(papers);
    expect(ticked('无需预约，请带：\n- 身份证\n- 户口簿')).toEqual(['身份证', '户口簿']);
  });
});

describe('a paper that is only spared something', () => {
  it.each(['不需要盖章的申请表', '不用复印的身份证', '无需公证的委托书', '不必签字的承诺书', '不须翻译的护照'])(
    'is to be brought: %s',
    (name) => {
      expect(ticked(`- 身份证\n- ${name}`)).toEqual(['身份证', name]);
    },
  );

  it.each(['不需要户口本', '不需要盖章的材料', '不用带复印的身份证', '不需要父母的户口本', '无需提供签字的承诺书'])('is not: %s', (name) =>
    expect(ticked(`- 身份证\n- ${name}`)).toEqual(['身份证']),
  );
});

describe('a column that says whether a paper is needed', () => {
  const table = (title: string, ...cells: string[]) =>
    [`| 材料 | ${title} |`, '|-|-|', ...cells.map((cell, index) => `| ${['身份证', '户口簿', '照片'][index]} | ${cell} |`)].join('\n');

  it.each(['是否需要', '是否必备', '必备'])('%s: no', (title) => {
    expect(ticked(table(title, '是', '是', '否'))).toEqual(['身份证', '户口簿']);
    expect(ticked(table(title, '√', '√', '非必备'))).toEqual(['身份证', '户口簿']);
  });

  it('is told where some cells say yes and others nothing; what is needed is not left out', () => {
    expect(ticked(table('是否需要', '是', '', '是'))).toEqual(['身份证', '户口簿', '照片']);
    expect(read(table('是否必备', '√', '', '')).unread).toEqual([
      { as: 'need', text: '户口簿', at: { line: 5, column: 3 }, rest: '是否必备' },
    ]);
    expect(read('材料\t是否需要\n身份证\t是\n户口簿\t\n照片\t是').unread).toMatchObject([{ as: 'need', text: '户口簿', at: { line: 4 } }]);
  });

  it('is not told where nothing says yes, or each says something', () => {
    expect(read(table('是否需要', '', '', '否')).unread).toBeUndefined();
    expect(read(table('是否需要', '', '', '')).unread).toBeUndefined();
    expect(read(table('是否需要', '是', '否', '是')).unread).toBeUndefined();
  });
});

describe('brackets', () => {
  it.each([
    ['身份证（原件、复印件）、户口簿', ['身份证（原件、复印件）', '户口簿']],
    ['身份证；户口簿（原件；复印件）；照片', ['身份证', '户口簿（原件；复印件）', '照片']],
    ['身份证(原件、复印件)、户口簿【首页；本人页】、照片', ['身份证(原件、复印件)', '户口簿【首页；本人页】', '照片']],
    ['《申请表、承诺书》、“户口簿、照片”、身份证、结婚证', ['《申请表、承诺书》', '“户口簿、照片”', '身份证', '结婚证']],
    ['身份证（1、原件；2、复印件）、户口簿', ['身份证（1、原件；2、复印件）', '户口簿']],
    ['户口簿（含：首页、本人页）、身份证', ['户口簿（含：首页、本人页）', '身份证']],
    ['1、身份证（原件；2、3 号楼开的）；2、户口簿', ['身份证（原件；2、3 号楼开的）', '户口簿']],
    ['（1）申请书（2）户口簿（首页；本人页（3）都要）（3）照片', ['申请书', '户口簿（首页；本人页（3）都要）', '照片']],
  ])('hold together what stands in them: %s', (line, names) => {
    expect(ticked(line)).toEqual(names);
    expect(read(line).swallowed).toBeUndefined();
  });

  it('that nothing closes hold nothing', () => expect(ticked('身份证（原件、户口簿、照片')).toHaveLength(3));
});

describe('a choice of which some need not be brought', () => {
  it.each(['任选一样，能联网查到的不用带：', '任选一样（能查到的，不用带）：', 'Any one of these (on file: 不用带):'])(
    'is a choice: %s',
    (label) => {
      expect(ticked(`- 身份证\n- ${label}\n  - 退役证\n  - 毕业证\n- 户口簿`)).toEqual(['身份证', label.replace(/[：:]$/, ''), '户口簿']);
    },
  );
});
