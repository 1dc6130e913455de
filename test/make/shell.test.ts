/** The shell as Vite builds it, and Vite when somebody runs it alone. */

import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { compile } from '../../scripts/journey/compile.ts';
import { makeShell } from '../../scripts/make/shell/shell.ts';
import { hallStyle } from '../../src/view/document.tsx';
import { coloursOf } from '../../src/view/ground/colour.ts';

const ROOT = join(import.meta.dirname, '../..');
const written = () => statSync(join(ROOT, 'dist'), { throwIfNoEntry: false })?.mtimeMs;

it.each([['build'], ['preview'], ['dev']])('`npx vite %s` names npm run build in one sentence, and leaves dist/ alone', (command) => {
  const before = written();
  const { status, stdout, stderr } = spawnSync('npx', ['--no-install', 'vite', command], { cwd: ROOT, encoding: 'utf8' });
  expect([status, stdout, stderr.trimEnd().split('\n').length]).toEqual([1, '', 1]);
  expect(stderr).toContain('npm run build');
  expect(written()).toBe(before);
});

it('the style block of the sample hall is at most 6,000 bytes gzipped', async () => {
  const { css } = await makeShell();
  const { hall } = compile({ dir: join(ROOT, 'guides'), today: '2026-12-01' });
  const style = hallStyle(css, { colours: coloursOf(hall?.events ?? []) });
  expect(gzipSync(style, { level: 9 }).length).toBeLessThanOrEqual(6000);
});

it('the patrol has the frame of the pages, with a script of its own', async () => {
  const { html, assets, patrol } = await makeShell();
  const script = (frame: string) => /src="\.\/([^"]+)"/.exec(frame)?.[1] ?? '';
  expect(patrol.html.replace(script(patrol.html), '')).toBe(html.replace(script(html), ''));
  expect(assets.map(({ path }) => path)).toContain(script(html));
  expect(patrol.scripts.map(({ path }) => path)).toContain(script(patrol.html));
  expect(patrol.scripts.map(({ path }) => path)).toContain(patrol.reading);
  const textOf = (scripts: typeof assets, path: string) => scripts.find((one) => one.path === path)?.text ?? '';
  expect(textOf(patrol.scripts, script(patrol.html))).toContain('getUserMedia');
  expect(textOf(assets, script(html))).not.toContain('getUserMedia');
  expect(patrol.reading).toMatch(/^assets\/patrol-reading-/);
});
