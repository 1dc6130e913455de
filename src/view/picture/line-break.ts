/** Breaks text into lines as a Chinese reader expects: between any two characters, but never before 。 or after （, nor within a number or a word. */

/** Returns the lines of a text, none wider than this. A line break in the text is one. `measure`: returns how wide a text is. */
export function brokenLines(text: string, width: number, measure: (text: string) => number): string[] {
  return text.split('\n').flatMap((paragraph) => linesOfParagraph(paragraph, width, measure));
}

function linesOfParagraph(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text)) {
    if (measure((line + piece).trimEnd()) <= width) line += piece;
    else {
      if (line.trim() !== '') lines.push(line.trim());
      line = '';
      // A word that is wider than a line is broken where it must be.
      for (const part of measure(piece.trim()) <= width ? [piece] : piece) {
        if (measure(line + part) > width && line !== '') {
          lines.push(line);
          line = '';
        }
        line += part;
      }
    }
  }
  return [...lines, line.trim()].filter((one, at) => one !== '' || at === 0);
}

/** Characters that must not begin a line, and characters that must not end one. */
const CLOSING = '，。、；：！？）》」』】〉”’…％%℃·)]},.;:!?';
const OPENING = '（《「『【〈“‘([{￥$¥';
const PIECE = new RegExp(`[${escaped(OPENING)}]*(?:[A-Za-z0-9@#&+~_/=.:–—-]+|[^])[${escaped(CLOSING)}]*\\s*`, 'gu');

/** Returns the pieces between which a line may break. */
function piecesOf(text: string): string[] {
  return text.trim().match(PIECE) ?? [];
}

function escaped(letters: string): string {
  return letters.replace(/[\]\\^-]/g, '\\$&');
}
