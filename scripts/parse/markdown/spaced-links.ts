/**
 * `[空白表](hukou/表 格.pdf)`, `[材料](hukou#要带 的)`: to CommonMark no links, since an address has no space; a file's name
 * and a heading may have many.
 */

/** Up to the bracket that closes the link, or the title before it. Longer than any path or heading: a longer one is text. */
const END = String.raw`(?=\s*(?:\s"[^"\n]{0,300}"\s*)?\))`;
const ANY = String.raw`[^\n\t()<>"]|\([^()<>"\n]{0,80}\)`;
const FILE = new RegExp(String.raw`((?:${ANY}){1,300}\.[a-z0-9]{2,5})${END}`, 'iy');
const HEADING = new RegExp(String.raw`((?:(?![#＃])(?:${ANY})){0,300}[#＃](?:${ANY}){0,99}[^\s()<>"])${END}`, 'y');

type ReadDestination = (text: string, start: number, max: number) => { ok: boolean; pos: number; str: string };

/** Returns markdown-it's reader of a link's address, which also takes a file's name that ends like one, and a heading after its `#`. */
export function withSpaces(read: ReadDestination): ReadDestination {
  return (text, start, max) => {
    const before = text.slice(0, max);
    for (const pattern of [FILE, HEADING]) {
      pattern.lastIndex = start;
      const target = pattern.exec(before)?.[1];
      if (target?.includes(' ')) return { ok: true, pos: start + target.length, str: target };
    }
    return read(text, start, max);
  };
}
