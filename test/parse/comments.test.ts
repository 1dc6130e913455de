/** Comments are dropped, however many there are and whatever begins like one. */

import { expect, it } from 'vitest';
import { parseGuide } from '../../scripts/parse/guide/guide.ts';

function html(text: string) {
  const { draft } = parseGuide({ file: 'a.md', event: 'birth', id: 'birth/a', text: `## 甲\n${text}` });
  return draft.sections.flatMap((section) => ('html' in section ? [section.html] : [])).join('\n');
}

it.each([
  ['乙 <!-- 丙', '<p>乙 &lt;!-- 丙</p>'],
  ['乙 <!-- 丙 --> 丁 <!-- 戊 --> 己 <!-- 庚', '<p>乙 丁 己 &lt;!-- 庚</p>'],
  ['<!-- 乙 <!-- 丙 --> 丁', '<p> 丁</p>'],
  ['<!-- 乙\n\n<!-- 丙 -->\n\n丁\n\n<!-- 戊\n-->\n\n己', '<p>丁</p>\n<p>己</p>'],
  ['> <!-- 乙\n\n丙 --> 丁', '<blockquote>\n<p>&lt;!-- 乙</p>\n</blockquote>\n<p>丙 --&gt; 丁</p>'],
  ['<!---->乙<!-- 丙 -->', '<p>乙</p>'],
])('%j', (text, expected) => expect(html(text)).toBe(expected));

it.each([
  ['in one quote, which end after it', `${'> <!--\n'.repeat(25_000)}\n-->`],
  ['in paragraphs, which end in a line with more text', `${'<!-- 乙\n\n'.repeat(20_000)}--> 丙`],
])('20,000 comments %s are read', (_, text) => expect(html(text)).toContain('--&gt;'));
