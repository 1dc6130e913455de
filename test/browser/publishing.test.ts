/** A phone asks in the middle of a publish; a mirror serves what was published. */

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hallForEach, phoneForEach } from './for-each.ts';
import type { Fault } from './line.ts';
import { untilKept, untilRoot, versionOn } from './phone.ts';

const hall = hallForEach();
const phone = phoneForEach();

const NEWS = '新的一句话。';
const LOST: Fault = { status: 404, headers: { 'content-type': 'text/html' }, body: 'Not found' };
const edit = () => hall.edit('birth/hukou.md', (text) => text.replace(/\n## /, `\n${NEWS}\n\n## `));
const mainOf = (page: Page) => page.locator('main').innerText();

/** Returns A1 on a phone without network, its text and version, once the page says that all of the hall is kept. */
async function offline(path = '/A1'): Promise<{ text: string; version: string | null }> {
  await hall.line.cut();
  const page = await phone.open(hall.address + path);
  await untilKept(page, 'hall');
  const shown = { text: await mainOf(page), version: await versionOn(page) };
  await page.close();
  await hall.line.mend();
  return shown;
}

describe('new files and documents are there, root.json is still the old one', () => {
  const publishAllButTheRoot = () => {
    const root = hall.read('root.json');
    edit();
    hall.build();
    hall.line.fault = (path) =>
      path === '/root.json' ? { status: 200, headers: { 'content-type': 'application/json' }, body: root } : undefined;
  };

  it('a phone that keeps the hall goes on with the old version, whole', async () => {
    const page = await phone.open(`${hall.address}/A1`);
    await untilKept(page, 'hall');
    const version = await versionOn(page);
    publishAllButTheRoot();
    await page.reload();
    expect(await mainOf(page)).not.toContain(NEWS);
    await untilKept(page, 'hall');
    expect((await offline()).version).toBe(version);
  }, 120_000);

  it('a phone that comes now reads the new document, and keeps one version whole; with the root comes the new one', async () => {
    const old = /data-version="([^"]+)"/.exec(hall.read('A1.html'))?.[1];
    publishAllButTheRoot();
    const page = await phone.open(`${hall.address}/A1`);
    expect(await mainOf(page)).toContain(NEWS);
    await untilKept(page, 'hall');
    const kept = await offline();
    expect([kept.version, kept.text.includes(NEWS)]).toEqual([old, false]);
    hall.line.fault = () => undefined;
    await page.goto(`${hall.address}/A1`);
    expect(await mainOf(page)).toContain(NEWS);
  }, 120_000);
});

describe('the new root is there, its files are not', () => {
  it('a phone that keeps the hall goes on with the old version, whole, until they are', async () => {
    const page = await phone.open(`${hall.address}/A1`);
    await untilKept(page, 'hall');
    const version = await versionOn(page);
    const before = new Set(
      ['packs', 'lines', 'indexes'].flatMap((folder) => readdirSync(join(hall.out, folder)).map((name) => `/${folder}/${name}`)),
    );
    edit();
    hall.build();
    hall.line.fault = (path) => (/^\/(packs|lines|indexes)\//.test(path) && !before.has(path) ? LOST : undefined);
    await page.reload();
    expect([await versionOn(page), (await mainOf(page)).includes(NEWS)]).toEqual([version, false]);
    expect((await offline()).version).toBe(version);
    hall.line.fault = () => undefined;
    await page.goto(`${hall.address}/A1`);
    expect(await mainOf(page)).toContain(NEWS);
  }, 120_000);
});

describe('a hall that signs what it publishes', () => {
  function signed(): string[] {
    const guides = join(dirname(hall.out), 'guides');
    spawnSync(process.execPath, [join(import.meta.dirname, '../../scripts/run.mjs'), 'keys', '--guides', guides]);
    const keys = join(dirname(hall.out), 'keys');
    return readdirSync(keys).map((name) => join(keys, name));
  }

  it('a root with right hashes and a wrong signature is refused, and the page says why; a mirror with a right one serves', async () => {
    const [key = '', other = ''] = signed();
    hall.build('--sign', key);
    const page = await phone.open(`${hall.address}/A1`);
    await untilKept(page, 'hall');
    edit();
    hall.build('--sign', other);
    const mirror = join(dirname(hall.out), 'mirror');
    cpSync(hall.out, mirror, { recursive: true });

    const root = hall.read('root.json');
    const letter = /"signature":"(.)/.exec(root)?.[1] === 'A' ? 'B' : 'A';
    rmSync(join(hall.out, 'root.json'));
    writeFileSync(join(hall.out, 'root.json'), root.replace(/"signature":"./, `"signature":"${letter}`));
    await page.reload();
    expect(await mainOf(page)).not.toContain(NEWS);
    await page.getByText('新内容的签名不对，没有采用').waitFor();
    await untilKept(page, 'hall');

    await hall.line.cut();
    const plain = createServer(({ url = '/' }, response) => {
      const file = join(mirror, url.replace(/[?#].*/, ''));
      if (existsSync(file)) response.writeHead(200, { 'Content-Type': 'application/octet-stream' }).end(readFileSync(file));
      else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => plain.listen(hall.line.port, resolve));
    await page.goto(`${hall.address}/A1`);
    expect(await mainOf(page)).toContain(NEWS);
    await untilRoot(page, root);
    plain.closeAllConnections();
    await new Promise((resolve) => plain.close(resolve));
    await page.goto(`${hall.address}/A1`);
    expect(await mainOf(page)).toContain(NEWS);
    await hall.line.mend();
  }, 180_000);
});
