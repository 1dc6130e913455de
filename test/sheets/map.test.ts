/** Maps of questions: the place of each question, the lines of an answer, and that the paper grows before letters get too small. */

import { describe, expect, it } from 'vitest';
import { layOutMap } from '../../scripts/sheets/kinds/map-layout.ts';
import { mapTrees } from '../../scripts/sheets/kinds/map-tree.ts';
import { drawMaps } from '../../scripts/sheets/kinds/map.ts';
import type { MapNode } from '../../src/view/sheets/facts/map-facts.ts';
import type { Rect } from '../../src/view/sheets/facts/size.ts';
import { guide } from '../check/hall-folder.ts';
import { LONG_TITLE, oddHall } from './odd-hall.ts';
import { drawn, hallOf, pageAbout } from './sheet-hall.ts';

/** Returns the tree as indented lines: text, texts under answers, `+` materials. */
function treeOf(...lines: string[]): string[] {
  const [tree] = mapTrees(hallOf(guide(...lines)).guides[0]!, { language: 'zh-CN' });
  return tree ? linesOf(tree) : [];
}

function linesOf({ text, said, bring, children }: MapNode, depth = 0): string[] {
  const indent = '  '.repeat(depth);
  return [
    [indent + text, ...said, ...bring.map((one) => `+${one}`)].join(' | '),
    ...children.flatMap((child) => linesOf(child, depth + 1)),
  ];
}

describe('a guide that asks nothing', () => {
  it('has no map', () => {
    expect(drawn(drawMaps, guide('## 要带的材料', '- 身份证')).sheets).toEqual([]);
    expect(drawn(drawMaps, guide('## 要带的材料', '- 身份证')).problems).toEqual([]);
  });

  it('is said to have none when its code was named', () => {
    const { problems } = drawn(drawMaps, guide('## 要带的材料', '- 身份证'), { named: true });
    expect(problems.map(({ id, level }) => [id, level])).toEqual([['map-without-questions', 'warning']]);
  });
});

describe('where things hang', () => {
  it('a question asked after an answer hangs under it, one asked of all under the root', () => {
    expect(
      treeOf(
        '## 您的情况',
        '### 结婚了吗？ {#m}',
        '- 结了 {#yes}',
        '- 没结 {#no}',
        '### 随谁？ {#f m=no}',
        '- 随父亲',
        '- 随母亲',
        '### 几个孩子？',
        '- 一个',
        '- 两个',
      ),
    ).toEqual([
      '从这里开始',
      '  1. 结婚了吗？',
      '    结了',
      '    没结',
      '      2. 随谁？',
      '        随父亲',
      '        随母亲',
      '  3. 几个孩子？',
      '    一个',
      '    两个',
    ]);
  });

  it('what everybody brings stands once at the root, the rest under the answer that calls for it', () => {
    expect(
      treeOf(
        '## 您的情况',
        '### 结婚了吗？ {#m}',
        '- 结了 {#yes}',
        '- 没结 {#no}',
        '  一样可以办。',
        '## 要带的材料',
        '- 身份证：原件',
        '- 结婚证：原件 {m=yes}',
        '## 要多久',
        '- 要核实的，等通知 {m=no}',
      ),
    ).toEqual([
      '都要带 | +身份证：原件',
      '  1. 结婚了吗？',
      '    结了 | +结婚证：原件',
      '    没结 | 一样可以办。 | 要多久：要核实的，等通知',
    ]);
  });

  it('what two answers on different ways decide together stands at the later one, with the condition said', () => {
    expect(
      treeOf(
        '## 您的情况',
        '### 甲？ {#a}',
        '- 甲一 {#1}',
        '- 甲二 {#2}',
        '### 乙？ {#b}',
        '- 乙一 {#1}',
        '- 乙二 {#2}',
        '## 要带的材料',
        '- 合同 {a=1 b=2}',
      ).find((line) => line.includes('合同')),
    ).toBe('    乙二 | +合同（甲一且乙二的）');
  });

  it('an answer at which it ends says so, and nothing follows from it', () => {
    expect(
      treeOf(
        '## 您的情况',
        '### 满三岁了吗？ {#a}',
        '- 满了 {#1} {到此为止}',
        '  不能领。',
        '- 没满 {#2}',
        '## 要带的材料',
        '- 户口簿 {a=1|2}',
      ),
    ).toEqual(['从这里开始', '  1. 满三岁了吗？', '    满了 | 不能领。 | 到这里为止，不用再往下看。', '    没满 | +户口簿']);
  });

  it('a tree that would grow without end is drawn with each question once', () => {
    const questions = Array.from({ length: 9 }, (_, at) => [
      `### 第 ${at + 1} 问？ {#q${at}${at === 0 ? '' : ` q${at - 1}=1|2|3`}}`,
      '- 一 {#1}',
      '- 二 {#2}',
      '- 三 {#3}',
    ]);
    const trees = mapTrees(hallOf(guide('## 您的情况', ...questions.flat())).guides[0]!, { language: 'zh-CN' });
    expect(trees).toHaveLength(1);
    const lines = linesOf(trees[0]!);
    expect(lines.filter((line) => /^ *\d+\. /.test(line))).toHaveLength(9);
    expect(lines.filter((line) => line.includes('别处画过'))).toHaveLength(16);
  });
});

describe('the paper', () => {
  it('grows for forty answers, and no box stands on another one or outside', () => {
    const { sheets, problems } = drawn(drawMaps, oddHall(0), {}, ['A100']);
    expect(problems).toEqual([]);
    expect(sheets).toHaveLength(1);
    const { name, paper, pages } = sheets[0]!;
    expect(name).not.toBe('map-a4');
    expect(paper.width).toBeGreaterThan(paper.height);
    const facts = pages[0]!.facts;
    if (facts.kind !== 'map') throw new Error('no map');
    const { boxes, width, height, size } = facts.layout;
    expect(size).toBeGreaterThanOrEqual(3);
    expect(boxes).toHaveLength(1 + 10 + 40);
    expect(
      boxes.filter((box) => box.x < 0 || box.y < -0.01 || box.x + box.width > width + 0.01 || box.y + box.height > height + 0.01),
    ).toEqual([]);
    expect(boxes.flatMap((a, at) => boxes.slice(at + 1).filter((b) => meet(a, b)))).toEqual([]);
  });

  it('is refused only when no paper is large enough', () => {
    const node = (children: MapNode[]): MapNode => ({ as: 'answer', text: '答'.repeat(40), said: [], bring: [], children });
    const root: MapNode = { ...node(Array.from({ length: 400 }, () => node([]))), as: 'root' };
    expect(layOutMap(root, { width: 900, height: 700 }, 3)).toBeUndefined();
  });

  it('a title of sixty characters that does not fit is refused with the number that does', () => {
    const files = guide('## 您的情况', '### 哪种？', '- 一', '- 二');
    const long = { 'birth/hukou.md': String(files['birth/hukou.md']).replace('新生儿户口登记', LONG_TITLE + LONG_TITLE) };
    const { sheets, problems } = drawn(drawMaps, long);
    expect(sheets).toEqual([]);
    expect(problems.map(({ id }) => id)).toEqual(['sheet-title']);
  });

  it('shows the guide’s code, title and its life event', () => {
    const facts = pageAbout(drawn(drawMaps, guide('## 您的情况', '### 哪种？', '- 一', '- 二')), 'A1');
    expect(facts).toMatchObject({ kind: 'map', event: { id: 'birth' }, code: { code: 'A1', title: '新生儿户口登记' } });
  });
});

function meet(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
