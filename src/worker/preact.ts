/**
 * As much of Preact as making text needs: the build of the worker puts it in Preact's place (`vite.config.ts`),
 * since Preact itself, which draws into a document, is 4 kB that a worker can never use. That pages come out the same,
 * byte for byte, is held by a test.
 */

/** What `preact/jsx-runtime` marks its elements with. */
const ELEMENT = Symbol.for('pv');

export const options = {};

export function Fragment({ children }: { children?: unknown }): unknown {
  return children;
}

export function h(type: unknown, props: object | null) {
  return { type, props: props ?? {}, key: undefined, ref: undefined, constructor: ELEMENT, __k: null, __: null, __c: null };
}

export function isValidElement(value: unknown): boolean {
  return typeof value === 'object' && value !== null && (value as { constructor: unknown }).constructor === ELEMENT;
}
