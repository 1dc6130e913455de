/** Which of many words stand in texts: each text is read once, however many words there are. */

interface Node {
  readonly next: Map<string, Node>;
  word?: string;
}

/** Words by their characters, to be looked for in texts. */
type WordTree = Node;

/** Returns words by their characters. */
export function wordTreeOf(words: Iterable<string>): WordTree {
  const first: Node = { next: new Map() };
  for (const word of words) {
    let node = first;
    for (const character of word.split('')) {
      const next = node.next.get(character) ?? { next: new Map() };
      node.next.set(character, next);
      node = next;
    }
    node.word = word;
  }
  return first;
}

/** Returns those of these words that stand in texts. */
export function foundIn(texts: Iterable<string>, tree: WordTree): Set<string> {
  const found = new Set<string>();
  for (const text of texts) {
    for (let start = 0; start < text.length; start++) {
      let node = tree.next.get(text.charAt(start));
      for (let at = start + 1; node; at++) {
        if (node.word !== undefined) found.add(node.word);
        node = node.next.get(text.charAt(at));
      }
    }
  }
  return found;
}
