/** What was meant by an address that does not exist. */

import { pageOf } from '../guide/address.ts';

/** Returns the address that was meant (`/a1` → `/A1`), or undefined when this is how it is written. */
export function addressMeant(path: string, base: string): string | undefined {
  const page = pageOf(
    decoded(path.startsWith(base) ? path.slice(base.length) : path)
      .normalize('NFKC')
      .replace(/\s/g, ''),
  );
  const meant = page === undefined ? undefined : `${base}/${page === 'index' ? '' : page}`;
  return meant === path ? undefined : meant;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
