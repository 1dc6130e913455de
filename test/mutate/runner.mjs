/** Runs tests again and again in one process. It is asked by messages, and killed where a mutant never ends. */

import { BaseSequencer, createVitest } from 'vitest/node';

/** @typedef {{ changed?: string, tests: string[] }} Ask `changed`: a file that is another one since the last run */

/** The nearest first: it is the one that fails, and with it the run ends. */
class AsAsked extends BaseSequencer {
  /** @override @param {import('vitest/node').TestSpecification[]} tests */
  async sort(tests) {
    return tests;
  }
}

const vitest = await createVitest('test', {
  config: 'test/vitest.config.ts',
  watch: false,
  project: ['tests', 'browser tests'],
  bail: 1,
  cache: false,
  sequence: { sequencer: AsAsked },
  // Each test that ends says that it goes on.
  reporters: [{ onTestCaseResult: () => void process.send?.({ goesOn: true }) }],
  maxWorkers: 1,
  testTimeout: 90_000,
});

process.on('message', (/** @type {Ask} */ ask) => {
  void answer(ask).then((failed) => process.send?.({ failed }));
});
/** By path. @type {Map<string, import('vitest/node').TestSpecification>} */
const specifications = new Map();
for (const one of await vitest.globTestSpecifications()) specifications.set(one.moduleId.slice(process.cwd().length + 1), one);
process.send?.({ ready: true });

/** Returns the first failure, or undefined. @param {Ask} ask @returns {Promise<string | undefined>} */
async function answer({ changed, tests }) {
  if (changed) vitest.invalidateFile(changed);
  if (tests.length === 0) return undefined;
  const ours = tests.flatMap((test) => specifications.get(test) ?? []);
  if (ours.length < tests.length) throw new Error(`Not all of these tests are there: ${tests.join(' ')}`);
  // Else failures of an earlier run would be among its results.
  vitest.state.filesMap.clear();
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(ours);
  if (unhandledErrors.length > 0) return 'an error outside of a test';
  const bad = testModules.find((one) => !one.ok());
  for (const test of bad?.children.allTests('failed') ?? []) return `${bad?.relativeModuleId}: ${test.fullName}`;
  return bad && `${bad.relativeModuleId}: ${bad.errors()[0]?.message ?? 'it failed'}`;
}
