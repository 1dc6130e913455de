import { existsSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
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
  const compiled = compile({ dir, withDrafts: true });
  return isReadable(compiled) ? previewOf(compiled, shell, []) : brokenPreview(compiled);
}

describe('a preview', () => {
  it('marks a draft as one, on its page', () => {
    expect(look().page('/a1').html).not.toContain('<mark>草稿</mark>');
    edit('birth/g1.md', (text) => text.replace('---\n', '---\n草稿: 是\n'));
    expect(look().page('/a1').html).toContain('<h1><mark>草稿</mark> ');
    edit('birth/g1.md', (text) => text.replace('草稿: 是\n', ''));
  });

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
    for (const file of readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')))
      edit(file, () => `---\n标题: ${file}\n---\n当场办好。\n`);
    const { html } = look().page('/A1');
    expect(html).not.toContain('<aside class="dev-problems');
    expect(html).toMatch(/src="\/@dev\/client\.js\?[\w-]{36}"/);
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
  const [, version = ''] = /client\.js\?([\w-]+)/.exec(await (await fetch(`${address}/A1`)).text()) ?? [];
  const events = await fetch(`${address}/@dev/events?${version}`);
  const reader = events.body?.getReader();
  await reader?.read();
  edit('birth/g1.md', (text) => text.replace('## 谁能办', '新的一句话。\n\n## 谁能办'));
  server.show(look());
  expect(new TextDecoder().decode((await reader?.read())?.value)).toContain('event: change');
  expect(await (await fetch(`${address}/A1`)).text()).toContain('新的一句话。');
  await reader?.cancel();
});

it('a page that loaded before the last change, or from a server that is gone, is told when it asks', async () => {
  server = await servePreview(look(), 0);
  const { port } = server;
  const [, version = ''] = /client\.js\?([\w-]+)/.exec(look().page('/A1').html) ?? [];
  const told = async () => {
    const reader = (await fetch(`http://localhost:${port}/@dev/events?${version}`)).body?.getReader();
    const text = new TextDecoder().decode((await reader?.read())?.value);
    await reader?.cancel();
    return text;
  };
  server.show(look());
  expect(await told()).toContain('event: change');
  await server.close();
  server = await servePreview(look(), port);
  expect(await told()).toContain('event: change');
});

describe('a hall of many problems', () => {
  it('shows those of the page that is open; the rest is folded and counted', () => {
    for (let n = 1; n <= 8; n++) writeFileSync(join(dir, `birth/x${n}.md`), `---\n标题: 甲${n}\n部门: 没有的\n费用a: 无\n---\n\n话。\n`);
    edit('birth/g1.md', (text) => text.replace(/部门: .*/, '部门: 没有这个部门'));
    const { html } = look().page('/a1');
    const [own = '', rest = ''] = html.slice(html.indexOf('<aside class="dev-problems')).split('<details>');
    expect(own).toContain('birth/g1.md:4');
    expect(own).not.toContain('birth/x1.md');
    expect(rest).toMatch(/<summary>别的文件还有 \d+ 个错误、\d+ 条提醒<\/summary>.*birth\/x8\.md/);
  });
});

/** Watches, and returns the text of a file as it was at the last call of `changed`. */
function lastTold(file: string) {
  let last = '';
  const stop = watchFolder(dir, () => {
    last = existsSync(join(dir, file)) ? readFileSync(join(dir, file), 'utf8') : '';
  });
  onTestFinished(stop);
  return () => last;
}

describe('the last save is told last', () => {
  const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));
  /** A number below `most`, the same for the same seed. */
  const luck = (seed: number, most: number) => ((seed * 7919 + 104_729) % 1009) % most;

  it.each([1, 2, 3, 4])('through bursts (seed %i), by editors that write in place or by rename', async (seed) => {
    const told = lastTold('birth/g1.md');
    for (let save = 0; save < 6; save++) {
      const path = join(dir, 'birth/g1.md');
      const text = `# 第 ${seed} 轮第 ${save} 次\n\n话。\n`;
      if (luck(seed + save, 2) === 0) writeFileSync(path, text);
      else {
        writeFileSync(`${path}.new`, text);
        renameSync(`${path}.new`, path);
      }
      await wait(luck(seed * 31 + save, 400));
    }
    await vi.waitFor(() => expect(told()).toContain(`第 ${seed} 轮第 5 次`), 10_000);
  });
  it('when the folder is away for a moment, and when another one comes in its place', async () => {
    const told = lastTold('birth/g1.md');
    renameSync(dir, `${dir}-away`);
    await wait(300);
    renameSync(`${dir}-away`, dir);
    edit('birth/g1.md', () => '# 回来了\n\n话。\n');
    await vi.waitFor(() => expect(told()).toContain('回来了'), 10_000);
    rmSync(dir, { recursive: true });
    await wait(300);
    generateHall(dir, 8, 2);
    edit('birth/g1.md', () => '# 换了一个\n\n话。\n');
    await vi.waitFor(() => expect(told()).toContain('换了一个'), 10_000);
    edit('birth/g1.md', () => '# 换了以后又改\n\n话。\n');
    await vi.waitFor(() => expect(told()).toContain('又改'), 10_000);
  });
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
