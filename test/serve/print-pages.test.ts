/** The pages of /print, as another program and a browser without script ask for them. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerPrint } from '../../scripts/answer-print.ts';
import { generateHall } from '../../scripts/bench/hall.ts';
import { compile } from '../../scripts/compile.ts';
import { brokenPreview } from '../../scripts/dev/preview.ts';
import { servePreview } from '../../scripts/dev/serve-preview.ts';
import { type Serving, serve } from '../../scripts/serve.ts';

let dir: string;
let server: Serving;

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'guide-wall-print-'));
  generateHall(dir, 8);
  server = await open();
});

afterEach(async () => {
  await server.close();
  rmSync(dir, { recursive: true, force: true });
});

function open(address?: string): Promise<Serving> {
  const compiled = () => compile({ dir, ...(address === undefined ? {} : { address }) });
  return serve(join(dir, 'nothing-built'), 0, answerPrint({ dir, address, compiled }));
}

interface Asked {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** Sends the path as it is: `fetch` would tidy it up. */
function ask(path: string, { method = 'GET', headers = {}, body = '' }: Asked = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port: server.port, path, method, headers: { host: `localhost:${server.port}`, ...headers } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(chunks).toString() }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

const own = () => ({
  origin: `http://localhost:${server.port}`,
  'sec-fetch-site': 'same-origin',
  'content-type': 'application/x-www-form-urlencoded',
});
const freeze = (more: Asked = {}) => ask('/print/freeze', { method: 'POST', headers: own(), body: 'sheet=poster%2Fa4&code=A1', ...more });
const register = () => readFileSync(join(dir, 'codes.yaml'), 'utf8');
const edit = (file: string, change: (text: string) => string) =>
  writeFileSync(join(dir, file), change(readFileSync(join(dir, file), 'utf8')));
const sheets = (html: string) => html.match(/<section class="sheet /g)?.length ?? 0;
const wrong = (html: string) =>
  [...(/<div class="wrong" role="alert">(<p>[^]*?)<\/div>/.exec(html)?.[1]?.matchAll(/<p>(.*?)<\/p>/g) ?? [])].map(([, text]) => text);

describe('what does not exist is said on the page, and nothing is shown', () => {
  for (const [query, words] of [
    ['sheet=carpet/a4&code=A1', '没有“carpet”这种印件'],
    ['sheet=poster/a99&code=A1', 'poster 没有“a99”这个大小'],
    ['sheet=poster/../../a4&code=A1', 'poster 没有“..”这个大小'],
    ['sheet=poster/a4&code=Z99', '没有 Z99 这个码'],
    ['sheet=poster/a4&code=%3Cscript%3E', '没有 &lt;SCRIPT> 这个码'],
    ['sheet=poster/a4&event=moon', '没有“moon”这件人生大事'],
    ['sheet=poster/a4&class=天文', '没有“天文”这一类指南'],
    ['sheet=poster/a4&code=A1&distance=far', '“far”不是距离'],
    ['sheet=poster/a4&code=A1&distance=900m', '“900m”不是距离'],
  ] as const) {
    it(query, async () => {
      const { status, text } = await ask(`/print?${encodeURI(query).replaceAll('%253', '%3')}`);
      expect([status, sheets(text)]).toEqual([400, 0]);
      expect(wrong(text).join('')).toContain(words);
    });
  }
  it('a size that no sheet can be read at names the largest distance, without words of a command line', async () => {
    const { status, text } = await ask('/print?sheet=poster/a4&code=A1&distance=9m');
    expect([status, sheets(text)]).toEqual([200, 0]);
    expect(wrong(text).join('')).toMatch(/A1 要在 9 米外扫，码比这张纸还宽，没有印。这张纸最远写 [\d.]+m/);
    expect(wrong(text).join('')).not.toContain('--');
  });
  it('a guide that is not registered cannot be printed', async () => {
    writeFileSync(join(dir, 'birth/unregistered.md'), '---\n标题: 还没登记的\n---\n\n写在这里。\n');
    expect(wrong((await ask('/print')).text).join('')).toContain('1 份指南还没有登记，不能印：“还没登记的”');
  });
  it('a title that no size of letters makes fit', async () => {
    edit('birth/g1.md', (text) => text.replace(/^标题: .*$/m, `标题: ${'很长的标题'.repeat(12)}`));
    const { text } = await ask('/print?code=A1&code=B1');
    expect(sheets(text)).toBe(1);
    expect(wrong(text).join('')).toContain('A1 的标题有 60 个字');
  });
  it('a letter that the fonts do not have', async () => {
    edit('birth/g1.md', (text) => text.replace(/^标题: .*$/m, '标题: 䶮城办事'));
    expect(wrong((await ask('/print?code=A1')).text)).toEqual(['字体里没有 䶮，请换一个写法。']);
  });
  it('a hall with errors', async () => {
    edit('birth/g1.md', (text) => text.replace(/^部门: .*$/m, '部门: 没有这个部门'));
    const { status, text } = await ask('/print?code=A1');
    expect([status, text]).toEqual([409, expect.stringMatching(/改好才能打印：\n.*birth\/g1\.md:\d+ /)]);
  });
  it('codes of which there is no such sheet', async () => {
    expect(wrong((await ask('/print?sheet=poster/a4&code=A')).text)).toEqual(['选中的码没有这种印件：换一种“印什么”，或者选别的码。']);
  });
});

it('what goes wrong inside is said where the program runs, and folders of this computer nowhere else', async () => {
  await server.close();
  const broken = () => {
    throw new Error(`ENOENT: no such file, open '${dir}/hall.yaml'`);
  };
  server = await serve(join(dir, 'nothing-built'), 0, answerPrint({ dir, compiled: broken }));
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const { status, text } = await ask('/print');
  expect([status, text.includes(dir)]).toEqual([500, false]);
  expect(String(written.mock.calls[0]?.[0])).toContain(dir);
  written.mockRestore();
});

describe('nothing but fonts is served as a font', () => {
  for (const path of [
    '/print/fonts/../package.json',
    '/print/fonts/..%2fpackage.json',
    '/print/fonts/files/..%2f..%2fpackage.json',
    '/print/fonts/files/%2e%2e/package.json',
    '/print/fonts/package.json',
    '/print/fonts/files/',
    '/print/fonts/files/none.woff2',
    '/print/fonts/400.css%00.woff2',
    '/print/../codes.yaml',
    '/print/codes.yaml',
    '/printer',
  ]) {
    it(path, async () => {
      const { status, text } = await ask(path);
      expect([400, 404]).toContain(status);
      expect(text).not.toMatch(/"name"|birth\//);
    });
  }
  it('the fonts themselves are, as the style sheets name them', async () => {
    const css = await ask('/print/fonts/400.css');
    const [, file = ''] = /url\(\.\/(files\/[^)]+\.woff2)\)/.exec(css.text) ?? [];
    const font = await ask(`/print/fonts/${file}`);
    expect([css.status, css.headers['content-type'], font.status, font.headers['content-type']]).toEqual([
      200,
      'text/css; charset=utf-8',
      200,
      'font/woff2',
    ]);
    expect(font.text.startsWith('wOF2')).toBe(true);
  });
});

describe('nobody but this page, on this computer, notes what was printed', () => {
  const before = () => expect(register()).not.toContain('matrix');
  for (const [who, headers] of Object.entries<Record<string, string>>({
    'another site': { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
    'another site in a browser that does not say so': { origin: 'https://evil.example' },
    'another port of this computer': { origin: 'http://localhost:1', 'sec-fetch-site': 'same-site' },
    'a page without an address of its own': { origin: 'null' },
    'nobody knows who': {},
    'another name that leads here': { host: 'evil.example', origin: 'http://evil.example', 'sec-fetch-site': 'same-origin' },
  })) {
    it(who, async () => {
      expect((await freeze({ headers })).status).toBe(403);
      before();
    });
  }
  it('a link', async () => {
    expect((await ask('/print/freeze?code=A1')).status).toBe(405);
    before();
  });
  it('a form without end', async () => {
    expect((await freeze({ body: `code=${'A'.repeat(200_000)}` })).status).toBe(413);
    before();
  });
  it('nor is anything noted that is not shown', async () => {
    for (const body of ['', 'sheet=poster/a4', 'sheet=poster/a4&code=Z9', 'sheet=carpet&code=A1', 'sheet=poster/a4&code=A1&distance=9m']) {
      const { status, text } = await freeze({ body });
      expect([body, status, text.length > 0]).toEqual([body, 400, true]);
    }
    before();
  });
  it('nor with another address, which the page says', async () => {
    await server.close();
    server = await open('https://other.example');
    const { text } = await ask('/print?code=A1');
    expect(text).toContain('这是用别的网址试印');
    expect(text).toContain('data-says="https://other.example/A1"');
    expect(text).not.toContain('记下并打印</button>');
    expect((await freeze()).status).toBe(409);
    before();
  });
  it('nor where codes.yaml was broken meanwhile, and it is said', async () => {
    await server.close();
    const before = compile({ dir });
    server = await serve(join(dir, 'nothing-built'), 0, answerPrint({ dir, compiled: () => before }));
    writeFileSync(join(dir, 'codes.yaml'), 'A1: [birth\n');
    const { status, text } = await freeze();
    expect([status, text]).toEqual([409, expect.stringContaining('没有记下：')]);
    expect(register()).toBe('A1: [birth\n');
  });
});

describe('a page', () => {
  it('without a choice is the form: every code, nothing to see yet', async () => {
    const { status, headers, text } = await ask('/print');
    expect([status, sheets(text), headers['cache-control']]).toEqual([200, 0, 'no-store']);
    expect(text.match(/name="code" value="A1"/g)).toHaveLength(1);
    expect(text).toContain('<option value="poster/a4"');
  });
  it('shows the chosen codes, of life events and by themselves, each once, at their paper', async () => {
    const { text } = await ask('/print?sheet=poster/a3&event=birth&code=A1&code=B1');
    const codes = [...text.matchAll(/<b class="tag">([A-Z]\d+)<\/b><div>/g)].map(([, code]) => code);
    expect(codes).toEqual([...new Set(codes)]);
    expect(codes).toEqual(expect.arrayContaining(['A1', 'B1']));
    expect(text).toContain('@page{size:297mm 420mm;margin:0}');
  });
  it('lets nothing in from elsewhere, and in no frame', async () => {
    const { headers, text } = await ask('/print?code=A1');
    expect(headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    expect(text).not.toMatch(/(src|href|action)="(https?:)?\/\//);
  });
  it('has a script', async () => {
    const { status, headers, text } = await ask('/print/preview.js');
    expect([status, headers['content-type']]).toEqual([200, 'text/javascript; charset=utf-8']);
    expect(text).not.toMatch(/^import|\bfrom"/m);
  });
});

it('npm run dev has the same pages', async () => {
  const compiled = compile({ dir });
  const preview = await servePreview(brokenPreview(compiled), 0, answerPrint({ dir, compiled: () => compiled }));
  const response = await fetch(`http://localhost:${preview.port}/print?code=A1`);
  expect([response.status, sheets(await response.text())]).toEqual([200, 1]);
  await preview.close();
});

it('from another computer one may look and print, and is told where to note', async () => {
  const { status, text } = await ask('/print?code=A1', { headers: { host: `192.168.1.20:${server.port}` } });
  expect([status, sheets(text)]).toEqual([200, 1]);
  expect(text).toContain('到运行本程序的那台电脑上');
  expect(text).not.toContain('记下并打印</button>');
});

describe('noting', () => {
  it('freezes the codes that are shown, and those only; a second time changes nothing', async () => {
    const { status, text } = await freeze();
    expect([status, text]).toEqual([200, '记下了 1 个码，从此不再变。']);
    expect(register().match(/matrix/g)).toHaveLength(1);
    expect(register()).toMatch(/^A1: \{ guide: .*matrix: \w{16} \}$/m);
    const noted = register();
    expect((await freeze()).status).toBe(200);
    expect(register()).toBe(noted);
  });
  it('without script leads back to the same sheets, which say so', async () => {
    const { status, headers } = await freeze({ headers: { ...own(), accept: 'text/html,*/*' } });
    expect(status).toBe(303);
    const { text } = await ask(headers.location ?? '');
    expect(sheets(text)).toBe(1);
    expect(text).toMatch(/<p id="said" class="good" role="status">记下了/);
  });
});
