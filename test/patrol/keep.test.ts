/** The files that a phone of the staff keeps, so that it can patrol without network; and those it never keeps. */

import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { integrityOf } from '../../src/ground/hash.ts';
import { cacheName, cachesOf } from '../../src/guide/cache-name.ts';
import { type Keeping, bringFile, bringRegister, keepPatrol } from '../../src/patrol/keep/keep-patrol.ts';
import { readShell, shellIn } from '../../src/patrol/keep/patrol-files.ts';
import { answerPatrol } from '../../src/worker/answer/answer-patrol.ts';
import { SCOPE } from '../worker/published.ts';
import { type TestPhone, newPhone, nothing, portal } from '../worker/phone.ts';
import { register } from './pictures.ts';

const integrity = (text: string) => `sha384-${createHash('sha384').update(text).digest('base64')}`;

/** A build of the patrol: its document, register and files. */
function built(version: string) {
  const scripts = { [`assets/patrol-main-${version}.js`]: `main ${version}`, 'assets/patrol-zxing-1.wasm': 'wasm' };
  const files = Object.entries(scripts).map(([path, text]) => [path, integrity(text)] as const);
  const shell = JSON.stringify({ reading: 'assets/patrol-reading-1.js', wasm: 'assets/patrol-zxing-1.wasm', files });
  const policy = `<meta http-equiv="Content-Security-Policy" content="script-src 'self'">`;
  const html = `<!doctype html>\n<html lang="zh-CN" data-shell="${shell.replace(/"/g, '&quot;')}">${policy}${version}</html>\n`;
  const all: Record<string, string> = { ...scripts, patrol: html, 'patrol.json': JSON.stringify({ ...register, hall: version }) };
  return { shell: readShell(shell), html, network: (path: string) => all[path] ?? new Response('', { status: 404 }) };
}

const [one, two] = [built('1'), built('2')];

function keepingOn({ caches, fetch }: TestPhone): Keeping {
  return { base: SCOPE, caches, fetch, integrityOf: (bytes) => integrityOf(bytes, 384) };
}

async function kept(phone: TestPhone): Promise<string[]> {
  const cache = await phone.caches.open(cacheName('patrol', SCOPE));
  return (await cache.keys()).map(({ url }) => url.slice(SCOPE.length)).sort();
}

async function visit(phone: TestPhone, { shell }: typeof one): Promise<boolean> {
  const sent = await bringRegister(keepingOn(phone));
  return sent ? keepPatrol(keepingOn(phone), shell, sent) : false;
}

const FILES = ['assets/patrol-main-1.js', 'assets/patrol-zxing-1.wasm', 'patrol', 'patrol.json'];

describe('nothing is kept', () => {
  it('behind a captive portal: its login page is no register, no document and no file', async () => {
    const phone = newPhone(portal);
    expect(await bringRegister(keepingOn(phone))).toBeUndefined();
    expect(await keepPatrol(keepingOn(phone), one.shell, { text: '{}' })).toBe(false);
    await expect(bringFile(keepingOn(phone), ...one.shell.files[0]!)).rejects.toThrow('not what was built');
    expect(await kept(phone)).toEqual([]);
  });
  it('when a file is not what was built: no document without all its files', async () => {
    const phone = newPhone((path) => (path.endsWith('.wasm') ? 'spoilt' : one.network(path)));
    expect(await visit(phone, one)).toBe(false);
    expect(await kept(phone)).not.toContain('patrol');
  });
  it('when the document is cut off', async () => {
    const phone = newPhone((path) => (path === 'patrol' ? one.html.slice(0, -10) : one.network(path)));
    expect(await visit(phone, one)).toBe(false);
    expect(shellIn(one.html.slice(0, -10))).toBeUndefined();
  });
  it('over plain http, where there are no caches; the page works all the same', async () => {
    const keeping = { ...keepingOn(newPhone(one.network)), caches: undefined };
    expect(await keepPatrol(keeping, one.shell, { text: '{}' })).toBe(false);
    expect((await bringFile(keeping, 'assets/patrol-zxing-1.wasm', 'whatever')).byteLength).toBe(4);
  });
});

describe('once opened with network', () => {
  it('everything is there without: document, files, register, and since when', async () => {
    const phone = newPhone(one.network);
    expect(await visit(phone, one)).toBe(true);
    expect(await kept(phone)).toEqual(FILES);
    phone.network = nothing;
    const answer = await answerPatrol(phone, 'patrol', () => phone.fetch(`${SCOPE}patrol`));
    expect(await answer.text()).toBe(one.html);
    expect(answer.headers.get('Content-Security-Policy')).toBe("script-src 'self'; frame-ancestors 'none'");
    const sent = await bringRegister(keepingOn(phone));
    expect(sent?.text).toBe(one.network('patrol.json'));
    expect(sent?.since).toBeGreaterThan(1_700_000_000_000);
    expect(await visit(phone, one)).toBe(true);
    expect((await bringRegister(keepingOn(phone)))?.since).toBe(sent?.since);
  });
  it('what was never opened is the network’s', async () => {
    const phone = newPhone(one.network);
    expect(await (await answerPatrol(phone, 'patrol', () => phone.fetch(`${SCOPE}patrol`))).text()).toBe(one.html);
    expect(await kept(phone)).toEqual([]);
  });
  it('a new version comes whole or not at all, and the files of the page that is open stay', async () => {
    const phone = newPhone(one.network);
    await visit(phone, one);
    phone.network = (path) => (path === 'assets/patrol-main-2.js' ? undefined : two.network(path));
    expect(await visit(phone, one)).toBe(true);
    expect(await kept(phone)).toEqual(FILES);
    phone.network = two.network;
    expect(await visit(phone, one)).toBe(true);
    expect(await kept(phone)).toEqual(['assets/patrol-main-1.js', 'assets/patrol-main-2.js', ...FILES.slice(1)]);
    expect(await visit(phone, two)).toBe(true);
    expect(await kept(phone)).toEqual(['assets/patrol-main-2.js', ...FILES.slice(1)]);
  });
  it('a broken shell is taken back with all the rest', () => {
    expect(cachesOf([cacheName('patrol', SCOPE)], SCOPE)).toEqual([cacheName('patrol', SCOPE)]);
  });
});
