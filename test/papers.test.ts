/** The papers are true: their maps, formats, invariants, links and lengths are compared with the program. */

import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codesText } from '../src/guide/codes.ts';
import { withSignature } from '../src/guide/signed.ts';
import { bytesOf } from '../scripts/make/made.ts';
import { linesOfGuides } from '../scripts/make/lines.ts';
import { makeOutput } from '../scripts/make/output.ts';
import { REGISTER_KEYS } from '../scripts/parse/hall/codes-yaml.ts';
import { SHEET_KINDS } from '../scripts/sheets/kinds/kinds.ts';
import { writeRecord } from '../scripts/sheets/record/record.ts';
import { recordText } from '../scripts/write/record.ts';
import { circumstances, finished, guide, hall } from './make/small-hall.ts';

const ROOT = join(import.meta.dirname, '..');
const PAPERS = ['README.md', 'scripts/OPERATE.md', 'src/README.md', 'scripts/README.md', 'test/README.md', '.github/SECURITY.md'];

const SOURCES = ['src', 'scripts', 'test', 'vite.config.ts'].flatMap((top) =>
  top.includes('.') ? [top] : readdirSync(join(ROOT, top), { recursive: true, encoding: 'utf8' }).map((path) => join(top, path)),
);

describe('the README that a person meets first', () => {
  it('has at most 9,000 bytes outside its figures', () => {
    const text = read('README.md').replace(/<!-- bench -->[^]*<!-- \/bench -->/, '');
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(9_000);
  });

  it('maps everything at the top of the repository that is neither hidden nor for a tool', () => {
    const [, map = ''] = /## The map\n\n```\n([^]*?)```/.exec(read('README.md')) ?? [];
    const tools = /^(\..*|node_modules|dist|print|keys|LICENSE|README\.md|package(-lock)?\.json|tsconfig\.json)$/;
    expect([...map.matchAll(/^\S+/gm)].map(([name]) => name).sort()).toEqual(
      readdirSync(ROOT)
        .filter((name) => !tools.test(name))
        .sort(),
    );
  });
});

describe.each(['src', 'scripts'])('the map in %s/README.md', (world) => {
  it('names each folder once, those within folders too, and nothing that is not there', () => {
    const rows = rowsUnder(`${world}/README.md`, /## The rooms.*/);
    const named = rows.flatMap(([cell = '']) => namesIn(cell));
    const folders = foldersIn(world);
    // A folder of folders only needs no row of its own.
    const withFiles = folders.filter((folder) =>
      readdirSync(join(ROOT, world, folder), { withFileTypes: true }).some((one) => one.isFile()),
    );
    expect(named.filter((name) => !folders.includes(name))).toEqual([]);
    expect(named.filter((name, at) => named.indexOf(name) !== at)).toEqual([]);
    expect(withFiles.filter((name) => !named.includes(name))).toEqual([]);
  });
});

describe.each(PAPERS)('%s', (paper) => {
  it('names only tests and files that are there', () => {
    const text = read(paper);
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, target = '']) => join(dirname(paper), target));
    const tests = [...text.matchAll(/`(test\/[\w/-]+\.(?:test\.)?ts)`/g)].map(([, target = '']) => target);
    expect([...links, ...tests].filter((target) => !existsSync(join(ROOT, target)))).toEqual([]);
    const sources = [...text.matchAll(/`(?:\.\.\/)*([\w./-]+\.(?:tsx?|mjs))`/g)].map(([, source = '']) => source);
    expect(sources.filter((source) => !SOURCES.some((file) => `/${file}`.endsWith(`/${source}`)))).toEqual([]);
  });
});

describe.each(['src', 'scripts'])('what is deliberately absent in %s', (world) => {
  it('is one line each, and names the test that holds it', () => {
    const rows = rowsUnder(`${world}/README.md`, /## Deliberately absent/);
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.filter(([, test = '']) => !/^`test\/[\w/-]+\.test\.ts`$/.test(test))).toEqual([]);
  });
});

describe('formats', () => {
  const guides = [guide('A1'), guide('A2'), guide('B1')];
  const devices = { printer: { name: '打印机', guides: ['birth/a1'] } };
  const leads = { S1: { device: 'printer' } };
  const made = finished(guides, { devices, leads });
  const files = new Map([...makeOutput(made, circumstances())].map((file) => [file.path, Buffer.from(bytesOf(file)).toString('utf8')]));
  const root: { packs: object[] } = JSON.parse(withSignature({ text: files.get('root.json') ?? '', signature: `${'A'.repeat(86)}==` }));

  it('root.json', () => expectFields('src/README.md', /### `root\.json`/, [root]));
  it('a pack in root.json', () => expectFields('src/README.md', /A pack in it:/, root.packs));
  it('codes.json', () => {
    const { codes }: { codes: object[] } = JSON.parse(codesText(made.hall, linesOfGuides(guides, new Map())));
    expect(codes.length).toBeGreaterThan(guides.length);
    expectFields('src/README.md', /### `codes\.json`/, codes);
  });
  it('patrol.json', () => expectFields('src/README.md', /### `patrol\.json`/, [JSON.parse(files.get('patrol.json') ?? '')]));

  it('.guide-wall.json', () => {
    const written = new Map([['packs/1.json', { size: 1, key: 'k', sent: 2, age: 1 }]]);
    const { format, files: record }: { format: number; files: Record<string, object> } = JSON.parse(recordText(written));
    expect(format).toBe(1);
    expectFields('scripts/README.md', /### `\.guide-wall\.json`/, Object.values(record));
  });

  it('printed.json', () => {
    const dir = mkdtempSync(join(tmpdir(), 'guide-wall-'));
    const wishes = {
      sheet: 'poster',
      size: 'a4',
      distance: 2000,
      event: 'birth',
      only: 'A1',
      class: '民政',
      for: 'company' as const,
      tiled: true,
      label: '70x37',
      offset: '1,1',
    };
    const size = { width: 70, height: 37 };
    const layout = { columns: 3, rows: 8, size, left: 0, top: 0, gap: { width: 0, height: 0 }, right: 0, down: 0 };
    const facts = { kind: 'calibration' as const, hall: { name: hall.name, language: hall.language }, layout };
    writeRecord(dir, wishes, [{ about: 'A1', facts }], '2026-10-01');
    const { format, pages }: { format: number; pages: object[] } = JSON.parse(readFileSync(join(dir, 'printed.json'), 'utf8'));
    rmSync(dir, { recursive: true });
    expect(format).toBe(1);
    expectFields('scripts/README.md', /### `printed\.json`/, pages);
  });

  it('codes.yaml', () => {
    expect(rowsUnder('scripts/README.md', /### `codes\.yaml`/).flatMap(([cell = '']) => namesIn(cell))).toEqual([...REGISTER_KEYS]);
  });
});

it('each kind of sheet is told to whoever prints, in the order of the program', () => {
  const told = rowsUnder('scripts/OPERATE.md', /## Print/).flatMap(([cell = '']) => namesIn(cell));
  expect(told).toEqual(SHEET_KINDS.map(({ name }) => name));
});

it('each package that a hall is made with has its reason', () => {
  const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(read('package.json'));
  const named = rowsUnder('scripts/README.md', /## Packages, and why/).flatMap(([cell = '']) => namesIn(cell));
  expect(named.sort()).toEqual(Object.keys(dependencies).sort());
});

/** Every field of these values is in the paper, and every field there without “may be missing” is in all of them. */
function expectFields(paper: string, heading: RegExp, values: readonly object[]): void {
  const rows = rowsUnder(paper, heading).map(([field = '', says = '']) => ({ field: field.replace(/`/g, ''), says }));
  const told = rows.map(({ field }) => field);
  const always = rows.filter(({ says }) => !says.startsWith('may be missing')).map(({ field }) => field);
  expect(values.length).toBeGreaterThan(0);
  for (const value of values) {
    expect(Object.keys(value).filter((field) => !told.includes(field))).toEqual([]);
    expect(always.filter((field) => !Object.hasOwn(value, field))).toEqual([]);
  }
}

/** Returns the rows of the first table after a line of a paper, without its head. */
function rowsUnder(paper: string, line: RegExp): string[][] {
  const lines = read(paper).split('\n');
  const from = lines.findIndex((text) => text.search(line) === 0);
  expect(from, `${line.source} in ${paper}`).toBeGreaterThan(-1);
  const start = lines.findIndex((text, at) => at > from && text.startsWith('|'));
  const end = lines.findIndex((text, at) => at > start && !text.startsWith('|'));
  const cells = (text: string) =>
    text
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim());
  return lines.slice(start + 2, end).map(cells);
}

function namesIn(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
}

function foldersIn(world: string): string[] {
  const entries = readdirSync(join(ROOT, world), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(ROOT, world).length + 1));
}

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}
