/** The questions of a guide. Pure. */

import type { Section } from './guide.ts';

/** A part of a guide, or of its draft: with questions, or of another kind. */
type PartWith<Q> =
  | { readonly kind: 'questions'; readonly questions: readonly Q[] }
  | { readonly kind: Exclude<Section['kind'], 'questions'> | 'time' | 'fee' };

/** Returns the questions of a guide, or of its draft, in the order of the writer. */
export function questionsOf<Q>({ sections }: { readonly sections: readonly PartWith<Q>[] }): Q[] {
  return sections.flatMap((section) => (section.kind === 'questions' ? section.questions : []));
}
