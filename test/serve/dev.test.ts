import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { generateHall } from '../../scripts/bench/generated-hall.ts';
import { compile, isReadable } from '../../scripts/journey/compile.ts';
import { brokenPreview, previewOf } from '../../scripts/dev/preview.ts';
import { type PreviewServer, servePreview } from '../../scripts/dev/serve-preview.ts';
import { watchFolder } from '../../scripts/dev/watch.ts';
import { shell } from '../make/small-hall.ts';

let dir: string;
let server: PreviewServer | undefined;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'guide-wall-dev-'));
  generateHall(dir, 8);
});

afterEach(async () => {
  await server?.close();
  server = undefined;
  rmSync(dir, { recursive: true, force: true });
});

const edit = (file: string, change: (text: string) => string) =>
  writeFileSync(join(dir, file), change(readFileSync(join(dir, file), 'utf8')));

function look() {
  const compiled = compile({ dir });
  return isReadable(compiled) ? previewOf(compiled, shell, []) : brokenPreview(compiled);
}

describe('a preview', () => {
  it('shows what is wrong with its file, with place and fix, on the page of that file', () => {
    edit('birth/g1.md', (text) => text.replace(/部门: .*/, '部门: 没有<b>这个部门'));
    const { found, html } = look().page('/a1');
    expect(found).toBe(true);
    expect(html).toMatch(/<aside class="dev-problems wrong".*birth\/g1\.md:4:\d+.*→ .*<\/aside><\/body>/);
    expect(html).not.toContain('<b>这个部门');
    expect(look().page('/B1').html).toContain('birth/g1.md');
  });
  it('of a hall that cannot be read shows only what is wrong', () => {
    writeFileSync(join(dir, 'hall.yaml'), 'events: [\n');
    expect(look().page('/').html).toContain('hall.yaml:');
  });
  it('has no box where nothing is wrong, and its own script', () => {
    const { html } = look().page('/A1');
    expect(html).not.toContain('<aside class="dev-problems');
    expect(html).toContain('src="/@dev/client.js"');
  });
  it('keeps nothing, and says nothing of it: its worker ends itself', () => {
    expect(look().file('sw.js')).toContain('registration.unregister()');
    expect(look().page('/A1').html).toContain('.kept{visibility:hidden}');
    expect(look().file('root.json')).toBeUndefined();
  });
  it('has the patrol, with the register as it is now; that it is kept, its page never says', () => {
    const html = look().page('/patrol').html;
    expect(html).toContain('wasm-unsafe-eval');
    expect(html).not.toContain('data-ready');
    const [, main = ''] = /src="\/(assets\/patrol-main[^"]+)"/.exec(html) ?? [];
    expect(look().file(main)?.length).toBeGreaterThan(0);
    edit('birth/g1.md', (text) => text.replace(/标题: .*/, '标题: 新的名称'));
    expect(String(look().file('patrol.json'))).toContain('新的名称');
    expect(look().file('patrol-nothing.js')).toBeUndefined();
  });
  it('has pictures and codes', () => {
    expect(look().file('codes/A1.svg')).toContain('<svg');
    expect(look().file('codes/Z9.svg')).toBeUndefined();
    expect(JSON.parse(String(look().file('codes.json'))).codes).toHaveLength(8);
  });
});

it('open pages are told when there is another preview', async () => {
  server = await servePreview(look(), 0);
  const address = `http://localhost:${server.port}`;
  expect((await fetch(`${address}/a1/`)).status).toBe(200);
  expect((await fetch(`${address}/nothing.js`)).status).toBe(404);
  expect((await fetch(`${address}/%ff`)).status).toBe(400);
  const events = await fetch(`${address}/@dev/events`);
  const reader = events.body?.getReader();
  await reader?.read();
  edit('birth/g1.md', (text) => text.replace('## 谁能办', '新的一句话。\n\n## 谁能办'));
  server.show(look());
  expect(new TextDecoder().decode((await reader?.read())?.value)).toContain('event: change');
  expect(await (await fetch(`${address}/A1`)).text()).toContain('新的一句话。');
  await reader?.cancel();
});

it('a saved file is noticed, once', async () => {
  let times = 0;
  const stop = watchFolder(dir, () => times++);
  await new Promise((done) => setTimeout(done, 100));
  edit('birth/g1.md', (text) => `${text}\n`);
  edit('birth/g1.md', (text) => `${text}\n`);
  await new Promise((done) => setTimeout(done, 400));
  stop();
  expect(times).toBe(1);
});
