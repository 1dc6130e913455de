import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Serving, serve } from '../../scripts/serve/serve.ts';

let out: string;
let server: Serving;

const HEADERS = (base: string) => `${base}/
  Cache-Control: public, max-age=0, stale-while-revalidate=31536000

${base}/index.html
  Cache-Control: public, max-age=0, stale-while-revalidate=31536000

${base}/A*
  Cache-Control: public, max-age=0, stale-while-revalidate=31536000
  X-Content-Type-Options: nosniff

${base}/packs/*
  Cache-Control: public, max-age=31536000, immutable
`;

function put(path: string, body: string | Uint8Array): void {
  mkdirSync(join(out, path, '..'), { recursive: true });
  writeFileSync(join(out, path), body);
}

beforeEach(async () => {
  out = mkdtempSync(join(tmpdir(), 'guide-wall-serve-'));
  put('_headers', HEADERS(''));
  put('index.html', '<title>wall</title>');
  put('A1.html', `<title>A1</title>${'字'.repeat(1000)}`);
  put('A1-en.html', '<title>A1 in English</title>');
  put('404.html', '<title>404</title>');
  put('packs/1.json', '[\n1\n]\n');
  put('packs/1.json.br', brotliCompressSync('[\n1\n]\n'));
  put('packs/1.json.gz', gzipSync('[\n1\n]\n'));
  put('.guide-wall.json', 'secret');
  server = await serve(out, 0);
});

afterEach(async () => {
  await server.close();
  rmSync(out, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Sends the path as it is: `fetch` would tidy it up. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ port: server.port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }));
    });
    sent.on('error', reject);
    sent.end();
  });
}

describe('what is asked for and not there', () => {
  it('is answered with 404.html and status 404', async () => {
    for (const path of ['/nothing', '/B1', '/packs/2.json', '/packs', '/packs/', '/A1/x']) {
      const { status, body } = await ask(path);
      expect([path, status, body.toString()]).toEqual([path, 404, '<title>404</title>']);
    }
  });
  it('never leaves the folder, and never shows what is not for readers', async () => {
    for (const path of [
      '/../secret',
      '/..%2f..%2fetc/passwd',
      '/%2e%2e/%2e%2e/etc/passwd',
      '/packs/../../x',
      '/packs/..%5c..%5cx',
      '//etc/passwd',
      '/.guide-wall.json',
      '/%2eguide-wall.json',
      '/_headers',
      '/nginx.conf',
      '/A1.html%00.png',
      '/%',
      '/%ff',
    ]) {
      const { status, body } = await ask(path);
      expect([path, status === 404 || status === 400]).toEqual([path, true]);
      expect(body.toString()).not.toMatch(/secret|root:|Cache-Control/);
    }
  });
  it('answers a method that it does not know with 405', async () => {
    expect((await ask('/A1', {}, 'POST')).status).toBe(405);
  });
});

describe('addresses', () => {
  for (const [path, title] of [
    ['/', 'wall'],
    ['/index.html', 'wall'],
    ['/?q=%E7%A4%BE%E4%BF%9D', 'wall'],
    ['/A1', 'A1'],
    ['/a1', 'A1'],
    ['/A1/', 'A1'],
    ['/A1.html', 'A1'],
    ['/A1?from=timeline', 'A1'],
    ['/a1-EN', 'A1 in English'],
  ] as const) {
    it(`${path} finds ${title}`, async () => {
      const { status, body } = await ask(path);
      expect([status, /<title>(.*)<\/title>/.exec(body.toString())?.[1]]).toEqual([200, title]);
    });
  }
});

describe('headers', () => {
  it('are those that _headers states for the file, however it was asked for', async () => {
    for (const path of ['/A1', '/a1/', '/A1.html']) {
      const { headers } = await ask(path);
      expect(headers['cache-control']).toBe('public, max-age=0, stale-while-revalidate=31536000');
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
    }
    expect((await ask('/packs/1.json')).headers['cache-control']).toContain('immutable');
  });
  it('are read again when the file has changed', async () => {
    await ask('/A1');
    put('_headers', `${HEADERS('')}# later, longer\n`.replace('nosniff', 'later'));
    await new Promise((done) => setTimeout(done, 20));
    expect((await ask('/A1')).headers['x-content-type-options']).toBe('later');
  });
  it('an ETag that was sent is answered with 304 and no body', async () => {
    const { headers } = await ask('/A1');
    const again = await ask('/A1', { 'if-none-match': `W/${headers.etag}` });
    expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, headers.etag]);
    put('A1.html', 'another');
    expect((await ask('/A1', { 'if-none-match': headers.etag ?? '' })).status).toBe(200);
  });
  it('HEAD has those of GET and no body', async () => {
    const { status, headers, body } = await ask('/packs/1.json', {}, 'HEAD');
    expect([status, headers['content-length'], body.length]).toEqual([200, '6', 0]);
  });
});

describe('what is sent', () => {
  it('is the compressed sibling that the browser takes best', async () => {
    expect((await ask('/packs/1.json', { 'accept-encoding': 'gzip, deflate, br' })).headers['content-encoding']).toBe('br');
    expect((await ask('/packs/1.json', { 'accept-encoding': 'gzip' })).headers['content-encoding']).toBe('gzip');
    expect((await ask('/packs/1.json', { 'accept-encoding': 'br;q=0, gzip' })).headers['content-encoding']).toBe('gzip');
    expect((await ask('/packs/1.json')).headers['content-encoding']).toBeUndefined();
  });
  it('is compressed on the way where there is no sibling', async () => {
    const { headers, body } = await ask('/A1', { 'accept-encoding': 'gzip' });
    expect(headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(body).toString()).toContain('<title>A1</title>');
    expect(headers.vary).toBe('Accept-Encoding');
  });
});

describe('a hall under a path', () => {
  it('lives there and nowhere else', async () => {
    put('_headers', `${HEADERS('/hall')}\n`);
    await new Promise((done) => setTimeout(done, 20));
    expect((await ask('/hall/a1')).status).toBe(200);
    expect((await ask('/hall/a1')).headers['x-content-type-options']).toBe('nosniff');
    expect((await ask('/A1')).status).toBe(404);
    expect((await ask('/')).headers.location).toBe('/hall/');
  });
});

it('a port that is taken is refused, and says so', async () => {
  await expect(serve(out, server.port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
