/** The one Trusted Types policy that pages may have, `guide-wall`: scripts of this hall's own address and no others. */

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

/** Returns what makes addresses below `base` (absolute, with a slash at its end) ones that a worker may be started from. */
export function trusting(base: string): (url: string) => string {
  const { trustedTypes } = window as Window & { trustedTypes?: TrustedTypes };
  const createScriptURL = (url: string) => {
    if (!url.startsWith(base)) throw new TypeError(`Not of this hall: ${url}`);
    return url;
  };
  const policy = trustedTypes?.createPolicy('guide-wall', { createScriptURL });
  return (url) => policy?.createScriptURL(url) ?? createScriptURL(url);
}
