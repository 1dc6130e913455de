import { type Fact, saidOtherwise } from '../../finish/said-otherwise.ts';
import type { Wording } from '../../ground/problem.ts';
import { type Rule, found } from '../rule/rule.ts';
import { translationsIn } from '../rule/translations.ts';

export const rule: Rule = {
  id: 'translation-facts',
  level: 'warning',
  reason: {
    zh: '译文和原文写的窗口、电话、费用或者时间不一样，总有一边的人会白跑。',
    en: 'Where a translation says another window, telephone, fee or time than its original, the readers of one of them come in vain.',
  },
  check: ({ drafts, hall }) =>
    translationsIn(drafts).flatMap(({ draft, original }) =>
      saidOtherwise(draft, original, hall).map(({ fact, at, own, theirs }) => {
        const name = NAMES[fact];
        const message = {
          zh: `译文的${name.zh}是“${shown(own)}”，原文是“${shown(theirs)}”；页面上照原文写。`,
          en: `The ${name.en} of the translation: ${shown(own)}; of the original: ${shown(theirs)}, which its page says.`,
        };
        const fix = {
          zh: `看看哪一个对，把另一个改过来；删去译文的“${fact}”，就照原文写。`,
          en: `See which is right and correct the other; without “${fact}” the translation says what the original says.`,
        };
        return found(rule, draft.file, at, message, fix);
      }),
    ),
};

const NAMES: Readonly<Record<Fact, Wording>> = {
  windows: { zh: '窗口', en: 'window' },
  phone: { zh: '电话', en: 'telephone' },
  hours: { zh: '办公时间', en: 'hours' },
  time: { zh: '时限', en: 'time' },
  fee: { zh: '费用', en: 'fee' },
};

function shown(said: readonly string[]): string {
  return [...new Set(said)].join('、') || '—';
}
