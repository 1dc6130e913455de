/**
 * Characters that nobody sees and that say nothing where they stand: copied along from a browser, WeChat, Word. In a title
 * they keep it from being found, in a condition from being understood.
 */

const INVISIBLE =
  // oxlint-disable-next-line no-control-regex, no-misleading-character-class -- each is dropped by itself
  /[\u0001-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}\u{e0100}-\u{e01ef}]/gu;

/** Scripts whose letters change their shape, or part into words, by joiners and spaces that are not seen. */
const JOINED =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Mongolian}\p{Script=Phags_Pa}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Tibetan}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=New_Tai_Lue}\p{Script=Tai_Tham}\p{M}]$/u;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const PICTURE = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\ufe0f\u{e0020}-\u{e007e}]$/u;
/** A glyph is chosen of a Chinese character, of a picture, of a key: 1️⃣. */
const HAN = /\p{Unified_Ideograph}$/u;

/** Characters before one that are looked at. */
const BEFORE = 2;

/** Returns a text without the invisible characters that mean nothing where they stand. */
export function withoutInvisible(text: string): string {
  if (text.search(INVISIBLE) < 0) return text;
  const hasRightToLeft = RIGHT_TO_LEFT.test(text);
  return text.replace(INVISIBLE, (one, at: number) => {
    const before = text.slice(Math.max(0, at - BEFORE), at);
    return means(one.codePointAt(0) ?? 0, before, text.slice(at + one.length, at + one.length + BEFORE), hasRightToLeft) ? one : '';
  });
}

function means(character: number, before: string, after: string, hasRightToLeft: boolean): boolean {
  switch (character) {
    case 0x200b: // A word ends.
    case 0x200c: // Not joined.
      return JOINED.test(before);
    case 0x200d: // Joined.
      return JOINED.test(before) || (PICTURE.test(before) && /^\p{Extended_Pictographic}/u.test(after));
    case 0x061c:
    case 0x200e:
    case 0x200f:
      return hasRightToLeft;
    default:
      return isSelected(character, before, after) || (hasRightToLeft && isDirection(character));
  }
}

/** Embedding and isolation, but no override, which would show another text than the typed one. */
function isDirection(character: number): boolean {
  return (character >= 0x202a && character <= 0x202c) || (character >= 0x2066 && character <= 0x2069);
}

/** A variation selector, or a tag, after what has variants. */
function isSelected(character: number, before: string, after: string): boolean {
  if (character >= 0xfe00 && character <= 0xfe0f) return PICTURE.test(before) || HAN.test(before) || after.startsWith('\u20e3');
  if (character >= 0xe0100) return HAN.test(before);
  if (character >= 0xe0020 && character <= 0xe007f) return PICTURE.test(before);
  return character >= 0x180b && character <= 0x180f && /\p{Script=Mongolian}$/u.test(before);
}
