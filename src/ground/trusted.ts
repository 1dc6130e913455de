/** The one Trusted Types policy that pages may have, `guide-wall`: scripts of this hall and no others. */

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

/** A page may make its policy once. */
let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/** Returns a function that allows a worker to be started from addresses that begin with `start` (absolute); it throws for any other. */
export function trusting(start: string): (url: string) => string {
  const { trustedTypes } = window as Window & { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('guide-wall', { createScriptURL: (url) => url });
  return (url) => {
    if (!url.startsWith(start)) throw new TypeError(`Not of this hall: ${url}`);
    return policy?.createScriptURL(url) ?? url;
  };
}
