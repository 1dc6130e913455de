/** A hall of 22 machines of 11 departments that can do a thousand things: each page and each sign is whole. */

import { expect, it } from 'vitest';
import type { PageFacts } from '../../src/guide/facts.ts';
import { leadFacts } from '../../src/guide/lead-facts.ts';
import { pageText } from '../../src/view/document.tsx';
import { drawDevices } from '../../scripts/sheets/kinds/devices.ts';
import { wallCodes } from '../../scripts/register/wall-codes.ts';
import type { Files } from '../check/hall-folder.ts';
import { hallOf } from '../sheets/sheet-hall.ts';
import { frame } from './sample.ts';

const MACHINES = 22;
const THINGS = 1000;
const numbers = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

/** Machine m can do the things m, m + 22, m + 44 …; guide u<m> says how it is used; the last one is out of order. */
function hallOfMachines(): Files {
  const things = (machine: number) => numbers(THINGS).filter((thing) => (thing - machine) % MACHINES === 0);
  const machine = (m: number) => [
    `  m${m}:`,
    `    name: ${m} 号自助机`,
    `    where: 自助区第 ${m} 台`,
    `    guide: machine/u${m}`,
    `    guides: [${things(m)
      .map((thing) => `work/t${thing}`)
      .join(', ')}]`,
    ...(m === MACHINES ? ['    停用: { 为何: 换纸, 自: 2026-11-30 }'] : []),
  ];
  const departments = numbers(11).map((d) => `  d${d}: { name: 第 ${d} 局, phone: 0999-00001${String(d).padStart(2, '0')} }`);
  const files: Record<string, string> = {
    'hall.yaml': [
      'name: 青禾县政务服务大厅',
      'address: https://qinghe.example',
      'events:',
      '  - { id: work, letter: B, name: 就业, colour: "#8a5000" }',
      '  - { id: machine, letter: N, name: 自助设备, colour: "#339" }',
      'departments:',
      ...departments,
      'windows: { 12: { name: 综合 } }',
      'devices:',
      ...numbers(MACHINES).flatMap(machine),
      '',
    ].join('\n'),
    'codes.yaml': [
      ...numbers(THINGS).map((thing) => `B${thing}: work/t${thing}`),
      ...numbers(MACHINES).flatMap((m) => [`N${m}: machine/u${m}`, `S${m}: { device: m${m} }`]),
      '',
    ].join('\n'),
  };
  for (const thing of numbers(THINGS)) {
    files[`work/t${thing}.md`] = `---\n标题: 第 ${thing} 件事\n部门: d${(thing % 11) + 1}\n窗口: 12\n---\n\n带身份证来。\n`;
  }
  for (const m of numbers(MACHINES)) {
    const steps = ['选业务', '放卡', '刷脸', '核对打印', '取走，退出'].map((step, at) => `${at + 1}. **${step}**：照着屏幕做。`);
    files[`machine/u${m}.md`] =
      `---\n标题: ${m} 号机怎么用\n部门: d${(m % 11) + 1}\n---\n\n带身份证来。\n\n## 怎么办\n${steps.join('\n')}\n`;
  }
  return files;
}

it('each of 22 machines: its steps, all its things with where else they are done, and a sign with every code', () => {
  const compiled = hallOf(hallOfMachines());
  const codes = wallCodes(compiled);
  const drawnSigns = drawDevices({ compiled, codes }, {});
  expect(drawnSigns.problems).toEqual([]);
  const signs = drawnSigns.sheets.flatMap(({ pages }) => pages.flatMap(({ facts }) => (facts.kind === 'device' ? [facts] : [])));
  const done = new Set<string>();
  for (const m of numbers(MACHINES)) {
    const facts = leadFacts(compiled.hall, `S${m}`, 'zh-CN', compiled.guides);
    if (!facts) throw new Error(`S${m} has no page`);
    const text = pageText(facts satisfies PageFacts, frame);
    expect(facts.manual?.steps[0]?.steps).toHaveLength(5);
    expect(text.includes('停用：换纸')).toBe(m === MACHINES);
    expect(text.match(/也可以到12 号窗口/g)).toHaveLength(facts.entries.length);
    const own = signs.filter(({ letters }) => letters === `S${m}`);
    expect(own[0]?.steps).toHaveLength(5);
    expect(own.flatMap(({ guides }) => guides.map(({ code }) => code.code))).toEqual(facts.entries.map(({ code }) => code));
    for (const { code } of facts.entries) done.add(code);
  }
  expect(done.size).toBe(THINGS);
});
