/** Bundles (一件事): finished once their guides are. */

import type { Guide, Related } from '../../src/guide/guide.ts';
import { lineOf } from '../../src/guide/pack.ts';
import { bundleOf } from '../bundle/bundle.ts';
import { shortHash } from '../ground/hash.ts';
import type { Draft } from '../parse/guide/draft.ts';
import type { HallDraft } from '../parse/hall/hall.ts';
import type { Register } from '../register/register.ts';
import { type ResolvedBundle, listedGuides, resolveBundle } from '../resolve/bundle.ts';
import { type GuideNames, titleOf } from '../resolve/names.ts';
import { tongueIn } from '../resolve/spoken-words.ts';
import { askingOf } from './asking.ts';
import { given } from './finishing.ts';
import { guideNamesOf } from './guide-names.ts';

/** A finished guide, and the name of its line. */
interface FinishedGuide {
  readonly guide: Guide;
  readonly line: string;
}

interface BundledDrafts {
  readonly hall: HallDraft;
  readonly drafts: readonly Draft[];
  readonly names: GuideNames;
}

/** Returns finished guides by their drafts, with each bundle made whole of its guides. One that is held stays as it is. */
export function withBundles({ hall, drafts, names }: BundledDrafts, alone: ReadonlyMap<Draft, FinishedGuide>): readonly FinishedGuide[] {
  if (!drafts.some(({ bundle }) => bundle)) return [...alone.values()];
  const originals = new Map(drafts.filter(({ language }) => language === undefined).map((draft) => [draft.id, draft]));
  const guides = new Map(Array.from(alone, ([{ id }, { guide }]) => [`${id} ${guide.language}`, guide]));
  return Array.from(alone, ([draft, lined]) => {
    const bundle = resolveBundle(originals.get(draft.id) ?? draft, { names, drafts: originals });
    const isTranslation = draft.language !== undefined && originals.get(draft.id)?.bundle;
    if (!bundle || !(draft.bundle ?? isTranslation)) return lined;
    const own = resolveBundle({ ...draft, bundle: [] }, { names, drafts: originals });
    const guide = made(lined.guide, { ...bundle, same: own?.same ?? [] }, guides, hall);
    return { guide, line: shortHash(lineOf(guide)) };
  });
}

function made(own: Guide, bundle: ResolvedBundle, all: ReadonlyMap<string, Guide>, hall: HallDraft): Guide {
  const guides = bundle.entries.flatMap(({ guide: id }): [string, Guide][] => {
    const guide = all.get(`${id} ${own.language}`) ?? all.get(`${id} ${hall.language}`);
    return guide ? [[id, guide]] : [];
  });
  const texts = hall.translations[own.language] ?? hall;
  const whole = bundleOf(
    own,
    bundle,
    new Map(guides),
    {
      address: hall.address,
      language: hall.language,
      windows: new Set(Object.keys(hall.windows)),
      department: (key) => texts.departments[key]?.name ?? key,
    },
    tongueIn(hall, own.language),
  );
  const questions = whole.sections.flatMap((section) => (section.kind === 'questions' ? section.questions : []));
  const { asking: _, sections, ...rest } = whole;
  return { ...rest, ...given('asking', askingOf(questions)), sections };
}

/** Returns the bundles that list a guide, as its page links to them. `in`: a language. */
export function bundlesWith(
  id: string,
  language: string,
  { hall, drafts, register }: Omit<BundledDrafts, 'names'> & { readonly register: Register },
): Related[] {
  const names = guideNamesOf(drafts, register);
  const lists = drafts.filter((draft) => draft.bundle && draft.language === undefined && listedGuides(draft, names).includes(id));
  return lists.flatMap((list) => {
    const code = register.codeOf.get(list.id);
    const draft = drafts.find((one) => one.id === list.id && one.language !== undefined && one.language === language) ?? list;
    return code === undefined
      ? []
      : [
          {
            code,
            ...(draft.language === undefined || language === hall.language ? {} : { language: draft.language }),
            title: titleOf(draft),
            event: draft.event,
          },
        ];
  });
}
