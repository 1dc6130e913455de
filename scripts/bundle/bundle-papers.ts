/** The papers of a bundle: each once, those of several guides first, with who asks for it. */

import type { Choice, Guide, Html, Limits, Material, MaterialsSection } from '../../src/guide/guide.ts';
import { escapeHtml, plainText } from '../../src/guide/html.ts';
import type { bundleWords } from '../../src/words/bundle-words.ts';
import { type Said, fill } from '../../src/words/words.ts';
import { type Formula, and, isAlways, or } from './formula.ts';
import type { Part } from './bundle-questions.ts';
import {
  type Telling,
  inOneSentence,
  beyond,
  isSame,
  limitedElement,
  translatedLimits,
  asLimits,
  translatedText,
  inForceWithin,
} from './bundle-texts.ts';

interface BundlePapers extends Telling {
  readonly own: Guide;
  readonly parts: readonly Part[];
  /** Names of one paper in several guides; the first is shown. */
  readonly same: readonly (readonly string[])[];
  readonly words: Said<typeof bundleWords.zh>;
  /** Returns what links to a guide: its code and title. */
  readonly link: (part: Part) => Html;
  /** Returns the guides by which a paper of another one is made. */
  readonly makers: (paper: Material, part: Part) => readonly Part[];
}

/** A paper that a guide asks for. Without a guide it is the bundle's own. */
interface Use {
  readonly part?: Part;
  readonly paper: Material;
  /** When it is asked for: the guide is for the reader, and needs it. */
  readonly formula: Formula;
  readonly dates: Pick<Limits, 'from' | 'until'>;
}

/** Returns the sections of papers: those of several guides, those that only the bundle names, then guide by guide. */
export function bundlePapers(bundle: BundlePapers): MaterialsSection[] {
  const { own, parts, words } = bundle;
  const uses = new Map<string, Use[]>();
  for (const use of [...ownUses(bundle), ...parts.flatMap((part) => usesOf(part, bundle))]) {
    const name = nameIn(bundle, use.paper.name);
    uses.set(name, [...(uses.get(name) ?? []), use]);
  }
  const isShared = (name: string) => new Set(uses.get(nameIn(bundle, name))?.map(({ part }) => part)).size > 1;
  const shared = [...uses].flatMap(([name, all]) => (isShared(name) ? [sharedPaper(name, all, bundle)] : []));
  const alone = sectionsIn(own).map((section) => ({
    ...section,
    materials: section.materials.filter((one) => 'anyOf' in one || !isShared(one.name)),
  }));
  const ofParts = parts.map((part) => partSection(part, isShared, bundle));
  const head = shared.length > 0 ? [{ kind: 'materials' as const, heading: words.shared, anchor: 'shared', materials: shared }] : [];
  return [...head, ...alone, ...ofParts].filter(({ materials }) => materials.length > 0);
}

function nameIn({ same }: Pick<BundlePapers, 'same'>, name: string): string {
  return same.find((names) => names.includes(name))?.[0] ?? name;
}

function sectionsIn({ sections }: Guide): MaterialsSection[] {
  return sections.filter((section) => section.kind === 'materials');
}

function isMaterial(one: Material | Choice): one is Material {
  return !('anyOf' in one);
}

function ownUses({ own, formula }: BundlePapers): Use[] {
  const part: Part = { guide: own };
  return sectionsIn(own).flatMap((section) =>
    section.materials.filter(isMaterial).map((paper) => ({
      paper,
      formula: and(formula(section.when, part), formula(paper.when, part)),
      dates: inForceWithin(paper, section),
    })),
  );
}

function usesOf(part: Part, { formula, isFor }: BundlePapers): Use[] {
  return sectionsIn(part.guide).flatMap((section) =>
    section.materials.filter(isMaterial).flatMap((paper) => {
      const when = and(isFor(part), formula(section.when, part), formula(paper.when, part));
      return when.length === 0 ? [] : [{ part, paper, formula: when, dates: inForceWithin(inForceWithin(paper, section), part.guide) }];
    }),
  );
}

function sharedPaper(name: string, uses: readonly Use[], bundle: BundlePapers): Material {
  const { all, words } = bundle;
  const whole = or(...uses.map(({ formula }) => formula));
  const dates = uses.every((use) => use.dates.from === uses[0]?.dates.from && use.dates.until === uses[0]?.dates.until)
    ? uses[0]?.dates
    : {};
  const forms = new Set(uses.map(({ paper }) => paper.form));
  const copies = uses.every(({ paper, formula }) => (paper.copies ?? 0) > 0 && isAlways(formula))
    ? uses.reduce((sum, { paper }) => sum + (paper.copies ?? 0), 0)
    : 0;
  const [form] = forms;
  const isOne = forms.size === 1 && !uses.some(({ paper }) => paper.copies !== undefined || /复印|cop(?:y|ies)/i.test(paper.form ?? ''));
  const { blank, sample } = {
    blank: uses.find(({ paper }) => paper.blank)?.paper.blank,
    sample: uses.find(({ paper }) => paper.sample)?.paper.sample,
  };
  return {
    name,
    ...(isOne && form !== undefined ? { form } : {}),
    ...(copies > 0 ? { form: fill(words.copies, copies), copies } : {}),
    note: notesOf(uses, whole, !isOne, bundle),
    ...(blank ? { blank } : {}),
    ...(sample ? { sample } : {}),
    ...asLimits(whole, dates ?? {}, all),
  };
}

/** Who asks for it, in which form and for whom where they differ; what several guides say of it in the same words stands once. */
function notesOf(uses: readonly Use[], whole: Formula, withForms: boolean, bundle: BundlePapers): Html {
  const { all, words, link, speech } = bundle;
  const asking = uses.flatMap(({ part, paper, formula, dates }) => {
    if (!part) return [];
    const form = withForms && paper.form !== undefined ? `：${escapeHtml(paper.form)}` : '';
    const named = nameIn(bundle, paper.name) === paper.name ? '' : `（${escapeHtml(paper.name)}）`;
    const limits = isSame(formula, whole) ? asLimits([new Map()], dates, all) : asLimits(formula, dates, all);
    return [{ limits, html: `${link(part)}${named}${form}` }];
  });
  const sentence = inOneSentence(
    asking.map(({ html }) => html),
    words,
  );
  const items = asking.map(({ limits }, at) => limitedElement('li', limits, sentence[at] ?? '', speech));
  const said = uses.flatMap(({ part, paper }) => {
    return [
      ...(part ? bundle.makers(paper, part).map((maker) => madeBy(maker, bundle)) : []),
      ...(paper.note === undefined ? [] : [part ? translatedText(paper.note, part, bundle) : paper.note]),
    ];
  });
  return [`<p>${escapeHtml(words.usedFor)}</p><ul>${items.join('')}</ul>`, ...new Set(said)].join('');
}

function madeBy(maker: Part, { words, link, isFor, all, speech }: BundlePapers): Html {
  return limitedElement('p', asLimits(isFor(maker), {}, all), fill(words.made, link(maker)), speech);
}

/** What only this guide asks for. For whom the guide is is said of the whole section. */
function partSection(part: Part, isShared: (name: string) => boolean, bundle: BundlePapers): MaterialsSection {
  const { guide } = part;
  const isFor = bundle.isFor(part);
  const materials = sectionsIn(guide).flatMap((section) =>
    section.materials.flatMap((one): (Material | Choice)[] => {
      if (isMaterial(one) && isShared(one.name)) return [];
      const when = beyond(and(bundle.formula(section.when, part), bundle.formula(one.when, part)), isFor);
      const limits = when && asLimits(when, inForceWithin(one, section), bundle.all);
      return limits ? [isMaterial(one) ? paperIn(one, limits, part, bundle) : choiceIn(one, limits, part, bundle)] : [];
    }),
  );
  return {
    kind: 'materials',
    heading: `${guide.code} ${guide.title}`,
    anchor: `bring-${guide.code}`,
    ...asLimits(isFor, guide, bundle.all),
    materials: isFor.length === 0 ? [] : materials,
  };
}

function paperIn(paper: Material, limits: Limits, part: Part, bundle: BundlePapers): Material {
  const { when: _, from: __, until: ___, note, ...rest } = paper;
  const said = [
    ...bundle.makers(paper, part).map((maker) => madeBy(maker, bundle)),
    note === undefined ? '' : translatedText(note, part, bundle, bundle.isFor(part)),
  ].join('');
  return { ...rest, ...(plainText(said) === '' ? {} : { note: said }), ...limits };
}

function choiceIn(choice: Choice, limits: Limits, part: Part, bundle: BundlePapers): Choice {
  const anyOf = choice.anyOf.flatMap((one) => {
    const own = translatedLimits(one, part, bundle, bundle.isFor(part));
    return own ? [paperIn(one, own, part, bundle)] : [];
  });
  return { label: choice.label, anyOf, ...limits };
}
