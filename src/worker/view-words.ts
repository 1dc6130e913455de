/**
 * The words of the markup in the worker: none before the frame is read (`keep/keep-shell.ts`), which brings them. The build
 * of the worker puts this in the place of `words/view-words.ts` and of the other words that the markup says
 * (`vite.config.ts`): 5 kB less that a browser reads anew each time it starts the worker.
 */

export const viewWords = { table: 'view', zh: {}, en: {} };
export const openWords = { table: 'open', zh: {}, en: {} };
export const lookupWords = { table: 'lookup', zh: {}, en: {} };
export const conditionWords = { table: 'condition', zh: {}, en: {} };
export const machineWords = { table: 'machine', zh: {}, en: {} };
export const policyWords = { table: 'policies', zh: {}, en: {} };
export const languageNames = {};
