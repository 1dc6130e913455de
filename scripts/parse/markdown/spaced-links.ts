/** `[空白表](hukou/表 格.pdf)`: to CommonMark no link, since an address has no space; a file's name may have many. */

/** Up to the bracket that closes the link, or the title before it. Longer than any path: a longer one is text. */
const FILE = /((?:[^\n\t()<>"]|\([^()<>"\n]{0,80}\)){1,300}\.[a-z0-9]{2,5})(?=\s*(?:\s"[^"\n]{0,300}"\s*)?\))/iy;

type ReadDestination = (text: string, start: number, max: number) => { ok: boolean; pos: number; str: string };

/** Returns markdown-it's reader of a link's address, which also takes a file's name that ends like one. */
export function withSpacedFiles(read: ReadDestination): ReadDestination {
  return (text, start, max) => {
    FILE.lastIndex = start;
    const name = FILE.exec(text.slice(0, max))?.[1];
    return name?.includes(' ') ? { ok: true, pos: start + name.length, str: name } : read(text, start, max);
  };
}
