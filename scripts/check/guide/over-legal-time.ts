import type { At } from '../../ground/problem.ts';
import type { Draft } from '../../parse/guide/draft.ts';
import { timeMap } from '../../parse/guide/time-map.ts';
import { type Duration, durationsIn, isLonger } from '../../parse/guide/durations.ts';
import { type GuideRule, found } from '../rule/rule.ts';
import { type TimeText, placeInTime, timeTexts } from '../rule/time-texts.ts';

export const rule: GuideRule = {
  id: 'over-legal-time',
  level: 'warning',
  reason: {
    zh: '承诺的时间比法定的还长，就违反了法定时限。',
    en: 'A promise that is longer than the legal limit breaks the law.',
  },
  check: ({ drafts }) =>
    drafts.flatMap((draft) =>
      [...inMap(draft), ...inTexts(draft)].map(({ at, promise, law }) =>
        found(
          rule,
          draft.file,
          at,
          { zh: `承诺 ${promise}，比法定的 ${law} 还长。`, en: `${promise} is promised, but the legal limit is ${law}.` },
          { zh: '看看两个数是不是写反了。', en: 'See whether the two numbers are the wrong way round.' },
        ),
      ),
    ),
};

interface Over {
  readonly at: At;
  readonly promise: string;
  readonly law: string;
}

function inMap(draft: Draft): Over[] {
  const value = draft.fields.time?.value;
  const { legal, promised, unit } = (value && timeMap(value)) ?? {};
  if (!legal || !promised) return [];
  const [law, promise] = [legal, promised].map(
    ({ text }) => durationsIn(/^\s*[\d.]+\s*$/.test(text) ? `${text}${unit?.text ?? ''}` : text)[0],
  );
  const isOver = law && promise ? isLonger(promise, law) : Number(promised.text) > Number(legal.text);
  return isOver ? [{ at: promised.at, promise: promised.text.trim(), law: legal.text.trim() }] : [];
}

/** `法定 20 个工作日，承诺 30 个工作日` in one text, or each under a heading or in a line of its own. Lines with conditions are about some only. */
function inTexts(draft: Draft): Over[] {
  const said = timeTexts(draft).filter(({ isLimited }) => !isLimited);
  const [law] = said.flatMap((one) => saidAs(LEGAL, one));
  if (!law) return [];
  return said.flatMap((one) =>
    saidAs(PROMISED, one)
      .filter((promise) => isLonger(promise, law))
      .map((promise) => ({ at: placeInTime(one, promise.index), promise: promise.words, law: law.words })),
  );
}

const LEGAL = /法定|legal limit|statutory/i;
const PROMISED = /承诺|承諾|promise/i;

/** The first duration after this word, unless the other one stands between; all of a text whose heading has the word. */
function saidAs(word: RegExp, { text, heading = '' }: TimeText): Duration[] {
  const other = word === LEGAL ? PROMISED : LEGAL;
  const isAbove = !LEGAL.test(text) && !PROMISED.test(text) && word.test(heading) && !other.test(heading);
  const start = isAbove ? 0 : text.search(word);
  const duration = start < 0 ? undefined : durationsIn(text).find(({ index }) => index >= start);
  return duration && !other.test(text.slice(start, duration.index)) ? [duration] : [];
}
