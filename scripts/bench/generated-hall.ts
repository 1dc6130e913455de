/** A hall of any size: seeded guides of about 2,000 characters in ordinary words, for measuring and for tests. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  ACTIONS,
  CASES,
  DEPARTMENTS,
  DEPARTMENT_NAMES,
  EVENTS,
  FORMS,
  LAWS,
  MATERIALS,
  MATTERS,
  PLACES,
  QUESTIONS,
  REASONS,
  SENTENCES,
  STEPS,
  SUBJECTS,
  THINGS,
  TIMES,
  VERBS,
  APPLYING_WAYS,
} from './vocabulary.ts';

/** A number from 0 to below 1. */
type Random = () => number;

/** A guide as a file of a hall. */
interface GeneratedGuide {
  readonly path: string;
  readonly code: string;
  readonly text: string;
}

/** Writes a hall of so many guides into a folder. The same count and seed give the same bytes. */
export function generateHall(dir: string, count: number, seed = 1): void {
  const guides = generateGuides(count, seed);
  for (const [event] of EVENTS) mkdirSync(join(dir, event), { recursive: true });
  writeFileSync(join(dir, 'hall.yaml'), hallText());
  writeFileSync(join(dir, 'codes.yaml'), guides.map(({ code, path }) => `${code}: ${path.replace(/\.md$/, '')}\n`).join(''));
  for (const { path, text } of guides) writeFileSync(join(dir, path), text);
}

/** Returns the guides of a hall, spread evenly over its life events. */
export function generateGuides(count: number, seed = 1): GeneratedGuide[] {
  return Array.from({ length: count }, (_, index) => {
    const [event, letter] = EVENTS[index % EVENTS.length] ?? EVENTS[0];
    const number = Math.floor(index / EVENTS.length) + 1;
    return {
      path: `${event}/g${number}.md`,
      code: `${letter}${number}`,
      text: guideText(event, number, mulberry(seed * 1_000_003 + index)),
    };
  });
}

function hallText(): string {
  return `name: 青禾县政务服务大厅
address: https://qinghe.example
place: { street: 青禾县青禾路 1 号, bus: 2 路、6 路 }
hours: 周一至周五 9:00–12:00，13:00–17:00
phone: 0999-0000001
events:
${EVENTS.map(([id, letter, name, colour]) => `  - { id: ${id}, letter: ${letter}, name: ${name}, colour: "${colour}" }`).join('\n')}
departments:
${DEPARTMENTS.map((id, index) => `  ${id}: { name: ${DEPARTMENT_NAMES[index]}, phone: 0999-00001${10 + index}, complaint: 0999-00002${10 + index} }`).join('\n')}
windows:
${Array.from({ length: 20 }, (_, index) => `  ${index + 1}: { name: 综合, where: ${PLACES[index % PLACES.length]} }`).join('\n')}
channels:
  - { id: hotline, name: 12345 热线, url: "tel:12345" }
`;
}

function guideText(event: string, number: number, random: Random): string {
  const matter = pick(MATTERS[event] ?? [], random);
  const thing = `${matter}${pick(ACTIONS, random)}`;
  const say = (pattern: string) => fill(pattern, thing, random);
  const some = (patterns: readonly string[], least: number, most: number) => sample(patterns, least, most, random).map(say);
  const [first, second] = sample(CASES, 2, 2, random);
  const cases = [first, second].flatMap((one) => (one ? [one] : []));
  const answers = cases.flatMap(([, labels]) => labels);
  const limit = () => (random() < 0.5 && answers.length > 0 ? ` {${pick(answers, random)}}` : '');
  return `---
标题: ${thing}（${number}）
俗称: 办${matter}、${matter}怎么${pick(['办', '弄', '申请', '查'], random)}、${pick(SUBJECTS, random)}${matter}
部门: ${pick(DEPARTMENTS, random)}
窗口: ${1 + Math.floor(random() * 20)}
时限: ${1 + Math.floor(random() * 30)} 个工作日
费用: 不收费
跑几次: 1
核对日期: 2026-10-01
下次核对: 2030-04-01
---

${some(SENTENCES, 2, 2).join('')}

## 谁能办
${list(some(SENTENCES, 2, 4))}

## 您的情况

${cases.map(([question, labels]) => `### ${question}\n${labels.map((label) => `- ${label}\n  ${say(pick(SENTENCES, random))}`).join('\n')}`).join('\n\n')}

## 要带的材料
${sample(MATERIALS, 4, 8, random)
  .map((name) => `- ${name}：${pick(FORMS, random)}${limit()}${random() < 0.3 ? `\n  ${say(pick(SENTENCES, random))}` : ''}`)
  .join('\n')}

## 怎么办
${sample(STEPS, 4, 6, random)
  .map((name, index) => `${index + 1}. **${name}**：${some(SENTENCES, 1, 2).join('')}${limit()}`)
  .join('\n')}

## 要多久
${list(some(SENTENCES, 1, 2))}

## 常见问题
${sample(QUESTIONS, 5, 7, random)
  .map((question) => `### ${say(question)}\n${some(SENTENCES, 2, 3).join('')}`)
  .join('\n\n')}

## 容易出错的地方
${list(some(SENTENCES, 4, 6))}

## 依据
${list(some(LAWS, 1, 3))}
`;
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

function fill(pattern: string, thing: string, random: Random): string {
  const lists: Readonly<Record<string, readonly string[]>> = {
    m: MATERIALS,
    s: SUBJECTS,
    p: PLACES,
    v: VERBS,
    o: THINGS,
    w: APPLYING_WAYS,
    d: TIMES,
    r: REASONS,
  };
  return pattern
    .replace(/\{t\}/g, thing)
    .replace(/\{([mspvowdr])\}/g, (_, kind: string) => pick(lists[kind] ?? [], random))
    .replace(/\{n\}/g, () => String(2 + Math.floor(random() * 58)));
}

function pick<T>(values: readonly T[], random: Random): T {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new Error('The vocabulary has an empty list.');
  return value;
}

function sample<T>(values: readonly T[], least: number, most: number, random: Random): T[] {
  const left = [...values];
  const count = least + Math.floor(random() * (most - least + 1));
  return Array.from({ length: Math.min(count, left.length) }, () => left.splice(Math.floor(random() * left.length), 1)).flat();
}

/** Mulberry32 (Tommy Ettinger, public domain): small, and the same on every machine. */
function mulberry(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}
