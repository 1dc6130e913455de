/** How long it takes to write a style sheet’s rules into the elements they are for: counted before it is done. */

/** A part of the drawing: an element has a name and children, a text a value. */
interface Part {
  readonly name?: string;
  readonly value?: string;
  readonly children?: readonly Part[];
}

/** About a second’s work. A drawing program’s own style sheet, a class for each colour, needs a hundredth of it. */
export const MOST_STEPS = 1_000_000;

export class TooManyStyles extends Error {}

/**
 * Returns the steps that `inlineStyles` of svgo takes: for each rule it looks at every element, and for each declaration in
 * each element it meets at every rule again. `met` returns how many elements a selector meets, and throws for a text that is none.
 */
export function stepsToInline(root: Part, met: (selector: string) => number): number {
  const rules = styleTexts(root).flatMap(rulesIn);
  const elements = countOf(root);
  let steps = rules.length * elements;
  for (const { selector, declarations } of rules) {
    if (steps > MOST_STEPS) break;
    steps += metBy(selector, met) * declarations * rules.length;
  }
  return steps;
}

function metBy(selector: string, met: (selector: string) => number): number {
  try {
    return met(selector);
  } catch {
    return 0; // A selector that cannot be read is left alone there too.
  }
}

function styleTexts({ name, children = [] }: Part): string[] {
  return name === 'style' ? children.map(({ value = '' }) => value) : children.flatMap(styleTexts);
}

function countOf({ children = [] }: Part): number {
  return children.reduce((sum, child) => sum + (child.children ? 1 + countOf(child) : 0), 0);
}

function rulesIn(css: string): { readonly selector: string; readonly declarations: number }[] {
  return Array.from(css.replace(/\/\*.*?\*\//gs, '').matchAll(/([^{};]+)\{([^{}]*)\}/g)).flatMap(([, selectors = '', body = '']) =>
    selectors.split(',').map((selector) => ({ selector: selector.trim(), declarations: body.split(';').length })),
  );
}
