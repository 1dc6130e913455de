import { textOf } from '../../parse/guide/field-values.ts';
import { departmentKey } from '../../resolve/names.ts';
import { nearest } from '../../ground/nearest.ts';
import { type Rule, found, meant } from '../rule/rule.ts';

export const rule: Rule = {
  id: 'unknown-department',
  level: 'error',
  reason: {
    zh: '部门写错了，页面上就没有电话，群众打不通。',
    en: 'With a wrong department the page has no phone number to call.',
  },
  check: ({ hall, drafts }) => {
    const names = Object.entries(hall.departments).flatMap(([key, { name }]) => [name, key]);
    if (names.length === 0) return [];
    return drafts.flatMap((draft) => {
      const department = textOf(draft.fields.department?.value);
      if (!department || departmentKey(hall, department.text.trim()) !== undefined) return [];
      const name = department.text.trim();
      const otherwise = {
        zh: `写 hall.yaml 里 departments 有的名字，或者在那里加上“${name}”。`,
        en: `Write a department of hall.yaml, or add “${name}” there.`,
      };
      const message = { zh: `hall.yaml 里没有“${name}”这个部门。`, en: `hall.yaml has no department “${name}”.` };
      return [found(rule, draft.file, department.at, message, meant(nearest(name, names), otherwise))];
    });
  },
};
