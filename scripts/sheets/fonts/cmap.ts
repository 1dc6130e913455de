/** The characters that a font really holds (OpenType, cmap formats 4 and 12): style rules name whole ranges, with holes in them. */

/** Returns the code points of a TrueType or OpenType font that have a letter. */
export function charactersIn(sfnt: Buffer): ReadonlySet<number> {
  const cmap = tableOf(sfnt, 'cmap');
  const found = new Set<number>();
  for (let at = 0; at < cmap.readUInt16BE(2); at++) {
    const part = cmap.subarray(cmap.readUInt32BE(8 + at * 8));
    const format = part.readUInt16BE(0);
    if (format === 4) addSegments(part, found);
    if (format === 12) addGroups(part, found);
  }
  return found;
}

function tableOf(sfnt: Buffer, tag: string): Buffer {
  for (let at = 0; at < sfnt.readUInt16BE(4); at++) {
    const entry = sfnt.subarray(12 + at * 16);
    if (entry.toString('latin1', 0, 4) === tag) return sfnt.subarray(entry.readUInt32BE(8), entry.readUInt32BE(8) + entry.readUInt32BE(12));
  }
  throw new Error(`The font has no ${tag}`);
}

function addSegments(part: Buffer, found: Set<number>): void {
  const size = part.readUInt16BE(6);
  for (let at = 0; at < size; at += 2) {
    const [last, first, delta] = [14, 16 + size, 16 + 2 * size].map((offset) => part.readUInt16BE(offset + at));
    const place = 16 + 3 * size + at;
    const offset = part.readUInt16BE(place);
    for (let point = first ?? 0; point <= (last ?? 0) && point < 0xffff; point++) {
      const glyph = offset === 0 ? (point + (delta ?? 0)) & 0xffff : part.readUInt16BE(place + offset + 2 * (point - (first ?? 0)));
      if (glyph !== 0) found.add(point);
    }
  }
}

function addGroups(part: Buffer, found: Set<number>): void {
  for (let at = 0; at < part.readUInt32BE(12); at++) {
    const [first, last] = [part.readUInt32BE(16 + at * 12), part.readUInt32BE(20 + at * 12)];
    for (let point = first; point <= last; point++) found.add(point);
  }
}
