import type { Draft, DraftMaterial } from '../parse/guide/draft.ts';

/** Returns all materials of a guide, those of a choice included. */
export function materialsOf(draft: Draft): DraftMaterial[] {
  return draft.sections.flatMap((section) =>
    'materials' in section ? section.materials.flatMap((one) => ('anyOf' in one ? [...one.anyOf] : [one])) : [],
  );
}
