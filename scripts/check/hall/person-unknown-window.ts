import { START } from '../../ground/problem.ts';
import { windowKeys } from '../../resolve/names.ts';
import { nearest } from '../../ground/nearest.ts';
import { type Rule, found, meant } from '../rule/rule.ts';

export const rule: Rule = {
  id: 'person-unknown-window',
  level: 'error',
  reason: {
    zh: '公示牌上的窗口写错了，群众就找不到人。',
    en: 'With a wrong window on the board people do not find the person.',
  },
  check: ({ hall, paper }) => {
    const keys = Object.keys(hall.windows);
    const names = keys.flatMap((key) => hall.windows[key]?.name ?? []);
    return paper.people.flatMap(({ windows = [] }, person) =>
      windows.flatMap((typed, index) => {
        if (keys.length === 0 || windowKeys(hall, typed).length > 0) return [];
        const at = hall.places.get(`people.${person}.windows.${index}`) ?? START;
        const otherwise = { zh: `有的窗口：${keys.join('、')}。`, en: `There are the windows ${keys.join(', ')}.` };
        const near = /\d/.test(typed) ? undefined : nearest(typed, names);
        const message = { zh: `windows 里没有“${typed}”。`, en: `There is no “${typed}” among the windows.` };
        return [found(rule, hall.file, at, message, meant(near, otherwise))];
      }),
    );
  },
};
