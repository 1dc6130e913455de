/** WeChat adds `?from=…` to shared addresses; the address on the wall has no query. */

/** Returns the address that should stand there instead, or undefined when it is clean: no query but `/?q=`. */
export function cleanAddress({ pathname, search, hash }: Pick<URL, 'pathname' | 'search' | 'hash'>): string | undefined {
  const clean = /[?&]q=[^&]*/.exec(search)?.[0].replace('&', '?') ?? '';
  return clean === search ? undefined : pathname + clean + hash;
}
