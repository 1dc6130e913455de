/** Returns a function that makes its value when it is first asked, and never again. */
export function once<T extends {}>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
