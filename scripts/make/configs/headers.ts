/** The headers of each file: one list, from which every server's configuration is made. Rules never overlap. */

import { basePath } from '../../../src/guide/page-address.ts';
import type { Hall } from '../../../src/guide/hall.ts';
import { contentPolicy } from '../../../src/view/document.tsx';

/** `path` is below the output folder, begins with `/`, and may end with `*` for any end. */
export interface HeaderRule {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Folders whose files are named by their content. */
export const HASHED_FOLDERS = ['assets', 'packs', 'indexes', 'lines', 'files'] as const;

const SAFE = { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' };
const ASK_FIRST = { 'Cache-Control': 'no-cache', ...SAFE };
const FOR_EVER = { 'Cache-Control': 'public, max-age=31536000, immutable', ...SAFE };
/** Seldom changed, and no harm when a day old. */
const FOR_A_DAY = { 'Cache-Control': 'public, max-age=86400', ...SAFE };

/** Returns the header rules of a hall. `patrolPolicy`: the patrol page's own; `copied`: what `public/` holds. */
export function headerRules(hall: Hall, styleHash: string, patrolPolicy: string, copied: readonly string[]): HeaderRule[] {
  const documents = {
    // Where there is no worker this is what opens with no network: see contract §4.
    'Cache-Control': 'public, max-age=0, stale-while-revalidate=31536000',
    'Content-Security-Policy': `${contentPolicy(styleHash)}; frame-ancestors 'none'`,
    ...SAFE,
  };
  const patrol = { ...documents, 'Content-Security-Policy': `${patrolPolicy}; frame-ancestors 'none'` };
  const rule = (headers: Readonly<Record<string, string>>) => (path: string) => ({ path, headers });
  return [
    ...[
      '/',
      '/index',
      '/index.html',
      '/index-*',
      '/kept*',
      ...(hall.points === undefined ? [] : ['/points*']),
      ...(Object.keys(hall.classes ?? {}).length === 0 ? [] : ['/class/*']),
      ...(hall.policies === undefined ? [] : ['/policies*']),
      ...lettersInUse(hall).map((letter) => `/${letter}*`),
      '/404.html',
      '/kiosk.html',
    ].map(rule(documents)),
    ...['/patrol', '/patrol/', '/patrol.html', '/patrol.json'].map(rule(patrol)),
    ...['/root.json', '/codes.json', '/sw.js', '/manifest.webmanifest', '/codes/*'].map(rule(ASK_FIRST)),
    ...HASHED_FOLDERS.map((folder) => `/${folder}/*`).map(rule(FOR_EVER)),
    ...['licences.txt', ...copied].map((path) => `/${path}`).map(rule(FOR_A_DAY)),
  ];
}

/** Returns whether a path of the output is in a folder of files named by content. */
export function isHashed(path: string): boolean {
  return HASHED_FOLDERS.some((folder) => path.startsWith(`${folder}/`));
}

/** Returns the first letters of all codes that a page answers: `/A*` covers `/AB1` too. */
function lettersInUse(hall: Hall): string[] {
  const others = [hall.retired, hall.situations, hall.leads ?? {}].flatMap((codes) => Object.keys(codes));
  const names = [...hall.events.map(({ letter }) => letter), ...others];
  return [...new Set(names.map((name) => name.charAt(0)).filter((letter) => /[A-Z]/.test(letter)))].sort();
}

/** Returns `_headers`, which Cloudflare Pages, Netlify and our own server obey. */
export function headersFile(rules: readonly HeaderRule[], address: string): string {
  const base = basePath(address);
  return rules
    .map(({ path, headers }) => [`${base}${path}`, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'))
    .join('\n\n')
    .concat('\n');
}
