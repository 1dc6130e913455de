/** Which words stand in a text. */

/** Returns the words in a text, from the left, the longest first: of `longest` units at most. */
export function spansIn(text: string, longest: number, isWord: (part: string) => boolean): { from: number; part: string }[] {
  const spans: { from: number; part: string }[] = [];
  for (let from = 0; from < text.length; from++) {
    for (let size = Math.min(longest, text.length - from); size > 0; size--) {
      const part = text.slice(from, from + size);
      if (!isWord(part)) continue;
      spans.push({ from, part });
      from += size - 1;
      break;
    }
  }
  return spans;
}
