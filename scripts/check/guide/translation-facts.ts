import { contradictionsIn } from '../../finish/contradictions.ts';
import { type OverlayFact, overlayFacts } from '../../finish/overlay-facts.ts';
import { type Fact, saidOtherwise } from '../../finish/said-otherwise.ts';
import type { At, Problem, Sources, Wording } from '../../ground/problem.ts';
import { type Source, placeIn, sourceOf } from '../../ground/source.ts';
import type { Draft } from '../../parse/guide/draft.ts';
import { overlayFile, placeTyped } from '../rule/hours.ts';
import { type Rule, type RuleContext, found } from '../rule/rule.ts';
import { translationsIn } from '../rule/translations.ts';

export const rule: Rule = {
  id: 'translation-facts',
  level: 'warning',
  reason: {
    zh: '译文和原文写的窗口、电话、费用、时间、份数不一样，总有一边的人会白跑。',
    en: 'Where a translation says another window, telephone, fee, time or number of copies than its original, the readers of one of them come in vain.',
  },
  check: ({ drafts, hall, sources }) => [
    ...inOverlays(hall, sources),
    ...translationsIn(drafts).flatMap(({ draft, original }) => [
      ...inFacts(draft, original, hall),
      ...inTexts(draft, original, hall, sources),
    ]),
  ],
};

function inOverlays(hall: RuleContext['hall'], sources: Sources): Problem[] {
  return Object.keys(hall.translations).flatMap((language) => {
    const file = overlayFile(language, sources) ?? hall.file;
    return overlayFacts(hall, language).map(({ fact, own, theirs }) =>
      found(rule, file, placeTyped(own[0] ?? '', sources.get(file) ?? ''), ...saidOtherwiseBy(fact, own, theirs)),
    );
  });
}

function inFacts(draft: Draft, original: Draft, hall: RuleContext['hall']): Problem[] {
  return saidOtherwise(draft, original, hall).map(({ fact, at, own, theirs }) =>
    found(rule, draft.file, at, ...saidOtherwiseBy(fact, own, theirs)),
  );
}

type Words = readonly string[];

function saidOtherwiseBy(fact: keyof typeof NAMES, own: Words, theirs: Words): [message: Wording, fix: Wording] {
  const name = NAMES[fact];
  return [
    {
      zh: `译文的${name.zh}是“${shown(own)}”，原文是“${shown(theirs)}”；页面上照原文写。`,
      en: `The ${name.en} of the translation: ${shown(own)}; of the original: ${shown(theirs)}, which its page says.`,
    },
    {
      zh: `看看哪一个对，把另一个改过来；删去译文的“${fact}”，就照原文写。`,
      en: `See which is right and correct the other; without “${fact}” the translation says what the original says.`,
    },
  ];
}

function inTexts(draft: Draft, original: Draft, hall: RuleContext['hall'], sources: Sources): Problem[] {
  const languages = { own: draft.language ?? hall.language, theirs: hall.language };
  const source = sourceOf(draft.file, sources.get(draft.file) ?? '');
  return contradictionsIn(draft, original, languages).map(({ at, own, theirs }) => {
    const message = {
      zh: `译文这里是“${shown(own)}”，原文是“${shown(theirs)}”；页面上两个都写。`,
      en: `The translation says ${shown(own)} here, the original ${shown(theirs)}; its page says both.`,
    };
    const fix = { zh: '看看哪一个对，把另一个改过来。', en: 'See which is right and correct the other.' };
    return found(rule, draft.file, placeOfWords(own, at, source), message, fix);
  });
}

/** The line that has these words as typed, from the text's own on; else that one. */
function placeOfWords([words = '']: readonly string[], at: At, source: Source): At {
  const line = source.lines.findIndex((typed, index) => index >= at.line - 1 && typed.includes(words));
  return line < 0 ? at : placeIn(source, line, source.lines[line]?.indexOf(words) ?? 0);
}

const NAMES = {
  windows: { zh: '窗口', en: 'window' },
  phone: { zh: '电话', en: 'telephone' },
  hours: { zh: '办公时间', en: 'hours' },
  time: { zh: '时限', en: 'time' },
  fee: { zh: '费用', en: 'fee' },
  visits: { zh: '跑几次', en: 'number of trips' },
  latest: { zh: '最晚', en: 'deadline' },
  complaint: { zh: '投诉电话', en: 'number for complaints' },
  url: { zh: '电话', en: 'telephone' },
  name: { zh: '名称', en: 'name' },
  where: { zh: '位置', en: 'place' },
} as const satisfies Readonly<Record<Fact | OverlayFact['fact'], Wording>>;

function shown(said: readonly string[]): string {
  return [...new Set(said)].join('、') || '—';
}
