import { START } from '../../ground/problem.ts';
import { guideNamed } from '../../resolve/names.ts';
import { nearest } from '../../ground/nearest.ts';
import { type Rule, found, meant } from '../rule/rule.ts';

export const rule: Rule = {
  id: 'device-unknown-guide',
  level: 'error',
  reason: {
    zh: '机器能办的事写错了，群众扫了机器上的码也找不到。',
    en: 'With a wrong guide people do not find what the machine in front of them can do.',
  },
  check: ({ hall, names, unread }) =>
    Object.entries(hall.devices ?? {}).flatMap(([key, { guides, guide }]) =>
      [...guides.entries(), ...(guide === undefined ? [] : [[undefined, guide] as const])].flatMap(([index, typed]) => {
        if (guideNamed(typed, '', names) !== undefined || unread.has(typed)) return [];
        const at = hall.places.get(`devices.${key}.${index === undefined ? 'guide' : `guides.${index}`}`) ?? START;
        const otherwise = {
          zh: '写文件夹加文件名，例如 insure/card，也可以写码，例如 C2。',
          en: 'Write folder and file name, such as insure/card, or a code such as C2.',
        };
        const message = { zh: `没有“${typed}”这篇指南。`, en: `There is no guide “${typed}”.` };
        return [found(rule, hall.file, at, message, meant(nearest(typed, names.guides), otherwise))];
      }),
    ),
};
