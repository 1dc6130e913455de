import { START } from '../../ground/problem.ts';
import { departmentKey } from '../../resolve/names.ts';
import { nearest } from '../../ground/nearest.ts';
import { type Rule, found, meant } from '../rule/rule.ts';

export const rule: Rule = {
  id: 'person-unknown-department',
  level: 'warning',
  reason: {
    zh: '公示牌上的部门和指南里的部门要一个叫法，群众才对得上。',
    en: 'The board and the guides must call a department by one name.',
  },
  check: ({ hall, paper }) => {
    const names = Object.entries(hall.departments).flatMap(([key, { name }]) => [name, key]);
    return paper.people.flatMap(({ department }, index) => {
      if (department === undefined || names.length === 0 || departmentKey(hall, department) !== undefined) return [];
      const at = hall.places.get(`people.${index}.department`) ?? START;
      const otherwise = {
        zh: '在 departments 里加上它；不加就照这里写的印。',
        en: 'Add it to departments; otherwise it is printed as it stands here.',
      };
      const message = { zh: `departments 里没有“${department}”。`, en: `There is no “${department}” among the departments.` };
      return [found(rule, hall.file, at, message, meant(nearest(department, names), otherwise))];
    });
  },
};
