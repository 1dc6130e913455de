import { START } from '../../ground/problem.ts';
import { textOf } from '../../parse/guide/field-values.ts';
import { departmentKey } from '../../resolve/names.ts';
import { type Rule, found } from '../rule/rule.ts';

export const rule: Rule = {
  id: 'same-phone',
  level: 'warning',
  reason: {
    zh: '投诉电话和咨询电话是同一个，群众就只能向被投诉的人投诉。',
    en: 'Where the complaint number is the enquiry number, people complain to those they complain about.',
  },
  check: ({ hall, drafts }) => {
    const fix = { zh: '投诉电话写监督部门的，或者写 12345。', en: 'Write the number of whoever supervises, or 12345.' };
    const ofHall = Object.entries(hall.departments).flatMap(([key, { name, phone = hall.phone, complaint }]) => {
      if (!isSame(phone, complaint)) return [];
      const at = hall.places.get(`departments.${key}.complaint`) ?? START;
      const message = { zh: `${name}的投诉电话就是咨询电话。`, en: `The complaint number of ${name} is its enquiry number.` };
      return [found(rule, hall.file, at, message, fix)];
    });
    const ofGuides = drafts.flatMap((draft) => {
      const phone = textOf(draft.fields.phone?.value);
      const key = departmentKey(hall, textOf(draft.fields.department?.value)?.text.trim() ?? '');
      const complaint = key === undefined ? undefined : hall.departments[key]?.complaint;
      if (!phone || !isSame(phone.text, complaint)) return [];
      const message = { zh: '这里的咨询电话就是这个部门的投诉电话。', en: "This enquiry number is the department's complaint number." };
      return [found(rule, draft.file, phone.at, message, { zh: '写咨询的电话。', en: 'Write the number for questions.' })];
    });
    return [...ofHall, ...ofGuides];
  },
};

function isSame(phone: string | undefined, complaint: string | undefined): boolean {
  const [a, b] = [phone, complaint].map((text) => text?.normalize('NFKC').replace(/\D/g, ''));
  return a !== undefined && a !== '' && a === b;
}
