/** Pages for staff, under a name of somebody else’s that leads to this computer (DNS rebinding). */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isForPrint } from '../../scripts/serve/answer-print.ts';
import { onlyKnownHosts } from '../../scripts/serve/known-hosts.ts';
import { type First, type Serving, serve } from '../../scripts/serve/serve.ts';

let out: string;
let server: Serving;
const desk: First = (asked, response) => {
  if (!isForPrint(asked)) return false;
  response.end('the print desk');
  return true;
};

beforeEach(async () => {
  out = mkdtempSync(join(tmpdir(), 'guide-wall-hosts-'));
  writeFileSync(join(out, 'A1.html'), 'A1');
  server = await serve(out, 0, onlyKnownHosts(['print-desk.lan'], desk, isForPrint));
});
afterEach(async () => {
  await server.close();
  rmSync(out, { recursive: true, force: true });
});

function ask(path: string, host: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request({ port: server.port, path, headers: { host } }, (response) => {
      let text = `${response.statusCode} `;
      response.on('data', (bytes: Buffer) => (text += bytes.toString()));
      response.on('end', () => resolve(text));
    });
    sent.on('error', reject);
    sent.end();
  });
}

describe('the pages for staff', () => {
  it.each([
    'evil.example',
    'evil.example:4173',
    'localhost.evil.example',
    'localhost.',
    '127.0.0.1.evil.example',
    'xlocalhost',
    '203.0.113.7',
    '[2001:db8::7]',
    'print-desk.lan.evil.example',
    'user@localhost',
  ])('under the name %s: refused in one sentence, which says the way', async (host) => {
    for (const path of ['/print', '/print/freeze', '/print?q=a', '/%70rint'])
      expect(await ask(path, host)).toMatch(/^403 .*--host 名字.*--host NAME\.\n$/);
  });
  it.each(['localhost', 'LOCALHOST:4173', '127.0.0.1:1', '127.8.9.1', '[::1]:80', 'print-desk.lan', 'Print-Desk.LAN:4173'])(
    'under %s: shown',
    async (host) => expect(await ask('/print', host)).toBe('200 the print desk'),
  );
  it('under every address of this computer: shown', async () => {
    const own = Object.values(networkInterfaces()).flatMap((some) => some ?? []);
    for (const { family, address } of own)
      expect(await ask('/print', family === 'IPv6' ? `[${address}]:1` : `${address}:1`)).toContain('200');
    expect(own).not.toEqual([]);
  });
});

it('what everybody may read is served under any name', async () => {
  expect(await ask('/A1', 'evil.example')).toBe('200 A1');
});
