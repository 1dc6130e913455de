import { expect, it } from 'vitest';
import { compiled, found, guide } from './hall-folder.ts';

const list = (much: number, one: (index: number) => string) => Array.from({ length: much }, (_, index) => one(index));
const question = (index: number, when = '') => [`### 问${index}？ {#q${index}${when}}`, `- 甲${index}`, `- 乙${index}`, ''];
const TWO = ['## 您的情况', '### 有没有？', '- 有', '- 无', '### 哪种？', '- 甲', '- 乙', ''];
const material = (condition: string) => compiled(guide(...TWO, '## 要带的材料', `- 身份证 {${condition}}`)).problems;

it('a condition written together that would be very many once set apart has no hint; a short one has its own', () => {
  const long = material(Array.from({ length: 9 }, () => '有、无且甲、乙').join('且'));
  expect(long.map(({ id }) => id)).toContain('unknown-condition');
  expect(JSON.stringify(long).length).toBeLessThan(2000);
  expect(material('有且甲')[0]?.fix.zh).toContain('有 且 甲');
  expect(material(Array.from({ length: 90 }, () => '有').join('且')).map(({ id }) => id)).toContain('unknown-condition');
});

it('a condition of too many alternatives is refused, in a line and by the headings above it', () => {
  const ors = (much: number) => list(much, (index) => ['有', '无', '甲', '乙'][index % 4] ?? '').join(' 或 ');
  expect(material(ors(41)).map(({ id }) => id)).toContain('broken-condition');
  expect(material(ors(40))).toEqual([]);
  const nested = guide(...TWO, `## 要带的材料 {${ors(10)}}`, `### 甲 {${ors(10)}}`, '- 身份证');
  expect(found(nested)).toEqual([expect.stringMatching(/ error broken-condition$/)]);
});

it('a guide of 5,000 questions is refused at the 301st, and of 300 that wait for each other all are read', () => {
  const many = guide('## 您的情况', ...list(5000, (index) => question(index).join('\n')));
  expect(found(many)).toContain('birth/hukou.md:1207:5 error too-large');
  const chain = guide('## 您的情况', ...list(300, (index) => question(index, index > 0 ? ` 甲${index - 1}` : '').join('\n')));
  expect(found(chain).filter((line) => line.includes('error'))).toEqual([]);
  const circle = guide('## 您的情况', ...list(300, (index) => question(index, ` 甲${(index + 1) % 300}`).join('\n')));
  expect(found(circle).filter((line) => line.includes('self-condition'))).toHaveLength(300);
}, 120_000);

it('a line that nobody sees is found behind as many questions as a person asks', () => {
  const chain = list(30, (index) => question(index, index > 0 ? ` 甲${index - 1}` : '').join('\n'));
  const lines = found(guide('## 您的情况', ...chain, '## 要带的材料', '- 证 {甲29 且 乙3}', '- 证 {甲29}'));
  expect(lines.filter((line) => line.includes('unreachable-line'))).toHaveLength(1);
});

it('of hundreds of words that are no answers each is told, the first with a hint', () => {
  const lines = list(300, (index) => `- 证 {有${index}}`);
  const problems = compiled(guide(...TWO, '## 要带的材料', ...lines)).problems.filter(({ id }) => id === 'unknown-condition');
  expect(problems).toHaveLength(300);
  expect(problems[0]?.fix.zh).toContain('是不是“有”');
  expect(problems[299]?.fix.zh).toContain('可以写');
});

it('a plan whose style sheet would take minutes is refused; one with a class for each colour is drawn', () => {
  const plan = (rules: string, elements: string) => ({
    'plan.svg': `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><style>${rules}</style>${elements}</svg>`,
  });
  const rects = (much: number) => list(much, (index) => `<rect class="c${index % 120}" width="1" height="1"/>`).join('');
  const slow = list(120, (index) => `rect,.c${index}{fill:#${100 + index};stroke:#000}`).join('');
  expect(found(plan(slow, rects(200)))).toEqual(['plan.svg:1:1 error too-large']);
  expect(found(plan(list(120, (index) => `.c${index}{fill:#${100 + index}}`).join(''), rects(400)))).toEqual([]);
  expect(found(plan('', `<path id="way-a" d="M0 0${'h9v1h-9v1'.repeat(200)}"/>`))).toEqual(['plan.svg:1:1 error too-large']);
  expect(found(plan('', `${'<g>'.repeat(20_000)}${'</g>'.repeat(20_000)}`)).every((line) => line.startsWith('plan.svg'))).toBe(true);
});
