import { describe, expect, it } from 'vitest';
import { type YamlNode, readYaml } from '../../scripts/parse/yaml/yaml.ts';

function problems(text: string): string[] {
  return readYaml(text, 'hall.yaml').problems.map(({ id, line, column }) => `${id} ${line}:${column}`);
}

/** Without places. */
function plain(node: YamlNode | undefined): unknown {
  if (node === undefined || 'text' in node) return node?.text;
  if ('list' in node) return node.list.map(plain);
  return Object.fromEntries(node.map.map(({ key, value }) => [key.text, plain(value)]));
}

describe('what is wrong', () => {
  it.each([
    ['yaml-syntax 2:5', 'events:\n  - { id: birth, colour: #b3261e }\n  - { id: work }'],
    ['yaml-syntax 1:8', 'a: {b: c: d}'],
    ['yaml-syntax 1:6', 'a: "x'],
    ['yaml-syntax 2:1', 'a: b\n---\nc: d'],
    ['yaml-syntax 2:1', '- a\nb: c'],
    ['yaml-syntax 1:3', '? [a]\n: b'],
    ['yaml-syntax 1:4', 'a: !!js x'],
    ['yaml-syntax 1:1', '['.repeat(5_000)],
    ['yaml-syntax 1:1', '- '.repeat(5_000)],
    ['yaml-tab 2:1', 'a:\n\tb: c'],
    ['yaml-alias 2:5', 'a: 1\nb: [*x]'],
    ['duplicate-key 2:1', 'a: 1\na: 2'],
  ])('%s', (problem, text) => {
    expect(problems(text)).toEqual([problem]);
  });

  it('is found on every line, and hides nothing that follows', () => {
    const { tree, problems: found } = readYaml('a: b: c\nd: @e\nf: g', 'hall.yaml');
    expect(found.map(({ line, column }) => [line, column])).toEqual([
      [1, 4],
      [2, 4],
    ]);
    expect(plain(tree)).toEqual({ a: 'b: c', d: '@e', f: 'g' });
  });
});

describe('what is right', () => {
  it('stays as typed', () => {
    expect(plain(readYaml('a: 007\nb: yes\nc: 2026-10-01\nd: [1, 2]\ne: { f: ~ }\n<<: g\n12: h\ni:', 'hall.yaml').tree)).toEqual({
      a: '007',
      b: 'yes',
      c: '2026-10-01',
      d: ['1', '2'],
      e: { f: '~' },
      '<<': 'g',
      '12': 'h',
      i: '',
    });
    expect(readYaml('# nothing', 'hall.yaml')).toEqual({ problems: [] });
  });

  it('knows its place as a person counts', () => {
    const { tree } = readYaml('\uFEFFa: 1\r\n𠮷: [𠮷, b]', 'hall.yaml', 5);
    expect(tree).toMatchObject({
      map: [{}, { key: { at: { line: 6, column: 1 } }, value: { list: [{ at: { line: 6, column: 5 } }, { at: { line: 6, column: 8 } }] } }],
    });
  });
});
