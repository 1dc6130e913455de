import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Guide } from '../../src/guide/guide.ts';
import { readRoot } from '../../src/guide/read-root.ts';
import { lineOf, packLines } from '../../src/guide/pack.ts';
import { headersFor, parseHeaders } from '../../scripts/serve/headers.ts';
import { longHash, shortHash } from '../../scripts/ground/hash.ts';
import { type Made, bytesOf } from '../../scripts/make/made.ts';
import { type Circumstances, type Makeable, makeOutput } from '../../scripts/make/output.ts';
import { circumstances, finished, guide, hall } from './small-hall.ts';

function made(hall: Makeable, changes: Partial<Circumstances> = {}): Map<string, string> {
  return new Map([...makeOutput(hall, circumstances(changes))].map((file) => [file.path, Buffer.from(bytesOf(file)).toString('latin1')]));
}

const text = (files: Map<string, string>, path: string) => Buffer.from(files.get(path) ?? '', 'latin1').toString('utf8');
const rootOf = (files: Map<string, string>) => {
  const root = readRoot(text(files, 'root.json'));
  if (!root) throw new Error('no root');
  return root;
};

describe('makeOutput', () => {
  const files = made(finished([guide('A1'), guide('A2'), guide('B1')]));

  it('has the killer in the worker’s place only where that was asked for', () => {
    const { worker, killer } = circumstances().shell;
    expect(text(files, 'sw.js')).toBe(worker);
    expect(text(made(finished([guide('A1')]), { killWorker: true }), 'sw.js')).toBe(killer);
    expect(killer).not.toBe(worker);
  });

  it('makes every file of contract §4', () => {
    const paths = [...files.keys()].map((path) => path.replace(/[0-9a-f]{16,}/, '…'));
    expect([...new Set(paths)].sort()).toEqual(
      [
        'index.html',
        'index-en.html',
        'kept.html',
        'kept-en.html',
        'A.html',
        'A-en.html',
        'B.html',
        'B-en.html',
        'A1.html',
        'A1-2.html',
        'A2.html',
        'B1.html',
        'E9.html',
        '404.html',
        ...['index', 'A', 'A1', 'A1-2', 'A2', 'B', 'B1'].flatMap((code) => [`codes/${code}.svg`, `codes/${code}.png`]),
        'patrol.html',
        'patrol.json',
        ...['main-1.js', 'reading-1.js', 'zxing-1.wasm'].flatMap((name) => [
          `assets/patrol-${name}`,
          `assets/patrol-${name}.br`,
          `assets/patrol-${name}.gz`,
        ]),
        ...['codes.json', 'sw.js', 'assets/main-1.js', 'packs/….json', 'lines/….json'].flatMap((path) => [
          path,
          `${path}.br`,
          `${path}.gz`,
        ]),
        'indexes/….json',
        'root.json',
        'licences.txt',
        'manifest.webmanifest',
        '_headers',
        'nginx.conf',
        'nginx-map.conf',
        'nginx-locations.conf',
        'Caddyfile',
        'Caddyfile-route',
      ].sort(),
    );
  });

  it('names packs, indexes and lines by what is in them, and the root by those names', () => {
    const root = rootOf(files);
    expect(root.packs.map(({ event, first, last, guides }) => [event, first, last, guides])).toEqual([
      ['birth', 'A1', 'A2', 2],
      ['work', 'B1', 'B1', 1],
    ]);
    for (const { hash, index, bytes, br, gzip } of root.packs) {
      const pack = text(files, `packs/${hash}.json`);
      expect(longHash(pack)).toBe(hash);
      expect(Buffer.byteLength(pack)).toBe(bytes);
      expect(JSON.parse(pack)).toHaveLength(packLines(pack).length);
      expect(files.get(`packs/${hash}.json.br`)?.length).toBe(br);
      expect(files.get(`packs/${hash}.json.gz`)?.length).toBe(gzip);
      expect(brotliDecompressSync(Buffer.from(files.get(`packs/${hash}.json.br`) ?? '', 'latin1')).toString()).toBe(pack);
      expect(gunzipSync(Buffer.from(files.get(`packs/${hash}.json.gz`) ?? '', 'latin1')).toString()).toBe(pack);
      const lines: string[] = JSON.parse(text(files, `indexes/${index}.json`));
      expect(shortHash(text(files, `indexes/${index}.json`))).toBe(index);
      expect(lines.map((line) => text(files, `lines/${line}.json`))).toEqual(packLines(pack));
    }
    expect(longHash(text(files, `lines/${root.hall.slice(0, 16)}.json`))).toBe(root.hall);
  });

  it('makes the same bytes on another day, but for the number of a first root', () => {
    const later = made(finished([guide('A1'), guide('A2'), guide('B1')]), { now: 1_800_000_000, lastRoot: text(files, 'root.json') });
    expect(later).toEqual(files);
  });

  it('puts no pack together that the last root names and that lies there; does where it is gone, or somebody else wrote the root', () => {
    const guides = [guide('A1'), guide('A2'), guide('B1')];
    const last = [...makeOutput(finished(guides), circumstances())];
    const unread = (one: Guide) =>
      Object.defineProperty({ ...one }, 'sections', { enumerable: true, get: () => expect.unreachable('it is read') });
    const lines = new Map(guides.map((one) => [one.code === 'B1' ? unread(one) : one, shortHash(lineOf(one))]));
    const again = (there: readonly Made[]) => {
      const found = new Map(there.map((file) => [file.path, { size: bytesOf(file).length, key: file.key }]));
      const known = { lastRoot: text(files, 'root.json'), published: (path: string) => found.get(path) };
      return [...makeOutput({ ...finished([...lines.keys()]), lines }, circumstances(known))];
    };
    expect(bytesOf(again(last).find(({ path }) => path === 'root.json') ?? { body: '' })).toEqual(Buffer.from(text(files, 'root.json')));
    for (const gone of [/^packs\//, /^root/]) expect(() => again(last.filter(({ path }) => !gone.test(path)))).toThrow('it is read');
  });

  it('asks for no page, picture or pack that the last build made of the same', () => {
    const one = finished([guide('A1'), guide('A2'), guide('B1')]);
    const last = new Map([...makeOutput(one, circumstances())].map((file) => [file.path, { size: bytesOf(file).length, key: file.key }]));
    const changed = finished([guide('A1', '改了题目'), guide('A2'), guide('B1')]);
    const fresh = [...makeOutput(changed, circumstances({ published: (path) => last.get(path) }))];
    const asked = fresh.filter((file) => file.key === undefined || last.get(file.path)?.key !== file.key);
    const expected = [
      'A1.html',
      'A1-2.html',
      'A.html',
      'A-en.html',
      'E9.html',
      '404.html',
      'lines',
      'packs',
      'indexes',
      'codes.json',
      'patrol.json',
    ];
    const other = asked.map(({ path }) => path).filter((path) => !expected.some((start) => path.startsWith(start)));
    expect(other.sort()).toEqual([
      'Caddyfile',
      'Caddyfile-route',
      '_headers',
      'manifest.webmanifest',
      'nginx-locations.conf',
      'nginx-map.conf',
      'nginx.conf',
      'root.json',
    ]);
    expect(asked.filter(({ path }) => path.startsWith('packs/'))).toHaveLength(3);
  });
});

describe('the number of the root', () => {
  const first = made(finished([guide('A1')]), { now: 100 });
  const number = (files: Map<string, string>) => rootOf(files).number;

  it('grows when something changed, also when the clock went back', () => {
    expect(number(made(finished([guide('A2')]), { now: 50, lastRoot: text(first, 'root.json') }))).toBe(101);
    expect(number(made(finished([guide('A2')]), { now: 500, lastRoot: text(first, 'root.json') }))).toBe(500);
  });
  it('stays when nothing changed', () => {
    expect(number(made(finished([guide('A1')]), { now: 500, lastRoot: text(first, 'root.json') }))).toBe(100);
  });
  it('starts anew after something that is no root', () => {
    expect(number(made(finished([guide('A1')]), { now: 500, lastRoot: '<html>' }))).toBe(500);
  });
});

describe('_headers', () => {
  const rules = (changes = {}) => [...text(made(finished([guide('A1')], changes)), '_headers').matchAll(/^\/\S*/gm)].map(([path]) => path);

  it('has rules that never overlap: no file of the output matches two', () => {
    const files = made(finished([guide('A1'), guide('B1')]));
    const paths = [...text(files, '_headers').matchAll(/^\/\S*/gm)].map(([path]) => path);
    for (const file of [...files.keys()].map((path) => `/${path}`).concat('/', '/A', '/A1', '/A1-en', '/index', '/patrol')) {
      const matching = paths.filter((rule) => (rule.endsWith('*') ? file.startsWith(rule.slice(0, -1)) : file === rule));
      const forReaders = !/_headers|nginx|Caddy|^\/[^/]*\.(br|gz)$/.test(file);
      expect([file, matching.length]).toEqual([file, forReaders ? 1 : 0]);
    }
  });
  it('gives what the patrol’s page may do to nothing that is only called like it', () => {
    const files = made(finished([guide('A1')]));
    const { rules: served } = parseHeaders(text(files, '_headers'));
    const policy = (path: string) => headersFor(served, path)['Content-Security-Policy'];
    for (const path of ['/patrolxyz', '/patrols.html', '/patrol.html.bak', '/patrol-en'])
      expect([path, policy(path)]).toEqual([path, undefined]);
    for (const path of ['/patrol', '/patrol/', '/patrol.html', '/patrol.json']) expect(policy(path), path).toContain('wasm-unsafe-eval');
    const [, nginx = ''] = /location ~\* (\^\S*patrol\S*) \{/.exec(text(files, 'nginx.conf')) ?? [];
    for (const path of ['/patrolxyz', '/patrol-en', '/x/patrol']) expect(new RegExp(nginx, 'i').test(path), path).toBe(false);
    for (const path of ['/patrol', '/Patrol/', '/patrol.html', '/patrol.json']) expect(new RegExp(nginx, 'i').test(path), path).toBe(true);
    expect(text(files, 'Caddyfile')).not.toContain('/patrol.*');
  });
  it('names the letters in use, retired codes included', () => {
    expect(rules()).toEqual(expect.arrayContaining(['/A*', '/B*', '/E*']));
  });
  it('names the letters of devices and channels, and every server finds their pages', () => {
    const leads = { S1: { device: 'printer' }, T1: { channel: 'hotline' } };
    const devices = { printer: { name: '打印机', guides: ['birth/a1'] } };
    const channels = [{ id: 'hotline', name: '12345 热线', url: 'tel:12345' }];
    const files = made(finished([guide('A1')], { devices, channels, leads }));
    expect(rules({ devices, channels, leads })).toEqual(expect.arrayContaining(['/S*', '/T*']));
    for (const page of ['S1', 'S1-en', 'T1', 'T1-en']) expect(files.has(`${page}.html`), page).toBe(true);
    expect(text(files, 'nginx.conf')).toMatch(/\/s\(\[0-9\]\S*-en\S+ \/S\$1-en\.html;/);
    expect(text(files, 'Caddyfile')).toContain('/t([0-9]{0,4}(?:-[0-9]{1,2}|-table)?)-en(?:\\.html)?');
    expect(Object.keys(rootOf(files).pages)).toEqual(expect.arrayContaining(['S1', 'T1-en']));
  });
  it('stands under the path of the address', () => {
    expect(rules({ address: 'https://x.example/hall' }).every((path) => path.startsWith('/hall/'))).toBe(true);
  });
  it('tells whoever copies the output by hand in which order, in both servers’ configurations', () => {
    const files = made(finished([guide('A1')]));
    for (const name of ['nginx.conf', 'Caddyfile']) {
      const comments = text(files, name)
        .split('\n')
        .filter((line) => line.startsWith('#'))
        .join(' ');
      expect(comments).toMatch(/assets packs indexes lines files codes.* root\.json last/);
    }
  });
  it('says the whole policy, and who may frame a page', () => {
    const headers = text(made(finished([guide('A1')])), '_headers');
    expect(headers).toContain("frame-ancestors 'none'");
    expect(headers).toContain('stale-while-revalidate=31536000');
    expect(headers).toContain(`style-src 'sha256-`);
  });
});

describe('a page', () => {
  it('asks for its scripts under the path of the address', () => {
    const files = made(finished([guide('A1')], { address: 'https://x.example/hall' }));
    expect(text(files, 'A1.html')).toContain('src="/hall/assets/main-1.js"');
    expect(hall.address).toBe('https://qinghe.example');
  });
  it('says by how much it is over its budget', () => {
    const long = Array.from({ length: 20_000 }, (_, i) => String.fromCharCode(0x4e00 + ((i * 7919) % 20_000))).join('');
    const pages = [...makeOutput(finished([guide('A1', '长', long), guide('A2')]), circumstances())];
    expect(pages.filter(({ sent }) => sent !== undefined).map(({ path }) => path)).toEqual(['A1.html', 'A1-2.html']);
  });
});
