import { plainText } from '../../../src/guide/html.ts';
import type { Problem } from '../../ground/problem.ts';
import type { Draft, DraftStep } from '../../parse/guide/draft.ts';
import { simplified } from '../../parse/markdown/traditional.ts';
import { timeMap } from '../../parse/guide/time-map.ts';
import { type Duration, durationsIn, isLonger } from '../../parse/guide/durations.ts';
import { type GuideRule, found } from '../rule/rule.ts';
import { timeTexts } from '../rule/time-texts.ts';

export const rule: GuideRule = {
  id: 'steps-over-time',
  level: 'warning',
  reason: {
    zh: '一步一步加起来比总的时限还长，总有一个数是错的：群众照着短的那个来，白跑一趟。',
    en: 'Where the steps take longer than the whole, one of the numbers is wrong, and people come by the shorter one.',
  },
  check: ({ drafts }) => drafts.flatMap((draft) => (draft.language === undefined ? overTime(draft) : [])),
};

interface Timed {
  readonly step: DraftStep;
  readonly number: number;
  readonly duration: Duration;
}

function overTime(draft: Draft): Problem[] {
  const whole = wholeOf(draft);
  if (!whole) return [];
  const steps = timedSteps(draft);
  const longest = steps.find(({ duration }) => isLonger(duration, whole));
  if (longest) {
    const { step, number, duration } = longest;
    const message = {
      zh: `第 ${number} 步要 ${duration.words}，总的时限只有 ${whole.words}。`,
      en: `Step ${number} takes ${duration.words}, the whole only ${whole.words}.`,
    };
    return [found(rule, draft.file, step.at, message, FIX)];
  }
  const all = steps.filter(({ step }) => step.limits === undefined);
  const last = all.at(-1);
  if (
    !last ||
    all.length < 2 ||
    !isLonger(
      sumOf(
        all.map(({ duration }) => duration),
        whole,
      ),
      whole,
    )
  )
    return [];
  const said = all.map(({ number, duration }) => ({ zh: `第 ${number} 步 ${duration.words}`, en: `step ${number} ${duration.words}` }));
  const message = {
    zh: `${said.map(({ zh }) => zh).join('，')}，加起来比总的时限 ${whole.words} 还长。`,
    en: `${said.map(({ en }) => en).join(', ')}: together longer than the whole, ${whole.words}.`,
  };
  return [found(rule, draft.file, last.step.at, message, FIX)];
}

const FIX = {
  zh: '看看哪个数错了。一步里的时间不算在时限里的（公示、邮寄、鉴定），在那一步写上“不算在时限里”。',
  en: 'See which number is wrong. Where the time of a step does not count, say so in the step.',
};

/** What the hall promises, else the longest that it says of anybody. */
function wholeOf(draft: Draft): Duration | undefined {
  const value = draft.fields.time?.value;
  const { legal, promised, unit } = (value && timeMap(value)) ?? {};
  const typed = (promised ?? legal)?.text;
  const said = [
    ...(typed === undefined ? [] : durationsIn(/^\s*[\d.]+\s*$/.test(typed) ? `${typed}${unit?.text ?? ''}` : typed)),
    ...timeTexts(draft).flatMap(({ text }) => durationsIn(text)),
  ];
  return said.reduce<Duration | undefined>((longest, one) => (longest && longest.most >= one.most ? longest : one), undefined);
}

/** What the law does not count (行政许可法 article 45), what people do themselves, and what comes after. */
const NOT_COUNTED =
  /不算|不计|不含|不包括|另算|另计|公示|公告|邮寄|快递|寄|冷静|鉴定|检验|检测|检疫|评审|听证|招标|拍卖|补正|补齐|补交|提前|之前|以前|前|保存|保管|有效|过期|逾期|超过|每|复议|诉讼|起诉|投诉|申诉|住|满|等|cooling|notice|post|mail|before|every|after/i;
/** It takes no longer than that. What people have so long to do is no limit of the hall’s. */
const LIMIT = /^\s?(?:(?:以|之)?内(?![^，。；]{0,6}(?:申请|提出|领|来|带|交|打|取|缴))|左右|办结|办完|审|作出|完成|[）)。；，]|$)/;

function timedSteps({ sections }: Draft): Timed[] {
  const steps = sections.flatMap((section) => (section.kind === 'steps' ? section.steps : []));
  return steps.flatMap((step, index) => {
    const text = simplified(`${step.title ?? ''} ${plainText(step.html)}`);
    const [duration, ...others] = NOT_COUNTED.test(text) ? [] : durationsIn(text);
    const isOurs = duration && others.length === 0 && LIMIT.test(text.slice(duration.index + duration.words.length));
    return isOurs ? [{ step, number: index + 1, duration }] : [];
  });
}

/** Together: in the whole’s unit where all have it, else in days. */
function sumOf(durations: readonly Duration[], whole: Duration): Duration {
  const isAlike = durations.every(
    ({ least, count, most }) => least / count === whole.least / whole.count && (most === least) === (whole.most === whole.least),
  );
  const total = (numberIn: (one: Duration) => number) => durations.reduce((sum, one) => sum + numberIn(one), 0);
  const least = total((one) => one.least);
  return {
    ...whole,
    count: isAlike ? total(({ count }) => count) : least,
    least,
    most: isAlike ? (whole.most === whole.least ? least : least + 1) : Infinity,
  };
}
