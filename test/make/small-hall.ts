/** A finished hall made by hand, so that these tests need no compiler; and a shell that needs no Vite. */

import type { Guide } from '../../src/guide/guide.ts';
import type { Hall } from '../../src/guide/hall.ts';
import { NOTHING_PUBLISHED } from '../../scripts/make/made.ts';
import type { Circumstances, Makeable } from '../../scripts/make/output.ts';
import type { Shell } from '../../scripts/make/shell/shell.ts';

export const hall: Hall = {
  name: '青禾县政务服务大厅',
  address: 'https://qinghe.example',
  language: 'zh-CN',
  languages: ['en'],
  timezone: 'Asia/Shanghai',
  events: [
    { id: 'birth', letter: 'A', name: '出生', colour: '#b3261e' },
    { id: 'work', letter: 'B', name: '就业', colour: '#8a5000' },
  ],
  departments: {},
  windows: {},
  channels: [],
  retired: { E9: { retired: '2026-06-01', now: 'A1' } },
  situations: { 'A1-2': { code: 'A1', answers: 'married=no' } },
  translations: {},
};

export function guide(code: string, title = `办事 ${code}`, text = '带上身份证。'): Guide {
  const event = code.startsWith('A') ? 'birth' : 'work';
  return {
    code,
    language: 'zh-CN',
    id: `${event}/${code.toLowerCase()}`,
    title,
    event,
    sections: [{ kind: 'text', heading: '说明', html: `<p>${text}</p>` }],
  };
}

export const shell: Shell = {
  html: frameWith('assets/main-1.js'),
  css: 'body{margin:0}',
  assets: [{ path: 'assets/main-1.js', text: 'export{}' }],
  worker: 'self.skipWaiting()',
  killer: 'self.registration.unregister()',
  patrol: {
    css: 'samp{color:red}',
    scripts: [
      { path: 'assets/patrol-main-1.js', text: 'export{}' },
      { path: 'assets/patrol-reading-1.js', text: 'export{}' },
    ],
    html: frameWith('assets/patrol-main-1.js'),
    reading: 'assets/patrol-reading-1.js',
    packages: [],
  },
  licences: 'MIT\n',
};

export function finished(guides: readonly Guide[], changes: Partial<Hall> = {}): Makeable {
  return {
    hall: { ...hall, ...changes },
    guides,
    lines: new Map(),
    files: [],
    register: { frozen: new Map() },
    paper: { people: [], places: [], wall: {} },
  };
}

export function circumstances(changes: Partial<Circumstances> = {}): Circumstances {
  return {
    shell,
    copied: [],
    zxing: { path: 'assets/patrol-zxing-1.wasm', body: new Uint8Array(8) },
    program: 'p',
    published: NOTHING_PUBLISHED,
    lastRoot: undefined,
    now: 1_790_000_000,
    ...changes,
  };
}

function frameWith(script: string): string {
  return `<!doctype html>\n<html data-frame>\n<head>\n<!--head-->\n<script type="module" src="./${script}"></script>\n</head>\n<body>\n<!--body-->\n</body>\n</html>`;
}
