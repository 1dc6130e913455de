/** A code of the wall as a sheet shows it. */

import type { CodeFacts } from '../../../src/view/sheets/facts/facts.ts';
import { outline, textMatrix } from '../../ground/qr.ts';
import type { WallCode } from '../../register/wall-codes.ts';

/** Returns the facts of a code, drawn in this width in mm without its quiet zone. */
export function codeFacts(code: WallCode, width: number): CodeFacts {
  const matrix = code.matrix();
  return {
    ...(code.kind === 'wall' ? {} : { code: code.code }),
    says: code.address,
    title: code.title,
    look: code.outside ? 'outside' : isSecond(code.kind) ? 'second' : 'guide',
    ...(isSecond(code.kind) ? { lead: code.kind } : {}),
    modules: matrix.size,
    path: outline(matrix),
    width,
  };
}

function isSecond(kind: WallCode['kind']): kind is NonNullable<CodeFacts['lead']> {
  return kind === 'device' || kind === 'channel' || kind === 'class';
}

/** Returns the facts of a text code. */
export function textCodeFacts(text: string, title: string, width: number): CodeFacts {
  const matrix = textMatrix(text);
  return { says: text, title, look: 'text', modules: matrix.size, path: outline(matrix), width };
}
