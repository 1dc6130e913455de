/** A CSV as text. Excel begins it with a BOM, ends its lines as Windows does, or saves it as GBK or UTF-16: none of it is worth a word. */

import type { Problem } from '../ground/problem.ts';
import { decode } from './decode.ts';
import { tooLarge, unreadableFile } from './unread.ts';

/** In bytes. */
const LARGEST_TABLE = 1_000_000;

/** Returns the text of a table, undefined where there is none to read, and what is wrong with its bytes. */
export function readTableText(
  file: string,
  bytes: Uint8Array | undefined,
): { readonly text?: string; readonly problems: readonly Problem[] } {
  if (!bytes) return { problems: [unreadableFile(file)] };
  if (bytes.byteLength > LARGEST_TABLE) return { problems: [tooLarge(file, bytes.byteLength)] };
  const { text, faults } = decode(Buffer.from(bytes));
  const isLost = /[\0\uFFFD]/.test(text);
  const told = faults.filter(({ id }) => (id === 'encoding' && isLost) || id === 'merge-conflict');
  return { text, problems: told.map(({ id, level, at, message, fix }) => ({ id, level, file, ...at, message, fix })) };
}
