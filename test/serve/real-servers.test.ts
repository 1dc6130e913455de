/** The configurations that a build emits for nginx and Caddy, tried in them: one hall with a port, two on one host, hosts that are not ASCII. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type RealServer, checkCaddy, checkNginx, configIn, freePort, publishHall, startCaddy, startNginx } from './real-servers.ts';

const titleOf = (text: string) => /<title>[^<]*/.exec(text)?.[0].slice('<title>'.length);

/** Starts the server with one hall, as its own file says. */
const ALONE = {
  nginx: (dir: string, out: string, port: number) => startNginx(dir, configIn(out, 'nginx.conf', dir), port),
  Caddy: (dir: string, out: string, port: number) => startCaddy(dir, configIn(out, 'Caddyfile', dir), port),
};

/** Starts the server with several halls on one host, by the files that are made for that. */
const TOGETHER = {
  nginx: (dir: string, outs: readonly string[], port: number) => {
    const all = (name: string) => outs.map((out) => configIn(out, name, dir)).join('\n');
    return startNginx(
      dir,
      `${all('nginx-map.conf')}\nserver { listen ${port}; server_name city.example;\n${all('nginx-locations.conf')}\n}`,
      port,
    );
  },
  Caddy: (dir: string, outs: readonly string[], port: number) =>
    startCaddy(dir, `http://city.example:${port} {\n${outs.map((out) => configIn(out, 'Caddyfile-route', dir)).join('\n')}\n}`, port),
};

describe.each(['nginx', 'Caddy'] as const)('%s', (name) => {
  describe.each(['', '/hall', '/a-b/c.d_e~f'])('a hall at a port, under “%s”', (base) => {
    let [dir, host] = ['', ''];
    let server: RealServer;
    beforeAll(async () => {
      dir = mkdtempSync(join(tmpdir(), 'guide-wall-servers-'));
      const port = await freePort();
      host = `hall.example:${port}`;
      const out = publishHall(dir, `http://${host}${base}`);
      mkdirSync(join(out, '.well-known'));
      mkdirSync(join(out, '.git'));
      writeFileSync(join(out, '.well-known/token'), 'proof');
      writeFileSync(join(out, '.git/config'), 'secret');
      writeFileSync(join(out, '.guide-wall.json'), 'secret');
      writeFileSync(join(out, 'A1-table.html'), '<title>A1 tables</title>');
      server = await ALONE[name](dir, out, port);
    });
    afterAll(async () => {
      await server.close();
      rmSync(dir, { recursive: true, force: true });
    });
    const ask = (path: string) => server.ask(base + path, host);

    it('what is not there is 404 with our page, which nothing keeps for ever', async () => {
      for (const path of ['/zz', '/A9', '/packs/1.json', '/packs/', '/lines', '/A1/x', '/你好'.normalize(), '/A12345']) {
        const { status, headers, text } = await ask(encodeURI(path));
        expect([path, status, titleOf(text)]).toEqual([path, 404, titleOf((await ask('/404.html')).text)]);
        expect(String(headers['cache-control'])).toContain('max-age=0');
      }
    });
    it('what is for servers only is 404', async () => {
      for (const path of [
        '/_headers',
        '/nginx.conf',
        '/nginx-map.conf',
        '/nginx-locations.conf',
        '/Caddyfile',
        '/Caddyfile-route',
        '/.guide-wall.json',
        '/.git/config',
      ])
        expect([path, (await ask(path)).status]).toEqual([path, 404]);
      expect(await ask('/.well-known/token')).toMatchObject({ status: 200, text: 'proof' });
    });
    it('every way to write a code leads to its page, with the policy of a page', async () => {
      const ways = ['A1', 'a1', 'A1/', 'A1.html', 'A1?from=x', 'A1，', 'A1请看', 'A1。', 'A1.', 'A1...', 'A1&from=x', 'A1）', 'a1；谢谢'];
      for (const way of ways) {
        const { status, headers, text } = await ask(`/${encodeURI(way)}`);
        expect([way, status, titleOf(text)?.slice(0, 2)]).toEqual([way, 200, 'A1']);
        expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
        expect(headers['cache-control']).toContain('stale-while-revalidate');
      }
      expect(titleOf((await ask('/a1-2')).text)).toBe(titleOf((await ask('/A1-2.html')).text));
      for (const way of ['/A1-table', '/a1-table/', '/A1-table.html']) expect(titleOf((await ask(way)).text)).toBe('A1 tables');
      for (const wall of ['/', '/index', '/index.html', '/INDEX-EN', '/Kept', '/patrol', '/Patrol/', '/a', '/B-en/'])
        expect([wall, (await ask(wall)).status]).toEqual([wall, 200]);
      expect((await ask('/Patrol')).headers['content-security-policy']).toContain('wasm-unsafe-eval');
    });
    it('a class has its page, with the policy of a page; one that is none is 404', async () => {
      for (const way of ['/class/民政', '/class/民政/', '/class/民政.html', '/class/民政?from=x']) {
        const { status, headers, text } = await ask(encodeURI(way));
        expect([way, status, titleOf(text)]).toEqual([way, 200, expect.stringContaining('民政')]);
        expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
        expect(headers['cache-control']).toContain('stale-while-revalidate');
      }
      for (const way of ['/class/计生', '/class/', '/class', '/class/民政/x', '/class/a.b'])
        expect([way, (await ask(encodeURI(way))).status]).toEqual([way, 404]);
    });
    it('files have their types and are kept as long as they may be', async () => {
      const { headers } = await ask('/root.json');
      expect([headers['cache-control'], headers['content-type']]).toEqual(['no-cache', expect.stringMatching(/^application\/json/)]);
      expect((await ask('/assets/main-1.js')).headers['cache-control']).toContain('immutable');
      expect((await ask('/manifest.webmanifest')).headers['content-type']).toContain('application/manifest+json');
      expect((await ask('/codes/A1.svg')).headers['content-type']).toContain('image/svg+xml');
    });
    it('nothing that people searched for is in a log, found or not', async () => {
      for (const path of [
        '/?q=dibao',
        '/A9?q=dibao',
        '/packs/?q=dibao',
        '/codes/A9.svg?q=dibao',
        '/.x?q=dibao',
        '/A1/x?q=dibao',
        `/?q=dibao${'x'.repeat(9000)}`,
      ])
        await ask(path);
      if (base !== '') await ask('?q=dibao');
      await server.close();
      expect(server.said()).not.toContain('dibao');
    });
  });

  it('two halls on one host: each has its own pages, files and 404', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'guide-wall-servers-'));
    const port = await freePort();
    const halls = ['/east', '/west', '/east-2'];
    const outs = halls.map((base) => publishHall(dir, `https://city.example${base}`, { name: `大厅${base}` }));
    const server = await TOGETHER[name](dir, outs, port);
    for (const base of halls) {
      expect(titleOf((await server.ask(`${base}/a1`, `city.example:${port}`)).text)).toContain(`A1 https://city.example${base}`);
      expect((await server.ask(`${base}/`, `city.example:${port}`)).text).toContain(`大厅${base}<`);
      expect(await server.ask(`${base}/nothing`, `city.example:${port}`)).toMatchObject({
        status: 404,
        text: expect.stringContaining(`href="${base}/"`),
      });
      expect((await server.ask(base, `city.example:${port}`)).headers['location']).toMatch(new RegExp(`${base}/$`));
    }
    await server.close();
    rmSync(dir, { recursive: true, force: true });
  });
});

describe('an address', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'guide-wall-servers-'));
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  it.each([
    ['https://hall.example:8443', 'hall.example', '# listen 8443 ssl;', 'https://hall.example:8443 {'],
    ['https://hall.example', 'hall.example', '# listen 443 ssl;', 'hall.example {'],
    ['http://hall.example', 'hall.example', 'listen 80;', 'http://hall.example {'],
    ['http://hall.example:8080/x', 'hall.example', 'listen 8080;', 'http://hall.example:8080 {'],
    ['https://政务.example', 'xn--zfr164b.example', '# listen 443 ssl;', 'xn--zfr164b.example {'],
    [
      'https://a-very-long-name-of-a-county.in-a-very-long-province.example/with/a/long-path-too',
      String.raw`"~^a-very-long-name-of-a-county\.in-a-very-long-province\.example$"`,
      '# listen 443 ssl;',
      'a-very-long-name-of-a-county.in-a-very-long-province.example {',
    ],
    ['http://192.168.1.20:8080', '192.168.1.20', 'listen 8080;', 'http://192.168.1.20:8080 {'],
  ])('%s: nginx and Caddy take the configuration without a warning, by the host’s name and its port', (address, host, listen, site) => {
    const out = publishHall(dir, address);
    const [nginx, caddy] = [configIn(out, 'nginx.conf', dir), configIn(out, 'Caddyfile', dir)];
    expect(nginx).toContain(`  server_name ${host};`);
    expect(nginx).toContain(`  ${listen}\n`);
    expect(caddy).toContain(`\n${site}\n`);
    expect(checkNginx(dir, nginx)).toBe('0 ');
    expect(checkCaddy(dir, caddy)).toMatch(/^0 /);
  });
  it('two whole halls at the level of http do not share a variable', () => {
    const outs = ['https://a-b.example', 'https://a.b.example', 'https://a.b.example:8443'].map((address, at) =>
      configIn(publishHall(join(dir, String(at)), address), 'nginx-map.conf', dir),
    );
    const names = outs.map((map) => /map \$uri (\S+)/.exec(map)?.[1]);
    expect(new Set(names).size).toBe(3);
    expect(checkNginx(dir, outs.join('\n'))).toBe('0 ');
  });
});
