/** How the tests run: three kinds, each with the time that it may take. */

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'tests',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/browser/**', 'test/engines/**'],
          // Loading the program anew for each file takes more than half of the time.
          isolate: false,
          maxWorkers: 2,
          // A test that asserts nothing is none; a browser test asserts by waiting.
          expect: { requireAssertions: true },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser tests',
          include: ['test/browser/**/*.test.{ts,tsx}'],
          globalSetup: ['test/browser/program.ts', 'test/browser/sample-hall.ts'],
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'engine tests',
          include: ['test/engines/**/*.test.ts'],
          globalSetup: ['test/engines/programs.ts', 'test/browser/sample-hall.ts'],
          // They wait more than they work.
          maxWorkers: 3,
          sequence: { groupOrder: 2 },
          testTimeout: 180_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
