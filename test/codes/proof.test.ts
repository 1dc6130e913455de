/** The register proves printed codes by itself: no last output is needed to see that a line leads elsewhere now. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { build } from '../../scripts/journey/build.ts';
import { compile } from '../../scripts/journey/compile.ts';
import { appendCodes } from '../../scripts/register/give-codes.ts';
import { moveCodes } from '../../scripts/register/moved.ts';
import { freezeCodes } from '../../scripts/register/freeze.ts';
import { wallCodes } from '../../scripts/register/wall-codes.ts';
import { type Files, folderOf } from '../check/hall-folder.ts';
import { errorsIn, freezeAll, hallIn, printedFolder, registerIn } from './printed-hall.ts';

/** Two guides, one of them with a situation. */
const FILES: Files = {
  'birth/hukou.md': '---\n标题: 户口\n---\n\n## 您的情况\n### 结婚了吗？ {#married}\n- 是 {#yes}\n- 否 {#no}\n\n## 怎么办\n1. 取号。\n',
  'birth/card.md': '---\n标题: 证明\n---\n\n## 怎么办\n1. 取号。\n',
  'codes.yaml': [
    '# 登记',
    'A1: birth/hukou   # 印了',
    'A1-2: { guide: birth/hukou, answers: "married=no" }',
    'A2: birth/card',
    'S1: { device: printer }',
    'S2: { device: scanner }',
    'T1: { channel: hotline }',
    '',
  ].join('\n'),
};

/** A printed hall whose register somebody edited; returns its folder. */
function edited(edit: (register: string) => string): string {
  const dir = printedFolder(FILES);
  expect(errorsIn(dir)).toEqual([]);
  const before = registerIn(dir);
  writeFileSync(join(dir, 'codes.yaml'), edit(before));
  expect(registerIn(dir)).not.toBe(before);
  return dir;
}

function swapped(a: string, b: string): (register: string) => string {
  return (register) => register.replaceAll(a, '\0').replaceAll(b, a).replaceAll('\0', b);
}

describe('a line that leads elsewhere', () => {
  it.each([
    ['two guides swapped', swapped('{ guide: birth/hukou, address', '{ guide: birth/card, address'), ['frozen-line 2', 'frozen-line 4']],
    ['two machines swapped', swapped('device: printer', 'device: scanner'), ['frozen-line 5', 'frozen-line 6']],
    ['another channel', (text: string) => text.replace('channel: hotline', 'channel: suggest'), ['frozen-address 7', 'frozen-line 7']],
    ['a machine in place of a guide', (text: string) => text.replace('guide: birth/card', 'device: printer'), ['frozen-line 4']],
    ['other answers', (text: string) => text.replace('married=no', 'married=yes'), ['frozen-line 3']],
    [
      'no answers',
      (text: string) => text.replace('answers: "married=no", ', ''),
      ['code-duplicate 3', 'frozen-line 3', 'situation-answers 3'],
    ],
    ['another check', (text: string) => text.replace(/(card.*check: )\w+/, '$100000000'), ['frozen-line 4']],
    ['no check', (text: string) => text.replace(/(card.*), check: \w+/, '$1'), ['frozen-line 4']],
    ['two codes swapped', swapped('A1: ', 'A2: '), ['frozen-address 2', 'frozen-line 2', 'frozen-address 4', 'frozen-line 4']],
  ])('%s: stops', (_, edit, errors) => expect(errorsIn(edited(edit))).toEqual(errors));

  it('says what it was printed for, while that is there', () => {
    const dir = edited(swapped('{ guide: birth/hukou, address', '{ guide: birth/card, address'));
    const { problems } = compile({ dir, today: '2026-11-22' });
    expect(problems.flatMap(({ id, fix }) => (id === 'frozen-line' ? [fix.zh] : []))).toEqual([
      '印的时候通向“birth/hukou”：改回去。',
      '印的时候通向“birth/card”：改回去。',
    ]);
  });
  it('else the way to say that its file has another name', () => {
    const dir = edited((text) => text.replace(/(card.*check: )\w+/, '$100000000'));
    const { problems } = compile({ dir, today: '2026-11-22' });
    expect(problems.find(({ id }) => id === 'frozen-line')?.fix.zh).toContain('npm run codes -- --moved A2');
  });
});

describe('a printed line without its check', () => {
  it('is told to be without it, and the check is put back, before the command for a file with another name', () => {
    const dir = edited((text) => text.replaceAll(/, check: \w+/g, ''));
    const told = compile({ dir, today: '2026-11-22' }).problems.filter(({ id }) => id === 'frozen-line');
    const ofCode = (code: string) => told.find(({ message }) => message.zh.startsWith(`${code} `));
    expect(ofCode('A1-2')?.message.zh).toContain('check 却没有了');
    expect(ofCode('A1-2')?.fix.zh).toMatch(/^把 check 找回来：.*git.*--moved A1（/);
    expect(ofCode('S1')?.fix.zh).not.toContain('--moved');
    const all = { all: new Set(['birth/hukou', 'birth/card']), unregistered: new Set<string>() };
    writeFileSync(join(dir, 'codes.yaml'), registerIn(dir).replaceAll(/^# 印过.*\n/gm, '# 印过 A: A1 A1-2 A2\n'));
    expect(moveCodes(dir, 'A1,A2', all).problems).toEqual([]);
    expect(errorsIn(dir)).toEqual([]);
  });
});

describe('what was printed and is gone', () => {
  it.each([
    ['the facts of a line', (text: string) => text.replace(/\{ guide: birth\/card, .* \}/, 'birth/card'), ['frozen-gone 4']],
    ['of a situation', (text: string) => text.replace(/(married=no"), .* \}/, '$1 }'), ['frozen-gone 3']],
    ['the facts but for the check', (text: string) => text.replace(/address: \S+A2.*(check)/, '$1'), ['frozen-code 4']],
    ['a line', (text: string) => text.replace(/^S2: .*\n/m, ''), ['frozen-gone 13']],
    ['the line of the wall', (text: string) => text.replace(/^index: .*\n/m, ''), ['frozen-gone 10']],
  ])('%s: stops', (_, edit, errors) => expect(errorsIn(edited(edit))).toEqual(errors));

  it('nothing is printed over it, and no code is given, until it is back', () => {
    const dir = edited((text) => text.replace(/\{ guide: birth\/card, .* \}/, 'birth/card'));
    const after = registerIn(dir);
    expect(freezeCodes(dir, wallCodes(hallIn(dir))).problems).toMatchObject([{ id: 'codes-not-written', line: 4 }]);
    expect(appendCodes(dir, []).problems).toMatchObject([{ id: 'codes-not-written', line: 4 }]);
    expect(registerIn(dir)).toBe(after);
  });
  it('a code that never was printed after all: its facts and its name in the list go together', () => {
    const dir = edited((text) => text.replace(/\{ guide: birth\/card, .* \}/, 'birth/card').replace(/(# 印过 A:.*) A2/, '$1'));
    expect(errorsIn(dir)).toEqual([]);
  });
});

describe('what needs no proof', () => {
  it.each([
    ['a retired code without its facts', (text: string) => text.replace(/^A2: .*/m, 'A2: { retired: 2026-11-01, now: A1 }')],
    ['a retired code with them', (text: string) => text.replace('guide: birth/card', 'retired: 2026-11-01, now: A1')],
    ['a comment, an empty line, another order', (text: string) => `${text.split('\n').toReversed().join('\n')}\n# 完\n`],
    ['a list that is gone', (text: string) => text.replace(/# 印过.*\n/g, '')],
    ['quotes and spaces', (text: string) => text.replace('guide: birth/card', 'guide:   "birth/card.md"')],
  ])('%s', (_, edit) => expect(errorsIn(edited(edit))).toEqual([]));

  it('with --address nothing of it is read', () => {
    const dir = edited(swapped('device: printer', 'device: scanner'));
    expect(errorsIn(dir, { address: 'https://test.example' })).toEqual([]);
  });
});

describe('two branches that each printed', () => {
  const printed = (codes: readonly string[]) => {
    const dir = printedFolder(FILES);
    writeFileSync(join(dir, 'codes.yaml'), String(FILES['codes.yaml']));
    const wanted = wallCodes(hallIn(dir)).filter(({ code }) => codes.includes(code));
    expect(freezeCodes(dir, wanted).problems).toEqual([]);
    return { dir, lines: registerIn(dir).split('\n') };
  };

  it.each([['ours'], ['theirs'], ['both']])('of the lists %s is taken: no alarm, and the next writing lists all', (side) => {
    const [ours, theirs] = [printed(['A1']), printed(['A2'])];
    const merged = ours.lines.map((line, at) => (line.includes('check') ? line : (theirs.lines[at] ?? '')));
    const lists = { ours: ['# 印过 A: A1'], theirs: ['# 印过 A: A2'], both: ['# 印过 A: A1', '# 印过 A: A2'] }[side] ?? [];
    writeFileSync(join(ours.dir, 'codes.yaml'), [...merged.filter((line) => line && !line.startsWith('# 印过')), ...lists, ''].join('\n'));
    expect(errorsIn(ours.dir)).toEqual([]);
    expect(appendCodes(ours.dir, []).problems).toEqual([]);
    const listed = registerIn(ours.dir)
      .match(/^# 印过 A: .*/gm)
      ?.join(' ')
      .match(/A\d/g);
    expect(listed?.toSorted()).toEqual(['A1', 'A2']);
  });
});

describe('lines that were printed before there were checks', () => {
  const before = () => edited((text) => text.replace(/, check: \w+/g, '').replace(/# 印过.*\n/g, ''));
  it('are told once, as a warning', () => {
    const { problems } = compile({ dir: before(), today: '2026-11-22' });
    expect(problems.map(({ id, level, line }) => `${id} ${level} ${line}`)).toEqual(['frozen-unproved warning 2']);
    expect(problems[0]?.message.zh).toContain('A1 等 9 个码');
  });
  it.each([
    ['npm run codes', (dir: string) => appendCodes(dir, []).problems.map(({ id }) => id)],
    ['npm run print', freezeAll],
  ])('get it by %s, and nothing else of them changes', (_, write) => {
    const dir = before();
    const [text, frozen] = [registerIn(dir), hallIn(dir).register.frozen];
    expect(write(dir)).toEqual([]);
    expect(
      registerIn(dir)
        .replace(/, check: \w+/g, '')
        .replace(/# 印过.*\n/g, ''),
    ).toBe(text);
    expect(registerIn(dir)).toBe(registerIn(printedFolder(FILES)));
    expect(hallIn(dir).register.frozen).toEqual(frozen);
    expect(compile({ dir, today: '2026-11-22' }).problems).toEqual([]);
  });
});

describe('a build', () => {
  const unproved = () => edited((text) => text.replace(/, check: \w+/g, '').replace(/# 印过.*\n/g, ''));
  const told = async (guides: string, before?: string) => {
    const { problems, published } = await build({ guides, out: join(folderOf({}), 'new'), before });
    return [...problems.map(({ id, level }) => `${id} ${level}`), published === undefined ? 'nothing published' : 'published'];
  };

  it('into a new folder stops at lines that were swapped', async () => {
    const dir = edited(swapped('device: printer', 'device: scanner'));
    expect(await told(dir)).toEqual(['frozen-line error', 'frozen-line error', 'nothing published']);
  });
  it('into a new folder stops at lines that prove nothing', async () => {
    expect(await told(unproved())).toEqual(['frozen-unproved error', 'nothing published']);
  });
  it('with the last codes to compare with it goes by those', async () => {
    const codes = JSON.stringify({ format: 1, codes: [{ code: 'A2', state: 'active', guide: 'birth/hukou', title: '户口' }] });
    const before = join(folderOf({ 'codes.json': codes }), 'codes.json');
    expect(await told(unproved(), before)).toEqual(['frozen-unproved warning', 'code-moved error', 'nothing published']);
  });
});
