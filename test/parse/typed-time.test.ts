/** The time of what clerks type grows with its length: eight times as much takes at most thirty-two times as long, where a square would take sixty-four. */

import { expect, it } from 'vitest';
import { parseGuide } from '../../scripts/parse/guide/guide.ts';

/** CPU time of the fastest of three, in µs. */
function effort(text: string): number {
  const runs = Array.from({ length: 3 }, () => {
    const before = process.cpuUsage();
    parseGuide({ file: 'a.md', event: 'birth', id: 'birth/a', text });
    const { user, system } = process.cpuUsage(before);
    return user + system;
  });
  return Math.min(...runs);
}

const MATERIALS = '## 要带的材料\n';

it.each<[string, (times: number) => string]>([
  ['lines of known headings', (times) => '申请条件\n申请材料\n'.repeat(times)],
  ['known headings far apart', (times) => `申请条件\n${'\n'.repeat(times)}`.repeat(8)],
  ['numbered headings with lists', (times) => '一、申请条件\n本县户口\n1、甲\n2、乙\n'.repeat(times)],
  ['hashes', (times) => `${'＃＃　甲\n'.repeat(times)}${'#'.repeat(times)}甲`],
  ['one line of spaces and hashes', (times) => `##\u3000${'甲 ## '.repeat(times)}`],
  ['marks of all kinds', (times) => `${MATERIALS}${'1、甲\n①乙\n－丙\nA、丁\n※戊\n'.repeat(times)}`],
  ['items before one long line', (times) => `${MATERIALS}${'甲、甲\n'.repeat(times)}\n${'*'.repeat(times)}甲${'*甲'.repeat(times)}`],
  ['items without their space', (times) => `${MATERIALS}- 甲\n${'-乙\n'.repeat(times)}\n1. 丙\n${'2.丁\n'.repeat(times)}`],
  ['a line of numbers', (times) => MATERIALS + Array.from({ length: times }, (_, at) => `${(at % 99) + 1}、甲；`).join('')],
  ['a line of signs', (times) => `${MATERIALS}甲${'。；、 '.repeat(times)}乙`],
  ['a line of papers', (times) => `${MATERIALS}${'身份证、'.repeat(times)}户口簿`],
  ['lines without marks', (times) => `${MATERIALS}${'身份证      原件\n'.repeat(times)}`],
  ['spaces at the ends of lines', (times) => `${MATERIALS}身份证${' '.repeat(times * 8)}\n户口簿${'\u3000'.repeat(times * 8)}\n照片`],
  ['a table of Excel', (times) => `${MATERIALS}材料\t份数\n${'身份证\t1 份\n'.repeat(times)}`],
  ['a table with one long row', (times) => `## 说明\n${'甲\t'.repeat(times)}乙\n${'甲\t乙\n'.repeat(times)}`],
  ['pipes', (times) => `## 说明\n${'| 甲 | 乙 |\n'.repeat(times)}${'|'.repeat(times)}`],
  ['tags and brackets never closed', (times) => `## 说明\n${'<a [[ {% ![['.repeat(times)}`],
])('%s', (_, textOf) => {
  effort(textOf(50));
  expect(effort(textOf(1600))).toBeLessThan(32 * Math.max(2000, effort(textOf(200))));
});
