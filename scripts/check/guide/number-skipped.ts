import { withNumber } from '../../parse/markdown/item-marks.ts';
import { type GuideRule, found } from '../rule/rule.ts';

/** Characters of a line that a message shows. */
const SHOWN = 30;

export const rule: GuideRule = {
  id: 'number-skipped',
  level: 'warning',
  reason: {
    zh: '号码跳了或者重了，多半少了一条；页面上从头数，别处写的“第 3 步”就对不上。',
    en: 'A number that is skipped or stands twice mostly means that a line is missing; the page counts by itself, and “step 3” elsewhere is another one.',
  },
  check: ({ drafts }) =>
    drafts.flatMap(({ file, misnumbered = [] }) =>
      misnumbered.map(({ at, text, typed, next }) => {
        const line = Array.from(withNumber(text, next)).slice(0, SHOWN).join('');
        const isMissing = typed > next;
        const message = {
          zh: `这里的号码是 ${typed}，接着前面数是 ${next}，页面上照顺序数。`,
          en: `The number here is ${typed}; the one after those before it is ${next}, and the page counts in order.`,
        };
        const fix = {
          zh: `${isMissing ? '少了一条就补上；没少，' : ''}写成“${line}”。`,
          en: `${isMissing ? 'Add the line that is missing; if none is, write' : 'Write'} “${line}”.`,
        };
        return found(rule, file, at, message, fix);
      }),
    ),
};
