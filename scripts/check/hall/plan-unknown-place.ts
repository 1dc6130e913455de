import { nearest } from '../../ground/nearest.ts';
import { type Rule, found, meant } from '../rule/rule.ts';

export const rule: Rule = {
  id: 'plan-unknown-place',
  level: 'warning',
  reason: {
    zh: '平面图上的 place-… 和 hall.yaml 里的地方对不上，挂在那里的码就不知道从哪里走起。',
    en: 'Where a place-… of the floor plan is no place of hall.yaml, the codes that hang there do not know where the way begins.',
  },
  check: ({ plans, paper }) => {
    const known = new Set(paper.places.map(({ id }) => id));
    return plans.flatMap(({ file, marks }) =>
      marks.flatMap(({ kind, name, at }) => {
        if (kind !== 'place' || known.has(name)) return [];
        const message = { zh: `hall.yaml 的 places 里没有“${name}”。`, en: `There is no “${name}” among the places of hall.yaml.` };
        const otherwise = {
          zh: '写 places 里的代号，例如 place-east；或者在 places 里加上这个地方。',
          en: 'Write the key of a place, such as place-east, or add this place to hall.yaml.',
        };
        return [found(rule, file, at, message, meant(nearest(name, known), otherwise))];
      }),
    );
  },
};
