/** The target of a link, from the text that a writer typed, before anything is published. */

import { percentDecoded } from '../../src/guide/address.ts';
import { guideStem } from '../read/guide-file.ts';
import { isLiveAddress } from '../ground/live-address.ts';

/** The targets that a hall has for links. */
export interface LinkTargets {
  /** Ids of guides: `birth/hukou`. */
  readonly guides: ReadonlySet<string>;
  /** Codes in use, with the id of their guide. */
  readonly codes: ReadonlyMap<string, string>;
  /** Files, by path from the hall's folder. */
  readonly attachments: { readonly has: (path: string) => boolean };
  /** Symbolic links that leave the hall's folder. */
  readonly outside: ReadonlySet<string>;
}

export type LinkFate =
  /** An address that may live as it is. */
  | { readonly kind: 'live'; readonly href: string }
  /** A place on the same page. */
  | { readonly kind: 'fragment'; readonly href: string }
  | { readonly kind: 'guide'; readonly id: string; readonly language?: string; readonly fragment: string }
  | { readonly kind: 'attachment'; readonly path: string }
  /** Nothing there; there, but outside the hall's folder; there, but of a type that is not published. */
  | { readonly kind: 'missing' | 'outside' | 'type'; readonly path: string }
  /** `javascript:` and every other scheme that does not live here. */
  | { readonly kind: 'unsafe'; readonly scheme: string };

const ATTACHMENT = /\.(pdf|docx|xlsx|png|jpe?g|webp)$/i;

/** Returns where a link leads that is written in the guide `from` (its id: `birth/hukou`). */
export function followLink(target: string, from: string, targets: LinkTargets): LinkFate {
  const typed = target.trim().replaceAll('\\', '/');
  if (/^[#＃]/.test(typed)) return { kind: 'fragment', href: `#${typed.slice(1)}` };
  if (isLiveAddress(typed)) return { kind: 'live', href: typed };
  // Browsers drop control characters before they look for a scheme, so they are dropped here as well.
  // oxlint-disable-next-line no-control-regex
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(typed.replace(/[\u0000-\u0020]/g, ''))?.[1] ?? (typed.startsWith('//') ? '//' : undefined);
  if (scheme !== undefined) return { kind: 'unsafe', scheme };
  // A file's name may have a `#`.
  const whole = /[#＃]/.test(typed) ? pathsOf(typed, from).filter((path) => targets.attachments.has(path)) : [];
  if (whole.length > 0) return firstFate(whole, '', targets);
  const [, rest = '', typedFragment = ''] = /^([^#＃]*)([#＃].*)?$/s.exec(typed) ?? [];
  const fragment = typedFragment.replace('＃', '#');
  const fate = firstFate(pathsOf(rest, from), fragment, targets);
  if (fate.kind !== 'missing' || /^\.{0,2}\//.test(rest)) return fate;
  // By its id, as in the front matter.
  return pathsOf(`/${rest}`, from).flatMap((path) => guideAt(path, fragment, targets) ?? [])[0] ?? fate;
}

function pathsOf(typed: string, from: string): string[] {
  return candidates(typed).map((path) => resolved(path, from));
}

/** As typed, percent-decoded, without a query: the first that is there counts. */
function candidates(path: string): string[] {
  const decoded = percentDecoded(path);
  return [path, decoded, decoded.normalize('NFC'), decoded.normalize('NFD'), decoded.replace(/\?.*$/s, '')];
}

/** Returns the path from the hall's folder; it begins with `..` where it leads outside. */
function resolved(path: string, from: string): string {
  const parts = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function firstFate(paths: readonly string[], fragment: string, targets: LinkTargets): LinkFate {
  for (const path of paths) {
    const guide = guideAt(path, fragment, targets);
    if (guide) return guide;
    if (targets.attachments.has(path)) return { kind: ATTACHMENT.test(path) ? 'attachment' : 'type', path };
    if (path === '..' || path.startsWith('../') || isUnder(path, targets.outside)) return { kind: 'outside', path };
  }
  return { kind: 'missing', path: paths[1] ?? '' };
}

function isUnder(path: string, folders: ReadonlySet<string>): boolean {
  return folders.size > 0 && path.split('/').some((_, index, parts) => folders.has(parts.slice(0, index + 1).join('/')));
}

function guideAt(path: string, fragment: string, { guides, codes }: LinkTargets): LinkFate | undefined {
  const id = guideStem(path);
  if (guides.has(id)) return { kind: 'guide', id, fragment };
  const [, stem = '', language] = /^(.+)\.([a-z]{2,3}(?:-[a-z0-9]{2,8})*)$/i.exec(id) ?? [];
  if (guides.has(stem) && language !== undefined && id !== path) return { kind: 'guide', id: stem, language, fragment };
  // A code stands alone, wherever it is written: `A1`, `/A1`.
  const coded = codes.get((path.split('/').at(-1) ?? '').replace(/\.html$/i, '').toUpperCase());
  return coded === undefined ? undefined : { kind: 'guide', id: coded, fragment };
}
