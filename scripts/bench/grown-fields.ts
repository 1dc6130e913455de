/** Front matter that grows along one dimension each. */

import { type Dimension, guide, repeated } from './grown-guides.ts';

const front = (name: string, once: number, lines: (much: number) => string): Dimension => ({
  name,
  once,
  files: (much) => guide('', lines(much)),
});

/** The dimensions along which its front matter may grow. */
export const FRONT_MATTER: readonly Dimension[] = [
  front('unknown keys', 200, (n) => repeated(n, (i) => `甲乙丙${i}: 丁\n`)),
  front('keys of all shapes', 200, (n) => repeated(n, (i) => `k${i}: { a: [b, "c"] }\n`)),
  front('keys twice', 500, (n) => repeated(n, () => `费用: 不收费\n`)),
  front('lines that are no YAML', 200, (n) => repeated(n, () => `费用: "不收费\n`)),
  front('lines with hashes', 500, (n) => repeated(n, (i) => `k${i}: a # b # c\n`)),
  front('lines with tabs', 200, (n) => repeated(n, (i) => `\tk${i}: a\n`)),
  front('values with colons', 200, (n) => repeated(n, (i) => `k${i}: a: b: c\n`)),
  front('values in brackets', 200, (n) => repeated(n, (i) => `k${i}: [a] b\n`)),
  front('brackets open', 25, (n) => `费用: ${'['.repeat(n)}\n`),
  front('brackets open in lines', 200, (n) => repeated(n, (i) => `k${i}: [a\n`)),
  front('references', 200, (n) => repeated(n, (i) => `k${i}: &a${i} *a${i}\n`)),
  front('a reference many times', 200, (n) => `k: &a b\n${repeated(n, (i) => `k${i}: *a\n`)}`),
  front('merges', 200, (n) => repeated(n, () => `<<: *a\n`)),
  front('tags', 200, (n) => repeated(n, (i) => `k${i}: !a b\n`)),
  front('aliases', 500, (n) => `俗称: ${repeated(n, (i) => `叫法${i}`, '、')}\n`),
  front('aliases in lines', 500, (n) => `俗称:\n${repeated(n, (i) => `  - 叫法${i}\n`)}`),
  front('windows', 500, (n) => `窗口: ${repeated(n, (i) => `${i}`, '、')}\n`),
  front('related', 100, (n) => `相关: ${repeated(n, (i) => `birth/x${i}`, '、')}\n`),
  front('hours', 100, (n) => `办公时间:\n${repeated(n, (i) => `  - 周${'一二三四五'[i % 5]} ${9 + (i % 3)}:00–17:00\n`)}`),
  front('hours in one line', 100, (n) => `办公时间: ${repeated(n, (i) => `周${'一二三四五'[i % 5]} ${9 + (i % 3)}:00–17:00`, '，')}\n`),
  front('hours of digits', 1000, (n) => `办公时间: ${repeated(n, () => `9`)}\n`),
  front(
    'hours of dates',
    50,
    (n) =>
      `办公时间: ${repeated(n, (i) => `${1 + (i % 12)}月${1 + (i % 28)}日至${1 + ((i + 1) % 12)}月${1 + (i % 28)}日 9:00–17:00`, '；')}\n`,
  ),
  front('a long title', 5000, (n) => `时限: ${repeated(n, () => '甲')}\n`),
  { name: 'title', once: 5000, files: (n) => ({ ...guide(''), 'birth/a.md': `# ${repeated(n, () => '甲')}\n\n话。\n` }) },
  { name: 'rules of dashes', once: 500, files: (n) => ({ ...guide(''), 'birth/a.md': repeated(n, () => `---\n`) }) },
];
