/** Stars, `>`, `~`, years, indents and backslashes of a clerk are words, and those of markdown are marks. */

import { describe, expect, it } from 'vitest';
import { sourceOf } from '../../scripts/ground/source.ts';
import { readMarkdown } from '../../scripts/parse/markdown/read-markdown.ts';
import { htmlOf } from '../../scripts/parse/markdown/tree-html.ts';

function html(...lines: string[]): string {
  return htmlOf(readMarkdown(sourceOf('a.md', lines.join('\n'))).blocks).replaceAll('\n', '');
}

describe('a star', () => {
  it.each([
    '全年7*24小时服务，窗口5*8小时。',
    '照片2*3 厘米、3*4 厘米',
    '照片3cm*4cm，底片5cm*7cm',
    '手机139****0000，备用138****0001',
    '复印件*2、照片*3',
    '复印件*2份，带*的必填',
    '房间按长*宽*高算',
    '带*的为必填，带**的只填一项',
    '*注：全年7*24小时，5*8小时',
    '公示：张**、李**、王*',
    '姓名*、身份证号*、电话*都要填',
    '姓名*  身份证号*',
    '姓名*身份证号*电话*',
    '姓名*（必填）、身份证号*（必填）',
    '*姓名、*身份证号、*电话',
    '填写（*姓名、*电话），其他选填',
    '带*的必填：姓名*、电话*',
    '带“*”的必填，其他（*）选填',
    '王*明、李*华、欧阳*雪',
    '张*和李*的公示',
    '补贴=基数*比例*月数',
    '房间长5*宽3*高2',
    '费用20元*，押金50元*',
  ])('in %s is a star', (line) => expect(html(line)).toBe(`<p>${line}</p>`));

  it.each([
    ['这是*重点*内容', '<p>这是<em>重点</em>内容</p>'],
    ['在*2026年*以前', '<p>在<em>2026年</em>以前</p>'],
    ['**第2**条', '<p><strong>第2</strong>条</p>'],
    ['**办理。**2份', '<p><strong>办理。</strong>2份</p>'],
    ['***重点**内容*的', '<p><em><strong>重点</strong>内容</em>的</p>'],
    ['`7*24`和`5*8`', '<p><code>7*24</code>和<code>5*8</code></p>'],
    ['snake*case*d', '<p>snake<em>case</em>d</p>'],
    ['这*是*重点，*那*不是', '<p>这<em>是</em>重点，<em>那</em>不是</p>'],
    ['***重点** 内容*，完', '<p><em><strong>重点</strong> 内容</em>，完</p>'],
    ['**注意：**请*先*预约', '<p><strong>注意：</strong>请<em>先</em>预约</p>'],
    ['*“甲”*乙', '<p><em>“甲”</em>乙</p>'],
  ])('in %s is emphasis', (line, shown) => expect(html(line)).toBe(shown));

  it('takes time that grows with the text', () => {
    const time = (count: number) => {
      const began = performance.now();
      html('复印件*2和'.repeat(count) + '*a'.repeat(count));
      return performance.now() - began;
    };
    time(200);
    expect(time(8000)).toBeLessThan(200 * Math.max(5, time(400)));
  });
});

describe('what begins a line', () => {
  it.each([
    ['>60岁的老人免费办', '<p>&gt;60岁的老人免费办</p>'],
    ['>=80岁，上门办', '<p>&gt;=80岁，上门办</p>'],
    ['>200平方米的另报', '<p>&gt;200平方米的另报</p>'],
    ['>0.5%', '<p>&gt;0.5%</p>'],
    ['> 60岁的老人', '<p>&gt; 60岁的老人</p>'],
    ['> 144 平方米的另报', '<p>&gt; 144 平方米的另报</p>'],
    ['- > 3 号楼以后的', '<ul><li>&gt; 3 号楼以后的</li></ul>'],
    ['- > 本科', '<ul><li>&gt; 本科</li></ul>'],
    ['- # 1 号楼', '<ul><li># 1 号楼</li></ul>'],
    ['- + 5 分', '<ul><li>+ 5 分</li></ul>'],
    ['- - 3 分', '<ul><li>- 3 分</li></ul>'],
    ['1. + 10%', '<ol><li>+ 10%</li></ol>'],
    ['+ 5 分：有奖状的', '<p>+ 5 分：有奖状的</p>'],
    ['- >18岁', '<ul><li>&gt;18岁</li></ul>'],
    ['- > 60 岁', '<ul><li>&gt; 60 岁</li></ul>'],
    ['1. > 3000元的不办', '<ol><li>&gt; 3000元的不办</li></ol>'],
    ['2026. 年起先网上预约', '<p>2026. 年起先网上预约</p>'],
    ['- 1998. 年以前的户口', '<ul><li>1998. 年以前的户口</li></ul>'],
    ['2026. 7. 1 起施行', '<p>2026. 7. 1 起施行</p>'],
    ['3. 5元一张', '<p>3. 5元一张</p>'],
    ['[注]: 周末不受理', '<p>[注]: 周末不受理</p>'],
    ['[2026]: 5.5号文件废止', '<p>[2026]: 5.5号文件废止</p>'],
    ['~~~ 温馨提示 ~~~', '<p>~~~ 温馨提示 ~~~</p>'],
    ['~~~温馨提示', '<p>~~~温馨提示</p>'],
  ])('%s is as typed', (line, shown) => expect(html(line)).toBe(shown));

  it.each([
    ['> 第60条', '<blockquote><p>第60条</p></blockquote>'],
    ['> 3月起实行', '<blockquote><p>3月起实行</p></blockquote>'],
    ['- > 问过的人说', '<ul><li><blockquote><p>问过的人说</p></blockquote></li></ul>'],
    ['- # 说明', '<ul><li><h3>说明</h3></li></ul>'],
    ['- - 甲', '<ul><li><ul><li>甲</li></ul></li></ul>'],
    ['+ 2 张照片', '<ul><li>2 张照片</li></ul>'],
    ['- 5 分', '<ul><li>5 分</li></ul>'],
    ['- > 2026 年的通知说', '<ul><li><blockquote><p>2026 年的通知说</p></blockquote></li></ul>'],
    ['>2026年的通知说', '<blockquote><p>2026年的通知说</p></blockquote>'],
    ['>quoted', '<blockquote><p>quoted</p></blockquote>'],
    ['1986. A great year', '<ol start="1986"><li>A great year</li></ol>'],
    ['1. 5元一张', '<ol><li>5元一张</li></ol>'],
    ['[表]: 表格.pdf', ''],
    ['~~~ sh', '<pre><code></code></pre>'],
  ])('%s is markdown', (line, shown) => expect(html(line)).toBe(shown));

  it('goes on with a quotation once it has begun', () => {
    expect(html('>第一条', '>60岁以上的')).toContain('<blockquote>');
    expect(html('>60岁以上', '>的老人')).toContain('<blockquote>');
  });

  it('is no code where waves stand above and below words, and code where a program does', () => {
    expect(html('~~~~~~', '雨天路滑', '~~~~~~')).not.toContain('<pre>');
    expect(html('~~~', 'const a = 1;', '~~~')).toBe('<pre><code>const a = 1;</code></pre>');
    expect(html('~~~', '城市 = 北京;', '~~~')).toContain('<pre>');
  });
});

describe('a note of a star', () => {
  it.each([
    [['* 注：带星的要原件'], '<p>* 注：带星的要原件</p>'],
    [['- 身份证*', '- 户口簿', '', '* 为必填'], '<ul><li>身份证*</li><li>户口簿</li></ul><p>* 为必填</p>'],
    [['费用20元*', '* 注：军人免费'], '<p>费用20元*<br>* 注：军人免费</p>'],
  ])('%j keeps its star', (lines, shown) => expect(html(...lines)).toBe(shown));

  it.each([[['* 注：甲', '* 注：乙']], [['* 身份证', '* 注：带星的要原件']], [['* 注册登记']]])('%j is a list', (lines) => {
    expect(html(...lines)).toContain('<ul>');
  });

  it('is no material', () => {
    const note = ['## 要带的材料', '- 身份证*：原件', '* 注：带星的要原件'];
    expect(html(...note)).toBe('<h2>要带的材料</h2><ul><li>身份证*：原件<br>* 注：带星的要原件</li></ul>');
  });
});

describe('an indent of two characters', () => {
  it.each(['\t', '    ', '\u00a0\u00a0\u00a0\u00a0', '\u3000\u3000', '     '])('%j begins a paragraph', (indent) => {
    expect(html('先说一句。', '', `${indent}村里老屋翻修，开工前报备。`)).toMatch(/<p>\s*村里老屋翻修，开工前报备。<\/p>$/);
  });

  it('before items and headings leaves them what they are, each beneath its own', () => {
    expect(html('    ## 要带的材料')).toBe('<h2>要带的材料</h2>');
    expect(html('    - 身份证', '      - 原件', '    - 户口簿')).toBe('<ul><li>身份证<ul><li>原件</li></ul></li><li>户口簿</li></ul>');
    expect(html('- 带齐材料', '', '        补充说明')).toBe('<ul><li><p>带齐材料</p><p>补充说明</p></li></ul>');
  });

  it.each(['    npm install', '    城市 = 北京;', '    高筋面粉  250 g', '    甲\t乙', '    # 注释', '    if (a) 说'])(
    '%j is code',
    (line) => {
      expect(html(line)).toContain('<pre>');
    },
  );
});

describe('a backslash', () => {
  it.each(['表格在D:\\_共享\\(新)申请表.doc', 'C:\\表格\\*.doc', '签“\\”的视为无'])('in %s is as typed', (line) => {
    expect(html(line)).toBe(`<p>${line}</p>`);
  });

  it.each([
    ['写成 \\{本人}', '写成 {本人}'],
    ['见D\\_E', '见D_E'],
    ['D: \\*不是\\*', 'D: *不是*'],
  ])('in %s is markdown', (line, shown) => expect(html(line)).toBe(`<p>${shown}</p>`));
});

describe('lines', () => {
  it.each([
    [['地址：老城街12号', '电话：0999-5550199', '时间：周一至周五']],
    [['📍老街口3号', '☎️0999-5550188']],
    [['青禾路1号', '0999-5550101', '周一至周五']],
    [['落款如下', '\u3000\u3000\u3000\u3000青禾县政务服务中心']],
    [['>60岁的免费', '>80岁的上门']],
    [['> 60 岁的免费', '> 80 岁的上门']],
    [['+ 5 分：有奖状的', '- 3 分：迟到的']],
  ])('of %j stay apart', (lines) => {
    expect(html(...lines).match(/<br>/g)?.length).toBe(lines.length - 1);
  });

  it.each([
    [['周五晚上的火车，硬卧。', '周六早上到。']],
    [['这一段话很长，编辑器在八十列的地方替他换了行，', '后面接着写完。']],
    [['地址：老城街十二号的一楼', '进门右手第二个窗口']],
    [['10:03 yes', 'Me 10:04 no']],
  ])('of %j are one', (lines) => expect(html(...lines)).not.toContain('<br>'));
});

it('a line of nothing but full-width spaces is empty', () => {
  expect(html('甲', ' \u3000', '乙', '\u3000', '## 丙')).toBe('<p>甲</p><p>乙</p><h2>丙</h2>');
});
