/** Items on one line, in every section that is a list or may hold one. */

import { describe, expect, it } from 'vitest';
import { parseGuide } from '../../scripts/parse/guide/guide.ts';
import { compiled, guide } from '../check/hall-folder.ts';

function draftOf(heading: string, ...lines: string[]) {
  return parseGuide({ file: 'a.md', event: 'birth', id: 'birth/a', text: [`## ${heading}`, ...lines].join('\n') }).draft;
}

/** All items of the section. */
function items(heading: string, ...lines: string[]): string[] {
  return draftOf(heading, ...lines).sections.flatMap((section) => {
    if (section.kind === 'materials') return section.materials.map((one) => ('name' in one ? one.name : one.label));
    if (section.kind === 'steps') return section.steps.map(({ html }) => html);
    if (section.kind === 'time' || section.kind === 'fee') return section.lines.map(({ html }) => html);
    return 'html' in section ? [...section.html.matchAll(/<li>([^<]*)<\/li>/g)].map(([, text = '']) => text) : [];
  });
}

describe('a line with numbers in it', () => {
  it.each([
    ['要带的材料', '1.身份证 2.户口簿', ['身份证', '户口簿']],
    ['要带的材料', '1. 身份证 2. 户口簿', ['身份证', '户口簿']],
    ['要带的材料', '⑴身份证⑵户口簿', ['身份证', '户口簿']],
    ['要带的材料', '１．身份证 ２．户口簿', ['身份证', '户口簿']],
    ['要带的材料', 'A.身份证 B.户口簿 C.照片', ['身份证', '户口簿', '照片']],
    ['怎么办', '1.取号 2.交表 3.领证', ['取号', '交表', '领证']],
    ['怎么办', '第一步取号，第二步交表，第三步领证。', ['取号', '交表', '领证']],
    ['注意事项', '（一）带原件；（二）带复印件', ['带原件', '带复印件']],
    ['谁能办', '①本县户口②年满 18 岁', ['本县户口', '年满 18 岁']],
    ['要多少钱', '1.工本费 5 元 2.照片 10 元', ['工本费 5 元', '照片 10 元']],
    ['依据', '1、《办法》第三条；2、《条例》第五条。', ['《办法》第三条', '《条例》第五条']],
  ])('under %s: %s', (heading, line, expected) => {
    expect(items(heading, line)).toEqual(expected);
    expect(draftOf(heading, line).swallowed).toBeUndefined();
  });

  it.each([
    ['说明', '（一）甲处先办；（二）乙处后办'],
    ['依据', '《条例》第 1.2 条 2.3 款'],
    ['常见问题', '1.要多久？2.要钱吗？'],
    ['去哪办', '一楼 3.5 米处'],
  ])('is text under %s: %s', (heading, line) => {
    expect(items(heading, line)).toEqual([]);
    expect(compiled(guide(`## ${heading}`, line)).problems.filter(({ id }) => id === 'swallowed-text')).toEqual([]);
  });
});

describe('a line of papers', () => {
  it.each([
    ['身份证 户口簿 照片', ['身份证', '户口簿', '照片']],
    ['身份证  户口簿  照片2张', ['身份证', '户口簿', '照片2张']],
    ['身份证，户口簿，照片', ['身份证', '户口簿', '照片']],
    ['身份证，户口簿、照片。', ['身份证', '户口簿', '照片']],
  ])('%s', (line, expected) => expect(items('要带的材料', line)).toEqual(expected));

  it.each(['身份证 原件', '身份证，原件', '身份证，先打电话', '身份证/户口簿', '带身份证 到窗口'])('none: %s', (line) =>
    expect(items('要带的材料', line)).toEqual([]),
  );
});

describe('a line of steps with arrows', () => {
  it.each(['取号→交表→领证', '取号 -> 交表 -> 领证', '取号——>交表——>领证', '取号⇒交表⇒领证。'])('%s', (line) =>
    expect(items('怎么办', line)).toEqual(['取号', '交表', '领证']),
  );

  it.each(['点“首页→办事→户籍”', '先填表。再取号→交表'])('none: %s', (line) => expect(items('怎么办', line)).toEqual([]));
});
