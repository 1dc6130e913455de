/** The page that a path asks for, and those that it may mean. Apart from the codes: no script of a page needs it at once. */

import { percentDecoded } from './address.ts';

/**
 * Returns the page that a path asks for, in the one written form, or undefined for a path that cannot be a page.
 * `/a1`, `/A1/`, `/A1.html` and `/A1` all ask for `A1`; `/` for `index`; `/a1-EN` for `A1-en`; `/kept` for `kept`, as `points`, `policies` and `patrol`; `/class/%E6%B0%91%E6%94%BF` for `class/民政`.
 * `path` is without the hall's own base path.
 */
export function pageOf(path: string): string | undefined {
  const name = path.replace(/^\/+|\/+$/g, '').replace(/\.html$/i, '');
  if (name === '' || /^index$/i.test(name)) return 'index';
  const named = /^class\/([^/]+)$/i.exec(percentDecoded(name));
  if (named) return `class/${named[1]?.normalize('NFC')}`;
  const parts = /^([a-z]{1,2}[0-9]{0,4}(?:-[0-9]{1,2})?|index|kept|points|policies|patrol)(-[a-z]{2,8}(?:-[a-z0-9]{2,8})*)?$/i.exec(name);
  if (!parts?.[1]) return undefined;
  const head = /^(index|kept|points|policies|patrol)$/i.test(parts[1]) ? parts[1].toLowerCase() : parts[1].toUpperCase();
  return head + (parts[2] ?? '').toLowerCase();
}

/** The start of text after a code that is none of it: a sign outside ASCII, a query without its `?`. Where spaces and full-width letters are taken away. */
const AFTER_CODE = /(?:[^ -~]|[&,;=?#]).*$/s;

/**
 * Returns the pages that an address may mean, the likeliest first: a code with text typed or copied after it
 * (`/A1，` `/A1请看` `/A1&from=…` `/A1.`), in full-width letters, with a zero in front of its number (`/A01`: `A01`, then
 * `A1`). `path` is without the hall's own base path, and may be percent-coded.
 */
export function pagesMeant(path: string): string[] {
  const typed = percentDecoded(path).normalize('NFKC').replace(/\s/g, '');
  const code = typed.replace(AFTER_CODE, '').replace(/[^a-z0-9]+$/i, '');
  const meant = code === '' ? [] : [code, code.replace(/^(\/*[a-z]{1,2})0+(?=[0-9])/i, '$1')];
  return [...new Set([typed, ...meant].map(pageOf).filter((name) => name !== undefined))];
}
