/** Puts a document into its frame, `index.html` as built, with the places `data-frame`, `<!--head-->` and `<!--body-->`. */

import { escapeHtml } from '../../guide/html.ts';

type Attributes = Readonly<Record<string, string | undefined>>;

/**
 * Returns the whole document. `base`: what script addresses that begin with `./` begin with instead: `/hall`, or empty.
 * `data`: attributes of `html`, without those that are undefined; `head`, `body`: markup.
 */
export function intoFrame(frame: string, base: string, data: Attributes, head: string, body: string): string {
  // A function as replacement: `$&` in a guide's text is text.
  return frame
    .replace(/ (src|href)="\.\//g, (_, name: string) => ` ${name}="${base}/`)
    .replace(' data-frame', () => attributes(data))
    .replace('<!--head-->', () => head)
    .replace('<!--body-->', () => body);
}

/** Returns an element without contents: `<link rel="icon" href="/icon.svg">`. */
export function element(name: string, data: Attributes): string {
  return `<${name}${attributes(data)}>`;
}

function attributes(data: Attributes): string {
  return Object.entries(data)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeHtml(value)}"`))
    .join('');
}
