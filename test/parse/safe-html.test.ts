import { describe, expect, it } from 'vitest';
import type { Draft } from '../../scripts/parse/guide/draft.ts';
import { parseGuide } from '../../scripts/parse/guide/guide.ts';

function read(text: string): Draft {
  return parseGuide({ file: 'a.md', event: 'birth', id: 'birth/a', text }).draft;
}

/** Nothing of it is left. */
const COMMENT = '<!--><script>alert(1)</script>-->';

const NASTY = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<style>*{display:none}</style>',
  '<iframe src="javascript:alert(1)">',
  '[a](javascript:alert(1))',
  '[a](JaVaScRiPt:alert(1))',
  '[a](java&#115;cript:alert(1))',
  '[a](data:text/html,x)',
  '[a](x "\\" onclick=\\"alert(1)")',
  '![a" onerror="alert(1)](x)',
  '<javascript:alert(1)>',
  '[a]: javascript:alert(1)\n\n[a]',
  '`<script>`',
  '```html" onclick="x\n<script>alert(1)</script>\n```',
  '    <script>alert(1)</script>',
  COMMENT,
  '<!-- a --><script>alert(1)</script>',
  '&lt;script&gt;',
  '| <b onclick=x> | a |\n|:-:|-|\n| <script> | b |',
  '<a href="x" data-limits="0">',
  '" data-limits="0">',
];

const PLACES = [
  (text: string) => text,
  (text: string) => `开头。\n\n${text}`,
  (text: string) => `## 其他\n\n${text}`,
  (text: string) => `## 要带的材料\n\n- ${text.replaceAll('\n', '\n  ')}\n\n  ${text.replaceAll('\n', '\n  ')}`,
  (text: string) => `## 怎么办\n\n1. **甲** ${text.replaceAll('\n', '\n   ')}`,
  (text: string) => `## 您的情况\n\n### ${text.replaceAll('\n', ' ')}\n\n- 甲\n  ${text.replaceAll('\n', '\n  ')}`,
  (text: string) => `## 常见问题\n\n### 甲？\n\n${text}`,
  (text: string) => `## 要多久\n\n- ${text.replaceAll('\n', '\n  ')}`,
];

/** Every HTML of a draft; names, labels and questions are plain text. */
function htmls(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return ['html', 'note', 'said', 'intro', 'answer'].includes(key) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => htmls(inner, Array.isArray(value) ? key : name));
}

const ELEMENT =
  /^<\/?(?:p|ul|ol( start="\d+")?|li|h[3-6]|blockquote|pre|code|em|strong|hr|br|table( tabindex="0" aria-label="[^"<>]*")?|thead|tbody|tr|t[hd]( class="(?:center|right)")?|section|span|a href="link:\d+"( title="[^"<>]*")?|a|img src="link:\d+" alt="[^"<>]*"( title="[^"<>]*")?)( data-limits="\d+")?>$/;

describe('html', () => {
  it.each(NASTY)('has nothing alive in it: %s', (text) => {
    const all = PLACES.flatMap((place) => htmls(read(place(text))));
    if (text !== COMMENT) expect(all.length).toBeGreaterThanOrEqual(PLACES.length);
    const elements = all.flatMap((html) => html.match(/<[^>]*>?/g) ?? []);
    expect(elements.filter((element) => !ELEMENT.test(element))).toEqual([]);
  });

  it('shows HTML as text and drops comments', () => {
    expect(read('a <b>c</b> <!-- d --> e').summary?.html).toBe('a &lt;b&gt;c&lt;/b&gt; e');
    expect(read('<!-- a\n\nb -->\n正文').summary?.html).toBe('正文');
    expect(read('正文\n<!-- a -->\n\n再').sections).toMatchObject([{ html: '<p>再</p>' }]);
    expect(read('甲 {乙} <!-- 改过 -->').summary?.html).toBe('<span data-limits="0">甲</span>');
    expect(read('<!-- 没有结束\n\n正文').sections).toMatchObject([{ html: '<p>正文</p>' }]);
  });

  it('has emphasis where a person expects it', () => {
    expect(read('**办理。**然后').summary?.html).toBe('<strong>办理。</strong>然后');
    expect(read('先**“取号”**再办').summary?.html).toBe('先<strong>“取号”</strong>再办');
  });
});

describe('links', () => {
  it('are recorded as typed, with their places, the bad ones too', () => {
    expect(read('a\n\n## b\n\n- 甲 [表](javascript:alert(1))\n  ![图](图/一.png) <https://a.cn>').links).toEqual([
      { at: { line: 5, column: 5 }, target: 'javascript:alert(1)', label: '表' },
      { at: { line: 6, column: 3 }, target: '图/一.png', label: '图', picture: true },
      { at: { line: 6, column: 17 }, target: 'https://a.cn', label: 'https://a.cn' },
    ]);
  });

  it('know their places in a table', () => {
    const { links } = read('| a | b |\n|---|---|\n| 甲 | 甲 [x](y) |');
    expect(links).toEqual([{ at: { line: 3, column: 9 }, target: 'y', label: 'x' }]);
  });
});
