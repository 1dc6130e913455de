/** The comments of codes.yaml that list the printed codes, a line a letter: `# 印过 A：A A1 A1-2`. */

import type { At } from '../../ground/problem.ts';

/** A code that was printed, and the line that lists it. */
export interface ListedCode {
  readonly code: string;
  readonly at: At;
}

/** A line of the list: the text before its codes, the codes. */
export const LISTING = /^(# 印过(?: [A-Z]+)?[：:])((?: [A-Za-z0-9-]+)*)[ \t]*$/;

/** Returns the codes that a register lists as printed. */
export function listedCodes(text: string): ListedCode[] {
  if (!text.includes('# 印过')) return [];
  return text.split('\n').flatMap((line, index) => {
    const [, , codes = ''] = LISTING.exec(line.replace(/\r$/, '')) ?? [];
    return codes.split(' ').flatMap((code) => (code ? [{ code, at: { line: index + 1, column: 1 } }] : []));
  });
}
