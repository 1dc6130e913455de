/** `[空白表](hukou/表 格.pdf)`: to CommonMark no link, since an address has no space; a file's name may have many. */

import { markdown } from './markdown.ts';

/** Up to the bracket that closes the link, or the title before it. Longer than any path: what is longer is text. */
const FILE = /((?:[^\n\t()<>"]|\([^()<>"\n]{0,80}\)){1,300}\.[a-z0-9]{2,5})(?=\s*(?:\s"[^"\n]{0,300}"\s*)?\))/iy;

/** Makes a link's address a file's name where it ends like one. */
export function linkSpacedFiles(): void {
  const { helpers } = markdown;
  const read = helpers.parseLinkDestination;
  markdown.helpers = {
    ...helpers,
    parseLinkDestination: (text, start, max) => {
      FILE.lastIndex = start;
      const name = FILE.exec(text.slice(0, max))?.[1];
      return name?.includes(' ') ? { ok: true, pos: start + name.length, str: name } : read(text, start, max);
    },
  };
}
