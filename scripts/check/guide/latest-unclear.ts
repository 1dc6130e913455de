import { deadlineParts, readDeadline } from '../../parse/guide/deadline.ts';
import { textOf } from '../../parse/guide/field-values.ts';
import { type GuideRule, found } from '../rule/rule.ts';
import { questionsOf } from '../../../src/guide/questions.ts';

export const rule: GuideRule = {
  id: 'latest-unclear',
  level: 'warning',
  reason: {
    zh: '“最晚”看不懂，页面就只照原样印，不能替群众算出是几月几日。',
    en: 'A deadline that is not understood is shown as it is typed: nobody’s own day can be reckoned from it.',
  },
  check: ({ drafts }) =>
    drafts.flatMap(({ file, fields, sections }) => {
      const typed = textOf(fields.latest?.value);
      if (!typed) return [];
      const { words } = deadlineParts(typed.text);
      const read = readDeadline(words);
      const questions = questionsOf({ sections });
      const isAsked = read?.question === undefined || questions.some(({ id, ask }) => ask === 'day' && id === read.question);
      if (read && isAsked) return [];
      const message = isAsked
        ? { zh: `“${words}”看不懂，算不出是哪一天。`, en: `“${words}” is not understood: no day can be reckoned from it.` }
        : { zh: `没有问日期的问题“${read?.question}”。`, en: `No question asks for a date under the name “${read?.question}”.` };
      return [found(rule, file, typed.at, message, isAsked ? INSTEAD : ASKED)];
    }),
};

const INSTEAD = {
  zh: '写从什么事算起、多久：出生后 1 个月内、收到通知之日起 15 个工作日内、到期前 30 日。过了怎么办，写在句号后面。就要这样写的，不用改。',
  en: 'Write how long, and from what: within 1 month after the birth, within 15 working days of the notice, 30 days before expiry. What to do after it stands behind a full stop. If it must read as it does, leave it.',
};

const ASKED = {
  zh: '在“您的情况”里写一个问日期的问题：### 孩子哪天出生？ {#born 日期}',
  en: 'Ask for the date under “Your situation”: ### When was the child born? {#born date}',
};
