/** Related guides, as links. */

import type { Related } from '../../src/guide/guide.ts';
import { textsOf } from '../parse/guide/field-values.ts';
import type { Draft } from '../parse/guide/draft.ts';
import type { Register } from '../register/register.ts';
import { guideNamed, titleOf } from '../resolve/names.ts';
import type { LinkContext } from './destinations.ts';
import { fieldValue } from './fields.ts';
import { type Finishing, given } from './finishing.ts';
import { guideNamesOf } from './guide-names.ts';

/** Returns the guides that a guide names as related, in the language of its page where they have it. */
export function relatedOf(
  finishing: Finishing,
  original: Finishing | undefined,
  { drafts, register }: { readonly drafts: readonly Draft[]; readonly register: Register },
  published: LinkContext,
): Related[] {
  const names = guideNamesOf(drafts, register);
  const wanted = textsOf(fieldValue('related', finishing, original)).flatMap(
    ({ text }) => guideNamed(text, finishing.draft.id, names) ?? [],
  );
  return [...new Set(wanted)].flatMap((id) => {
    const versions = names.versions.get(id) ?? [];
    const draft =
      versions.find((one) => (one.language ?? published.hallLanguage) === finishing.language) ?? versions.find((one) => !one.language);
    const code = register.codeOf.get(id);
    if (!draft || code === undefined || id === finishing.draft.id) return [];
    return [{ code, ...given('language', draft.language), title: titleOf(draft), event: draft.event }];
  });
}
