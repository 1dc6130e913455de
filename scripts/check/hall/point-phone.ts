import { callLink } from '../../../src/view/ground/link.ts';
import { type Rule, found } from '../rule/rule.ts';

/** A long number in a cell of numbers, as Excel writes it out. */
const SCIENTIFIC = /^\d(?:\.\d+)?E\+?\d+$/i;

export const rule: Rule = {
  id: 'point-phone',
  level: 'warning',
  reason: {
    zh: '电话打不通，群众去之前就没法先问一声。',
    en: 'With a wrong telephone nobody can ask before setting out.',
  },
  check: ({ elsewhere: { points, agents } }) =>
    [points, agents].flatMap((list) =>
      (list?.rows ?? []).flatMap(({ cells: { phone } }) => {
        if (!list || !phone) return [];
        const isScientific = SCIENTIFIC.test(phone.text);
        if (!isScientific && callLink(phone.text) !== 'tel:') return [];
        const message = isScientific
          ? {
              zh: `电话“${phone.text}”被 Excel 改成了科学计数，后面几位已经丢了。`,
              en: `Excel has turned the telephone into “${phone.text}”: its last digits are lost.`,
            }
          : { zh: `电话“${phone.text}”里没有号码。`, en: `The telephone “${phone.text}” has no number.` };
        const fix = {
          zh: '先把这一列的格式设成“文本”，再写号码：0999-0000001。',
          en: 'Format the column as text first, then write the number: 0999-0000001.',
        };
        return [found(rule, list.file, phone.at, message, fix)];
      }),
    ),
};
