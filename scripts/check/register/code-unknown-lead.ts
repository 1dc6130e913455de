import type { Text } from '../../ground/source.ts';
import { nearest } from '../../ground/nearest.ts';
import { textsOf } from '../../parse/guide/field-values.ts';
import { isRetired } from '../../register/register.ts';
import { type Rule, found, meant } from '../rule/rule.ts';

export const rule: Rule = {
  id: 'code-unknown-lead',
  level: 'error',
  reason: {
    zh: '贴在机器上、意见箱上的码也要用很多年，不能通向没有的东西。',
    en: 'The codes on machines and for complaints live for years too: they must lead to something that is there.',
  },
  check: ({ hall, codes, drafts }) => {
    const devices = Object.keys(hall.devices ?? {});
    const channels = hall.channels.map(({ id }) => id);
    const unknown = (code: string, key: 'device' | 'channel', known: readonly string[], typed: Text | undefined) => {
      if (!typed || known.includes(typed.text)) return [];
      const message = {
        zh: `码 ${code} 通向“${typed.text}”，可是 hall.yaml 的 ${key}s 里没有它。`,
        en: `The code ${code} leads to “${typed.text}”, but hall.yaml has no such thing under ${key}s.`,
      };
      const otherwise = known.length
        ? { zh: `可以写：${known.join('、')}。`, en: `Known: ${known.join(', ')}.` }
        : { zh: `在 hall.yaml 的 ${key}s 下面加上它。`, en: `Add it under ${key}s in hall.yaml.` };
      return [found(rule, codes.file, typed.at, message, meant(nearest(typed.text, known), otherwise))];
    };
    const classes = new Set(drafts.flatMap(({ fields }) => textsOf(fields.class?.value).map(({ text }) => text)));
    const unknownClass = (code: string, typed: Text | undefined) => {
      if (!typed || classes.has(typed.text)) return [];
      const message = {
        zh: `码 ${code} 通向“${typed.text}”这一类，可是没有一篇指南的“类别”写着它。`,
        en: `The code ${code} leads to the class “${typed.text}”, which no guide has.`,
      };
      const otherwise = { zh: `可以写：${[...classes].join('、')}。`, en: `Known: ${[...classes].join(', ')}.` };
      return [found(rule, codes.file, typed.at, message, meant(nearest(typed.text, classes), otherwise))];
    };
    return codes.entries
      .filter((entry) => !isRetired(entry))
      .flatMap(({ code, device, channel, class: named }) => [
        ...unknown(code, 'device', devices, device),
        ...unknown(code, 'channel', channels, channel),
        ...unknownClass(code, named),
      ]);
  },
};
