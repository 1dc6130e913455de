/** Guides that grow along one dimension each, of which a person could write too much. */

/** A hall in which there can be much of one thing. */
export interface Dimension {
  readonly name: string;
  /** How much of it is once; it is measured twice and four times as large too. */
  readonly once: number;
  /** Returns the hall’s files by path, with so much of it. */
  readonly files: (much: number) => GrownFiles;
}

export type GrownFiles = Readonly<Record<string, string>>;

/** The beginning of hall.yaml in all of them. */
export const HALL = `name: 青禾县政务服务大厅
address: https://qinghe.example
phone: 0999-0000001
hours: 周一至周五 9:00–17:00
`;
export const ONE_EVENT = 'events:\n  - { id: birth, letter: A, name: 出生, colour: "#b3261e" }\n';
const TWO = '## 您的情况\n### 登记了吗？ {#married}\n- 有 {#yes}\n- 无 {#no}\n### 随谁？ {#follow}\n- 甲 {#father}\n- 乙 {#mother}\n\n';

/** Returns so many texts, one after the other. */
export function repeated(much: number, one: (index: number) => string, by = ''): string {
  return Array.from({ length: much }, (_, index) => one(index)).join(by);
}

/** Returns a hall of one guide. */
export function guide(body: string, front = ''): GrownFiles {
  return {
    'hall.yaml': HALL + ONE_EVENT,
    'codes.yaml': 'A1: birth/a\n',
    'birth/a.md': `---\n标题: 办一件事\n${front}---\n\n一段话。\n\n${body}\n`,
  };
}

/** Returns a dimension along which a guide’s text grows. */
export const text = (name: string, once: number, body: (much: number) => string): Dimension => ({
  name,
  once,
  files: (much) => guide(body(much)),
});
const material = (name: string, once: number, condition: (much: number) => string, asked = TWO): Dimension =>
  text(name, once, (much) => `${asked}## 要带的材料\n- 身份证 {${condition(much)}}\n`);

const question = (id: number, when = '') => `### 问${id}？ {#q${id}${when}}\n- 甲${id}\n- 乙${id}\n\n`;

const asked = (count: number, when: (id: number) => string) => `## 您的情况\n${repeated(count, (id) => question(id, when(id)))}`;
const papers = (count: number) => `## 要带的材料\n${repeated(count, (id) => `- 证${id} {甲${id}}\n`)}`;

/** The dimensions along which a guide’s text may grow. */
export const TEXTS: readonly Dimension[] = [
  text('questions', 250, (n) => `## 您的情况\n${repeated(n, (i) => question(i))}`),
  text('questions in a chain', 75, (n) => `## 您的情况\n${repeated(n, (i) => question(i, i ? ` 甲${i - 1}` : ''))}`),
  text('questions in a chain backwards', 75, (n) => `## 您的情况\n${repeated(n, (i) => question(i, i < n - 1 ? ` 甲${i + 1}` : ''))}`),
  text('questions in a circle', 75, (n) => `## 您的情况\n${repeated(n, (i) => question(i, ` 甲${(i + 1) % n}`))}`),
  text(
    'questions on all before',
    16,
    (n) => `## 您的情况\n${repeated(n, (i) => question(i, i ? ` ${repeated(i, (j) => `q${j}=1`, ' 且 ')}` : ''))}`,
  ),
  text(
    'questions on any before',
    16,
    (n) => `## 您的情况\n${repeated(n, (i) => question(i, i ? ` ${repeated(i, (j) => `q${j}=1`, ' 或 ')}` : ''))}`,
  ),
  text('questions with content on each path', 75, (n) => asked(n, (i) => (i ? ` 甲${i - 1}` : '')) + papers(n)),
  text('questions on two before, each with a paper', 75, (n) => asked(n, (i) => (i > 1 ? ` 甲${i - 1} 且 甲${i - 2}` : '')) + papers(n)),
  text(
    'questions under content',
    250,
    (n) => `## 您的情况\n${repeated(n, (i) => question(i))}## 要带的材料\n${repeated(n, (i) => `- 证${i} {甲${i} 且 乙${(i + 1) % n}}\n`)}`,
  ),
  text(
    'contradictions',
    100,
    (n) =>
      `## 您的情况\n${repeated(14, (i) => question(i, i ? ` 甲${i - 1}` : ''))}## 要带的材料\n${repeated(n, (i) => `- 证${i} {甲13 且 乙${i % 13}}\n`)}`,
  ),
  text('answers', 500, (n) => `## 您的情况\n### 哪一样？\n${repeated(n, (i) => `- 答${i}\n`)}`),
  text(
    'answers with conditions',
    500,
    (n) => `## 您的情况\n### 哪一样？\n${repeated(n, (i) => `- 答${i}\n`)}\n## 要带的材料\n${repeated(n, (i) => `- 材料${i} {答${i}}\n`)}`,
  ),
  text(
    'answers with ids',
    500,
    (n) =>
      `## 您的情况\n### 哪一样？ {#q}\n${repeated(n, (i) => `- 答${i} {#a${i}}\n`)}\n## 要带的材料\n${repeated(n, (i) => `- 材料${i} {q=a${i}}\n`)}`,
  ),
  text(
    'answers misspelt',
    100,
    (n) =>
      `## 您的情况\n### 哪一样？\n${repeated(n, (i) => `- 办理第${i}种\n`)}\n## 要带的材料\n${repeated(n, (i) => `- 材料${i} {办里第${i}种}\n`)}`,
  ),
  text(
    'long answers misspelt',
    1000,
    (n) => `## 您的情况\n### 哪一样？\n- ${repeated(n, () => `甲`)}\n- 乙\n\n## 要带的材料\n- 材料 {${repeated(n, () => `丙`)}}\n`,
  ),
  text(
    'labels alike',
    100,
    (n) => `## 您的情况\n${repeated(n, (i) => `### 问${i}？\n- 是\n- 否\n\n`)}## 要带的材料\n${repeated(n, () => '- 身份证 {是}\n')}`,
  ),
  text(
    'labels that begin alike',
    100,
    (n) =>
      `## 您的情况\n### 问？\n${repeated(n, (i) => `- ${'a'.repeat(i + 1)}\n`)}\n## 要带的材料\n- 身份证 {${'a'.repeat(n)}且${'a'.repeat(n)}b}\n`,
  ),
  text(
    'labels with connectives',
    100,
    (n) =>
      `## 您的情况\n### 问？\n${repeated(n, (i) => `- 甲 且 乙${i}\n`)}\n## 要带的材料\n${repeated(n, (i) => `- 证 {甲 且 乙${i}}\n`)}`,
  ),
  material('condition run together', 8, (n) => repeated(n, () => '有、无且甲、乙', '且')),
  material('condition of ands', 200, (n) => repeated(n, () => '有 且 甲', ' 且 ')),
  material('condition of ors', 200, (n) => repeated(n, (i) => `married=yes 且 follow=${i % 2 ? 'father' : 'mother'}`, ' 或 ')),
  material('condition of negations', 200, (n) => repeated(n, () => '不是 有 或 不是 甲', ' 或 ')),
  material('condition of unknown words', 50, (n) => repeated(n, (i) => `没${i}`, ' 或 ')),
  material('condition unreadable', 200, (n) => repeated(n, () => '且', ' ')),
  material('condition ids', 200, (n) => repeated(n, () => 'married=yes|no', ' ')),
  material(
    'condition of ors of ids',
    200,
    (n) => `q=${repeated(n, (i) => `${i + 1}`, '|')}`,
    `## 您的情况\n### 问？ {#q}\n${repeated(800, (i) => `- 答${i}\n`)}\n`,
  ),
  text('braces on a line', 100, (n) => `${TWO}## 要带的材料\n- 身份证 ${repeated(n, () => '{有 且 甲}', ' ')}\n`),
  text('conditions within conditions', 4, (n) => `${TWO}## 说明\n${repeated(n, (i) => `${'  '.repeat(i)}- 甲 {有 或 甲}\n`)}`),
  text(
    'sections under conditions',
    40,
    (n) =>
      `## 您的情况\n${repeated(8, (i) => question(i))}## 说明 {${repeated(n, (i) => `q${i % 8}=${(i % 2) + 1} 且 q${(i + 1 + ((i >> 3) % 7)) % 8}=1`, ' 或 ')}}\n\n### 小节 {${repeated(n, (i) => `q${i % 8}=${(i % 2) + 1} 且 q${(i + 3) % 8}=1`, ' 或 ')}}\n- 甲 {${repeated(n, (i) => `q${i % 8}=${(i % 2) + 1} 且 q${(i + 4) % 8}=1`, ' 或 ')}}\n`,
  ),
  text('lines with conditions', 250, (n) => `${TWO}## 怎么办\n${repeated(n, (i) => `${i + 1}. 去窗口 {有 且 甲}\n`)}`),
  text(
    'lines that differ in conditions',
    50,
    (n) =>
      `## 您的情况\n${repeated(14, (i) => question(i, i ? ` 甲${i - 1}` : ''))}## 怎么办\n${repeated(n, (i) => `${i + 1}. 去窗口 {q${i % 14}=1 且 q${(i + 1 + ((i / 14) | 0)) % 14}=1 且 q13=2}\n`)}`,
  ),
  text('materials', 500, (n) => `## 要带的材料\n${repeated(n, (i) => `- 材料${i}：原件\n  备注。\n`)}`),
  text('choices', 250, (n) => `## 要带的材料\n${repeated(n, (i) => `- 任选一样：\n  - 证${i}\n  - 本${i}\n`)}`),
  text('choices in choices', 15, (n) => `## 要带的材料\n${repeated(n, (i) => `${'  '.repeat(i)}- 任选一样：\n`)}`),
  text('table rows', 250, (n) => `## 要带的材料\n| 名称 | 形式 | 备注 |\n|---|---|---|\n${repeated(n, (i) => `| 证${i} | 原件 | 无 |\n`)}`),
  text(
    'table columns',
    250,
    (n) => `## 要带的材料\n|${repeated(n, () => ' 名 |')}\n|${repeated(n, () => '---|')}\n|${repeated(n, () => ' 甲 |')}\n`,
  ),
  text(
    'table rows and columns',
    20,
    (n) =>
      `## 说明\n|${repeated(n, () => ' 名 |')}\n|${repeated(n, () => '---|')}\n${repeated(n, () => `|${repeated(n, () => ' 甲 |')}\n`)}\n`,
  ),
  text(
    'tables cells missing',
    250,
    (n) => `## 说明\n|${repeated(n, () => ' 名 |')}\n|${repeated(n, () => '---|')}\n${repeated(n, () => `| 甲 |\n`)}\n`,
  ),
  text('steps', 500, (n) => `## 怎么办\n${repeated(n, (i) => `${i + 1}. **取号**：取号。\n`)}`),
  text('common questions', 250, (n) => `## 常见问题\n${repeated(n, (i) => `### 问${i}？\n答。\n\n`)}`),
  text('headings', 500, (n) => repeated(n, (i) => `## 说明${i}\n\n一段。\n\n`)),
  text('headings without marks', 500, (n) => repeated(n, (i) => `${i}、申请条件\n\n一段。\n\n`)),
  text('headings of materials', 250, (n) => `## 要带的材料\n${repeated(n, (i) => `### 甲${i}\n- 证\n\n`)}`),
  text('headings alike', 500, (n) => repeated(n, () => `## 说明\n\n一段。\n\n`)),
  text('paragraphs', 500, (n) => repeated(n, () => '一段话，说得清楚。\n\n')),
  text('lines', 1000, (n) => repeated(n, () => '一段话，说得清楚。\n')),
  text('one long line', 10000, (n) => repeated(n, () => '话说得')),
  text('one long line with stars', 1000, (n) => repeated(n, () => '*a **b ')),
  text('stars', 2000, (n) => '*'.repeat(n)),
  text('stars and words', 1000, (n) => repeated(n, () => '**甲**乙')),
  text('underscores', 1000, (n) => repeated(n, () => '_a __b ')),
  text('wave lines', 1000, (n) => repeated(n, () => '~~a ~b ')),
  text('back quotes', 200, (n) => repeated(n, (i) => `${'`'.repeat((i % 100) + 1)}a `)),
  text('opening brackets', 1000, (n) => '['.repeat(n)),
  text('opening pictures', 1000, (n) => '![a'.repeat(n)),
  text('links in brackets', 200, (n) => `${'['.repeat(n)}a${'](x)'.repeat(n)}`),
  text('unclosed links', 1000, (n) => '[a](<'.repeat(n)),
  text('unclosed link titles', 1000, (n) => '[a](b "'.repeat(n)),
  text('round brackets', 1000, (n) => `[a](${'('.repeat(n)}`),
  text('braces open', 1000, (n) => '{'.repeat(n)),
  text('braces closed', 1000, (n) => '}'.repeat(n)),
  text('braces in braces', 1000, (n) => '{'.repeat(n) + '}'.repeat(n)),
  text('braces full of words', 1000, (n) => `甲 ${repeated(n, () => '{a} b ')}`),
  text('braces open in lines', 500, (n) => repeated(n, () => '- 证 {有\n')),
  text('braces closed in lines', 500, (n) => repeated(n, () => '- 证 有}\n')),
  text('angle brackets', 1000, (n) => '<'.repeat(n)),
  text('angle brackets and words', 1000, (n) => '<a '.repeat(n)),
  text('tags', 1000, (n) => '<b>'.repeat(n)),
  text('html comments open', 1000, (n) => '<!-- a '.repeat(n)),
  text('html comments in lines', 500, (n) => repeated(n, () => 'a <!-- b --> c\n\n')),
  text('html comments open in lines', 500, (n) => repeated(n, () => 'a <!-- b\n\n')),
  text('processing instructions open', 1000, (n) => '<?'.repeat(n)),
  text('cdata open', 1000, (n) => 'a <![CDATA['.repeat(n)),
  text('backslashes', 2000, (n) => '\\'.repeat(n)),
  text('entities', 1000, (n) => '&amp;'.repeat(n)),
  text('ampersands', 2000, (n) => '&'.repeat(n)),
  text('spaces', 10000, (n) => `甲${' '.repeat(n)}乙`),
  text('spaces in lines', 500, (n) => repeated(n, () => `甲${' '.repeat(200)}乙\n`)),
  text('full-width spaces', 10000, (n) => `甲${'　'.repeat(n)}乙`),
  text('blank lines', 5000, (n) => '\n'.repeat(n)),
  text('tabs', 5000, (n) => `甲${'\t'.repeat(n)}乙`),
  text('dashes', 5000, (n) => `a${'-'.repeat(n)}b`),
  text('equal signs', 5000, (n) => `a ${'='.repeat(n)} b`),
  text('colons', 5000, (n) => `## 要带的材料\n- 证${'：'.repeat(n)}\n`),
  text('commas', 5000, (n) => `## 谁能办\n- 提供${'，'.repeat(n)}\n`),
  text('words of handing in', 1000, (n) => `## 谁能办\n- ${repeated(n, () => '提供')}\n`),
  text(
    'material names long',
    2000,
    (n) => `## 要带的材料\n- ${repeated(n, () => '相关的')}\n- ${repeated(n, () => 'other ')}\n- ${repeated(n, () => '（、')}\n`,
  ),
  text('addresses', 500, (n) => repeated(n, (i) => `见 https://a.example/${i} 和 0999-0000001。\n`)),
  text('addresses alike', 1000, (n) => repeated(n, () => 'www.a.a.')),
  text('mail addresses', 1000, (n) => repeated(n, () => 'a@')),
  text('links to what is missing', 100, (n) => repeated(n, (i) => `- [表](a/表${i}.pdf)\n`)),
  text('links to guides', 500, (n) => repeated(n, () => `- [那件事](a.md)\n`)),
  text('links to headings', 500, (n) => repeated(n, (i) => `## 说明${i}\n[看](#说明${n - i})\n\n`)),
  text('links to headings that are not there', 250, (n) => repeated(n, (i) => `## 说明${i}\n[看](#收费${i})\n\n`)),
  text('links to answers', 500, (n) => `${TWO}${repeated(n, () => `[看](#married=no&follow=father)\n`)}`),
  text('a link to many answers', 500, (n) => `${TWO}[看](#${repeated(n, () => 'married=no&')}follow=father)\n`),
  text('link definitions', 500, (n) => `${repeated(n, (i) => `[甲${i}]\n`)}\n${repeated(n, (i) => `[甲${i}]: https://a.example/${i}\n`)}`),
  text('notes', 500, (n) => `${repeated(n, (i) => `甲[^${i}]\n`)}\n${repeated(n, (i) => `[^${i}]: 说明\n`)}`),
  text('notes in notes', 100, (n) => `甲[^0]\n\n${repeated(n, (i) => `[^${i}]: 说明[^${i + 1}]\n`)}`),
  text('notes many times', 100, (n) => `${repeated(n, () => `甲[^1]\n`)}\n[^1]: ${repeated(n, () => `说明`)}\n`),
  text('lists in lists', 20, (n) => repeated(n, (i) => `${'  '.repeat(i)}- 甲\n`)),
  text('numbered in numbered', 20, (n) => repeated(n, (i) => `${'   '.repeat(i)}1. 甲\n`)),
  text('list marks on a line', 100, (n) => `${'- '.repeat(n)}甲`),
  text('quotes in quotes', 100, (n) => `${'> '.repeat(n)}甲`),
  text('quotes in lines', 500, (n) => repeated(n, () => `> 甲\n乙\n`)),
  text('lists', 500, (n) => repeated(n, (i) => `- 甲\n\n${i}. 乙\n\n`)),
  text('list items over blank lines', 500, (n) => repeated(n, () => `- 甲\n\n`)),
  text('fences', 500, (n) => repeated(n, () => '```\n甲\n```\n')),
  text('fences open', 500, (n) => repeated(n, (i) => `${'`'.repeat(3 + (i % 200))}\n`)),
  text('code spans', 1000, (n) => repeated(n, () => '`甲` ')),
  text('underlined headings', 500, (n) => repeated(n, () => '甲\n---\n')),
  text('numbered as in Word', 500, (n) => repeated(n, (i) => `（${i}）甲\n`)),
  text('circled numbers', 500, (n) => repeated(n, () => `①甲②乙\n`)),
  text('words in a line of a list', 500, (n) => `## 要带的材料\n${repeated(n, () => `1、甲；`)}`),
  text('hours and days', 500, (n) => `## 要多久\n${repeated(n, () => `- 法定 20 个工作日\n`)}`),
];
