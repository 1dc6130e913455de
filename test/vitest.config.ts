/** How the tests run: three kinds, each with the time that it may take. */

import { defineConfig } from 'vitest/config';

const oxc = { jsx: { runtime: 'automatic' as const, importSource: 'preact' } };

export default defineConfig({
  test: {
    projects: [
      {
        oxc,
        test: {
          name: 'tests',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/browser/**', 'test/engines/**'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      { oxc, test: { name: 'browser tests', include: ['test/browser/**/*.test.{ts,tsx}'], testTimeout: 60_000, hookTimeout: 120_000 } },
      { oxc, test: { name: 'engine tests', include: ['test/engines/**/*.test.ts'], testTimeout: 180_000, hookTimeout: 300_000 } },
    ],
  },
});
