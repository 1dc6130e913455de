import { durationsIn } from '../../parse/guide/durations.ts';
import { type GuideRule, found } from '../rule/rule.ts';
import { type TimeText, placeInTime, timeTexts } from '../rule/time-texts.ts';

export const rule: GuideRule = {
  id: 'instant-with-limit',
  level: 'warning',
  reason: {
    zh: '写了当场办结，又写几个工作日：群众不知道是等一会儿还是过几天再来。即办件就没有时限（温州等地照这一条核对办事指南）。',
    en: 'Who reads “done at once” and a number of days does not know whether to wait or to come again.',
  },
  check: ({ drafts }) =>
    drafts.flatMap((draft) =>
      timeTexts(draft).flatMap((one) => {
        const hit = bothIn(one);
        if (!hit) return [];
        const { instant, limit, index } = hit;
        return [
          found(
            rule,
            draft.file,
            placeInTime(one, index),
            { zh: `写了“${instant}”，又写了“${limit}”。`, en: `It says “${instant}” and “${limit}” as well.` },
            {
              zh: `都当场办的，只写“${instant}”；不是都当场办的，写清谁要等：“材料齐全，当场办结；要核查的 ${limit}内”。`,
              en: `If it is always done at once, say only “${instant}”; if not, say who has to wait, and for what.`,
            },
          ),
        ];
      }),
    ),
};

const INSTANT = /即办件?|即时办结|即时办理|即到即办|当场办结|当场办好|当场办理|当场可?取|立等可取|现场办结|马上就?能?办好?/;
/** A word by which one is for some and the other for others, or the limit is the law’s. */
const EITHER =
  /或|至多|最多|最长|最迟|最晚|一般|多数|多为|大多|通常|有的|有些|部分|不能|不是|不可|不符|不齐|否则|除外|例外|复杂|特殊|需|要|如|若|的[，,：:]?\s*\d|法定|以上|以下|[至到~～–-]\s*\d/;

interface Both {
  readonly instant: string;
  readonly limit: string;
  readonly index: number;
}

/** Both in one breath; or the one after the other, each with nothing else beside it. */
function bothIn({ text }: TimeText): Both | undefined {
  const instant = INSTANT.exec(text)?.[0];
  if (instant === undefined || EITHER.test(text)) return undefined;
  const [limit] = durationsIn(text).filter(({ words }) => !/分钟|小时/.test(words));
  const between = limit === undefined ? '' : text.slice(...inOrder(text.indexOf(instant) + instant.length, limit.index));
  // “登记当场办；核定 20 个工作日内”: two things.
  return limit === undefined || /[；;。].*\p{Script=Han}{2}/u.test(between.replace(/承诺|办结|办理|时限|期限/g, ''))
    ? undefined
    : { instant, limit: limit.words, index: limit.index };
}

function inOrder(a: number, b: number): [number, number] {
  return a < b ? [a, b] : [b, a];
}
