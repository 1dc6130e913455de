/** Halls that grow along one dimension each: hall.yaml, codes.yaml, plan.svg, folders. */

import { type Dimension, ONE_EVENT, type GrownFiles, HALL, guide, repeated } from './grown-guides.ts';

function hall(more: string, files: GrownFiles = {}): GrownFiles {
  return { ...guide(''), 'hall.yaml': `${HALL}${ONE_EVENT}${more}`, ...files };
}

const yaml = (name: string, once: number, lines: (much: number) => string): Dimension => ({
  name,
  once,
  files: (much) => hall(lines(much)),
});
const codes = (name: string, once: number, lines: (much: number) => string): Dimension => ({
  name,
  once,
  files: (much) => hall('', { 'codes.yaml': `A1: birth/a\n${lines(much)}` }),
});
const plan = (name: string, once: number, inner: (much: number) => string): Dimension => ({
  name,
  once,
  files: (much) =>
    hall('windows:\n  1: { name: 综合 }\n', {
      'plan.svg': `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">${inner(much)}</svg>`,
    }),
});

/** The dimensions along which a hall may grow. */
export const HALLS: readonly Dimension[] = [
  yaml(
    'departments',
    250,
    (n) => `departments:\n${repeated(n, (i) => `  d${i}: { name: 局${i}, phone: 0999-000${i}, complaint: 0999-001${i} }\n`)}`,
  ),
  yaml('windows', 250, (n) => `windows:\n${repeated(n, (i) => `  ${i}: { name: 窗${i}, where: 一楼 }\n`)}`),
  yaml('devices', 250, (n) => `devices:\n${repeated(n, (i) => `  d${i}: { name: 机${i}, where: 一楼, guides: birth/a }\n`)}`),
  yaml('people', 250, (n) => `people:\n${repeated(n, (i) => `  - { name: 人${i}, role: 代表, department: 无${i}, windows: ${i} }\n`)}`),
  yaml('places', 250, (n) => `places:\n${repeated(n, (i) => `  p${i}: { name: 墙${i}, codes: A1、B${i} }\n`)}`),
  yaml('channels', 250, (n) => `channels:\n${repeated(n, (i) => `  - { id: c${i}, name: 渠${i}, url: "tel:${i}" }\n`)}`),
  yaml('own words unknown', 100, (n) => `words:\n${repeated(n, (i) => `  看我该怎么办${i}: 一\n`)}`),
  yaml('hall keys unknown', 250, (n) => repeated(n, (i) => `kk${i}: a\n`)),
  yaml('hall brackets deep', 25, (n) => `wall: ${'{ a: '.repeat(n)}b${' }'.repeat(n)}\n`),
  yaml('hall indents deep', 25, (n) => `wall:\n${repeated(n, (i) => `${' '.repeat(i + 1)}a:\n`)}`),
  yaml('hall long text', 5000, (n) => `place: "${repeated(n, () => '甲 ')}"\n`),
  yaml('hall folded text', 500, (n) => `place: >\n${repeated(n, () => '  甲\n')}`),
  {
    name: 'events',
    once: 25,
    files: (n) =>
      hall('', {
        'hall.yaml': `${HALL}events:\n${repeated(n, (i) => `  - { id: e${i}, letter: ${letter(i)}, name: 事${i}, colour: "#b3261e" }\n`)}`,
        'codes.yaml': '',
        ...Object.fromEntries(Array.from({ length: n }, (_, i) => [`e${i}/a.md`, `# 事${i}\n\n话。\n`])),
      }),
  },
  {
    name: 'folders',
    once: 50,
    files: (n) => Object.fromEntries(Array.from({ length: n }, (_, i) => [`e${i}/a.md`, `# 事${i}\n\n话。\n`])),
  },
  {
    name: 'languages',
    once: 10,
    files: (n) =>
      hall(
        '',
        Object.fromEntries(
          LANGUAGES.slice(0, n).flatMap((language) => [
            [`hall.${language}.yaml`, 'name: Hall\n'],
            [`birth/a.${language}.md`, `# Thing\n\nWords.\n`],
          ]),
        ),
      ),
  },
  codes('codes', 250, (n) => repeated(n, (i) => `A${i + 2}: birth/x${i}\n`)),
  codes('codes twice', 250, (n) => repeated(n, () => `A2: birth/a\n`)),
  codes('codes of one guide', 250, (n) => repeated(n, (i) => `A${i + 2}: birth/a\n`)),
  codes('codes retired in a chain', 250, (n) => repeated(n, (i) => `A${i + 2}: { retired: 2026-01-01, now: A${i + 3} }\n`)),
  codes('codes retired in a circle', 250, (n) => repeated(n, (i) => `A${i + 2}: { retired: 2026-01-01, now: A${((i + 1) % n) + 2} }\n`)),
  codes('codes of situations', 20, (n) => repeated(n, (i) => `A1-${i + 2}: { guide: birth/a, answers: married=no }\n`)),
  codes('codes frozen', 100, (n) =>
    repeated(
      n,
      (i) =>
        `A${i + 2}: { retired: 2026-01-01, say: 再见, address: "https://qinghe.example/A${i + 2}", version: 2, level: M, mask: 1, matrix: 0123456789abcdef }\n`,
    ),
  ),
  codes('codes answers', 250, (n) => `A1-2: { guide: birth/a, answers: ${repeated(n, (i) => `q${i}=1`, ' ')} }\n`),
  {
    name: 'guides',
    once: 50,
    files: (n) =>
      hall('', {
        'codes.yaml': '',
        ...Object.fromEntries(Array.from({ length: n }, (_, i) => [`birth/g${i}.md`, `# 办理第${i}件事\n\n话。\n`])),
      }),
  },
  {
    name: 'guides that name what is not there',
    once: 25,
    files: (n) =>
      hall('', {
        'codes.yaml': '',
        ...Object.fromEntries(
          Array.from({ length: n }, (_, i) => [
            `birth/g${i}.md`,
            `---\n标题: 办理第${i}件事\n部门: 没有的局${i}\n窗口: 没有的窗${i}\n相关: birth/h${i}、办里第${i}件事\n也属于: 没有的事${i}\n---\n\n[表](表${i}.pdf)\n`,
          ]),
        ),
      }),
  },
  {
    name: 'guides by one title',
    once: 50,
    files: (n) =>
      hall('', { 'codes.yaml': '', ...Object.fromEntries(Array.from({ length: n }, (_, i) => [`birth/g${i}.md`, `# 一件事\n\n话。\n`])) }),
  },
  {
    name: 'attachments',
    once: 50,
    files: (n) =>
      hall('', {
        ...guide(repeated(n, (i) => `- [表](form/表${i}.pdf)\n`)),
        ...Object.fromEntries(Array.from({ length: n }, (_, i) => [`birth/form/表${i}.pdf`, `a${i}`])),
      }),
  },
  {
    name: 'attachments misspelt',
    once: 50,
    files: (n) =>
      hall('', {
        ...guide(repeated(n, (i) => `- [表](form/表${i}.pdf)\n`)),
        ...Object.fromEntries(Array.from({ length: n }, (_, i) => [`birth/form/表格${i}.pdf`, `a${i}`])),
      }),
  },
  { name: 'folders in folders', once: 10, files: (n) => hall('', { ...guide(''), [`birth/${'a/'.repeat(n)}a.md`]: '# 甲\n\n话。\n' }) },
  plan('plan elements', 500, (n) => repeated(n, (i) => `<rect id="window-${i}" x="${i}" y="1" width="2" height="2"/>`)),
  plan('plan ids', 250, (n) => repeated(n, (i) => `<g id="a${i}"><use href="#a${i - 1}"/></g>`)),
  plan('plan groups in groups', 100, (n) => `${'<g>'.repeat(n)}<rect width="1" height="1"/>${'</g>'.repeat(n)}`),
  plan(
    'plan style rules',
    15,
    (n) =>
      `<style>${repeated(n, (i) => `.c${i}{fill:#${100 + i}}`)}</style>${repeated(n, (i) => `<rect class="c${i}" width="1" height="1"/>`)}`,
  ),
  plan(
    'plan style rules on 200 elements',
    15,
    (n) =>
      `<style>${repeated(n, (i) => `.c${i}{fill:#${100 + i}}`)}</style>${repeated(200, (i) => `<rect class="c${i % n}" width="1" height="1"/>`)}`,
  ),
  plan(
    'plan style rules long',
    15,
    (n) =>
      `<style>${repeated(n, (i) => `svg g g g rect.c${i}:not(.d) , g > * + .c${i}{fill:#${100 + i}}`)}</style>${repeated(n, (i) => `<g><g><g><rect class="c${i}" width="1" height="1"/></g></g></g>`)}`,
  ),
  plan(
    'plan style rules for all',
    15,
    (n) =>
      `<style>${repeated(n, (i) => `rect{fill:#${100 + i};stroke-width:${i}}`)}</style>${repeated(n * 2, () => `<rect width="1" height="1"/>`)}`,
  ),
  plan('plan style attributes', 250, (n) => repeated(n, (i) => `<rect style="fill:#${100 + i};stroke:#000" width="1" height="1"/>`)),
  plan('plan one style long', 250, (n) => `<rect style="${repeated(n, (i) => `--a${i}:1;fill:#${100 + i};`)}" width="1" height="1"/>`),
  plan('plan ways', 40, (n) => repeated(n, (i) => `<path id="way-${i}" d="M${i} 0V100M0 ${i}H100"/>`)),
  plan('plan path', 1000, (n) => `<path d="M0 0${repeated(n, (i) => `L${i} ${i % 7}`)}"/>`),
  plan('plan paths', 250, (n) => repeated(n, (i) => `<path d="M0 0L${i} 1z"/>`)),
  plan('plan path of digits', 5000, (n) => `<path d="M${'1'.repeat(n)}"/>`),
  plan('plan transforms', 250, (n) => `<g transform="${repeated(n, () => 'translate(1 2) ')}"><rect width="1" height="1"/></g>`),
  plan('plan addresses', 250, (n) => repeated(n, (i) => `<rect fill="url(#a${i})" width="1" height="1"/>`)),
  plan('plan entities', 250, (n) => repeated(n, () => `&amp;`)),
  plan('plan open', 250, (n) => repeated(n, () => `<g>`)),
  plan('plan text', 250, (n) => `<text>${repeated(n, () => `<tspan>1</tspan>`)}</text>`),
];

const LANGUAGES =
  'en fr de es it pt nl sv da fi nb pl cs sk hu ro bg el tr ru uk ar he fa ur hi bn ta te ml kn th lo km my vi id ms tl ja ko mn bo ug'.split(
    ' ',
  );

function letter(index: number): string {
  const [first, second] = [Math.floor(index / 26), index % 26];
  return (first > 0 ? String.fromCharCode(64 + first) : '') + String.fromCharCode(65 + second);
}
