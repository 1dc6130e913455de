/** The pages of /print, as another program and a browser without script ask for them. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { answerPrint } from '../../scripts/serve/answer-print.ts';
import { compile } from '../../scripts/journey/compile.ts';
import { brokenPreview } from '../../scripts/dev/preview.ts';
import { servePreview } from '../../scripts/dev/serve-preview.ts';
import { roomForEach, sheets, wrong } from './print-room.ts';

const room = roomForEach();
const { ask, edit, freeze, register } = room;

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
    ['sheet=labels/a4&code=A1&label=tiny', '“tiny”不是标签的尺寸'],
    ['sheet=labels/a4&code=A1&offset=90', '“90”不是偏移'],
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
    writeFileSync(join(room.dir, 'birth/unregistered.md'), '---\n标题: 还没登记的\n---\n\n写在这里。\n');
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
  it('a hall with errors: each at its place, with what to do, and no folder of this computer', async () => {
    edit('birth/g1.md', (text) => text.replace(/^部门: .*$/m, '部门: <没有这个部门>'));
    const { status, headers, text } = await ask('/print?code=A1&sheet=poster%2Fa4');
    expect([status, headers['content-type'], sheets(text), text.includes(room.dir)]).toEqual([409, 'text/html; charset=utf-8', 0, false]);
    expect(text).toContain('<main class="desk"><h1>打印：');
    expect(text).toMatch(/<code>birth\/g1\.md<\/code> 第 \d+ 行第 \d+ 个字<br\/?>[^<]*&lt;没有这个部门>[^<]*<br\/?>→ /);
    expect(text).toContain('<a href="/print?code=A1&amp;sheet=poster%2Fa4">');
  });
  it('a hall.yaml that cannot be read at all', async () => {
    writeFileSync(join(room.dir, 'hall.yaml'), 'name: [厅\n');
    const { status, text } = await ask('/print');
    expect([status, text.match(/<h1>(.*?)<\/h1>/)?.[1]]).toEqual([409, '打印']);
    expect(text).toContain('<code>hall.yaml</code> 第 1 行第 7 个字');
  });
  it('a hall with errors notes nothing, which is said', async () => {
    edit('birth/g1.md', (text) => text.replace(/^部门: .*$/m, '部门: 没有这个部门'));
    expect(await freeze()).toMatchObject({ status: 409, text: expect.stringContaining('没有记下') });
    expect(register()).not.toContain('matrix');
  });
  it('codes of which there is no such sheet', async () => {
    expect(wrong((await ask('/print?sheet=poster/a4&code=A')).text)).toEqual(['选中的码没有这种印件：换一种印件，或者选别的码。']);
  });
});

it('what goes wrong inside is said where the program runs, and folders of this computer nowhere else', async () => {
  const broken = () => {
    throw new Error(`ENOENT: no such file, open '${room.dir}/hall.yaml'`);
  };
  await room.reopen({ compiled: broken });
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const { status, text } = await ask('/print');
  expect([status, text.includes(room.dir)]).toEqual([500, false]);
  expect(String(written.mock.calls[0]?.[0])).toContain(room.dir);
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
  const compiled = compile({ dir: room.dir });
  const preview = await servePreview(brokenPreview(compiled), 0, answerPrint({ dir: room.dir, compiled: () => compiled }));
  const response = await fetch(`http://localhost:${preview.port}/print?code=A1`);
  expect([response.status, sheets(await response.text())]).toEqual([200, 1]);
  await preview.close();
});
