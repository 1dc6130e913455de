/** Which of many words stand in texts: each text is read once, however many words there are. */

interface Node {
  readonly next: Map<number, Node>;
  word?: string;
}

/** Words by their units, to be looked for in texts. */
export interface WordTree {
  readonly single: readonly string[];
  readonly first: ReadonlyMap<number, Node>;
  /** By the place of two units: 1 where a word may begin with them. Most places of a text are passed with one look at it. */
  readonly begins: Uint8Array;
}

/** Two pairs of units may share a place. */
const PLACES = 1 << 16;
function placeOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e37) + second) & (PLACES - 1);
}

/** Returns words by their units. */
export function wordTreeOf(words: Iterable<string>): WordTree {
  const root: Node = { next: new Map() };
  const begins = new Uint8Array(PLACES);
  const all = new Set(words);
  for (const word of all) {
    if (word.length < 2) continue;
    let node = root;
    for (let at = 0; at < word.length; at++) {
      const next = node.next.get(word.charCodeAt(at)) ?? { next: new Map() };
      node.next.set(word.charCodeAt(at), next);
      node = next;
    }
    node.word = word;
    begins[placeOf(word.charCodeAt(0), word.charCodeAt(1))] = 1;
  }
  return { single: [...all].filter((word) => word.length === 1), first: root.next, begins };
}

/** Returns those of these words that stand in texts. */
export function foundIn(texts: Iterable<string>, { single, first, begins }: WordTree): Set<string> {
  const found = new Set<string>();
  for (const text of texts) {
    for (const word of single) if (text.includes(word)) found.add(word);
    if (first.size === 0) continue;
    let unit = text.charCodeAt(0);
    for (let start = 0; start < text.length; start++) {
      const [own, second] = [unit, text.charCodeAt(start + 1)];
      unit = second;
      if (begins[placeOf(own, second)] === 0) continue;
      let node = first.get(own);
      for (let at = start + 1; node; at++) {
        if (node.word !== undefined) found.add(node.word);
        node = node.next.get(text.charCodeAt(at));
      }
    }
  }
  return found;
}
