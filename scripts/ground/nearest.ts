/** A text of more characters is no misspelt name. */
const LONGEST = 200;

/** Returns the candidate that a misspelt text most likely means, or undefined when none is near. */
export function nearest(text: string, candidates: Iterable<string>): string | undefined {
  if (text.length > LONGEST) return undefined;
  const typed = plainName(text);
  let best: { candidate: string; distance: number } | undefined;
  for (const candidate of candidates) {
    const wanted = plainName(candidate);
    const within = typed.length > 1 && wanted.length > 1 && (wanted.includes(typed) || typed.includes(wanted));
    const longer = Math.max(typed.length, wanted.length);
    // Of a short Chinese word half may be wrong (部们), of a longer one that much makes another word.
    const most = longer * (longer <= 4 ? 0.5 : 0.4);
    if (!within && Math.abs(typed.length - wanted.length) > most) continue;
    const distance = within ? 1 : editDistance(typed, wanted);
    if (distance <= most && (!best || distance < best.distance)) best = { candidate, distance };
  }
  return best?.candidate;
}

/** Returns a name as names are compared: whatever its case, its width and the white space in it. */
export function plainName(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s/g, '');
}

/** Levenshtein: how many characters to add, drop or replace. */
function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(replaced, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    above = row;
  }
  return above[b.length] ?? 0;
}
