import { type Rule, found } from '../rule/rule.ts';

export const rule: Rule = {
  id: 'plan-one-floor',
  level: 'warning',
  reason: {
    zh: '几层楼的图上电梯的名字要一样；只在一层有的电梯哪儿也不通，坐轮椅的人就没有路。',
    en: 'A lift has the same name on each floor; one that is on one floor only leads nowhere, and who cannot climb has no way.',
  },
  check: ({ plans }) => {
    const lifts = plans.flatMap(({ file, marks }) => marks.filter(({ kind }) => kind === 'lift').map((mark) => ({ file, ...mark })));
    if (plans.length < 2) return [];
    return lifts
      .filter(({ name, file }) => !lifts.some((other) => other.name === name && other.file !== file))
      .map(({ name, file, at }) =>
        found(
          rule,
          file,
          at,
          { zh: `电梯 lift-${name} 只画在这一层。`, en: `The lift lift-${name} is on this floor only.` },
          { zh: `在别的楼层的图上，同一部电梯也写 lift-${name}。`, en: `Write lift-${name} on the plans of the other floors too.` },
        ),
      );
  },
};
