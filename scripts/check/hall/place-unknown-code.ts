import { START } from '../../ground/problem.ts';
import { codeTyped, codesToHang } from '../../register/register.ts';
import { nearest } from '../../ground/nearest.ts';
import { type Rule, found, meant } from '../rule/rule.ts';

export const rule: Rule = {
  id: 'place-unknown-code',
  level: 'error',
  reason: {
    zh: '巡查时要按这里的码一个一个核对；写错的码墙上找不到。',
    en: 'The patrol looks for these codes one by one; a wrong one hangs nowhere.',
  },
  check: ({ hall, paper, codes, register }) => {
    const known = codesToHang(hall, codes, register);
    return paper.places.flatMap(({ id, codes: typed }) =>
      typed.flatMap((code, index) => {
        if (known.has(codeTyped(code))) return [];
        const at = hall.places.get(`places.${id}.codes.${index}`) ?? START;
        const otherwise = {
          zh: '写登记过的码，例如 A1；整件人生大事的码是它的字母，整面墙的码是 index。',
          en: 'Write a registered code such as A1; a life event’s own code is its letter, the wall’s is index.',
        };
        const message = { zh: `没有“${code}”这个码。`, en: `There is no code “${code}”.` };
        return [found(rule, hall.file, at, message, meant(nearest(codeTyped(code), known), otherwise))];
      }),
    );
  },
};
