/** Parts taken from the last build never show: after any change a build gives the bytes of a build without a cache. */

import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { generateHall } from '../../scripts/bench/generated-hall.ts';
import { build } from '../../scripts/journey/build.ts';
import { isHashed } from '../../scripts/make/configs/headers.ts';
import { RECORD } from '../../scripts/write/record.ts';

let dir: string;
let hall: string;

beforeEach(() => {
  // A minute on: a file written this moment is read again in any case.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });
  dir = mkdtempSync(join(tmpdir(), 'guide-wall-kept-'));
  hall = join(dir, 'guides');
  generateHall(hall, 16);
  mkdirSync(join(hall, 'birth/g1'));
  writeFileSync(join(hall, 'birth/g1/form.pdf'), 'first');
  add('birth/g1.md', '\n## 表格\n[空白表](g1/form.pdf)，先看[另一篇](../work/g1.md)\n');
  add('birth/g2.md', '\n## 也看\n[另一篇](g1.md)，[表格](g1.md#表格)，[要多久](../work/g1.md#要多久)\n');
  edit('birth/g2.md', (text) => text.replace('---\n', '---\n相关: birth/g1、work/g1\n'));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  rmSync(dir, { recursive: true, force: true });
});

const text = (file: string) => readFileSync(join(hall, file), 'utf8');
const write = (file: string, content: string) => writeFileSync(join(hall, file), content);
const edit = (file: string, change: (text: string) => string) => write(file, change(text(file)));
const add = (file: string, more: string) => edit(file, (before) => before + more);

/** Builds at a time of its own: a root's number only grows. */
async function make(guides: string, out: string, now: number, address?: string) {
  vi.stubEnv('SOURCE_DATE_EPOCH', String(now));
  const { problems, published } = await build({ guides, out, address });
  expect([problems.filter(({ level }) => level === 'error'), published !== undefined]).toEqual([[], true]);
  return problems.map(({ file, ...rest }) => ({ ...rest, file: file.replace(guides, '') }));
}

function bytesIn(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).isFile());
  return new Map(
    names
      .filter((name) => name !== RECORD)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name)).toString('latin1')]),
  );
}

it.each<[string, () => void, string?]>([
  [
    'a guide has another code',
    () => edit('codes.yaml', (codes) => codes.replace(/^A1: .*$/m, 'A1: { retired: 2026-03-01, now: A11 }\nA11: birth/g1')),
  ],
  [
    'a guide is gone, and its code says farewell',
    () => {
      rmSync(join(hall, 'work/g1.md'));
      edit('birth/g1.md', (before) => before.replace('先看[另一篇](../work/g1.md)', ''));
      edit('birth/g2.md', (before) => before.replace('、work/g1', '').replace('，[要多久](../work/g1.md#要多久)', ''));
      edit('codes.yaml', (codes) => codes.replace(/^(\w+): work\/g1$/m, '$1: { retired: 2026-03-01, say: 不用办了。 }'));
    },
  ],
  ['an attachment has other bytes under its name', () => write('birth/g1/form.pdf', 'second')],
  [
    'an attachment is gone',
    () => {
      edit('birth/g1.md', (before) => before.replace('[空白表](g1/form.pdf)，', ''));
      rmSync(join(hall, 'birth/g1/form.pdf'));
    },
  ],
  ['a department has another name', () => edit('hall.yaml', (before) => before.replace(/(name: )([^,\n]*)(, phone)/, '$1新的部门$3'))],
  ['the hall is called otherwise', () => edit('hall.yaml', (before) => before.replace(/^name: .*$/m, 'name: 新的大厅'))],
  ['the hall has another address', () => {}, 'https://other.example/path'],
  ['a guide that others name has another title', () => edit('work/g1.md', (before) => before.replace(/^标题: .*$/m, '标题: 新的标题'))],
  ['a heading that others link to is worded otherwise', () => edit('birth/g1.md', (before) => before.replace('## 表格', '## 空白表格'))],
  [
    'a heading is put before one of the same words',
    () => edit('birth/g1.md', (before) => before.replace('\n## 表格', '\n## 表格\n这里。\n\n## 表格')),
  ],
  ['a translation is added', () => write('birth/g1.en.md', `---\ntitle: In English\n---\n\nA summary.\n`)],
  [
    'a guide is added',
    () => {
      write('work/new.md', '---\n标题: 新的指南\n---\n\n一段话。\n');
      add('codes.yaml', '\nB77: work/new\n');
    },
  ],
  ['a sentence is added', () => edit('birth/g1.md', (before) => before.replace('\n## 谁能办', '多了一句。\n\n## 谁能办'))],
  ['nothing', () => {}],
])(
  'after %s',
  async (what, change, address) => {
    const isSame = what === 'nothing';
    const [warm, cold, elsewhere] = [join(dir, 'warm'), join(dir, 'cold'), join(dir, 'elsewhere')];
    await make(hall, warm, 1_790_000_000);
    change();
    // The cache goes by the hall's folder: in another place it is empty.
    cpSync(hall, elsewhere, { recursive: true });
    const problems = await make(hall, warm, 1_790_000_001, address);
    expect(problems).toEqual(await make(elsewhere, cold, isSame ? 1_790_000_000 : 1_790_000_001, address));
    const [after, fresh] = [bytesIn(warm), bytesIn(cold)];
    // Hashed files of the build before stay for those who still ask for them.
    for (const name of after.keys()) if (!fresh.has(name) && isHashed(name)) after.delete(name);
    expect([...after.keys()]).toEqual([...fresh.keys()]);
    for (const [name, bytes] of fresh) expect([name, after.get(name) === bytes]).toEqual([name, true]);
  },
  60_000,
);
