/**
 * The words of the markup in the worker: none before the frame is read (`keep/keep-shell.ts`), which brings them. The build
 * of the worker puts this in the place of `words/view-words.ts` (`vite.config.ts`): 4 kB less that a browser reads anew
 * each time it starts the worker.
 */

export const viewWords = { table: 'view', names: {}, zh: {}, en: {} };
