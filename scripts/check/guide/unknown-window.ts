import { textsOf } from '../../parse/guide/field-values.ts';
import { windowKeys } from '../../resolve/names.ts';
import { nearest } from '../../ground/nearest.ts';
import { type Rule, found, meant } from '../rule/rule.ts';

export const rule: Rule = {
  id: 'unknown-window',
  level: 'error',
  reason: {
    zh: '窗口写错了，群众会走错地方，平面图上也标不出来。',
    en: 'A wrong window sends people to the wrong counter, and the floor plan cannot show it.',
  },
  check: ({ hall, drafts }) => {
    const keys = Object.keys(hall.windows);
    if (keys.length === 0) return [];
    const names = keys.flatMap((key) => hall.windows[key]?.name ?? []);
    return drafts.flatMap((draft) =>
      textsOf(draft.fields.windows?.value)
        .filter(({ text }) => windowKeys(hall, text).length === 0)
        .map(({ text, at }) => {
          const otherwise = { zh: `hall.yaml 里有的窗口：${keys.join('、')}。`, en: `hall.yaml has the windows ${keys.join(', ')}.` };
          const near = /\d/.test(text) ? undefined : nearest(text, names);
          const message = { zh: `hall.yaml 里没有“${text}”这个窗口。`, en: `hall.yaml has no window “${text}”.` };
          return found(rule, draft.file, at, message, meant(near, otherwise));
        }),
    );
  },
};
