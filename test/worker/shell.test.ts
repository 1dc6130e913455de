/** The shell: scripts kept with the worker; and how large the worker is. */

import { gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { cacheName, cachesOf } from '../../src/guide/cache-name.ts';
import { makeShell } from '../../scripts/make/shell/shell.ts';
import { answerAsset, keepShell, readLook, tidyShell } from '../../src/worker/keep/keep-shell.ts';
import { MARKUP_WORDS } from '../../src/words/markup-words.ts';
import { viewWords } from '../../src/words/view-words.ts';
import { readAsk } from '../../src/worker/messages/read-ask.ts';
import { SCOPE } from './published.ts';
import { asset, newPhone, nothing, portal } from './phone.ts';

const assets = [asset('assets/main.js', 'main'), asset('assets/part.js', 'part')];
const server = (path: string) => ({ 'assets/main.js': 'main', 'assets/part.js': 'part', 'assets/new.js': 'new' })[path];

describe('scripts', () => {
  it('a captive portal: nothing is kept, the worker is not installed', async () => {
    const phone = newPhone(portal);
    await expect(keepShell(phone, assets)).rejects.toThrow('not what was built');
    phone.network = nothing;
    await expect(answerAsset(phone, assets, 'assets/main.js')).rejects.toThrow('Failed to fetch');
  });

  it('are kept, and open with no network', async () => {
    const phone = newPhone(server);
    await keepShell(phone, assets);
    phone.network = nothing;
    const answer = await answerAsset(phone, assets, 'assets/part.js');
    expect([await answer.text(), answer.headers.get('Content-Type')]).toEqual(['part', 'text/javascript; charset=utf-8']);
  });

  it('a new worker asks only for what is new', async () => {
    const phone = newPhone(server);
    await keepShell(phone, assets);
    phone.asked.length = 0;
    await keepShell(phone, [...assets, asset('assets/new.js', 'new')]);
    expect(phone.asked).toEqual(['assets/new.js']);
  });

  it('of an earlier shell stay as long as a page is open, which may load a part of its own', async () => {
    const phone = newPhone(server);
    await keepShell(phone, assets);
    await tidyShell(phone, assets.slice(0, 1), [{}]);
    phone.network = nothing;
    expect(await (await answerAsset(phone, assets.slice(0, 1), 'assets/part.js')).text()).toBe('part');
    await tidyShell(phone, assets.slice(0, 1), []);
    await expect(answerAsset(phone, assets.slice(0, 1), 'assets/part.js')).rejects.toThrow('Failed to fetch');
    expect(await (await phone.caches.open(cacheName('shell', SCOPE))).match(`${SCOPE}assets/main.js`)).toBeDefined();
  });

  it('one that is gone from the cache comes from the network, and is kept again', async () => {
    const phone = newPhone(server);
    expect(await (await answerAsset(phone, assets, 'assets/main.js')).text()).toBe('main');
    await vi.waitFor(async () => {
      expect(await (await phone.caches.open(cacheName('shell', SCOPE))).match(`${SCOPE}assets/main.js`)).toBeDefined();
    });
  });
});

describe('the frame', () => {
  const look = { html: '<html data-frame>', css: 'b{}' };
  const file = JSON.stringify({ ...look, words: [], assets });
  const frame = asset('assets/frame-1.json', file);
  const all = [...assets, frame];
  const serving = (path: string) => (path === frame.url ? file : server(path));

  it('is a lie: the worker is not installed', async () => {
    const phone = newPhone((path) => (path === frame.url ? '{"html":"<h1>login</h1>","css":""}' : server(path)));
    await expect(keepShell(phone, all)).rejects.toThrow('frame-1.json is not what was built');
  });

  it('is gone from the cache, and there is no network: nothing can be drawn', async () => {
    const phone = newPhone(nothing);
    await expect(readLook(phone, frame)).rejects.toThrow('Failed to fetch');
  });

  it('is gone from the cache: comes from the network, proved, and is kept again', async () => {
    const phone = newPhone(portal);
    const read = () => readLook(phone, frame);
    await expect(read()).rejects.toThrow('not what was built');
    phone.network = serving;
    expect(await read()).toEqual(look);
    phone.network = nothing;
    expect(await readLook(phone, frame)).toEqual(look);
  });

  it('is kept with the scripts, as what it is', async () => {
    const phone = newPhone(serving);
    await keepShell(phone, all);
    phone.network = nothing;
    expect(await readLook(phone, frame)).toEqual(look);
    expect((await answerAsset(phone, all, frame.url)).headers.get('Content-Type')).toBe('application/json; charset=utf-8');
  });
});

describe('the caches of a hall', () => {
  const names = ['guide-wall-content-v1', 'guide-wall-shell-v1', 'guide-wall-shell-v2', 'guide-wall-content-v1/hall', 'another'];
  it.each([
    ['https://x.example/', ['guide-wall-content-v1', 'guide-wall-shell-v1', 'guide-wall-shell-v2']],
    ['https://x.example/hall/', ['guide-wall-content-v1/hall']],
    ['https://x.example/other/', []],
  ])('%s has its own, of whatever version, and no other hall’s', (scope, own) => expect(cachesOf(names, scope)).toEqual(own));
});

describe('messages', () => {
  it.each([
    undefined,
    null,
    1,
    'state',
    {},
    { type: 'state' },
    { type: 'keep', page: 'A1' },
    { type: 'keep', page: 'A1', scope: 'all' },
    { type: 'x', page: 'A1' },
  ])('%j is no question', (data) => expect(readAsk(data)).toBeUndefined());

  it('a question is', () => {
    expect(readAsk({ type: 'keep', page: 'A1', scope: 'guide', line: 1, more: 2 })).toEqual({ type: 'keep', page: 'A1', scope: 'guide' });
  });
});

describe('the worker', () => {
  it('is at most 25,000 bytes gzipped', async () => {
    const { worker } = await makeShell();
    expect(gzipSync(worker, { level: 9 }).length).toBeLessThanOrEqual(25_000);
  });

  it('knows of the other files of its shell, style and a page’s words no more than the frame’s name, and that it is proved; without keys nothing of signatures', async () => {
    const { worker, html, css, assets } = await makeShell();
    const [frame, ...others] = assets;
    expect(JSON.parse(frame?.text ?? '')).toEqual({
      html,
      css,
      words: MARKUP_WORDS,
      assets: others.map(({ path, text }) => asset(path, text)),
    });
    expect(worker).toContain(frame?.path);
    expect(worker).toContain(frame && asset('', frame.text).integrity);
    expect(others.filter(({ path }) => worker.includes(path))).toEqual([]);
    expect(worker).not.toContain(css.slice(0, 40));
    expect(worker).not.toContain(viewWords.zh.trust);
    expect(worker).not.toContain('Ed25519');
  });
});
