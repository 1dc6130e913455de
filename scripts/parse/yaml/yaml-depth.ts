/** YAML that nests so deeply that no reader of it comes to an end. */

/** No list or map in a list or map … deeper than this: a person does not write it, and it would end the stack. */
const DEEPEST = 100;

/** Returns whether a text's brackets or indents do. Flow collections that nest deeply end the stack; indented ones need as many columns. */
export function nestsTooDeep(text: string): boolean {
  let depth = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1;
    if (depth > DEEPEST) return true;
    if (depth < 0) depth = 0;
  }
  return /^ *(?:[-?] +){100}/m.test(text) || /^ {1000}/m.test(text);
}
