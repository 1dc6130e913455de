/** Keys that stand in a guide's text before its first section, where none is read. */

import type { Problem } from '../../ground/problem.ts';
import { type Source, placeIn } from '../../ground/source.ts';
import { hashedLine, labelledLine, namedLine } from '../markdown/heading-lines.ts';
import { markOf } from '../markdown/item-marks.ts';
import type { FieldName } from './draft.ts';
import { chineseKeyOf, asKeyLine } from './key-lines.ts';
import { areKeys, unmarked } from './unfenced-keys.ts';

/** Lines beyond the first words of a guide are not looked at. */
const LAST = 40;
/** Keys that a message shows. */
const SHOWN = 3;

interface Key {
  readonly line: number;
  readonly name: FieldName;
  readonly text: string;
}

/** Returns a problem where a paragraph, a list or a table of the text before the first section holds two keys or more. */
export function keysNotRead(source: Source): Problem[] {
  const keys: Key[] = [];
  const lines = source.lines.slice(0, LAST);
  const start = lines.findIndex((line) => line.trim() !== '');
  for (const [line, typed] of lines.entries()) {
    if (line > start && isSection(typed)) break;
    const plain = unmarked(typed);
    const name = /[:：﹕=＝\t|｜]/u.test(typed) ? chineseKeyOf(plain) : undefined;
    if (name)
      keys.push({
        line,
        name,
        text: asKeyLine(plain)
          .replace(/\s*：\s*/u, ': ')
          .trim(),
      });
    else if (typed.trim() === '') {
      if (areKeys(keys.map((key) => key.name))) break;
      keys.length = 0;
    }
  }
  if (!areKeys(keys.map(({ name }) => name))) keys.splice(0, keys.length, ...afterLabel(source.lines));
  const [first] = keys;
  const fence = FENCE.exec(lines[start] ?? '')?.[0].trim();
  if (!first) return [];
  const shown = keys.slice(0, SHOWN).map(({ text }) => `“${text}”`);
  const typed = source.lines[first.line] ?? '';
  return [
    {
      id: 'keys-not-read',
      level: 'warning',
      file: source.file,
      ...placeIn(source, first.line, typed.search(/\p{Script=Han}/u)),
      message: {
        zh: `“${typed.trim()}”像是指南开头的一项，这里只当成了文字。`,
        en: `“${typed.trim()}” looks like a key of the front matter, but here it is text.`,
      },
      fix:
        fence === undefined
          ? {
              zh: `写到文件开头的两行 --- 之间：${shown.join('')}。`,
              en: `Write between two lines of --- at the top: ${shown.join(', ')}.`,
            }
          : { zh: `删去“${fence}”这一行和末尾的那一行。`, en: `Delete the line “${fence}” and the one that closes it.` },
    },
  ];
}

/** `咨询电话：…` right beneath `收费标准：免费`, which is a section in one line. */
function afterLabel(lines: readonly string[]): Key[] {
  const line = lines.findIndex((typed, index) => index > 0 && isKey(typed) && isLabel(lines[index - 1] ?? ''));
  const typed = lines[line] ?? '';
  const name = chineseKeyOf(typed);
  return name === undefined
    ? []
    : [
        {
          line,
          name,
          text: asKeyLine(typed)
            .replace(/\s*：\s*/u, ': ')
            .trim(),
        },
      ];
}

function isKey(line: string): boolean {
  return /[:：]\s*\S/u.test(line) && chineseKeyOf(line) !== undefined && !markOf(line) && !isSection(line);
}

function isLabel(line: string): boolean {
  return labelledLine(line) !== undefined;
}

/** Code, in which somebody may have pasted a whole guide. */
const FENCE = /^\s*(?:`{3,}|~{3,})\s*[a-z]*\s*$/i;

function isSection(line: string): boolean {
  return hashedLine(line) !== undefined || FENCE.test(line) || (namedLine(line) ?? labelledLine(line)) !== undefined;
}
