/** Scripts of this hall are started, and no others, whether or not the browser knows Trusted Types. */

// @vitest-environment happy-dom

import { afterEach, describe, expect, it, vi } from 'vitest';

const HALL = 'https://qinghe.example/east/';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

/** Returns what a page that was just opened has: a page makes its policy once. */
async function opened() {
  vi.resetModules();
  return (await import('../../src/ground/trusted.ts')).trusting;
}

const policies: string[] = [];
/** A browser that demands Trusted Types takes only values that a policy made. */
const demanding = {
  createPolicy: (name: string, rules: { createScriptURL(url: string): string }) => {
    policies.push(name);
    return { createScriptURL: (url: string) => ({ trusted: rules.createScriptURL(url) }) };
  },
};

describe.each([
  ['a browser that knows no Trusted Types', undefined, (url: string) => url],
  ['a browser that demands Trusted Types', demanding, (url: string) => ({ trusted: url })],
])('%s', (_, trustedTypes, made) => {
  it('starts a worker of this hall, and none from elsewhere', async () => {
    vi.stubGlobal('trustedTypes', trustedTypes);
    const trusted = (await opened())(HALL);
    expect(() => trusted('https://evil.example/sw.js')).toThrow('Not of this hall: https://evil.example/sw.js');
    expect(() => trusted('https://qinghe.example/sw.js')).toThrow(TypeError);
    expect(trusted(`${HALL}sw.js`)).toEqual(made(`${HALL}sw.js`));
  });
});

it('the policy has the name that the pages’ CSP allows, and is made once for all workers', async () => {
  vi.stubGlobal('trustedTypes', demanding);
  policies.length = 0;
  const trusting = await opened();
  trusting(HALL);
  trusting(HALL);
  expect(policies).toEqual(['guide-wall']);
});
