/** A hall that was published on 1 October 2026, to be spoilt; and its builds on later days. */

import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, onTestFinished, vi } from 'vitest';
import { type Arrived, type Journey, build } from '../../scripts/journey/build.ts';
import type { Guide } from '../../src/guide/guide.ts';
import { packLines, readLine } from '../../src/guide/pack.ts';
import { readRoot } from '../../src/guide/read-root.ts';
import { type Files, HALL } from '../check/hall-folder.ts';

const FILES: Files = {
  ...HALL,
  'codes.yaml': [
    'A1: birth/hukou',
    'A2: birth/certificate',
    'B1: work/card',
    'A1-2: { guide: birth/hukou, answers: "married=no" }',
    '',
  ].join('\n'),
  'birth/hukou.md': [
    '---',
    '标题: 新生儿户口登记',
    '部门: 县公安局',
    '窗口: 12',
    '---',
    '',
    '当场办好。[空白表](hukou/form.pdf)',
    '',
    '## 您的情况',
    '### 父母登记结婚了吗？ {#married}',
    '- 已登记 {#yes}',
    '- 没有登记 {#no}',
    '',
    '## 要带的材料',
    '- 出生医学证明：原件 1 份',
    '',
  ].join('\n'),
  'birth/hukou/form.pdf': 'the form',
  'birth/hukou.en.md': [
    '---',
    'title: Register a newborn',
    '---',
    '',
    'Done at once.',
    '',
    '## Your situation',
    '### Are the parents married? {#married}',
    '- Yes {#yes}',
    '- No {#no}',
    '',
    '## What to bring',
    '- Birth certificate: 1 original',
    '',
  ].join('\n'),
  'birth/certificate.md': '---\n标题: 出生医学证明\n相关: birth/hukou\n---\n\n好。[上户口](hukou.md)\n',
  'work/card.md': '---\n标题: 社保卡\n---\n\n好。\n',
};

/** A guide's text with a mistake that concerns it alone, and with news. */
export const WRONG = (text: string) => text.replace('部门: 县公安局', '部门: 没有这个部门').replace('当场办好', '明天办好');

/** Returns the errors of a build: `birth/hukou.md:3 unknown-department`. */
export function errorsOf({ problems }: Arrived, { guides }: HeldHall): string[] {
  const errors = problems.filter(({ level }) => level === 'error');
  return errors.map(({ file, line, id }) => `${file.slice(guides.length + 1)}:${line} ${id}`);
}

/** Returns the guides that a build held, each with the day of what is published: `birth/hukou 2026-10-01`. */
export function heldIn({ held }: Arrived): string[] {
  return held.map(({ name, guide }) => `${name} ${guide.held}`);
}

export interface HeldHall {
  readonly dir: string;
  readonly guides: string;
  readonly out: string;
  /** Changes a file of the hall; `undefined` deletes it. */
  readonly edit: (file: string, text: string | undefined | ((before: string) => string)) => void;
  /** Builds with `keepGoing`, unless told otherwise, at noon of a day. */
  readonly make: (day: string, changes?: Partial<Journey>) => Promise<Arrived>;
  /** The document of a page. */
  readonly page: (name: string) => string;
  /** The guide of a page, as its line says it. */
  readonly guide: (code: string, language?: string) => Guide | undefined;
}

let template: Promise<string> | undefined;
afterAll(async () => {
  if (template) rmSync(await template, { recursive: true, force: true });
  template = undefined;
});

/** Returns that hall, gone after the test. */
export async function publishedHall(): Promise<HeldHall> {
  const hall = hallIn(mkdtempSync(join(tmpdir(), 'guide-wall-held-')));
  onTestFinished(() => rmSync(hall.dir, { recursive: true, force: true }));
  template ??= publish();
  cpSync(await template, hall.dir, { recursive: true });
  return hall;
}

async function publish(): Promise<string> {
  const hall = hallIn(mkdtempSync(join(tmpdir(), 'guide-wall-held-')));
  for (const [path, body] of Object.entries(FILES)) {
    mkdirSync(dirname(join(hall.guides, path)), { recursive: true });
    writeFileSync(join(hall.guides, path), body);
  }
  await hall.make('2026-10-01', { keepGoing: false });
  return hall.dir;
}

function hallIn(dir: string): HeldHall {
  const [guides, out] = [join(dir, 'guides'), join(dir, 'dist')];
  return {
    dir,
    guides,
    out,
    edit: (file, text) => {
      if (text === undefined) return rmSync(join(guides, file), { recursive: true });
      writeFileSync(join(guides, file), typeof text === 'string' ? text : text(readFileSync(join(guides, file), 'utf8')));
    },
    make: async (day, changes) => {
      vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(`${day}T04:00:00Z`) });
      const arrived = await build({ guides, out, keepGoing: true, ...changes });
      vi.useRealTimers();
      return arrived;
    },
    page: (name) => readFileSync(join(out, `${name}.html`), 'utf8'),
    guide: (code, language = 'zh-CN') => guidesIn(out).find((one) => one.code === code && one.language === language),
  };
}

function guidesIn(out: string): Guide[] {
  const root = readRoot(readFileSync(join(out, 'root.json'), 'utf8'));
  return (root?.packs ?? []).flatMap(({ hash }) => packLines(readFileSync(join(out, `packs/${hash}.json`), 'utf8')).map(readLine));
}

/** Returns all files of a folder with their bytes. */
export function filesIn(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).isFile());
  return new Map(names.sort().map((name) => [name, readFileSync(join(folder, name), 'latin1')]));
}

/** Returns the only path in a folder of the output that ends so. */
export function onlyIn(folder: string, ending: string): string {
  const found = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(ending)) : [];
  if (found.length !== 1) throw new Error(`${folder}: ${found.join(', ')}`);
  return join(folder, found[0] ?? '');
}
