/** A hall in memory: every page drawn when it is asked for, nothing written. */

import { randomUUID } from 'node:crypto';
import { basePath } from '../../src/guide/page-address.ts';
import { integrityHash } from '../ground/hash.ts';
import { pageOf } from '../../src/guide/page-meant.ts';
import { codesText } from '../../src/guide/codes.ts';
import { inLanguage } from '../../src/guide/language.ts';
import { entryOf } from '../../src/guide/entry.ts';
import { type PageFacts, missingFacts } from '../../src/guide/facts.ts';
import { type Frame, pageText } from '../../src/view/document.tsx';
import type { Compiled, ReadableHall } from '../journey/compile.ts';
import { manifestText } from '../make/configs/manifest.ts';
import { linesOfGuides } from '../make/lines.ts';
import { type Made, bytesOf } from '../make/made.ts';
import { hallFrame } from '../make/output.ts';
import { allFacts, listFacts, carriedLists } from '../make/pages.ts';
import { qrPng, qrSvg } from '../ground/qr.ts';
import type { Shell } from '../make/shell/shell.ts';
import { guideFile } from '../make/page-budget.ts';
import { type WallCode, allCodes, drawFrozen } from '../register/wall-codes.ts';
import { BOX_STYLE, problemsBox } from './box.ts';
import { CLIENT, NO_WORKER } from './client.ts';
import { patrolOf, patrolPage } from './patrol-preview.ts';

/** Nothing is kept in `dev`: the badge, which would tell of a network that is gone, says nothing. */
const WITHOUT_BADGE = '.kept{visibility:hidden}';

/** Where the browser finds the files that only `dev` has, below the hall's base path. */
const CLIENT_PATH = '@dev/client.js';

/** Returns the body at a path below the base path, or undefined where there is none. Pages never miss: `page`. */
export interface Preview {
  readonly base: string;
  /** Of each preview another one, also after a restart: an open page names its preview by it. */
  readonly version: string;
  readonly file: (path: string) => string | Uint8Array | undefined;
  readonly page: (path: string) => { readonly found: boolean; readonly html: string };
}

/** Returns the preview of a compiled hall. */
export function previewOf(compiled: ReadableHall, shell: Shell, copied: readonly Made[]): Preview {
  const { hall, guides, lines, files } = compiled;
  const lined = linesOfGuides(guides, lines);
  const pages = new Map<string, PageFacts>();
  const entries = guides.map(entryOf);
  for (const facts of allFacts(hall, listFacts(hall, guides, carriedLists(hall, files)), lined, entries)) pages.set(facts.page, facts);
  const codes = new Map(allCodes(compiled).map((code) => [code.code, code]));
  const version = randomUUID();
  const frame = devFrame(shell, compiled, version);
  const patrol = patrolOf(compiled, shell);
  const fixed = new Map<string, () => string | Uint8Array>([
    ...shell.assets.map(({ path, text }) => [path, () => text] as const),
    ...copied.map((file) => [file.path, () => bytesOf(file)] as const),
    ...files.map(({ path, body }) => [path, () => body] as const),
    ['codes.json', () => codesText(hall, lined)],
    [
      'manifest.webmanifest',
      () =>
        manifestText(
          hall,
          copied.map(({ path }) => path),
        ),
    ],
    [CLIENT_PATH, () => CLIENT],
    ['sw.js', () => NO_WORKER],
  ]);
  return {
    base: basePath(hall.address),
    version,
    file: (path) => fixed.get(path)?.() ?? patrol(path) ?? picture(path, codes),
    page: (path) => {
      if (pageOf(path) === 'patrol') return { found: true, html: patrolPage(patrol) };
      const facts = pages.get(pageOf(path) ?? '');
      return { found: facts !== undefined, html: withProblems(facts ?? missingFacts(hall, hall.language), compiled, frame) };
    },
  };
}

/** Returns the preview of a hall that cannot be read at all: its problems on every page. */
export function brokenPreview({ problems, language }: Compiled): Preview {
  const version = randomUUID();
  const file = problems.find(({ level }) => level === 'error')?.file;
  const html = `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>hall.yaml</title><style>${BOX_STYLE}</style>
<script type="module" src="/${CLIENT_PATH}?${version}"></script><body>${problemsBox(problems, file, language)}</body></html>`;
  return { base: '', version, file: (path) => (path === CLIENT_PATH ? CLIENT : undefined), page: () => ({ found: false, html }) };
}

function devFrame(shell: Shell, { hall }: ReadableHall, version: string): Frame {
  const { html, style } = hallFrame(shell, hall);
  const own = style + BOX_STYLE + WITHOUT_BADGE;
  return {
    html: html.replace('</head>', `<script type="module" src="./${CLIENT_PATH}?${version}"></script>\n</head>`),
    style: own,
    styleHash: integrityHash(own),
  };
}

function withProblems(facts: PageFacts, compiled: ReadableHall, frame: Frame): string {
  const file = facts.kind === 'guide' ? guideFile(facts.guide, compiled) : undefined;
  const box = problemsBox(compiled.problems, file, compiled.hall.language);
  const isDraft = facts.kind === 'guide' && compiled.unpublished.has(facts.guide.id);
  const mark = inLanguage({ zh: '草稿', en: 'Draft' }, facts.language);
  const page = pageText(facts, frame).replace('</body>', () => `${box}</body>`);
  return isDraft ? page.replace('<h1>', `<h1><mark>${mark}</mark> `) : page;
}

/** A printed code that would come out another picture has none here either. */
function picture(path: string, codes: ReadonlyMap<string, WallCode>): string | Uint8Array | undefined {
  const [, name = '', kind] = /^codes\/([^/]+)\.(svg|png)$/.exec(path) ?? [];
  const code = codes.get(name);
  if (!code || (code.frozen && !drawFrozen(code.frozen))) return undefined;
  return kind === 'svg' ? qrSvg(code.matrix()) : qrPng(code.matrix());
}
