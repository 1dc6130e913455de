import { networkOf } from '../../way/network.ts';
import { walksFrom } from '../../way/walk.ts';
import { type Rule, found } from '../rule/rule.ts';

export const rule: Rule = {
  id: 'plan-unreached',
  level: 'warning',
  reason: {
    zh: '平面图上画了路线，可是走不到的窗口、走不出来的墙，页面上就没有怎么走。',
    en: 'A window or a wall that the ways of the floor plan do not reach has no way on any page.',
  },
  check: ({ plans, paper, hall }) => {
    const wanted = new Set([...paper.places.map(({ id }) => `place-${id}`), ...Object.keys(hall.windows).map((key) => `window-${key}`)]);
    const network = networkOf(plans);
    const start = [...network.places.values()].find(({ spot }) => spot)?.spot;
    if (network.spots.length === 0) return [];
    const walks = start && walksFrom(start, false);
    return plans.flatMap(({ file, marks }) =>
      marks.flatMap(({ kind, name, at }) => {
        const spot = (kind === 'place' ? network.places : network.windows).get(name)?.spot;
        if (!wanted.has(`${kind}-${name}`) || (spot && (!walks || walks.has(spot)))) return [];
        return [
          found(
            rule,
            file,
            at,
            spot
              ? { zh: `到 ${kind}-${name} 的路线没有和别的接上。`, en: `The ways at ${kind}-${name} do not meet the others.` }
              : { zh: `没有路线（way-…）走近 ${kind}-${name}。`, en: `No way (way-…) comes near ${kind}-${name}.` },
            {
              zh: '把过道画到它跟前，两条过道的头要碰上或者交叉；楼上楼下要有同名的 lift-… 或 stairs-…。',
              en: 'Draw a way up to it; ways meet where their ends touch or they cross, floors where a lift-… or stairs-… has the same name on both.',
            },
          ),
        ];
      }),
    );
  },
};
