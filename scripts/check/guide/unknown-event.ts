import { textsOf } from '../../parse/guide/field-values.ts';
import { eventNamed } from '../../resolve/names.ts';
import { nearest } from '../../ground/nearest.ts';
import { type Rule, found, meant } from '../rule/rule.ts';

export const rule: Rule = {
  id: 'unknown-event',
  level: 'error',
  reason: {
    zh: '“也属于”写错了，这篇指南就不会出现在另一件人生大事里。',
    en: 'With a wrong name the guide does not appear under its further life event.',
  },
  check: ({ hall, drafts }) => {
    const names = hall.events.flatMap(({ id, name }) => [name, id]);
    return drafts.flatMap((draft) =>
      textsOf(draft.fields.also?.value)
        .filter(({ text }) => !eventNamed(hall, text))
        .map(({ text, at }) => {
          const list = hall.events.map(({ id, name }) => `${id}（${name}）`);
          const otherwise = { zh: `可以写：${list.join('、')}。`, en: `Known: ${hall.events.map(({ id }) => id).join(', ')}.` };
          const message = { zh: `hall.yaml 里没有“${text}”这件人生大事。`, en: `hall.yaml has no life event “${text}”.` };
          return found(rule, draft.file, at, message, meant(nearest(text, names), otherwise));
        }),
    );
  },
};
