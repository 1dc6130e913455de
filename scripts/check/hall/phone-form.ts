import { type At, START } from '../../ground/problem.ts';
import { isChinese } from '../../../src/guide/language.ts';
import { textOf } from '../../parse/guide/field-values.ts';
import { type Rule, type RuleContext, found } from '../rule/rule.ts';

export const rule: Rule = {
  id: 'phone-form',
  level: 'warning',
  reason: {
    zh: '少一位、多一位的电话打不通；没有区号的，外地的人打不通。',
    en: 'A number with a digit too few or too many reaches nobody; without its area code only the neighbours.',
  },
  check: (context) =>
    phonesIn(context).flatMap(({ file, at, text }) => {
      const wrong = numbersIn(text).find((number) => !isWhole(number));
      if (wrong === undefined) return [];
      const message = { zh: `“${wrong}”${faultOf(wrong).zh}`, en: `“${wrong}” ${faultOf(wrong).en}` };
      const fix = {
        zh: '写成 0999-0000001（区号和号码）、手机号 11 位、12345 这样的短号；几个电话用“、”隔开。',
        en: 'Write 0999-0000001 (area code and number), a mobile number of 11 digits, or a short one such as 12345; several with “、” between.',
      };
      return [found(rule, file, at, message, fix)];
    }),
};

interface Phone {
  readonly file: string;
  readonly at: At;
  readonly text: string;
}

/** Those of a hall in China: elsewhere numbers are as long as they are. */
function phonesIn({ hall, paper, drafts }: RuleContext): Phone[] {
  if (!isChinese(hall.language) || /^(?!Asia\/(?:Shanghai|Urumqi|Chongqing|Harbin|Kashgar)$)/.test(hall.timezone)) return [];
  const inHall = (path: string, text: string | undefined): Phone[] =>
    text === undefined ? [] : [{ file: hall.file, at: hall.places.get(path) ?? START, text }];
  return [
    ...inHall('phone', hall.phone),
    ...Object.entries(hall.departments).flatMap(([key, { phone, complaint }]) => [
      ...inHall(`departments.${key}.phone`, phone),
      ...inHall(`departments.${key}.complaint`, complaint),
    ]),
    ...paper.people.flatMap(({ phone }, index) => inHall(`people.${index}.phone`, phone)),
    ...hall.channels.flatMap(({ url }, index) => inHall(`channels.${index}.url`, /^tel:(.*)$/i.exec(url ?? '')?.[1])),
    ...drafts.flatMap(({ file, fields, language }) => {
      const typed = language === undefined ? textOf(fields.phone?.value) : undefined;
      return typed ? [{ file, at: typed.at, text: typed.text }] : [];
    }),
  ];
}

/** Digits with the signs that stand between those of one number; without an extension, and without what is no number: hours, rooms. */
function numbersIn(text: string): string[] {
  const plain = text
    .normalize('NFKC')
    .replace(/(?:转|转接|分机|ext\.?|x)\s*\d+/gi, ' ')
    .replace(/(?<!\d)\d{1,4}(?::\d\d|\s*[年月日号楼层室点时])/g, ' ');
  return (plain.match(/\+?[(]?\d[\d() –—-]*\d/g) ?? []).flatMap(apart);
}

/** Two numbers with only a space between them: `0999-0000001 0000002`. */
function apart(digits: string): string[] {
  const parts = digits.split(/\s+/);
  return parts.length > 1 && parts.every((part) => part.replace(/\D/g, '').length >= 7) ? parts : [digits.trim()];
}

const WHOLE =
  /^(?:(?:\+?86)?0|\+86)(?:10|2\d|[3-9]\d{2})\d{7,8}$|^(?:\+?86)?1[3-9]\d{9}$|^[48]00\d{7}$|^1(?:10|19|20|22)$|^1[02]\d{3}$|^9[56]\d{3,4}$|^1[12]\d{4}$/;

function isWhole(typed: string): boolean {
  const digits = typed.replace(/[^\d+]/g, '');
  // Of another country, or in another country’s way.
  return WHOLE.test(digits) || (digits.startsWith('+') && !digits.startsWith('+86')) || digits.length < 3;
}

function faultOf(typed: string) {
  const digits = typed.replace(/\D/g, '');
  if (/^1[3-9]/.test(digits))
    return {
      zh: `像手机号，却有 ${digits.length} 位，该有 11 位。`,
      en: `looks like a mobile number, but has ${digits.length} digits instead of 11.`,
    };
  if (/^[2-8]\d{6,7}$/.test(digits)) return { zh: '没有区号。', en: 'has no area code.' };
  return { zh: `有 ${digits.length} 位，不像电话号码。`, en: `has ${digits.length} digits: no telephone number is like that.` };
}
