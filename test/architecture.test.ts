/** The allowed imports. */

import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Import, importsOf, ROOT, sources, subfolders } from './imports.ts';

/** Each world: which folders and packages it may import, and why. */
const WORLDS: Record<string, { may: string[]; packages: string[]; because: string }> = {
  'src/guide': { may: [], packages: [], because: 'what a guide is must hold everywhere: pure' },
  'src/find': { may: ['src/guide'], packages: [], because: 'the same query finds the same everywhere: pure' },
  'src/finder': {
    may: ['src/find', 'src/guide', 'src/ground'],
    packages: [],
    because: 'it runs beside any page, with a service worker or without',
  },
  'src/ground': { may: [], packages: [], because: 'pages, patrol and worker stand on it, who know nothing of each other' },
  'src/words': { may: ['src/guide'], packages: [], because: 'the build translates the same words that pages and worker say' },
  'src/view': { may: ['src/guide', 'src/words'], packages: ['preact', 'preact-render-to-string'], because: 'props in, markup out' },
  'src/worker': {
    may: ['src/guide', 'src/words', 'src/ground', 'src/view'],
    packages: ['@noble/ed25519'],
    because: 'it answers with the same view as the build',
  },
  'src/saved': { may: ['src/guide'], packages: [], because: 'what the reader typed depends on nothing that may change' },
  'src/page': {
    may: [
      'src/guide',
      'src/words',
      'src/ground',
      'src/view',
      'src/saved',
      'src/find',
      'src/finder/finder-messages.ts',
      'src/worker/messages/messages.ts',
    ],
    packages: ['preact', 'qrcode', 'workbox-window'],
    because: 'a page meets its workers by messages only',
  },
  'src/patrol': {
    may: ['src/guide', 'src/words', 'src/ground'],
    packages: ['zxing-wasm'],
    because: 'staff only: nothing of it may come to a page of a citizen, nor the other way round',
  },
  scripts: {
    may: ['src/guide', 'src/words', 'src/find', 'src/view', 'vite.config.ts'],
    packages: ['*'],
    because: 'the build needs what a guide is and how it looks, never what runs on a phone',
  },
};

/** The rooms of a world from top to bottom: each imports only rooms below it; the files beside them are entries, above all. */
const ROOMS: Record<string, string[]> = {
  scripts: [
    'commands',
    'bench',
    'dev',
    'serve',
    'sheets',
    'journey',
    'write',
    'make',
    'check',
    'finish',
    'bundle',
    'resolve',
    'register',
    'way',
    'parse',
    'read',
    'ground',
  ],
  src: ['patrol', 'page', 'saved', 'finder', 'worker', 'view', 'words', 'ground', 'find', 'guide'],
  'src/view': ['look', 'sheets', 'pages', 'parts', 'picture', 'ground'],
  'src/view/sheets': ['kinds', 'pieces', 'desk', 'text', 'facts'],
  'src/page': ['keep', 'news', 'find', 'tools', 'tailor', 'ground'],
  'src/patrol': ['show', 'look', 'keep', 'wall'],
  'src/worker': ['answer', 'keep', 'sync', 'read', 'store', 'messages'],
};

const files = Object.keys(WORLDS).flatMap((world) => sources(world));
const imports = files.flatMap((file) => importsOf(file));

describe('who may import whom', () => {
  for (const [world, { may, packages, because }] of Object.entries(WORLDS)) {
    it(`${world} imports only ${[...may, ...packages].join(', ') || 'itself'}: ${because}`, () => {
      const own = imports.filter(({ from }) => from.startsWith(`${world}/`));
      expect(files.filter((file) => file.startsWith(`${world}/`))).not.toEqual([]);
      expect(own.filter(({ to }) => !allowed(to, world, may, packages))).toEqual([]);
    });
  }

  it('each package has one importer in the build and one in the browser, so that it can be replaced there (preact apart)', () => {
    const importers = new Map<string, Set<string>>();
    for (const { from, to } of imports) {
      if (isFile(to) || to.startsWith('node:') || packageOf(to) === 'preact') continue;
      const name = `${packageOf(to)} in ${from.startsWith('scripts/') ? 'the build' : 'the browser'}`;
      importers.set(name, (importers.get(name) ?? new Set()).add(from));
    }
    expect([...importers].filter(([, from]) => from.size > 1).map(([name, from]) => [name, ...from])).toEqual([]);
  });

  for (const [world, rooms] of Object.entries(ROOMS)) {
    it(`${world} goes one way: no room imports one above it`, () => {
      const roomOf = (path: string) => rooms.indexOf(path.slice(world.length + 1).split('/')[0] ?? '');
      const within = imports.filter(({ from, to }) => from.startsWith(`${world}/`) && to.startsWith(`${world}/`));
      const upwards = within.filter(({ from, to }) => roomOf(to) < roomOf(from));
      console.log(`${world}: ${rooms.length} rooms, ${arrows(within, roomOf)} arrows, ${arrows(upwards, roomOf)} upwards`);
      expect(subfolders(world).sort()).toEqual(rooms.map((name) => `${world}/${name}`).toSorted());
      expect(upwards).toEqual([]);
    });
  }

  it('there is no circle of folders, types included', () => {
    const folders = imports.filter(({ to }) => isFile(to)).map(({ from, to }) => ({ from: dirname(from), to: dirname(to) }));
    expect(circles(folders.filter(({ from, to }) => from !== to))).toEqual([]);
  });

  it('there is no circle of files, types included', () => {
    expect(circles(imports)).toEqual([]);
  });

  it('no file name stands more than twice: a name says whose a file is', () => {
    const names = files.map((file) => basename(file));
    expect(files.filter((_, at) => names.filter((name) => name === names[at]).length > 2)).toEqual([]);
  });

  it('no file is called utils, helpers, common or index, and none is longer than 250 lines', () => {
    expect(files.filter((file) => /\/(utils?|helpers?|common|shared|index)\.tsx?$/.test(file))).toEqual([]);
    const long = files.map((file) => [file, readFileSync(join(ROOT, file), 'utf8').split('\n').length - 1] as const);
    expect(long.filter(([, lines]) => lines > 250)).toEqual([]);
  });
});

function isFile(target: string): boolean {
  return /^(src|scripts)\//.test(target) || target === 'index.html' || target === 'vite.config.ts';
}

function packageOf(target: string): string {
  return target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');
}

function allowed(target: string, world: string, may: string[], packages: string[]): boolean {
  if (target.startsWith('node:')) return world === 'scripts';
  if (!isFile(target)) return packages.includes('*') || packages.includes(packageOf(target));
  return [world, ...may].some((place) => target === place || target.startsWith(`${place}/`));
}

/** Returns the number of arrows between different rooms; all imports from one room to another are one arrow. */
function arrows(some: readonly Import[], roomOf: (path: string) => number): number {
  const pairs = some.map(({ from, to }) => [roomOf(from), roomOf(to)]).filter(([from, to]) => from !== to);
  return new Set(pairs.map((pair) => pair.join(' '))).size;
}

/** Returns each way through these arrows that comes back to where it began. */
function circles(arrows: readonly Import[]): string[][] {
  const found: string[][] = [];
  const done = new Set<string>();
  const targets = new Map<string, string[]>();
  for (const { from, to } of arrows) targets.set(from, [...(targets.get(from) ?? []), to]);
  const visit = (place: string, path: string[]): void => {
    if (path.includes(place)) found.push([...path.slice(path.indexOf(place)), place]);
    if (done.has(place) || path.includes(place)) return;
    for (const to of targets.get(place) ?? []) visit(to, [...path, place]);
    done.add(place);
  };
  for (const place of targets.keys()) visit(place, []);
  return found;
}
