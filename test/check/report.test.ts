/** Problems in words, and typed words as commands read them. */

import { describe, expect, it } from 'vitest';
import { OPTIONS, readOptions } from '../../scripts/commands/options.ts';
import type { Problem } from '../../scripts/ground/problem.ts';
import { inOrder, isFailure, reportJson, reportText, terminalOptions } from '../../scripts/ground/report.ts';

const problem: Problem = {
  id: 'unknown-window',
  level: 'warning',
  file: 'guides/birth/hukou.md',
  line: 2,
  column: 5,
  message: { zh: '没有这个窗口。', en: 'There is no such window.' },
  fix: { zh: '写 12。', en: 'Write 12.' },
};

describe('reportText', () => {
  it('is plain lines in a log', () => {
    expect(reportText([problem], { language: 'zh-CN' })).toBe(
      'guides/birth/hukou.md:2:5  提醒  unknown-window  没有这个窗口。\n    → 写 12。\n共 0 个错误，1 个提醒。',
    );
  });
  it('shows the source line with a caret on a terminal; a Chinese character is two columns wide', () => {
    const text = reportText([problem], { language: 'en', terminal: true, sources: new Map([[problem.file, '---\n窗口: 99\n']]) });
    expect(text.split('\n').slice(0, 4)).toEqual([
      'guides/birth/hukou.md:2:5  warning  unknown-window  There is no such window.',
      '    2 | 窗口: 99',
      '              ^',
      '    → Write 12.',
    ]);
  });
  it.each([
    ['a person looks', { isTTY: true }, { TERM: 'xterm' }, { terminal: true, colour: true }],
    ['a terminal that knows none', { isTTY: true }, { TERM: 'dumb' }, { terminal: true, colour: false }],
    ['a person who wants none', { isTTY: true }, { TERM: 'xterm', NO_COLOR: '1' }, { terminal: true, colour: false }],
    ['it goes into a file', {}, { TERM: 'xterm' }, { terminal: false, colour: false }],
  ])('%s: source lines and colours only where they are wanted', (_, stream, env, options) => {
    expect(terminalOptions(stream, env)).toEqual(options);
  });

  it('has colours only where they are wanted', () => {
    expect(reportText([problem], { language: 'en', colour: true })).toContain('\u001b[33mwarning');
    expect(reportText([problem], { language: 'en' })).not.toContain('\u001b');
  });
  it('signs that a terminal obeys are not obeyed, and a line break in a name makes no new line', () => {
    const odd = { ...problem, message: { zh: '没有“a\u001b[2J\nb”。', en: '' } };
    const text = reportText([odd], { language: 'zh-CN', terminal: true, sources: new Map([[problem.file, '\n窗口: \u001b[2J\u0007']]) });
    expect(text).toContain('没有“a [2J b”。');
    expect(['\u001b', '\u0007'].filter((sign) => text.includes(sign))).toEqual([]);
  });
  it('says that nothing is wrong', () => expect(reportText([], { language: 'en' })).toBe('No problems.'));
});

it('inOrder: by file, line, column; the same problem once', () => {
  const lines = inOrder([{ ...problem, line: 10 }, problem, { ...problem, file: 'a.md' }, problem]).map(
    ({ file, line }) => `${file}:${line}`,
  );
  expect(lines).toEqual(['a.md:2', 'guides/birth/hukou.md:2', 'guides/birth/hukou.md:10']);
});

it('reportJson: one document with texts in the language of the hall', () => {
  expect(JSON.parse(reportJson([problem], 'zh-CN'))).toEqual({ problems: [{ ...problem, message: '没有这个窗口。', fix: '写 12。' }] });
});

it('isFailure: an error, or with strict a warning, never a note', () => {
  expect([isFailure([problem]), isFailure([problem], true), isFailure([{ ...problem, level: 'note' }], true)]).toEqual([
    false,
    true,
    false,
  ]);
});

describe('readOptions', () => {
  const said: string[] = [];
  const outside = {
    say: (text: string) => void said.push(text),
    complain: (text: string) => void said.push(text),
    exit: (code: number): never => {
      throw new Error(`exit ${code}`);
    },
  };
  const command = {
    name: 'npm run x',
    does: 'Does it.',
    options: { out: OPTIONS.out, json: OPTIONS.json, address: OPTIONS.address },
  } as const;
  it('an unknown option: one line, and 2', () => {
    expect(() => readOptions(command, ['--jason'], outside)).toThrow('exit 2');
    expect(said.pop()).toMatch(/^npm run x: .*--jason.*--help$/);
  });
  it.each(['qinghe.example', 'https://', 'https://me:secret@qinghe.example', 'https://qinghe.example/?x'])(
    'an address that no code may carry: %s',
    (address) => {
      expect(() => readOptions(command, ['--address', address], outside)).toThrow('exit 2');
      expect(said.pop()).toContain('这不是网址');
    },
  );
  it('a folder that is not there', () => {
    expect(() => readOptions({ ...command, options: { guides: OPTIONS.guides } }, ['--guides', '/nowhere'], outside)).toThrow('exit 2');
  });
  it('--help says every option', () => {
    expect(() => readOptions(command, ['--help'], outside)).toThrow('exit 0');
    expect(said.pop()).toMatch(/--out DIR[^]*--json[^]*--address URL[^]*--help/);
  });
  it('defaults', () => expect(readOptions(command, [], outside)).toEqual({ out: 'dist', json: false, address: undefined }));
});
