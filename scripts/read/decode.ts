/** Bytes to text: UTF-8 is asked for, other encodings of a hall's old computers are understood and reported. */

import { isUtf8 } from 'node:buffer';
import { conflictIn } from './merge-conflict.ts';
import { characters } from '../ground/source.ts';
import { withoutInvisible } from './invisible.ts';
import { withoutLookAlikes } from './look-alikes.ts';
import type { At, Level, Wording } from '../ground/problem.ts';

interface DecodingFault {
  readonly id: 'encoding' | 'bom' | 'crlf' | 'merge-conflict';
  readonly level: Level;
  readonly at: At;
  readonly message: Wording;
  readonly fix: Wording;
}

interface Decoded {
  /** Without BOM, without invisible characters that mean nothing and look-alikes, with `\n` only. */
  readonly text: string;
  readonly faults: readonly DecodingFault[];
}

const START: At = { line: 1, column: 1 };

/** Returns the text of a file, and the faults of its bytes. Always gives a text, so that the rest is checked too. */
export function decode(bytes: Buffer): Decoded {
  const faults: DecodingFault[] = [];
  let text = textOf(bytes, faults);
  if (text.startsWith('\uFEFF')) {
    text = text.slice(1);
    if (faults.length === 0) faults.push(bom);
  }
  const control = text.indexOf('\0');
  if (control >= 0 && faults.every(({ id }) => id !== 'encoding')) faults.push(notText(placeAt(text.slice(0, control))));
  const carriage = text.indexOf('\r');
  if (carriage >= 0) {
    faults.push(crlf(placeAt(text.slice(0, carriage))));
    text = text.replace(/\r\n?/g, '\n');
  }
  const conflict = conflictIn(text);
  if (conflict) faults.push(conflict.fault);
  return { text: withoutLookAlikes(withoutInvisible(conflict?.ours ?? text)), faults };
}

function textOf(bytes: Buffer, faults: DecodingFault[]): string {
  if (isUtf8(bytes) && !withoutMark(bytes)) return bytes.toString('utf8');
  const bad = firstBadByte(bytes);
  const at = placeAt(bytes.toString('utf8', 0, bad));
  const { text, name } = otherEncoding(bytes);
  faults.push(wrongEncoding(at, name));
  return text;
}

/** A text with a few broken bytes stays UTF-8: as GB18030 all of it would turn into wrong characters. */
function otherEncoding(bytes: Buffer): { text: string; name?: string } {
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
  const utf16 = marked ?? withoutMark(bytes);
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes), name: 'UTF-16' };
  const lossy = bytes.toString('utf8');
  const broken = lossy.match(/\uFFFD/g)?.length ?? 0;
  const chinese = lossy.match(/[\u4e00-\u9fff]/g)?.length ?? 0;
  if (chinese > broken) return { text: lossy };
  try {
    return { text: new TextDecoder('gb18030', { fatal: true }).decode(bytes), name: 'GB18030' };
  } catch {
    return { text: lossy };
  }
}

/** UTF-16 that does not say so: every other byte of its line ends and letters is NUL. */
function withoutMark(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const start = bytes.subarray(0, 1000);
  if (!start.includes(0)) return undefined;
  const nuls = [0, 1].map((odd) => start.filter((byte, index) => byte === 0 && index % 2 === odd).length);
  const [even = 0, odd = 0] = nuls;
  if (even + odd < start.length / 20) return undefined;
  return even === 0 ? 'utf-16le' : odd === 0 ? 'utf-16be' : undefined;
}

function firstBadByte(bytes: Buffer): number {
  const again = Buffer.from(bytes.toString('utf8'));
  let offset = 0;
  while (offset < bytes.length && bytes[offset] === again[offset]) offset++;
  // A sequence cut short is replaced by EF BF BD, of which the first bytes may be equal by chance.
  while (offset > 0 && !isUtf8(bytes.subarray(0, offset))) offset--;
  return offset;
}

function placeAt(before: string): At {
  const line = before.split(/\r\n?|\n/);
  return { line: line.length, column: characters((line.at(-1) ?? '').replace('\uFEFF', '')) + 1 };
}

function wrongEncoding(at: At, name: string | undefined): DecodingFault {
  return {
    id: 'encoding',
    level: 'error',
    at,
    message: name
      ? {
          zh: `这个文件是 ${name} 编码，不是 UTF-8，从这里起会变成乱码。`,
          en: `This file is written in ${name}, not in UTF-8; from here on it would show wrong characters.`,
        }
      : {
          zh: '从这里起有不是 UTF-8 的字节，会变成乱码。',
          en: 'From here on there are bytes that are not UTF-8; they would show as wrong characters.',
        },
    fix: { zh: '在编辑器里选“另存为”，编码选 UTF-8。', en: 'Save the file again with the encoding UTF-8 (“Save as” in the editor).' },
  };
}

function notText(at: At): DecodingFault {
  return {
    id: 'encoding',
    level: 'error',
    at,
    message: {
      zh: '这里有一个空字符（NUL），不是文字；页面上会是“\uFFFD”。',
      en: 'Here is a NUL, which is no text; it would show as “\uFFFD”.',
    },
    fix: {
      zh: '删去这个看不见的字符，或者用编辑器重新存成 UTF-8 文本。',
      en: 'Delete this invisible character, or save the file again as UTF-8 text.',
    },
  };
}

const bom: DecodingFault = {
  id: 'bom',
  level: 'note',
  at: START,
  message: { zh: '文件开头有一个看不见的记号（BOM），已经略过。', en: 'The file begins with an invisible mark (BOM), which was skipped.' },
  fix: { zh: '不改也可以。要改就另存为“UTF-8（无 BOM）”。', en: 'It may stay. To remove it, save as “UTF-8 without BOM”.' },
};

function crlf(at: At): DecodingFault {
  return {
    id: 'crlf',
    level: 'note',
    at,
    message: {
      zh: '这个文件用的是 Windows 的换行（CRLF），照样能用。',
      en: 'This file has Windows line ends (CRLF); they are understood.',
    },
    fix: { zh: '不改也可以。要改就在编辑器里把换行设成 LF。', en: 'They may stay. To change them, set the line ends to LF in the editor.' },
  };
}
