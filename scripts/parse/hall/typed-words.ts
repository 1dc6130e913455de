/** `words` in hall.yaml and its overlays: what a hall says in place of the program's own sentences. */

import type { Text } from '../../ground/source.ts';
import { type Fields, type Shape, fieldsOf, textIn } from '../yaml/shape.ts';

/** A sentence of the program, and what stands in its place. */
export interface TypedWord {
  readonly file: string;
  /** Of the overlay; absent in hall.yaml. */
  readonly language?: string;
  readonly word: Text;
  readonly say: Text;
}

/** The names of the part, of which each file may have either. */
export const WORDS = ['words', '用词'];

/** Returns the sentences of a file; those with nothing in their place are the program's. */
export function readTypedWords(shape: Shape, fields: Fields, language?: string): TypedWord[] {
  return WORDS.flatMap((part) => {
    const node = fields.get(part);
    const inner: Fields = node ? fieldsOf(shape, node, part) : new Map();
    return [...inner].flatMap(([word, { at }]) => {
      const text = textIn(shape, inner, word, part);
      if (text === undefined) return [];
      const key = { text: word, at: shape.places.get(`${part}.${word} key`) ?? at };
      return [{ file: shape.file, ...(language === undefined ? {} : { language }), word: key, say: { text, at } }];
    });
  });
}
