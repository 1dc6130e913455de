/** The addresses of each page, as regular expressions: every configuration is made of them. */

import type { Hall } from '../../../src/guide/hall.ts';
import type { HeaderRule } from './headers.ts';

/** The rest of a code after its letters: number and situation, or a guide’s tables; `.html` and slashes are taken away. */
const REST = '([0-9]{0,4}(?:-[0-9]{1,2}|-table)?)';

/** A page and its addresses. */
interface PageName {
  /** The part of an address between the base path and `.html` or slashes, in lower case. */
  readonly pattern: string;
  /** The file, without `.html`; `#` stands for the pattern's group. */
  readonly name: string;
  /** The pattern of the text after it: `/*`, or `AFTER_CODE`. */
  readonly end: string;
}

/** Text typed or copied after a code, as `pagesMeant` takes it away. No letter of ours, or it would be another code. */
const AFTER_CODE = '[^a-z0-9]*(?:(?:[^!-~]|[&,;=]).*)?';
const SLASHES = '/*';

/** Files that are for servers only, as a regular expression. */
export const CLOSED = '_headers|nginx[a-z-]*\\.conf|Caddyfile';

/** Returns where a hall's address is served: the host as servers know it (`xn--…`), the port where one is named. */
export function servedAt(address: string): { readonly scheme: string; readonly host: string; readonly port?: string } {
  const { protocol, hostname, port } = new URL(address);
  return { scheme: protocol.replace(':', ''), host: hostname, ...(port === '' ? {} : { port }) };
}

/**
 * Returns, for each beginning of a code and each language, which addresses ask for its pages and their file name
 * (`#` stands for the pattern's group). A handful, however many guides there are.
 */
export function pageNames(hall: Hall, prefixes: readonly string[]): PageName[] {
  const languages = ['', ...hall.languages.map((language) => `-${language.toLowerCase()}`)];
  const classes = Object.keys(hall.classes ?? {}).length > 0 ? [{ pattern: 'class/([^/.]+)', name: 'class/#', end: SLASHES }] : [];
  return [
    ...classes,
    ...languages.flatMap((language) => [
      ...(language ? [{ pattern: `index${language}`, name: `index${language}`, end: SLASHES }] : []),
      ...['kept', ...(['points', 'policies'] as const).filter((name) => hall[name] !== undefined)].map((name) => ({
        pattern: `${name}${language}`,
        name: `${name}${language}`,
        end: SLASHES,
      })),
      ...(language ? [] : [{ pattern: 'patrol', name: 'patrol', end: SLASHES }]),
      ...prefixes.map((letters) => ({
        pattern: `${letters.toLowerCase()}${REST}${language}`,
        name: `${letters}#${language}`,
        end: AFTER_CODE,
      })),
    ]),
  ];
}

/** Returns the letters that codes and life events begin with: `A`, `AB`. */
export function prefixesOf(hall: Hall, codes: readonly string[]): string[] {
  const others = [hall.retired, hall.situations, hall.leads ?? {}].flatMap((one) => Object.keys(one));
  const names = [...hall.events.map(({ letter }) => letter), ...codes, ...others];
  return [...new Set(names.map((name) => /^[A-Z]*/.exec(name)?.[0] ?? ''))].filter((letters) => letters !== '').sort();
}

/** Returns the paths that have the same headers, as regular expressions. */
export function patternsOf(rules: readonly HeaderRule[], base: string): ReadonlyMap<HeaderRule['headers'], string[]> {
  const groups = new Map<HeaderRule['headers'], string[]>();
  for (const { path, headers } of rules) {
    const pattern = `${escapePattern(base)}${escapePattern(path.replace(/\*$/, ''))}${path.endsWith('*') ? '.*' : ''}`;
    groups.set(headers, [...(groups.get(headers) ?? []), pattern]);
  }
  return groups;
}

/** Returns text as a regular expression that matches it. */
export function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Returns a text without line breaks: one in a hall's name must not become a line of configuration. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
