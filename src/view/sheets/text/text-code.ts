/** “没网扫这个”: the essentials themselves as the text of a code, which any scanner shows with no network at all. */

import type { Essentials } from './essentials.ts';
import { sheetWords } from './sheet-words.ts';

/** Bytes of UTF-8 that version 20 at level L holds in byte mode (ISO/IEC 18004, table 7). */
export const TEXT_CODE_BYTES = 858;

/**
 * Returns the text: materials, window, hours, telephone, and the address of the whole guide; at most 858 bytes.
 * Where it is too long, materials are left out from the last one on, and their number stands instead.
 * Undefined where it does not fit even without any.
 */
export function textCode(essentials: Essentials, address: string, language: string): string | undefined {
  const { materials } = essentials;
  for (let kept = materials.length; kept >= 0; kept--) {
    const text = written(essentials, kept, address, language);
    if (utf8Length(text) <= TEXT_CODE_BYTES) return text;
  }
  return undefined;
}

function written(
  { title, materials, windows, where, time, fee, hours, phone }: Essentials,
  kept: number,
  address: string,
  language: string,
): string {
  const words = sheetWords(language);
  const line = (name: string, value: string | undefined) => (value === undefined ? [] : [words.named(name, value)]);
  const left = materials.length - kept;
  return [
    title,
    ...(materials.length > 0
      ? [words.named(words.textBring, '').trim(), ...materials.slice(0, kept).map(({ whole }, at) => `${at + 1}. ${whole}`)]
      : []),
    ...(left > 0 ? [words.textLeft(left)] : []),
    ...line(words.windows, [windows, where].filter(Boolean).join(words.comma) || undefined),
    ...line(words.textTime, time),
    ...line(words.textFee, fee),
    ...line(words.textHours, hours),
    ...line(words.textPhone, phone),
    ...line(words.textAll, address),
  ].join('\n');
}

/** Returns the number of bytes of a text in UTF-8. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}
