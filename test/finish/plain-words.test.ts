/** The plain words that all halls share: `scripts/finish/words`. */

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { compile } from '../../scripts/journey/compile.ts';

const ROOT = join(import.meta.dirname, '../..');
const WORDS = join(ROOT, 'scripts/finish/words');
const FRAMES = 'frames.yaml';

interface Line {
  readonly file: string;
  readonly said: string;
  /** Alternatives; the words of each stand together. */
  readonly meant: readonly (readonly string[])[];
}

const files = readdirSync(WORDS).sort();
const lines = files.filter((file) => file !== FRAMES).flatMap(linesOf);
const frames: readonly string[] = parse(textOf(FRAMES));

it('each file begins with a comment that says what is in it, and has at most 250 lines unless it is the list of frames', () => {
  expect(files.filter((file) => !/^# [A-Z].*\.\n/.test(textOf(file)))).toEqual([]);
  expect(files.filter((file) => file !== FRAMES && textOf(file).split('\n').length > 251)).toEqual([]);
});

it('each file is a flat map or a flat list: a line is a comment, empty, 说法: 事, or a frame', () => {
  const frame = /^- \p{Script=Han}+$/u;
  const line = /^('[\dA-Z]+'|[\p{Script=Han}\w+-]+( [\w-]+)*|[\p{Script=Han}|]+( [\p{Script=Han}|]+)+): [^\s'"]+( [^\s'"]+)*$/u;
  const odd = files.flatMap((file) =>
    textOf(file)
      .split('\n')
      .filter((one) => one !== '' && !one.startsWith('# ') && !(file === FRAMES ? frame : line).test(one)),
  );
  expect(odd).toEqual([]);
});

describe('a line 说法: 事', () => {
  it('stands once, whatever its case, over all files', () => {
    const said = lines.map((line) => line.said.toLowerCase());
    expect(said.length).toBeGreaterThan(2_500);
    expect(said.filter((one, at) => said.indexOf(one) !== at)).toEqual([]);
  });

  it('means something else than it says, and nothing twice', () => {
    const says = ({ said, meant }: Line) => meant.every((words) => words.every((word) => said.includes(word)));
    expect(lines.filter(says)).toEqual([]);
    expect(lines.filter(({ meant }) => new Set(meant.map(String)).size < meant.length)).toEqual([]);
  });

  it('is of Chinese characters and plain letters and digits: nothing full-width, nothing invisible', () => {
    const texts = [...lines.flatMap(({ said, meant }) => [...said.split('|'), ...meant.flat()]), ...frames];
    expect(texts.filter((text) => !/^[\p{Script=Han}\w +-]+$/u.test(text))).toEqual([]);
  });

  it('is no frame of a question', () => {
    const said = new Set(lines.map((line) => line.said));
    expect(frames.filter((frame) => said.has(frame))).toEqual([]);
    expect(frames.filter((frame, at) => frames.indexOf(frame) !== at)).toEqual([]);
  });
});

describe('a 说法 that begins in one word of a query and ends in the next', () => {
  it.each([
    ['参保人员', []],
    ['购房证明', []],
    ['加盖公章', ['公章']],
    ['行政审批局', ['审批局']],
    ['国家公务员', ['公务员']],
    ['本人社保卡', ['社保', '社保卡']],
    ['没办过身份证', ['身份证']],
    ['中华人民共和国土地管理法', []],
  ])('is not there: %s', (query, whole) => {
    expect(lines.flatMap(({ said }) => (query.includes(said) ? [said] : [])).toSorted()).toEqual(whole.toSorted());
  });
});

describe('each guide of the sample hall', () => {
  const { guides = [] } = compile({ dir: join(ROOT, 'guides'), today: '2026-11-22' });
  const own = guides.filter(({ language, bundle }) => language === 'zh-CN' && !bundle);

  it.each(own.map((guide) => [guide.title, guide] as const))('a long word of “%s” is meant by at least 15 lines', (title, guide) => {
    const all = JSON.stringify(guide).replace(/<[^>]+>/g, '');
    // 孩子 or 老年人 is of many guides, 户口登记 of few.
    const isOfTitle = (word: string) => word.length > 3 && title.includes(word);
    const leads = ({ meant }: Line) => meant.some((words) => words.some(isOfTitle) && words.every((word) => all.includes(word)));
    expect(lines.filter(leads).length).toBeGreaterThanOrEqual(15);
  });
});

function linesOf(file: string): Line[] {
  const map: Record<string, string> = parse(textOf(file));
  return Object.entries(map).map(([said, meant]) => ({ file, said, meant: meant.split('、').map((words) => words.split(' ')) }));
}

function textOf(file: string): string {
  return readFileSync(join(WORDS, file), 'utf8');
}
