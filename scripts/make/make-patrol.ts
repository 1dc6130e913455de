/** The patrol of a hall: its page, the register that it compares with, and the files of both. For staff only. */

import { basePath, pageAddress } from '../../src/guide/page-address.ts';
import { interfaceLanguage } from '../../src/guide/language.ts';
import { integrityHash } from '../ground/hash.ts';
import type { Hall } from '../../src/guide/hall.ts';
import { escapeHtml } from '../../src/guide/html.ts';
import type { HallPaper } from '../../src/guide/paper.ts';
import type { PatrolCode, PatrolRegister } from '../../src/guide/patrol.ts';
import { patrolWords } from '../../src/words/patrol-words.ts';
import { wordsIn } from '../../src/words/words.ts';
import { contentPolicy } from '../../src/view/document.tsx';
import { element, intoFrame } from '../../src/view/ground/into-frame.ts';
import { spokenPatrol } from '../resolve/spoken-words.ts';
import type { Register } from '../register/register.ts';
import type { WallCode } from '../register/wall-codes.ts';
import { withCompressed } from './compress.ts';
import { type Made, hashedFile, keyedFile } from './made.ts';
import type { Bytes } from './shell/patrol-shell.ts';
import type { Shell } from './shell/shell.ts';

/** The parts of a hall that a patrol needs. */
interface PatrolHall {
  readonly hall: Hall;
  readonly codes: readonly WallCode[];
  readonly register: Pick<Register, 'frozen'>;
  readonly paper: HallPaper;
}

/** The style block's text, and `sha256-<base64>` of it. */
interface PatrolStyle {
  readonly style: string;
  readonly styleHash: string;
}

/** Returns the patrol page's style block. */
export function patrolStyle({ css, patrol }: Shell): PatrolStyle {
  const style = css.trim() + patrol.css;
  return { style, styleHash: integrityHash(style) };
}

/** Returns the policy of the patrol page: that of every page, and it may run zxing's program. */
export function patrolPolicy(styleHash: string): string {
  return contentPolicy(styleHash).replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'");
}

/** Yields the patrol's files. `zxing`: the reader's program. */
export function* makePatrol(patrolled: PatrolHall, shell: Shell, zxing: Bytes): Generator<Made> {
  const { html, scripts, reading } = shell.patrol;
  const files = [...scripts.map(({ path, text }) => ({ path, body: text })), zxing];
  for (const { path, body } of files) yield* withCompressed(hashedFile(path, body));
  yield keyedFile('patrol.json', registerText(patrolled));
  const data = { reading, wasm: zxing.path, files: files.map(({ path, body }) => [path, integrityHash(body, 'sha384')]) };
  yield keyedFile('patrol.html', documentText(patrolled.hall, html, JSON.stringify(data), patrolStyle(shell)));
}

function registerText({ hall, codes, register, paper }: PatrolHall): string {
  const patrol: PatrolRegister = {
    format: 1,
    hall: hall.name,
    address: hall.address,
    codes: [...codes.map(patrolCode), ...Object.entries(hall.retired).map(([code, { now }]) => retiredCode(code, now))],
    places: paper.places,
  };
  return `${JSON.stringify(patrol)}\n`;

  function retiredCode(code: string, now: string | undefined): PatrolCode {
    const text = register.frozen.get(code)?.address ?? pageAddress(hall.address, code);
    return { code, text, state: 'retired', ...(now === undefined ? {} : { now }) };
  }
}

function patrolCode({ code, kind, address, frozen, title }: WallCode): PatrolCode {
  return { code, text: frozen?.address ?? address, title, state: kind === 'guide' ? 'active' : kind };
}

/** In `data-shell` it says which files belong to it: `src/patrol/keep/patrol-files.ts` reads it there. */
function documentText(hall: Hall, frame: string, shell: string, { style, styleHash }: PatrolStyle): string {
  const base = basePath(hall.address);
  const own = spokenPatrol(hall);
  const language = interfaceLanguage(hall.language, hall.language);
  const { title, noScript } = wordsIn(patrolWords, { language, own });
  const head = [
    `<title>${escapeHtml(`${title} · ${hall.name}`)}</title>`,
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: patrolPolicy(styleHash) }),
    `<style>${style}</style>`,
    element('meta', { name: 'robots', content: 'noindex' }),
    ...(own ? [element('meta', { name: 'words', content: JSON.stringify(own) })] : []),
    element('link', { rel: 'icon', href: `${base}/icon.svg`, type: 'image/svg+xml' }),
  ].join('\n');
  const body = `<header class="bar"><a class="hall" href="${escapeHtml(base)}/">${escapeHtml(hall.name)}</a><span class="ready" data-ready></span></header>
<main><h1>${escapeHtml(title)}</h1><noscript><p class="alert">${escapeHtml(noScript)}</p></noscript></main>`;
  return intoFrame(frame, base, { lang: language, 'data-theme': 'light', 'data-shell': shell, 'data-base': base }, head, body);
}
