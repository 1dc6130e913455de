import { type PositionFault, readPosition } from '../../parse/table/position.ts';
import type { Level, Wording } from '../../ground/problem.ts';
import { type Rule, found } from '../rule/rule.ts';

export const rule: Rule = {
  id: 'point-position',
  level: 'warning',
  reason: {
    zh: '经纬度写错了，地图把群众带到别处去；没有写，就不能按远近排。',
    en: 'A wrong position leads people somewhere else; without one a point cannot be sorted by how near it is.',
  },
  check: ({ elsewhere: { points } }) =>
    (points?.rows ?? []).flatMap(({ at, cells: { name, latitude, longitude } }) => {
      const position = readPosition(latitude?.text, longitude?.text);
      if ('at' in position || !points || !name) return [];
      const { level = rule.level, message, fix } = FAULTS[position.fault];
      const typed = [latitude?.text, longitude?.text].filter(Boolean).join('，');
      const said = {
        zh: message.zh.replace('{1}', name.text).replace('{2}', typed),
        en: message.en.replace('{1}', name.text).replace('{2}', typed),
      };
      return [found({ id: rule.id, level }, points.file, (latitude ?? longitude)?.at ?? at, said, fix)];
    }),
};

const DEGREES: Wording = {
  zh: '在高德或腾讯地图上点这个地方，照抄两个数：纬度写 30.1234 这样的，经度写 110.1234 这样的，用度，不用度分秒。',
  en: 'Copy both numbers from a Chinese map: latitude as 30.1234, longitude as 110.1234, in degrees with decimals.',
};

const FAULTS: Readonly<Record<PositionFault, { readonly level?: Level; readonly message: Wording; readonly fix: Wording }>> = {
  none: {
    level: 'note',
    message: {
      zh: '“{1}”没有写经纬度，不能按远近排，也不能打开地图。',
      en: '“{1}” has no position: it cannot be sorted by nearness, nor shown on a map.',
    },
    fix: DEGREES,
  },
  half: { message: { zh: '“{1}”的经纬度只写了一个。', en: '“{1}” has only one half of its position.' }, fix: DEGREES },
  form: { message: { zh: '“{1}”的经纬度“{2}”看不懂。', en: 'The position “{2}” of “{1}” is not understood.' }, fix: DEGREES },
  abroad: { message: { zh: '“{1}”的经纬度“{2}”不在国内。', en: 'The position “{2}” of “{1}” is not in China.' }, fix: DEGREES },
  swapped: {
    message: { zh: '“{1}”的纬度和经度写反了。', en: 'Latitude and longitude of “{1}” stand in each other’s place.' },
    fix: {
      zh: '两格对调：小的（3 到 54）是纬度，大的（73 到 136）是经度。',
      en: 'Swap both cells: the smaller number (3 to 54) is the latitude, the larger (73 to 136) the longitude.',
    },
  },
};
