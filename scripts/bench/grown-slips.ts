/** What the rules about clerks’ slips look for, more and more of it. */

import { type Dimension, guide, repeated, text } from './grown-guides.ts';

/** The dimensions of what a guide says wrongly. */
export const SLIPS: readonly Dimension[] = [
  text('official words in lines', 1000, (n) => repeated(n, () => `请携带材料，逾期不予办理。\n\n`)),
  text('official words in one line', 3000, (n) => repeated(n, () => '携带缴纳')),
  text(
    'official words in names of papers',
    300,
    (n) =>
      `## 要带的材料\n${repeated(n, (i) => `- 缴纳证明${i}：原件\n`)}\n## 怎么办\n${repeated(n, (i) => `${i + 1}. 交缴纳证明${i}，逾期不候。\n`)}`,
  ),
  text('long sentences', 500, (n) => repeated(n, () => `${'一句话很长，'.repeat(12)}完了。`)),
  text('a sentence without an end', 5000, (n) => repeated(n, () => '一句话很长，')),
  text('comments that never end', 3000, (n) => repeated(n, () => '甲 <!-- ')),
  text('comments', 3000, (n) => repeated(n, () => '甲 <!-- 乙 -->')),
  text('other conditions', 1000, (n) => `## 谁能办\n${repeated(n, () => `- 符合法律法规规定的其他条件\n`)}`),
  text('other conditions in one line', 1000, (n) => `## 谁能办\n${repeated(n, () => '相关条件如下，')}\n`),
  text(
    'papers in steps',
    500,
    (n) =>
      `## 要带的材料\n${repeated(n, () => `- 身份证：原件\n`)}\n## 怎么办\n${repeated(n, (i) => `${i + 1}. 带身份证、不用带户口簿来。\n`)}`,
  ),
  text('times in one line', 1000, (n) => `## 要多久\n${repeated(n, (i) => `承诺 ${i + 1} 个工作日，法定 ${i} 日，`)}\n`),
  text('times in lines', 500, (n) => `## 要多久\n${repeated(n, (i) => `- 即办，${i + 1} 个工作日\n`)}`),
  text('steps with times', 500, (n) => `## 要多久\n5 个工作日\n\n## 怎么办\n${repeated(n, (i) => `${i + 1}. 审查：1 个工作日内。\n`)}`),
  text('digits in times', 3000, (n) => `## 要多久\n${repeated(n, () => '9')}\n`),
  text('fees', 500, (n) => `## 要带的材料\n- 甲证\n\n## 要多少钱\n${repeated(n, (i) => `- ${i} 元\n`)}`),
  text('answers of numbers', 300, (n) => `## 您的情况\n### 多大？\n${repeated(n, (i) => `- ${i * 2} 岁到 ${i * 2 + 1} 岁\n`)}`),
  text('addresses that are none', 1000, (n) => repeated(n, () => 'https：//a.gov.cn、')),
  { name: 'digits of a telephone', once: 3000, files: (n) => guide('', `电话: ${repeated(n, () => '9')}\n`) },
  { name: 'telephones', once: 1000, files: (n) => guide('', `电话: ${repeated(n, () => '0999-00001', '、')}\n`) },
  {
    name: 'guides with the same other name',
    once: 100,
    files: (n) => ({
      ...guide(''),
      ...Object.fromEntries(
        Array.from({ length: n }, (_, at) => [`birth/b${at}.md`, `---\n标题: 办事${at}\n俗称: 办事、办${at}\n---\n一段话。\n`]),
      ),
    }),
  },
];
