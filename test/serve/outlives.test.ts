/** `npm start` outlives every client: odd addresses, thousands of connections, half requests, a build that is killed meanwhile. */

import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { type Socket, connect } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LIMITS, type ServerLimits, limited } from '../../scripts/serve/limits.ts';
import { type Serving, listen, serve } from '../../scripts/serve/serve.ts';

let dir: string;
let out: string;
let server: Serving;
const sockets: Socket[] = [];

async function begin(limits: Partial<ServerLimits> = {}): Promise<void> {
  server = await serve(out, 0, undefined, { ...LIMITS, ...limits });
}

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'guide-wall-outlives-'));
  out = join(dir, 'dist');
  for (const [path, text] of Object.entries({
    _headers: '/hall/index.html\n  Cache-Control: no-cache\n',
    'index.html': 'wall',
    '404.html': 'lost',
    'A1.html': 'A1',
    'A01.html': 'A01',
    'B2-en.html': 'B2 in English',
    'root.json': '{}',
    'lines/1.json': 'line',
    '.well-known/security.txt': 'Contact',
    '.git/config': 'secret',
  })) {
    mkdirSync(join(out, path, '..'), { recursive: true });
    writeFileSync(join(out, path), text);
  }
});
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await server.close();
  rmSync(dir, { recursive: true, force: true });
});

/** Sends these bytes, and returns all that comes back until the server closes. */
async function say(text: string): Promise<string> {
  const socket = open();
  let heard = '';
  socket.on('data', (bytes: Buffer) => (heard += bytes.toString()));
  socket.end(text);
  await once(socket, 'close');
  return heard;
}

function open(): Socket {
  const socket = connect(server.port);
  socket.on('error', () => {});
  sockets.push(socket);
  return socket;
}

async function get(path: string): Promise<[number, string]> {
  const heard = await say(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
  const [head = '', body = ''] = heard.split('\r\n\r\n');
  return [Number(head.split(' ')[1]), body];
}

describe('an odd address', () => {
  beforeEach(() => begin());

  it.each([
    ['/hall/root.json/', 404],
    ['/hall/root.json/x', 404],
    ['/hall/A1.html/x', 404],
    [`/hall/${'x'.repeat(256)}`, 404],
    [`/hall/${'字'.repeat(2_000)}`, 400],
    [`/hall/${encodeURIComponent('字').repeat(300)}`, 404],
    [`/hall/${'a/'.repeat(3_000)}`, 404],
    ['/hall/%00', 400],
    ['/hall/A1%00.html', 400],
    ['/hall/%', 400],
    ['/hall/%ZZ', 400],
    ['/hall/%FF%FE', 400],
    ['/hall/%2e%2e%2f%2e%2e%2fetc/passwd', 404],
    ['/hall/.git/config', 404],
    ['http://other.example/hall/A1', 400],
    ['*', 400],
    ['//hall/A1', 404],
  ])('%.60s is answered (%i), and the next request too', async (path, status) => {
    expect((await get(path))[0]).toBe(status);
    expect(await get('/hall/A1')).toEqual([200, 'A1']);
  });

  it.each(['\r\n\r\n', 'GARBAGE\r\n\r\n', `GET /${'x'.repeat(70_000)} HTTP/1.1\r\n\r\n`, '\u0016\u0003\u0001'])(
    'no request at all (%#): the next one is answered',
    async (bytes) => {
      await say(bytes);
      expect(await get('/hall/A1')).toEqual([200, 'A1']);
    },
  );

  it('what a person laid there by the usual name is served', async () => {
    expect(await get('/hall/.well-known/security.txt')).toEqual([200, 'Contact']);
  });
});

describe('what was typed or copied after a code', () => {
  beforeEach(() => begin());
  const A1 = ['A1，', 'A1请看', 'A1。', 'A1.', 'A1...', 'A1&from=timeline', 'A1）', 'Ａ１', 'a1；谢谢', 'A001'];

  it.each(A1)('/%s leads to A1', async (typed) => {
    expect(await get(`/hall/${encodeURIComponent(typed)}`)).toEqual([200, 'A1']);
  });
  it('a code that is written with a zero is that code; a page in a language stays in it', async () => {
    expect(await get('/hall/A01')).toEqual([200, 'A01']);
    expect(await get(`/hall/${encodeURIComponent('b02-EN，')}`)).toEqual([200, 'B2 in English']);
  });
  it.each(['A1.png', 'A1/x', 'A12', 'A9，', '，', '你好'])('/%s is no page', async (typed) => {
    expect(await get(`/hall/${typed.split('/').map(encodeURIComponent).join('/')}`)).toEqual([404, 'lost']);
  });
});

describe('whoever holds connections', () => {
  it('more than the limit are closed at once, and those that are open are served', async () => {
    await begin({ connections: 20 });
    const first = Array.from({ length: 20 }, open);
    await Promise.all(first.map((socket) => once(socket, 'connect')));
    const more = Array.from({ length: 200 }, open);
    await Promise.all(more.map((socket) => once(socket, 'close')));
    first[0]?.write('GET /hall/A1 HTTP/1.1\r\nHost: x\r\n\r\n');
    const [answer] = first[0] ? await once(first[0], 'data') : [];
    expect(String(answer)).toContain('200 OK');
    for (const socket of first) socket.destroy();
    await expect.poll(() => get('/hall/A1').catch(() => undefined)).toEqual([200, 'A1']);
  });
  it('without ending the head of a request is let go', async () => {
    await begin({ head: 100, request: 200 });
    const slow = open();
    slow.write('GET /hall/A1 HTTP/1.1\r\nHost: x\r\nX-Slow: ');
    slow.resume();
    await once(slow, 'close');
    expect(await get('/hall/A1')).toEqual([200, 'A1']);
  });
  it('in silence is let go', async () => {
    await begin({ silence: 100 });
    const silent = open();
    silent.resume();
    await once(silent, 'close');
    expect(await get('/hall/A1')).toEqual([200, 'A1']);
  });
  it('and hangs up in the middle of sending: the next request is answered', async () => {
    await begin();
    for (let at = 0; at < 20; at++) {
      const socket = open();
      socket.write('POST /hall/A1 HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\nhalf');
      await once(socket, 'data');
      socket.resetAndDestroy();
    }
    expect(await get('/hall/A1')).toEqual([200, 'A1']);
  });
});

describe('a build that dies while the output is served', () => {
  beforeEach(() => begin());
  const all = async () => [await get('/hall/A1'), await get('/hall/'), await get('/hall/lines/1.json'), await get('/hall/C1')];

  it('between its renames: the last output is served whole, moved folders too, and nothing of the half new one', async () => {
    const before = await all();
    renameSync(out, join(dir, '.dist.old'));
    mkdirSync(join(dir, '.dist.next'));
    renameSync(join(dir, '.dist.old/lines'), join(dir, '.dist.next/lines'));
    writeFileSync(join(dir, '.dist.next/A1.html'), 'half');
    writeFileSync(join(dir, '.dist.next/C1.html'), 'half');
    expect(await all()).toEqual(before);
    expect(before).toEqual([
      [200, 'A1'],
      [200, 'wall'],
      [200, 'line'],
      [404, 'lost'],
    ]);
  });
  it('while it tidies up: what the last output had and this one has not is gone', async () => {
    mkdirSync(join(dir, '.dist.old'));
    writeFileSync(join(dir, '.dist.old/C1.html'), 'gone');
    expect(await get('/hall/C1')).toEqual([404, 'lost']);
  });
});

it('an answer that throws is a 500, and the next request is answered', async () => {
  let calls = 0;
  const weak = limited(LIMITS, (request, response) => {
    calls++;
    if (request.url?.startsWith('/bad')) throw new Error('broken');
    response.end('well');
  });
  const port = await listen(weak, 0);
  server = { port, close: () => new Promise((done) => weak.close(() => done())) };
  expect((await get('/bad?q=%E4%BD%8E%E4%BF%9D'))[0]).toBe(500);
  expect(await get('/good')).toEqual([200, 'well']);
  expect(calls).toBe(3);
});
