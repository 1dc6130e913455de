/** A bare address or telephone number in a text can be tapped, and reads as it was typed. */

import { describe, expect, it } from 'vitest';
import { tappable } from '../../scripts/finish/tappable.ts';
import { plainText } from '../../src/guide/html.ts';
import { guide } from '../check/hall-folder.ts';
import { only } from './finished.ts';

const hrefs = (html: string) => [...tappable(html).matchAll(/href="([^"]*)"/g)].map(([, href]) => href);

describe('a text', () => {
  it.each([
    ['日期 2026-10-01，编号 0999-12', []],
    ['身份证号 110101199001011234', []],
    ['手机 139****0000', []],
    ['分成 12345 份', []],
    ['1.3800138000.2', []],
    ['打印 3 份', []],
    ['写 https:// 开头的', []],
    ['看 a.b@c 和 @某人', []],
    ['<a href="tel:1">0999-0000004</a>', ['tel:1']],
    ['<pre><code>https://a.example</code></pre>', []],
    ['<img src="x" alt="https://a.example">', []],
    ['电话 0999-0000004。', ['tel:09990000004']],
    ['13800138000 或 +86 13800138000', ['tel:13800138000', 'tel:+8613800138000']],
    ['拨打12345热线，不是12345号', ['tel:12345']],
    ['400-888-9999', ['tel:4008889999']],
    [
      '网址https://zwfw.qinghe.example/a_b_c?x=1&amp;y=*，或www.qinghe.example。',
      ['https://zwfw.qinghe.example/a_b_c?x=1&amp;y=*', 'http://www.qinghe.example'],
    ],
    ['(see https://a.example/b.)', ['https://a.example/b']],
    ['https://a.example/b_(c) and', ['https://a.example/b_(c)']],
    ['写信 dating@qinghe.example，', ['mailto:dating@qinghe.example']],
    ['&lt;https://a.example&gt;', ['https://a.example']],
  ])('%s: %j', (html, expected) => {
    expect(hrefs(html)).toEqual(expected);
    expect(plainText(tappable(html))).toBe(plainText(html));
  });

  it('takes time that grows with it', () => {
    const time = (count: number) => {
      const began = performance.now();
      tappable(`${'a'.repeat(count)} ${'a.'.repeat(count)}@ ${'1-'.repeat(count)} https://${'(a'.repeat(count)}`);
      return performance.now() - began;
    };
    time(100);
    expect(time(40_000)).toBeLessThan(400 * Math.max(1, time(4_000)));
  });
});

describe('a guide', () => {
  it('has them in its sections, and a material keeps its name', () => {
    const made = only(
      guide(
        '电话见下。',
        '',
        '## 要带的材料',
        '- 申请表：打 0999-0000004 要',
        '',
        '## 去哪办',
        '- 网址 www.qinghe.example',
        '- 0999-0000004',
      ),
    );
    expect(JSON.stringify(made.sections.at(-1))).toContain('>0999-0000004</a>');
    expect(JSON.stringify(made.sections)).toContain('http://www.qinghe.example');
    expect(made.sections.find(({ kind }) => kind === 'materials')).toMatchObject({
      materials: [{ name: '申请表', form: '打 0999-0000004 要' }],
    });
  });
});
